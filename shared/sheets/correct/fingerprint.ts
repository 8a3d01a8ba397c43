import { columnNumber } from '../grid.ts'
import { squeeze } from '../plain-text.ts'
import type { Table } from '../table.ts'

interface HeadedColumn {
  readonly column: number
  readonly text: string
}

/** Headings of months bear their year, which must not make another layout of the same form. */
const YEAR = /(?:19|20)\d{2}/gu

/** A heading as layouts are compared by. */
export const comparableHeading = (text: string): string => squeeze(text).replaceAll(YEAR, '#')

/**
 * What makes two sheets the same layout, whatever they are called and whatever was understood: the
 * texts of their headings in order, without blanks and years.
 */
export function fingerprintOf(headings: readonly HeadedColumn[]): string {
  return headings
    .toSorted((a, b) => a.column - b.column)
    .map(({ text }) => comparableHeading(text))
    .filter((text) => text !== '')
    .join('|')
}

/** The headings of a table as it was read, left to right. */
export function headingsOfTable({
  columns,
  unmapped,
}: Pick<Table, 'columns' | 'unmapped'>): HeadedColumn[] {
  const all = [
    // What a checker wrote beside the rows is no part of the layout.
    ...Object.entries(columns)
      .filter(([, { field }]) => field !== 'checkNote')
      .map(([letter, { header }]) => [letter, header] as const),
    ...Object.entries(unmapped),
  ]
  // Labels of forms go by their address: a form has no columns to correct.
  return all
    .filter(([letter]) => /^[A-Z]+$/.test(letter))
    .map(([letter, text]) => ({ column: columnNumber(letter), text }))
    .toSorted((a, b) => a.column - b.column)
}
