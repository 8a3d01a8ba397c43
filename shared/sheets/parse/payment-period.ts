import type { IsoMonth } from '../../calendar.ts'
import { isoMonth, monthOf } from '../../calendar.ts'
import type { Cell } from '../grid.ts'
import { squeeze, toHalfWidth } from '../plain-text.ts'
import { digitsForChinese } from './chinese-number.ts'
import { readDateCell } from './date-cell.ts'

/** Months that amounts are for, both included. */
export interface MonthSpan {
  readonly from: IsoMonth
  readonly to: IsoMonth
}

const plain = (text: string): string => digitsForChinese(squeeze(toHalfWidth(text)))

const PART = String.raw`(?:((?:19|20)\d{2})[年./-])?(\d{1,2})(?:月份?|(?=[-~至到—–]|$))`
const SPAN = new RegExp(`^${PART}(?:[-~至到—–]+${PART})?(?:党费)?$`, 'u')
const WHOLE_YEAR = /^((?:19|20)\d{2})年?(?:全年|度|全年度)?$/u

/**
 * Months as a cell or title names them: 3月, 2024年3月, 2024.03, 1-3月, 2023.11—2024.02, 2024年度;
 * `year` completes months without one. Null for other words, and for months without any year.
 */
export function monthSpanOf(text: string, year: number | null): MonthSpan | null {
  const word = plain(text)
  const [, whole] = WHOLE_YEAR.exec(word) ?? []
  if (whole !== undefined) return spanOf(Number(whole), 1, Number(whole), 12)
  const [, yearA, monthA, yearB, monthB] = SPAN.exec(word) ?? []
  const first = yearA === undefined ? year : Number(yearA)
  if (monthA === undefined || first === null) return null
  if (monthB === undefined) return spanOf(first, Number(monthA), first, Number(monthA))
  const last = yearB === undefined ? first : Number(yearB)
  return spanOf(first, Number(monthA), last, Number(monthB))
}

function spanOf(yearA: number, monthA: number, yearB: number, monthB: number): MonthSpan | null {
  const from = isoMonth(yearA, monthA)
  const to = isoMonth(yearB, monthB)
  return from !== null && to !== null && from <= to ? { from, to } : null
}

/** The month of a cell, stored as a date, as text or as a number under 月份. */
export function monthOfCell(cell: Cell | null, year: number | null): IsoMonth | null {
  if (!cell) return null
  const span = monthSpanOf(cell.text, year)
  if (span !== null) return span.from === span.to ? span.from : null
  const { date } = readDateCell(cell, { year })
  return date === null ? null : monthOf(date)
}

const MONTH_IN_TITLE = /(?:((?:19|20)\d{2})年?)?(?<!\d)(1[0-2]|0?[1-9])月份?(?!\d*[日号])/gu
const SPAN_IN_TITLE =
  /((?:19|20)\d{2}年)?(?:第?[一二三四1-4]季度?|\d{1,2}月?份?[-~至到—–]+\d{1,2}月)/u
const QUARTER = /第?([一二三四1-4])季/u
const SPAN_WORDS = /\d{1,2}月?份?[-~至到—–]+\d{1,2}月/u

/**
 * The months that titles name: "2024年3月党费收缴表", sheet 三月份, "2024年第一季度"; null where they
 * name none or several. The first text that names any decides.
 */
export function monthsOfTitles(
  texts: readonly (string | null)[],
  year: number | null,
): MonthSpan | null {
  for (const text of texts) {
    const words = plain(text ?? '')
    if (SPAN_IN_TITLE.test(words)) return quarterOrSpan(words, year)
    const months = [...words.matchAll(MONTH_IN_TITLE)]
    const named = new Set(months.map(([, ownYear, month]) => `${ownYear ?? ''}/${Number(month)}`))
    if (named.size > 1) return null
    const [only] = months
    if (only) return monthSpanOf(`${only[2] ?? ''}月`, only[1] ? Number(only[1]) : year)
  }
  return null
}

function quarterOrSpan(words: string, year: number | null): MonthSpan | null {
  const [, sign] = QUARTER.exec(words) ?? []
  if (sign === undefined) return monthSpanOf(SPAN_WORDS.exec(words)?.[0] ?? '', year)
  const quarter = '一二三四'.indexOf(sign) + 1 || Number(sign)
  return year === null ? null : spanOf(year, quarter * 3 - 2, year, quarter * 3)
}
