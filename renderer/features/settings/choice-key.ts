import type { Text } from '../../../shared/text.ts'

const monthAndDay = /^(\d{2})-(\d{2})$/
/** A deadline of January to March is that of a duty of the year before (rule C-01). */
const lastMonthOfNextYear = 3

/** The sentence of a word that a parameter can be set to: `quarter`, `fen.halfUp`, `03-31`. */
export function choiceKey(value: string): Text {
  const [, month, day] = monthAndDay.exec(value) ?? []
  if (month === undefined || day === undefined) return { key: `settings:choices.${value}` }
  const isNext = Number(month) <= lastMonthOfNextYear
  const params = { month: Number(month), day: Number(day) }
  return { key: `settings:days.${isNext ? 'nextYear' : 'thisYear'}`, params }
}
