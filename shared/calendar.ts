/**
 * Calendar days without clocks or time zones. A date is text: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`,
 * as exact as its source and never more. Date objects are not used for days: they move them
 * between time zones (a date read as 1 May in Shanghai is 30 April in New York).
 */

/** A full calendar day, `YYYY-MM-DD`. */
export type IsoDate = string
/** A calendar month, `YYYY-MM`. */
export type IsoMonth = string
/** A day, a month or a year: as exact as the paper it came from. */
export type PartialDate = string
/** `2026-05`, `2026-Q2`, `2026-H1` or `2026`. */
export type Period = string

export const periodUnits = ['month', 'quarter', 'halfYear', 'year'] as const
export type PeriodUnit = (typeof periodUnits)[number]

export const MONTHS_IN: Record<PeriodUnit, number> = { month: 1, quarter: 3, halfYear: 6, year: 12 }
const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

const pad = (value: number): string => String(value).padStart(2, '0')

/** Whether the year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Days in a month; `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** `YYYY-MM-DD`, or null where that day does not exist (31 June never rolls over). */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  const inRange = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  return inRange ? `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}` : null
}

/** `YYYY-MM`, or null where `month` is not 1–12. */
export function isoMonth(year: number, month: number): IsoMonth | null {
  return month >= 1 && month <= 12 ? `${String(year).padStart(4, '0')}-${pad(month)}` : null
}

/** Whether text is a date of this calendar, exact to the day, the month or the year. */
export function isPartialDate(text: string): boolean {
  const match = PARTIAL.exec(text)
  if (!match) return false
  const [, year, month, day] = match
  if (month === undefined) return true
  if (day === undefined) return isoMonth(Number(year), Number(month)) !== null
  return isoDate(Number(year), Number(month), Number(day)) !== null
}

export function isFullDate(text: string): boolean {
  return text.length === 10 && isPartialDate(text)
}

/** What the character codes of "0000" come to as digits of a number. */
const FOUR_ZEROS = 48 * 1111

/** The year of any date; of a period too, which starts with its year. */
export function yearOf(date: PartialDate): number {
  // Asked a million times for a county, so without cutting out a text first.
  const thousands = date.charCodeAt(0) * 10 + date.charCodeAt(1)
  return (thousands * 10 + date.charCodeAt(2)) * 10 + date.charCodeAt(3) - FOUR_ZEROS
}

/** The month of a date, or null where only the year is known. */
export function monthOf(date: PartialDate): IsoMonth | null {
  return date.length >= 7 ? date.slice(0, 7) : null
}

/** First day that a partial date can mean. */
export function earliest(date: PartialDate): IsoDate {
  if (date.length === 10) return date
  return date.length === 7 ? `${date}-01` : `${date}-01-01`
}

/** Last day that a partial date can mean. */
export function latest(date: PartialDate): IsoDate {
  if (date.length === 10) return date
  if (date.length === 7) return `${date}-${pad(daysInMonth(yearOf(date), Number(date.slice(5))))}`
  return `${date}-12-31`
}

/**
 * Whether `a` is before `b` whatever the missing days are. As text the earlier one comes first,
 * except where one of them holds the other: 2026-05 and 2026-05-12.
 */
export function isCertainlyBefore(a: PartialDate, b: PartialDate): boolean {
  return a < b && !b.startsWith(a)
}

/** A month moved by whole months; `count` may be negative. */
export function addMonthsToMonth(month: IsoMonth, count: number): IsoMonth {
  const total = yearOf(month) * 12 + Number(month.slice(5, 7)) - 1 + count
  return `${String(Math.floor(total / 12)).padStart(4, '0')}-${pad((((total % 12) + 12) % 12) + 1)}`
}

/**
 * A day moved by whole months; where the target month is shorter, its last day
 * (2025-08-31 + 6 months = 2026-02-28, rules.md §0.2).
 */
export function addMonths(date: IsoDate, count: number): IsoDate {
  const month = addMonthsToMonth(date.slice(0, 7), count)
  const last = daysInMonth(yearOf(month), Number(month.slice(5)))
  return `${month}-${pad(Math.min(Number(date.slice(8)), last))}`
}

/** Days in the 400 years after which the calendar repeats. */
const CYCLE_DAYS = 146_097
/** Day number of 0000-03-01: years that start in March have their leap day at the end. */
const MARCH_OF_YEAR_0 = -719_468

/** Days since 1970-01-01 of a full date; for differences and moves by days. */
export function dayNumber(date: IsoDate): number {
  const month = Number(date.slice(5, 7))
  const year = yearOf(date) - (month <= 2 ? 1 : 0)
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(date.slice(8, 10)) - 1
  return MARCH_OF_YEAR_0 + year * 365 + leapDays + dayOfYear
}

/** The full date of a day number (inverse of {@link dayNumber}). */
export function dateOfDayNumber(day: number): IsoDate {
  const days = day - MARCH_OF_YEAR_0
  const cycle = Math.floor(days / CYCLE_DAYS)
  const inCycle = days - cycle * CYCLE_DAYS
  const leap =
    Math.floor(inCycle / 1460) - Math.floor(inCycle / 36_524) + Math.floor(inCycle / 146_096)
  const yearOfCycle = Math.floor((inCycle - leap) / 365)
  const before = yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100)
  const dayOfYear = inCycle - before
  const month = Math.floor((5 * dayOfYear + 2) / 153)
  const dayOfMonth = dayOfYear - Math.floor((153 * month + 2) / 5) + 1
  const year = yearOfCycle + cycle * 400 + (month >= 10 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${pad(((month + 2) % 12) + 1)}-${pad(dayOfMonth)}`
}

/** A day moved by days; `count` may be negative. */
export function addDays(date: IsoDate, count: number): IsoDate {
  return dateOfDayNumber(dayNumber(date) + count)
}

/** The twelve months of a year. */
export function monthsOfYear(year: number): IsoMonth[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${pad(index + 1)}`)
}

/** The periods of one kind that make up a year, in order. */
export function periodsOfYear(year: number, unit: PeriodUnit): Period[] {
  if (unit === 'month') return monthsOfYear(year)
  if (unit === 'quarter') return [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`)
  if (unit === 'halfYear') return [`${year}-H1`, `${year}-H2`]
  return [String(year)]
}

/** The period of one kind that a day or a month lies in. */
export function periodOf(date: PartialDate, unit: PeriodUnit): Period {
  const year = date.slice(0, 4)
  const index = Math.ceil(Number(date.slice(5, 7)) / MONTHS_IN[unit])
  if (unit === 'year') return year
  if (unit === 'month') return date.slice(0, 7)
  return `${year}-${unit === 'quarter' ? 'Q' : 'H'}${index}`
}

/** First day of a period. */
export function periodStart(period: Period): IsoDate {
  const part = period.slice(5)
  if (part === '') return `${period}-01-01`
  if (part.startsWith('Q')) return `${period.slice(0, 4)}-${pad(Number(part[1]) * 3 - 2)}-01`
  if (part.startsWith('H')) return `${period.slice(0, 4)}-${pad(Number(part[1]) * 6 - 5)}-01`
  return `${period}-01`
}

/** Number of months in a period. */
export function monthsInPeriod(period: Period): number {
  const part = period.slice(5)
  if (part === '') return 12
  if (part.startsWith('Q')) return 3
  return part.startsWith('H') ? 6 : 1
}

/** Last day of a period (periods are half-open: the next day starts the next one, rules.md §0.2). */
export function periodEnd(period: Period): IsoDate {
  const start = periodStart(period)
  return addDays(addMonths(start, monthsInPeriod(period)), -1)
}

/** The months of a period, in order. */
export function monthsOfPeriod(period: Period): IsoMonth[] {
  const first = periodStart(period).slice(0, 7)
  return Array.from({ length: monthsInPeriod(period) }, (_, index) =>
    addMonthsToMonth(first, index),
  )
}
