import type { IsoDate, PartialDate } from '../../calendar.ts'
import { isoMonth } from '../../calendar.ts'
import type { Cell } from '../grid.ts'
import { toHalfWidth } from '../plain-text.ts'
import { momentOfSerial } from '../serial-date.ts'
import type { DateReading } from './date-text.ts'
import { badDate, noDate, readDateText } from './date-text.ts'

export interface DateHints {
  /** Year that the title states, for dates written without one. */
  readonly year?: number | null
  /** Birthday from the identity number; settles whether 2000.1 is January or October. */
  readonly birthDate?: IsoDate | null
  /** The column holds birthdays of members: 21.9.20 is hardly one of a child. */
  readonly isBirth?: boolean
}

/** Serial numbers without a date format: 1905-02-… to 2173-10-13, all of five digits. */
const FIRST_SERIAL = 10_000
const LAST_SERIAL = 99_999

function serialReading(serial: number): DateReading {
  const moment = momentOfSerial(serial)
  return moment ? { ...noDate, date: moment.day, time: moment.time } : badDate
}

/**
 * A number such as 1962.05 (May). 2000.1 may have been 2000.10: a number loses its last zero,
 * unless its format shows two decimals. Then the year alone is certain.
 */
function yearAndMonth(cell: Cell, hints: DateHints): DateReading {
  const [year = '', decimals = ''] = cell.text.split('.')
  if (decimals !== '1' || /0\.00/.test(cell.format ?? '')) {
    const month = decimals === '1' ? 10 : Number(decimals)
    const date = decimals.length > 2 ? null : isoMonth(Number(year), month)
    return date === null ? badDate : { ...noDate, date }
  }
  const candidates = [`${year}-01`, `${year}-10`]
  const told = candidates.find((candidate) => candidate === hints.birthDate?.slice(0, 7))
  if (told !== undefined) return { ...noDate, date: told }
  return { ...noDate, date: year, doubt: 'ambiguousDate', candidates }
}

function numberReading(cell: Cell, number: number, hints: DateHints): DateReading {
  if (number >= FIRST_SERIAL && number <= LAST_SERIAL) return serialReading(number)
  if (!Number.isInteger(number) && number > 1900 && number < 2101) return yearAndMonth(cell, hints)
  return Number.isInteger(number) ? readDateText(cell.text) : badDate
}

/**
 * 1998 or 1962.05 typed into a cell with a date format is stored as the serial number of a day in
 * 1905, and that is what the cell shows: certainly not what was meant.
 */
function isTypedYear(number: number | null): boolean {
  return number !== null && number >= 1900 && number < 2101
}

/** Two-digit years of people who are alive and grown up: 09–29 can be neither told nor guessed. */
const FIRST_UNSURE = 9
const LAST_UNSURE = 29

/** The two digits that a year is written with (21.9.20, 21年, 210920), where it is. */
function shortYear(text: string, { length }: PartialDate): number | null {
  const plain = toHalfWidth(text).trim()
  const [, digits] = /^\D?(\d{2})(?:\D|\d{4}$)/u.exec(plain) ?? []
  const isMonth = /^\d{6}$/.test(plain) && length === 7
  return digits === undefined || isMonth ? null : Number(digits)
}

function unsureCentury(cell: Cell, reading: DateReading, hints: DateHints): DateReading {
  const { date } = reading
  const short = date === null ? null : shortYear(cell.text, date)
  if (date === null || short === null || short < FIRST_UNSURE || short > LAST_UNSURE) return reading
  const candidates = [`19${date.slice(2)}`, `20${date.slice(2)}`]
  const told = candidates.find((candidate) => hints.birthDate?.startsWith(candidate))
  if (told !== undefined) return { ...reading, date: told }
  return { ...noDate, doubt: 'ambiguousDate', candidates }
}

/** Reads a cell of a date column, whatever it is stored as; an absent cell gives no date. */
export function readDateCell(cell: Cell | null, hints: DateHints = {}): DateReading {
  if (!cell) return noDate
  const reading = readingOf(cell, hints)
  return hints.isBirth === true && cell.type !== 'date'
    ? unsureCentury(cell, reading, hints)
    : reading
}

function readingOf(cell: Cell, hints: DateHints): DateReading {
  if (cell.type === 'date' && cell.date !== null) {
    if (isTypedYear(cell.number)) return badDate
    const [date = '', time = null] = cell.date.split(' ')
    return { ...noDate, date, time }
  }
  if (cell.type === 'number') {
    return cell.number === null ? noDate : numberReading(cell, cell.number, hints)
  }
  return cell.type === 'text' ? readDateText(cell.text, hints.year ?? null) : badDate
}
