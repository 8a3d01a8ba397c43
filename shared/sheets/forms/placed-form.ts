import type { Merge } from '../grid.ts'
import type { Alignment, ColumnKind, SheetLink } from './sheet-form.ts'

/** Where everything of a form stands: rows and columns counted out, formulas spelled. */
export interface Layout {
  readonly rows: readonly PlacedRow[]
  readonly merges: readonly Merge[]
  readonly headerRows: { readonly first: number; readonly last: number }
  /** Last column and row of the paper. */
  readonly printColumns: number
  readonly lastRow: number
  /** Rows that begin a page. */
  readonly pageStarts: readonly number[]
}

export type RowRole =
  | 'title'
  | 'info'
  | 'header'
  | 'group'
  | 'record'
  | 'boxes'
  | 'total'
  | 'notes'
  | 'signature'

export interface PlacedRow {
  readonly row: number
  readonly role: RowRole
  /** Points. */
  readonly height: number
  readonly cells: readonly PlacedCell[]
}

export interface PlacedCell {
  readonly column: number
  readonly value: PlacedValue
  /** What the column holds; `text` outside the table. */
  readonly kind: ColumnKind
  readonly align: Alignment
  /** Of a row of boxes: a label, a word beside one, or text that begins at the top. */
  readonly box?: 'label' | 'word' | 'text' | undefined
}

export type PlacedValue =
  | string
  | number
  | null
  | { readonly formula: string; readonly result: string | number }
  | SheetLink

/** First and last row between the headings and the total; `last` is less where there are none. */
export interface Body {
  readonly first: number
  readonly last: number
}
