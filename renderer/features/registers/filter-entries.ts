import { yearOf } from '../../../shared/calendar.ts'
import type { EntryRow } from '../../../shared/contract/entries.ts'

/** What is chosen above the list; null: every year. */
export interface EntryFilter {
  readonly text: string
  readonly year: string | null
}

export const noEntryFilter: EntryFilter = { text: '', year: null }

/** The year of an entry by the date that it is listed by; null: it has none. */
function yearOfEntry({ date }: Pick<EntryRow, 'date'>): string | null {
  return date === null ? null : String(yearOf(date))
}

/** The years that the entries are of, the latest first. */
export function yearsOf(rows: readonly EntryRow[]): string[] {
  const years = new Set(rows.flatMap((row) => yearOfEntry(row) ?? []))
  return [...years].toSorted().toReversed()
}

/** Entries of the year that hold the text; `wordsOf` gives what a person reads of an entry. */
export function filterEntries(
  rows: readonly EntryRow[],
  { text, year }: EntryFilter,
  wordsOf: (row: EntryRow) => string,
): EntryRow[] {
  const wanted = text.trim().toLowerCase()
  return rows.filter(
    (row) =>
      (year === null || yearOfEntry(row) === year) &&
      (wanted === '' || wordsOf(row).toLowerCase().includes(wanted)),
  )
}
