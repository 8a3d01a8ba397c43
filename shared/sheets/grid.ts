/**
 * A worksheet as a grid of cells, whatever program wrote it: the first of the three steps of
 * import (workbook → grid → tables → records). Only cells that hold something are kept, so a
 * million formatted empty rows cost nothing. A merged block is one cell at its top left.
 */

export type CellType = 'text' | 'number' | 'date' | 'boolean' | 'error'

export interface Cell {
  readonly type: CellType
  /** What a person reads in the cell; for numbers the digits, for dates the ISO text. */
  readonly text: string
  /** The stored number of a `number` or `date` cell (serial number); null otherwise. */
  readonly number: number | null
  /**
   * `date` cells only: the calendar day, or the month where the number format shows no day
   * (`yyyy.mm`); with ` HH:MM` appended where the value has a time of day.
   */
  readonly date: string | null
  /** The number format, where it is not General. */
  readonly format: string | null
  /** The formula, without its equals sign. */
  readonly formula: string | null
}

export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** Columns of a grid, both ends counted. */
export interface ColumnRange {
  readonly left: number
  readonly right: number
}

export interface Grid {
  readonly sheet: string
  /** The columns that it was cut to, where it is one of several tables side by side. */
  readonly within?: ColumnRange
  /** Row number (1-based) → column number (1-based) → cell. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>
  readonly merges: readonly Merge[]
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  /** Hidden sheets are read like others; the table says so. */
  readonly hidden: boolean
}

/** 1 → A, 27 → AA. */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  }
  return name
}

/** A → 1, AA → 27. */
export function columnNumber(name: string): number {
  return [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

/** Row and column → `H9`. */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row}`
}
