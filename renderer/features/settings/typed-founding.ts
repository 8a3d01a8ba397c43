import { earliest, type IsoDate, type PartialDate } from '../../../shared/calendar.ts'
import { readDateText } from '../../../shared/sheets/parse/date-text.ts'

/**
 * When a branch was founded, as people type it: 1998, 1998年7月, 1998.7.1. Null: it cannot be read,
 * or lies after today.
 */
export function typedFounding(text: string, today: IsoDate): PartialDate | null {
  const plain = text.trim()
  const { date, doubt } = /^\d{4}年?$/.test(plain)
    ? { date: plain.slice(0, 4), doubt: null }
    : readDateText(plain)
  return date !== null && doubt === null && earliest(date) <= today ? date : null
}
