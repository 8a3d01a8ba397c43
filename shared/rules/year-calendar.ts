import {
  monthsOfPeriod,
  periodEnd,
  periodStart,
  periodsOfYear,
  type IsoDate,
  type IsoMonth,
  type Period,
  type PeriodUnit,
} from '../calendar.ts'

/** A period with its days worked out: two thousand branches ask for the same few dozen. */
export interface PeriodInfo {
  readonly period: Period
  readonly unit: PeriodUnit
  /** Place in the year, from 1. */
  readonly number: number
  readonly start: IsoDate
  /** Last day; a period is late from the day after it. */
  readonly end: IsoDate
  readonly months: readonly IsoMonth[]
}

export interface YearCalendar extends Readonly<Record<PeriodUnit, readonly PeriodInfo[]>> {
  readonly wholeYear: PeriodInfo
}

/** The periods of a year by unit. */
export function yearCalendar(year: number): YearCalendar {
  const all = (unit: PeriodUnit) =>
    periodsOfYear(year, unit).map((period, index) => periodInfo(period, unit, index + 1))
  return {
    month: all('month'),
    quarter: all('quarter'),
    halfYear: all('halfYear'),
    year: all('year'),
    wholeYear: periodInfo(String(year), 'year', 1),
  }
}

function periodInfo(period: Period, unit: PeriodUnit, number: number): PeriodInfo {
  return {
    period,
    unit,
    number,
    start: periodStart(period),
    end: periodEnd(period),
    months: monthsOfPeriod(period),
  }
}
