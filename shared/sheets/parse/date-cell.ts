import type { IsoDate } from '../../calendar.ts'
import { isoMonth } from '../../calendar.ts'
import type { Cell } from '../grid.ts'
import { momentOfSerial } from '../serial-date.ts'
import type { DateReading } from './date-text.ts'
import { badDate, noDate, readDateText } from './date-text.ts'

export interface DateHints {
  /** Year that the title states, for dates written without one. */
  readonly year?: number | null
  /** Birthday from the identity number; settles whether 2000.1 is January or October. */
  readonly birthDate?: IsoDate | null
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

/** Reads a cell of a date column, whatever it is stored as; an absent cell gives no date. */
export function readDateCell(cell: Cell | null, hints: DateHints = {}): DateReading {
  if (!cell) return noDate
  if (cell.type === 'date' && cell.date !== null) {
    const [date = '', time = null] = cell.date.split(' ')
    return { ...noDate, date, time }
  }
  if (cell.type === 'number') {
    return cell.number === null ? noDate : numberReading(cell, cell.number, hints)
  }
  return cell.type === 'text' ? readDateText(cell.text, hints.year ?? null) : badDate
}
