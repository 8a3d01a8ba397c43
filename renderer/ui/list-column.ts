import type { ReactNode } from 'react'
import { compareWords } from './compare.ts'

/** A column of a list: what it says in words, for the screen, for paper and for Excel alike. */
export interface ListColumn<T> {
  readonly key: string
  readonly title: string
  readonly width?: string
  /** What stands in the cell as it reads; a number for what is counted. */
  readonly text: (row: T) => string | number | null
  /** Orders rows by this column; else their texts do. `false`: the column orders nothing. */
  readonly compare?: ((a: T, b: T) => number) | false
  /** How the cell looks, where that is more than its text. */
  readonly render?: (row: T) => ReactNode
  /** Holds a button only: not on paper. */
  readonly isAction?: true
}

export interface ListSort {
  readonly key: string
  readonly isDescending: boolean
}

/** How rows are ordered by a column; null: it orders nothing. */
export function comparisonOf<T>({ compare, text }: ListColumn<T>): ((a: T, b: T) => number) | null {
  if (compare === false) return null
  return compare ?? ((a, b) => compareTexts(text(a), text(b)))
}

function compareTexts(a: string | number | null, b: string | number | null): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return compareWords(wordOf(a), wordOf(b))
}

/** Empty cells come last, as absent ones do. */
function wordOf(value: string | number | null): string | null {
  return value === null || value === '' ? null : String(value)
}

/** The rows in the order of `sort`; without one as they came. Equal rows keep their order. */
export function sortRows<T>(
  rows: readonly T[],
  columns: readonly ListColumn<T>[],
  sort: ListSort | null,
): readonly T[] {
  const column = columns.find(({ key }) => key === sort?.key)
  const compare = column && comparisonOf(column)
  if (!compare || !sort) return rows
  return rows.toSorted((a, b) => (sort.isDescending ? compare(b, a) : compare(a, b)))
}

/** The columns with whose row it is after the first, where a list shows several organizations. */
export function withOrganization<T extends { readonly organization: string }>(
  columns: readonly ListColumn<T>[],
  organization: { readonly isShown: boolean; readonly title: string; readonly width?: string },
): readonly ListColumn<T>[] {
  const { isShown, ...rest } = organization
  if (!isShown) return columns
  const column: ListColumn<T> = { key: 'organization', ...rest, text: (row) => row.organization }
  return [...columns.slice(0, 1), column, ...columns.slice(1)]
}
