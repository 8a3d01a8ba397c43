import type { IsoDate } from '../calendar.ts'
import { dateOfDayNumber } from '../calendar.ts'

/** 1970-01-01 as a serial number of the 1900 system. */
const UNIX_EPOCH_SERIAL = 25_569
/** Excel believes in a 29 February 1900; serial numbers up to here are one day further on. */
const PHANTOM_LEAP_DAY = 60
/** 9999-12-31, the last day that a workbook can hold. */
const LAST_SERIAL = 2_958_465
/** Days between the first days of the 1900 and the 1904 system. */
export const DAYS_TO_1904 = 1462

const MINUTES_A_DAY = 1440

export interface SerialMoment {
  readonly day: IsoDate
  /** `HH:MM`, or null at midnight (a plain day). */
  readonly time: string | null
}

/** Minutes after midnight → `HH:MM`. */
export function clockTime(minutes: number): string {
  const hour = String(Math.floor(minutes / 60)).padStart(2, '0')
  return `${hour}:${String(minutes % 60).padStart(2, '0')}`
}

/**
 * The calendar day (and the time of day, to the minute) of a serial number of the 1900 date
 * system; null where it names no day (before 1900-01-01, the 29 February 1900 that never was,
 * after the year 9999). Pure arithmetic: the time zone of the machine plays no part.
 */
export function momentOfSerial(serial: number): SerialMoment | null {
  const totalMinutes = Math.round(serial * MINUTES_A_DAY)
  const whole = Math.floor(totalMinutes / MINUTES_A_DAY)
  if (!(whole >= 1 && whole <= LAST_SERIAL) || whole === PHANTOM_LEAP_DAY) return null
  const shift = whole < PHANTOM_LEAP_DAY ? 1 : 0
  const minutes = totalMinutes - whole * MINUTES_A_DAY
  return {
    day: dateOfDayNumber(whole - UNIX_EPOCH_SERIAL + shift),
    time: minutes === 0 ? null : clockTime(minutes),
  }
}
