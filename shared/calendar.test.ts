import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  addMonthsToMonth,
  dateOfDayNumber,
  dayNumber,
  earliest,
  isCertainlyBefore,
  isFullDate,
  isPartialDate,
  isoDate,
  latest,
  monthsOfPeriod,
  periodEnd,
  periodOf,
  periodStart,
  periodsOfYear,
  yearOf,
} from './calendar.ts'

const units = ['month', 'quarter', 'halfYear', 'year'] as const
const days = fc.integer({ min: -60_000, max: 90_000 })

describe('calendar days', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2026-11-22', 20_779],
  ])('%s is day %i', (date, day) => {
    expect(dayNumber(date)).toBe(day)
    expect(dateOfDayNumber(day)).toBe(date)
  })

  it('agree with the calendar of the language for every day', () => {
    fc.assert(
      fc.property(days, (day) => {
        const date = new Date(day * 86_400_000).toISOString().slice(0, 10)
        expect(dateOfDayNumber(day)).toBe(date)
        expect(dayNumber(date)).toBe(day)
      }),
    )
  })

  it.each([
    [2024, 2, 29, '2024-02-29'],
    [2023, 2, 29, null],
    [2100, 2, 29, null],
    [2012, 6, 31, null],
    [2012, 13, 1, null],
    [2012, 0, 1, null],
    [2012, 1, 0, null],
  ])('%i-%i-%i is %s and never rolls over', (year, month, day, date) => {
    expect(isoDate(year, month, day)).toBe(date)
  })
})

describe('dates as exact as their source', () => {
  it.each([
    ['2024', true, false],
    ['2024-05', true, false],
    ['2024-05-31', true, true],
    ['2024-06-31', false, false],
    ['2024-13', false, false],
    ['24-05', false, false],
    ['2024-5', false, false],
    ['', false, false],
    ['去年', false, false],
  ])('%s: a date %s, a full day %s', (text, partial, full) => {
    expect(isPartialDate(text)).toBe(partial)
    expect(isFullDate(text)).toBe(full)
  })

  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2024-02-05', '2024-02-05', '2024-02-05'],
  ])('%s may be any day from %s to %s', (date, first, last) => {
    expect([earliest(date), latest(date)]).toEqual([first, last])
  })

  it.each([
    ['1998-07-01', '1999-07-01', true],
    ['1998-07', '1998-07-15', false],
    ['1998', '1998-07', false],
    ['1998-06', '1998-07-01', true],
    ['1998-07-01', '1998-07-01', false],
  ])('%s is certainly before %s: %s', (a, b, answer) => {
    expect(isCertainlyBefore(a, b)).toBe(answer)
  })

  it('are certainly before others where the last day of one is before the first of the other', () => {
    // Days close to each other, so that months and years often hold one another.
    const date = fc
      .tuple(fc.integer({ min: 19_300, max: 20_500 }), fc.constantFrom(4, 7, 10))
      .map(([day, length]) => dateOfDayNumber(day).slice(0, length))
    fc.assert(
      fc.property(date, date, (a, b) => {
        expect(isCertainlyBefore(a, b)).toBe(latest(a) < earliest(b))
        expect(yearOf(a)).toBe(Number(a.slice(0, 4)))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('months', () => {
  it.each([
    ['2025-08-31', 6, '2026-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2025-01-15', -1, '2024-12-15'],
    ['2025-12-31', 12, '2026-12-31'],
  ])('%s and %i months is %s', (date, count, result) => {
    expect(addMonths(date, count)).toBe(result)
  })

  it('move there and back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2150 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: -400, max: 400 }),
        (year, month, count) => {
          const start = `${year}-${String(month).padStart(2, '0')}`
          expect(addMonthsToMonth(addMonthsToMonth(start, count), -count)).toBe(start)
        },
      ),
    )
  })
})

describe.each(units)('a year in periods of a %s', (unit) => {
  it.each([2023, 2024, 2026])('covers every day of %i once', (year) => {
    const periods = periodsOfYear(year, unit)
    expect(periodStart(periods[0] ?? '')).toBe(`${year}-01-01`)
    expect(periodEnd(periods.at(-1) ?? '')).toBe(`${year}-12-31`)
    for (const [index, period] of periods.slice(1).entries()) {
      expect(periodStart(period)).toBe(addDays(periodEnd(periods[index] ?? ''), 1))
    }
  })

  it('holds its first, its last and each of its months', () => {
    for (const period of periodsOfYear(2024, unit)) {
      const dates = [periodStart(period), periodEnd(period), ...monthsOfPeriod(period)]
      expect(dates.map((date) => periodOf(date, unit))).toEqual(dates.map(() => period))
    }
  })
})
