import { isFullDate, type IsoDate, type PartialDate } from '../../shared/calendar.ts'
import { readDateText } from '../../shared/sheets/parse/date-text.ts'
import { toHalfWidth } from '../../shared/sheets/plain-text.ts'

/** Nothing but numbers and what stands between them; a word may say something else than the day. */
const dayOnly = /^[\d\s./\-、年月日号〇零一二三四五六七八九十]+$/u
const timeOnly = /^[\d\s:.时点分半凌晨早上中下午傍晚]+$/u

const numbersIn = (text: string): number => text.match(/\d+/g)?.length ?? 0

/**
 * A day, month or year as people type it: 2024.5.20, 20240520, 2024年5月, 2024, and 5.20 in the
 * given year. Null: no date, or more than one; what is typed then stays as it is.
 */
export function typedDate(text: string, year: number): PartialDate | null {
  const plain = toHalfWidth(text).trim()
  if (!dayOnly.test(plain) || numbersIn(plain) > 3) return null
  const { date, doubt } = readDateText(plain, year)
  return doubt === null ? date : null
}

/** The same, exact to the day. */
export function typedDay(text: string, year: number): IsoDate | null {
  const date = typedDate(text, year)
  return date !== null && isFullDate(date) ? date : null
}

/** A time as people type it: 9:05, 14：30, 14.30, 1430, 下午2点半; as `HH:MM`, or null. */
export function typedTime(text: string): string | null {
  const plain = toHalfWidth(text).trim()
  if (!timeOnly.test(plain) || numbersIn(plain) > 2) return null
  const withColon = plain
    .replace(/^(\d{1,2})\.(\d{2})$/, '$1:$2')
    .replace(/^(\d{1,2})(\d{2})$/, '$1:$2')
  // The reader of sheets knows times behind a day only.
  return readDateText(`2000-01-01 ${withColon}`).time
}
