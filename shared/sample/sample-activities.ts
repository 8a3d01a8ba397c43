import { isoDate, monthsOfYear, type IsoDate, type IsoMonth } from '../calendar.ts'
import type { ActivityKind } from '../domain/kinds.ts'
import type { ActivityRecord } from '../sheets/table.ts'
import type { Random } from './random.ts'

interface Year {
  readonly year: number
  readonly today: IsoDate
  readonly members: number
  readonly groups: readonly string[]
  /** Leaves gaps and mistakes, so that the checklist has something to say. */
  readonly faults: boolean
  /** The first year of the sample begins with the life meeting of the year before it. */
  readonly isFirst: boolean
}

const topics = [
  '学习贯彻上级会议精神',
  '研究本月重点工作',
  '讨论入党积极分子培养',
  '通报党费收缴情况',
  '走访慰问困难党员',
  '安排集中志愿服务',
] as const

const committeeSize = 4

function event(
  random: Random,
  kind: ActivityKind,
  heldDate: IsoDate,
  values: { readonly expected: number; readonly group?: string; readonly host?: string },
): ActivityRecord {
  const leave = random.between(0, Math.min(2, Math.floor(values.expected / 4)))
  return {
    row: 0,
    seq: null,
    kinds: [kind],
    name: null,
    group: values.group ?? null,
    plannedDate: null,
    heldDate,
    startTime: random.pick(['09:00', '14:30', '19:00']),
    place: '党员活动室',
    host: values.host ?? '赵试一',
    recorder: '钱试二',
    expected: values.expected,
    present: values.expected - leave,
    onLeave: leave,
    absentNote: leave > 0 ? `${leave}人请假` : null,
    topic: null,
    agenda: random.pick(topics),
    content: null,
    resolution: null,
    observers: null,
    remark: null,
  }
}

/** Those who lead the two groups: the first of each on the invented roster without a post. */
const leaders = ['周试五', '吴试六'] as const

function groupMeeting(
  random: Random,
  heldDate: IsoDate,
  {
    leader,
    ...values
  }: {
    readonly expected: number
    readonly group: string
    readonly leader: string | undefined
  },
): ActivityRecord {
  return event(random, 'groupMeeting', heldDate, { ...values, ...(leader && { host: leader }) })
}

/** The events of one month; a fault of the sample leaves out May's committee meeting and theme day. */
function monthEvents(random: Random, month: IsoMonth, year: Year): ActivityRecord[] {
  const number = Number(month.slice(5))
  const on = (day: number): IsoDate => isoDate(year.year, number, day) ?? `${month}-01`
  const gap = year.faults && number === 5
  const events = gap ? [] : [event(random, 'committeeMeeting', on(5), { expected: committeeSize })]
  for (const [index, group] of year.groups.entries()) {
    const missed = year.faults && index === 1 && number === 3
    const expected = Math.floor(year.members / year.groups.length)
    if (!missed)
      events.push(groupMeeting(random, on(8 + index), { expected, group, leader: leaders[index] }))
  }
  if (!gap) events.push(event(random, 'themeDay', on(10), { expected: year.members }))
  if (number % 3 === 0)
    events.push(event(random, 'partyLecture', on(15), { expected: year.members }))
  if (number % 3 === 1)
    events.push(event(random, 'generalMeeting', on(20), { expected: year.members }))
  return events
}

/** The day of January on which last year's life meeting and appraisal were held, by notice. */
export const BOOKED_DAY = '01-16'

function bookedMeeting(random: Random, { year, members }: Year): ActivityRecord {
  const held = event(random, 'organizationalLife', `${year}-${BOOKED_DAY}`, { expected: members })
  return { ...held, kinds: ['organizationalLife', 'democraticAppraisal'] }
}

/** The events of a year up to today, by day. */
export function sampleActivities(random: Random, year: Year): ActivityRecord[] {
  const months = monthsOfYear(year.year).flatMap((month) => monthEvents(random, month, year))
  const yearly = (['organizationalLife', 'democraticAppraisal'] as const).map((kind, index) =>
    event(random, kind, `${year.year}-12-${18 + index}`, { expected: year.members }),
  )
  const booked = year.isFirst ? [bookedMeeting(random, year)] : []
  const events = [...months, ...yearly, ...booked]
    .filter(({ heldDate }) => (heldDate ?? '') <= year.today)
    .toSorted((a, b) => ((a.heldDate ?? '') < (b.heldDate ?? '') ? -1 : 1))
  const spoilt = events.findIndex(({ kinds: [kind] }) => kind === 'partyLecture')
  return events.map((held, index) => ({
    ...held,
    row: index + 1,
    // One attendance that cannot be right: more people than should come (signal S-08).
    present: year.faults && index === spoilt ? (held.expected ?? 0) + 3 : held.present,
  }))
}
