import type { Cell } from '../grid.ts'
import { cellAddress } from '../grid.ts'
import type { UnknownTable } from '../table.ts'
import type { FieldName } from './field-words.ts'

/** What is known of a table before its rows are understood. */
export type TableFrame = Omit<UnknownTable, 'kind' | 'records' | 'problems'>

/** A row that is a record, with its cells by field. */
export class RecordRow {
  readonly row: number
  /** The group line above it (第一党小组), where there is one. */
  readonly group: string | null
  readonly #columns: ReadonlyMap<FieldName, number>
  readonly #cells: ReadonlyMap<number, Cell>

  constructor(
    row: number,
    group: string | null,
    columns: ReadonlyMap<FieldName, number>,
    cells: ReadonlyMap<number, Cell>,
  ) {
    this.row = row
    this.group = group
    this.#columns = columns
    this.#cells = cells
  }

  /** Every cell of the row, by column number. */
  get cells(): ReadonlyMap<number, Cell> {
    return this.#cells
  }

  cell(field: FieldName): Cell | null {
    return this.#cells.get(this.#columns.get(field) ?? 0) ?? null
  }

  has(field: FieldName): boolean {
    return this.#columns.has(field)
  }

  /** Address of a field's cell, also where it is empty; the row's first cell without that column. */
  address(field: FieldName): string {
    return cellAddress(this.row, this.#columns.get(field) ?? 1)
  }
}

/** A table recognized by its heading, its record rows not yet understood. */
export interface RawTable {
  readonly frame: TableFrame
  readonly rows: readonly RecordRow[]
  /** Rows of sums (合计, 本页小计), which are no records. */
  readonly totals: readonly RecordRow[]
  /** The texts between title and heading, line by line. */
  readonly lines: readonly string[]
  /** Rows of which a person said that they are no second row of somebody. */
  readonly distinctRows?: ReadonlySet<number>
}
