import { yearOf, type IsoDate } from '../calendar.ts'
import type { HolidayData } from './rule-data.ts'

/** Public holidays by day; the value is the last part of the key of the sentence of S-14. */
export type Holidays = ReadonlyMap<IsoDate, HolidayData['holiday']>

/** The public holidays of a year: those of every year (`MM-DD`) and those of one (`YYYY-MM-DD`). */
export function holidaysOfYear(data: readonly HolidayData[], year: number): Holidays {
  const days = data.flatMap(({ holiday, days: given }) =>
    given.map((day) => [day.length === 5 ? `${year}-${day}` : day, holiday] as const),
  )
  return new Map(days.filter(([day]) => yearOf(day) === year))
}
