import { isFullDate, type IsoDate } from '../../shared/calendar.ts'

const pad = (value: number): string => String(value).padStart(2, '0')

/** The only clock of the main process; everything else is told what day it is. */
export interface Clock {
  /** The local calendar day. */
  today(): IsoDate
  /** Local date and time, `YYYY-MM-DDTHH:MM:SS`, on the day that {@link Clock.today} gives. */
  now(): string
}

function systemMoment(): Date {
  // oxlint-disable-next-line no-restricted-globals -- the one reader of the system's clock
  return new Date()
}

/** Local calendar day of a moment. */
export function localDay(moment: Date): IsoDate {
  return `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`
}

/** Local time of a moment, `HH:MM:SS`. */
export function localTime(moment: Date): string {
  return [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(pad).join(':')
}

/**
 * A clock; `replacement` fixes its day, so that results can be repeated. Throws where that is no
 * day of the calendar: a mistyped switch must not quietly give the results of another day.
 */
export function createClock(replacement: string | null, moment = systemMoment): Clock {
  if (replacement !== null && !isFullDate(replacement)) {
    throw new Error(`--today wants YYYY-MM-DD, got ${replacement}`)
  }
  const today = (): IsoDate => replacement ?? localDay(moment())
  return { today, now: () => `${today()}T${localTime(moment())}` }
}

/** Real local date and time, for the log. */
export function systemTime(): string {
  return createClock(null).now()
}
