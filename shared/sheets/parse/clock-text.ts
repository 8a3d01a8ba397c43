import { clockTime } from '../serial-date.ts'

const PART = '凌晨|早上|早|上午|中午|下午|傍晚|晚上|晚|AM|PM'
const CLOCK = new RegExp(
  `^[ T,，]*(${PART})?[ ]?(\\d{1,2}) ?[:时点] ?(?:(\\d{1,2})|(半))?(?::(\\d{2}))?(?: ?([AP]M))?`,
  'iu',
)
const AFTERNOON = /^(?:下午|傍晚|晚上|晚|PM)$/iu
const MORNING = /^(?:凌晨|早上|早|上午|AM)$/iu

/** The hour of 24; null where it cannot be meant (晚上12点 is the next day's). */
function hourOf(part: string, hour: number): number | null {
  if (hour === 12 && part.startsWith('晚')) return null
  if (hour === 12 && /^AM$/iu.test(part)) return 0
  if (hour < 12 && AFTERNOON.test(part)) return hour + 12
  if (part === '中午' && hour < 10) return hour + 12
  return hour > 12 && MORNING.test(part) ? null : hour
}

export interface ClockReading {
  /** `HH:MM`; null where there is none, or midnight, which programs write where none was given. */
  readonly time: string | null
  /** What follows it. */
  readonly rest: string
}

/** The time of day at the start of what follows a date: 上午9:00, 14时30分, 下午3点半, 2:30 PM. */
export function clockAt(text: string): ClockReading {
  const match = CLOCK.exec(text)
  if (!match) return { time: null, rest: text }
  const [all, before, hourText, minuteText, half, , after] = match
  const hour = hourOf(before ?? after ?? '', Number(hourText))
  const minute = half === undefined ? Number(minuteText ?? 0) : 30
  if (hour === null || hour > 23 || minute > 59) return { time: null, rest: text }
  // The end of the meeting (14:30-16:00) and parts of seconds say nothing that is kept.
  const rest = text.slice(all.length).replace(/^[\d: 分秒.Z\-~—–至到上下午时点半]*/u, '')
  return { time: hour + minute === 0 ? null : clockTime(hour * 60 + minute), rest }
}
