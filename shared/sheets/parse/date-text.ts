import type { PartialDate } from '../../calendar.ts'
import { isoDate, isoMonth } from '../../calendar.ts'
import { isEmptyWord, toHalfWidth } from '../plain-text.ts'
import { digitsForChinese } from './chinese-number.ts'
import { clockAt } from './clock-text.ts'

/** What a cell says about a moment. */
export interface DateReading {
  readonly date: PartialDate | null
  /** `HH:MM` */
  readonly time: string | null
  readonly doubt: 'badDate' | 'ambiguousDate' | null
  /** The dates that an ambiguous writing can mean. */
  readonly candidates: readonly PartialDate[]
}

export const noDate: DateReading = { date: null, time: null, doubt: null, candidates: [] }
export const badDate: DateReading = { ...noDate, doubt: 'badDate' }

/** Years that a ledger of living people and its plans can hold. */
const FIRST_YEAR = 1900
const LAST_YEAR = 2100
/** "21.9.20" is 2021, "45.3.2" is 1945. */
const TWO_DIGIT_PIVOT = 30

interface DateParts {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
  /** What follows the date: a time of day, the end of a two-day meeting, a word. */
  readonly rest: string
}

function fullYear(text: string): number {
  const year = Number(text)
  if (text.length > 2) return year
  return year + (year < TWO_DIGIT_PIVOT ? 2000 : 1900)
}

function numberOrNull(text: string | undefined): number | null {
  return text === undefined ? null : Number(text)
}

/** A day without separators: 19860701, 198607, 860701. */
function compactParts(digits: string, rest: string): DateParts | null {
  if (digits.length === 4) return { year: Number(digits), month: null, day: null, rest }
  if (digits.length === 8) {
    const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number)
    return { year: year ?? 0, month: month ?? null, day: day ?? null, rest }
  }
  if (digits.length !== 6) return null
  const year = Number(digits.slice(0, 4))
  const month = Number(digits.slice(4))
  if (year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12) {
    return { year, month, day: null, rest }
  }
  const [short = '', shortMonth = '', shortDay = ''] = digits.match(/../g) ?? []
  return { year: fullYear(short), month: Number(shortMonth), day: Number(shortDay), rest }
}

type Reader = (match: RegExpExecArray, rest: string, year: number | null) => DateParts | null

/** Ways of writing, the most telling first; all anchored and free of nested repeats. */
const patterns: readonly (readonly [RegExp, Reader])[] = [
  [
    // 1971年8月19日, 98年7月, 1971年
    /^(\d{4}|\d{2}) ?年(?: ?(\d{1,2}) ?月份?(?: ?(\d{1,2}) ?[日号]?)?)?/u,
    ([, year = '', month, day], rest) => ({
      year: fullYear(year),
      month: numberOrNull(month),
      day: numberOrNull(day),
      rest,
    }),
  ],
  [
    // 1995-6-30, 2024/1/5, 1962.05, 21.9.20
    /^(\d{4}|\d{2}) ?[./\-、] ?(\d{1,2})(?: ?[./\-、] ?(\d{1,2}))?(?!\d)[日号]?/u,
    ([all, year = '', month, day], rest) => {
      if (year.length === 2 && day === undefined) return null
      // 05/12/10 may be the 12th of May of 2010, as programs set to English write it.
      if (year.length === 2 && Number(year) <= 12 && all.includes('/')) return null
      return { year: fullYear(year), month: Number(month), day: numberOrNull(day), rest }
    },
  ],
  [
    // 19860701, 199109, 1998
    /^(\d{4,8})(?!\d)/,
    ([, digits = ''], rest) => compactParts(digits, rest),
  ],
  [
    // 4月2日, 4.2: the year stands in the title
    /^(\d{1,2}) ?[月./-] ?(\d{1,2}) ?[日号]?(?!\d)/u,
    ([, month, day], rest, year) =>
      year === null ? null : { year, month: Number(month), day: Number(day), rest },
  ],
]

const RANGE_END =
  /^ ?[至到~\-—–、] ?(?:(\d{4}) ?[年./-] ?)?(?:\d{1,2} ?[月./-] ?)?\d{1,2}(?: ?[日号]|(?![\d:时点月./、-]))/u
/** （星期五）, 周五: says nothing that the day does not. */
const WEEKDAY = /^ ?\(?(?:星期|礼拜|周)[一二三四五六日天]\)?/u
/** 七十年代 names no year; days of the lunar calendar are other days; ? and 约 say that it is a guess. */
const UNCERTAIN = /年代|[农阴旧]历|[正腊冬]月|[?约]|左右|大概/u

function partialDate({ year, month, day }: DateParts): PartialDate | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null
  if (month === null) return String(year)
  return day === null ? isoMonth(year, month) : isoDate(year, month, day)
}

/**
 * What follows the day, without the last day of a meeting of several days (至8日, -8, 到3月8日, -3.8):
 * its first day is its date. One that ends in another year is no meeting.
 */
function afterDay({ year, rest }: DateParts): string {
  const end = RANGE_END.exec(rest)
  const isMeeting = end !== null && (end[1] === undefined || Number(end[1]) === year)
  return (isMeeting ? rest.slice(end[0].length) : rest).replace(WEEKDAY, '')
}

function partsOf(text: string, year: number | null): DateParts | null {
  for (const [pattern, read] of patterns) {
    const match = pattern.exec(text)
    const parts = match && read(match, text.slice(match[0].length), year)
    if (parts) return parts
  }
  return null
}

/**
 * Reads a date as people write it: 1962.05, 1971年8月, 19860701, 199608, 2024年2月20日上午9:00,
 * 一九九九年七月一日, 21.9.20, full-width digits, 1998.7.1入党. As exact as the text and never more;
 * a day that does not exist is `badDate` and never rolls over. `year` completes "4月2日" and is
 * what the title of the sheet states. Empty words (无, —) give no date and no doubt.
 */
export function readDateText(text: string, year: number | null = null): DateReading {
  if (isEmptyWord(text)) return noDate
  const plain = digitsForChinese(
    toHalfWidth(text)
      .replaceAll(/[\s\u200B-\u200D\uFEFF]+/gu, ' ')
      .trim(),
  )
  const parts = UNCERTAIN.test(plain) ? null : partsOf(plain, year)
  const date = parts && partialDate(parts)
  if (!parts || date === null) return badDate
  const { time, rest } = clockAt(afterDay(parts))
  // Digits that were not understood may say something else than the date that was.
  if (/\d/u.test(rest)) return badDate
  return { ...noDate, date, time: date.length === 10 ? time : null }
}
