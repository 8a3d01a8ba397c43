/**
 * A document for paper as a plain value: what stands on its pages and in which order, without
 * pages counted out (`paginate.ts`) and without a format (the page of the window, the Word writer).
 */
import type { Alignment, InfoLine } from '../sheets/forms/sheet-form.ts'

export type Orientation = 'portrait' | 'landscape'

export interface PaperCell {
  readonly text: string
  /** Columns and rows that it runs over. */
  readonly columns: number
  readonly rows: number
  readonly align: Alignment
  /** A word that says what stands beside it; it is repeated where its row goes on overleaf. */
  readonly isLabel: boolean
  /** A number, date or identity number, which stands on one line. */
  readonly isWord: boolean
}

export interface PaperRow {
  readonly role: 'head' | 'group' | 'record' | 'boxes' | 'total'
  readonly cells: readonly PaperCell[]
  /** Lines that it has at least, so that it can be filled in by hand. */
  readonly lines: number
  /** Takes what the other rows leave of its page. */
  readonly stretches: boolean
  /** Of a contents page: the section (from 0) whose page number stands in the last cell. */
  readonly pageOf: number | null
}

/** One form: begins a page, and repeats its heads on each. */
export interface PaperSection {
  /** Short name, for the contents. */
  readonly name: string
  readonly title: string
  readonly orientation: Orientation
  /** Size of the letters of the table in points. */
  readonly size: number
  readonly info: readonly InfoLine[]
  /** Widths of the columns in percent of the paper between its margins. */
  readonly widths: readonly number[]
  readonly head: readonly PaperRow[]
  readonly rows: readonly PaperRow[]
  /** Lines are kept. */
  readonly notes: string | null
  readonly signature: string | null
  /** Records of the table, or 1 for a page of boxes. */
  readonly records: number
}

export interface PaperDocument {
  readonly title: string
  readonly sections: readonly PaperSection[]
  /** Of the ledger that it was made from; null where it is no paper of a ledger's records. */
  readonly historyCode: string | null
}

/** A4 and its margins in millimetres. */
export const A4 = { short: 210, long: 297 } as const
export const MARGINS = { top: 20, side: 16, bottom: 18 } as const

const POINTS_OF_MM = 72 / 25.4

/** Width between the margins in points. */
export function textWidthOf(orientation: Orientation): number {
  const width = orientation === 'portrait' ? A4.short : A4.long
  return (width - 2 * MARGINS.side) * POINTS_OF_MM
}
