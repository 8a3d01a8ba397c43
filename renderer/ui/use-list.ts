import { useMemo, useState } from 'react'
import type { ShownList } from '../../shared/contract/lists.ts'
import { sortRows, type ListColumn, type ListSort } from './list-column.ts'

/** A list as it is looked at: what it is called, its columns, its rows in the order that was chosen. */
export interface ListView<T> {
  readonly label: string
  readonly columns: readonly ListColumn<T>[]
  readonly rows: readonly T[]
  readonly sort: ListSort | null
  readonly setSort: (sort: ListSort | null) => void
}

interface ListParts<T> {
  readonly label: string
  readonly columns: readonly ListColumn<T>[]
  /** What the filters left. */
  readonly rows: readonly T[]
  readonly sort?: ListSort
}

/** Holds how a list is ordered. */
export function useList<T>({ label, columns, rows, sort: first }: ListParts<T>): ListView<T> {
  const [sort, setSort] = useState<ListSort | null>(first ?? null)
  // Columns are made anew at each drawing, but order the same: thousands of rows are sorted once.
  const sorted = useMemo(
    () => sortRows(rows, columns, sort),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
    [rows, sort],
  )
  return { label, columns, rows: sorted, sort, setSort }
}

/** What paper and Excel get of a list: the words of its cells, without buttons. */
export function shownList<T>({ label, columns, rows }: ListView<T>, note: string): ShownList {
  const told = columns.filter(({ isAction }) => isAction !== true)
  return {
    title: label,
    note,
    columns: told.map(({ title, text }) => ({
      heading: title,
      kind: rows.some((row) => typeof text(row) === 'number') ? 'count' : 'text',
    })),
    rows: rows.map((row) => told.map(({ text }) => text(row))),
  }
}
