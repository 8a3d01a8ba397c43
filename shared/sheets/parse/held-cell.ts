import type { Cell } from '../grid.ts'
import { toHalfWidth } from '../plain-text.ts'
import { yearOfTitle } from '../recognize/title.ts'
import { digitsForChinese } from './chinese-number.ts'
import { readDateCell } from './date-cell.ts'

/** Year and month that the title of a page states. */
export interface PageTime {
  readonly year: number | null
  readonly month: number | null
}

const DAY_ALONE = /^\s*(\d{1,2})\s*[日号](.*)$/su
const CLOCK_ALONE = /^\s*(?:凌晨|早上|上午|中午|下午|傍晚|晚上|晚)?\s*\d{1,2}\s*[:：时点]/u

/** "（2014）年3月支部委员会" → year 2014, month 3; what is not stated is null. */
export function timeOfTitle(...texts: readonly string[]): PageTime {
  const plain = digitsForChinese(toHalfWidth(texts.join(' ')).replaceAll(/\s/gu, ''))
  const months = new Set(
    [...plain.matchAll(/(?<![\d\-—~至.])(\d{1,2})月/gu)].map(([, month]) => Number(month)),
  )
  const [month = 0] = months
  const isOne = months.size === 1 && month >= 1 && month <= 12
  return { year: yearOfTitle(...texts), month: isOne ? month : null }
}

function textCell(text: string): Cell {
  return { type: 'text', text, number: null, date: null, format: null, formula: null }
}

/** The text of a date cell as it is read again: ISO where the workbook stores a day. */
function dateText(cell: Cell): string {
  return cell.date ?? cell.text
}

/**
 * When a meeting was held, from the cells of its page: a day and an hour in cells of their own are
 * put together; "8日上午" takes year and month of the title. Without any day the month of the title
 * remains: never a day that nobody wrote. Null where nothing tells.
 */
export function heldCell(cells: readonly Cell[], { year, month }: PageTime): Cell | null {
  const clock = cells.find(({ type, text }) => type === 'text' && CLOCK_ALONE.test(text))
  const day = cells.find((cell) => cell !== clock)
  const stated = year === null || month === null ? null : `${year}年${month}月`
  if (!day) return stated === null ? (clock ?? null) : textCell(stated)
  const alone = DAY_ALONE.exec(toHalfWidth(digitsForChinese(day.text)))
  const date = alone && stated !== null ? `${stated}${alone[1]}日${alone[2]}` : dateText(day)
  if (!clock && date === dateText(day)) return day
  const isTold = readDateCell(day, { year }).time !== null
  return textCell(clock && !isTold ? `${date} ${clock.text.trim()}` : date)
}
