import { dateOfDayNumber, dayNumber, yearOf, type IsoDate } from '../calendar.ts'
import type { HolidayData } from './rule-data.ts'

export interface WorkingDays {
  /** From the first to the last day, both included; 0 where the last comes first. */
  readonly days: number
  /** 暂算: the holidays and worked weekends of one of the years are not all known. */
  readonly isProvisional: boolean
}

export type CountWorkingDays = (from: IsoDate, to: IsoDate) => WorkingDays

/** 1970-01-01, day 0, was a Thursday. */
const THURSDAY = 4

function isWeekend(day: number): boolean {
  const weekday = (((day + THURSDAY) % 7) + 7) % 7
  return weekday === 0 || weekday === 6
}

/**
 * Counts working days: Monday to Friday without public holidays, and the weekend days that are
 * worked instead (调休). A year without worked weekend days in the data is not known in full; its
 * count is provisional.
 */
export function workingDayCounter(data: readonly HolidayData[]): CountWorkingDays {
  const off = new Set(data.flatMap(({ days }) => days))
  const worked = new Set(data.flatMap(({ workdays = [] }) => workdays))
  const known = new Set([...worked].map(yearOf))
  const isWorked = (day: number): boolean => {
    const date = dateOfDayNumber(day)
    if (worked.has(date)) return true
    return !isWeekend(day) && !off.has(date) && !off.has(date.slice(5))
  }
  return (from, to) => {
    let days = 0
    for (let day = dayNumber(from); day <= dayNumber(to); day += 1) if (isWorked(day)) days += 1
    return { days, isProvisional: !known.has(yearOf(from)) || !known.has(yearOf(to)) }
  }
}
