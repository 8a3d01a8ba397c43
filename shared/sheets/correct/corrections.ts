import type { FieldName } from '../recognize/field-words.ts'
import type { TableKind } from '../table.ts'

/** Which form a table is and what its columns hold, as a person says. */
export interface TableCorrection {
  readonly sheet: string
  /** Rows of its heading, from top to bottom; left out: every heading found on the sheet. */
  readonly headerRows?: readonly number[] | undefined
  /** Rows that were taken for its heading before, and are none. */
  readonly insteadOf?: readonly number[] | undefined
  /** Left out: the form that is found. */
  readonly kind?: TableKind | undefined
  /** Column letter → field; null: the column is not taken. Others stay as they are understood. */
  readonly columns: Readonly<Record<string, FieldName | null>>
}

/** What a person puts in the place of what stands in a cell; '' empties it. */
export interface CellCorrection {
  readonly sheet: string
  readonly cell: string
  readonly value: string
}

/** A row of a sheet. */
export interface SheetRow {
  readonly sheet: string
  readonly row: number
}

/** All that a person corrects of a workbook before its rows are understood. Plain data. */
export interface Corrections {
  readonly tables: readonly TableCorrection[]
  readonly cells: readonly CellCorrection[]
  /** Rows that look like the second row of a person, and are somebody else or are to be merged. */
  readonly distinctRows: readonly SheetRow[]
}

export const noCorrections: Corrections = { tables: [], cells: [], distinctRows: [] }

/** A correction that was kept for every sheet with the same headings. */
export interface RememberedLayout {
  readonly id: number
  /** See `fingerprintOf`. */
  readonly fingerprint: string
  readonly kind: TableKind
  /** Columns by their distance from the first heading, so that a shifted sheet is the same one. */
  readonly columns: readonly { readonly offset: number; readonly field: FieldName | null }[]
}

/** A corrected cell with the words that stood in it. */
export interface CorrectedCell extends CellCorrection {
  readonly row: number
  readonly original: string
}
