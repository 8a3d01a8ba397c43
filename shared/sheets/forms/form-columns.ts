import type { Alignment, ColumnKind, FormCell, FormColumn, FormRow } from './sheet-form.ts'

/** A column of a form together with where its cells come from. */
export interface ColumnOf<Row> {
  readonly heading: string
  readonly over?: string
  readonly width: number
  readonly kind: ColumnKind
  readonly align?: Alignment
  readonly printed?: boolean
  readonly isPrivate?: boolean
  /**
   * Not part of the official form: the column is there only where a row has something in it, so
   * that nothing is lost and the form stays as it is known.
   */
  readonly optional?: boolean
  readonly value: (row: Row, index: number) => FormCell
}

/** Width of a bold letter, in characters of the default font. */
const BOLD = 1.25

const usualAlignment: Record<ColumnKind, Alignment> = {
  text: 'center',
  id: 'center',
  date: 'center',
  money: 'right',
  count: 'center',
  percent: 'center',
}

/** The columns that a form of these rows has. */
export function columnsFor<Row>(
  columns: readonly ColumnOf<Row>[],
  rows: readonly Row[],
): readonly ColumnOf<Row>[] {
  return columns.filter(
    (column) => column.optional !== true || rows.some((row) => column.value(row, 0) !== null),
  )
}

/** A word of Latin letters is not broken: the column of a heading is as wide as its longest. */
function widthFor(heading: string, width: number): number {
  const words = heading.match(/[A-Za-z]+/g) ?? []
  return Math.max(width, ...words.map((word) => word.length * BOLD + 1))
}

/** What the form says of a column, without the way to its cells. */
export function formColumn<Row>(column: ColumnOf<Row>): FormColumn {
  return {
    heading: column.heading,
    over: column.over ?? null,
    width: widthFor(column.heading, column.width),
    kind: column.kind,
    align: column.align ?? usualAlignment[column.kind],
    printed: column.printed ?? true,
    isPrivate: column.isPrivate ?? false,
  }
}

/** One row of the table; `index` counts records from 0 over the whole sheet. */
export function recordRow<Row>(
  columns: readonly ColumnOf<Row>[],
  row: Row,
  index: number,
): FormRow {
  return { type: 'record', cells: columns.map((column) => column.value(row, index)) }
}

/** The running number that official forms begin with. */
export function serialColumn<Row>(heading: string): ColumnOf<Row> {
  return { heading, width: 5, kind: 'count', value: (_row, index) => index + 1 }
}
