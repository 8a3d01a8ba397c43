import type { Grid } from '../grid.ts'
import { columnName } from '../grid.ts'
import { squeeze } from '../plain-text.ts'
import { clipGrid, clipRows } from './clip-grid.ts'
import { isNameHeading } from './columns.ts'
import { mergesByTopRow, type Heading } from './headings.ts'
import { sectionsOf, type HeadingFinder, type Section } from './sections.ts'

/** One of several tables that stand side by side. */
export interface Pane {
  readonly grid: Grid
  /** Columns ("F:I") further right that hold the very same once more: 存根 and 上报 on one page. */
  readonly copies: readonly string[]
}

/** The last column of a sheet. */
const LAST_COLUMN = 16_384

/** Columns at which another table may begin: after an empty one, or where the headings start again. */
function startsOf(headings: readonly Heading[]): number[] {
  const starts: number[] = []
  let seen = new Set<string>()
  let before: number | null = null
  for (const { column, leaf } of headings) {
    const word = squeeze(leaf)
    const isGap = before !== null && column - before > 1
    const isAgain = seen.has(word) && (isNameHeading(leaf) || word === [...seen][0])
    if (before === null || isGap || isAgain) {
      starts.push(column)
      seen = new Set()
    }
    seen.add(word)
    before = column
  }
  return starts
}

/** What stands in a pane from its heading on, by distance from its first column. */
function contentOf({ rows }: Grid, top: number, first: number): string {
  const lines = [...rows].flatMap(([row, cells]) =>
    row < top ? [] : [[row, [...cells].map(([column, { text }]) => [column - first, text.trim()])]],
  )
  return JSON.stringify(lines)
}

/**
 * The tables that stand side by side under one row of headings, from left to right; null where it
 * is one table. Each part must be a table of its own: a repeated word alone splits nothing. A part
 * that is the same as one on its left is named there and left out, so that nobody is read twice.
 */
export function panesOf(sheet: Grid, section: Section, finder: HeadingFinder): Pane[] | null {
  const { header, from, to } = section
  if (!header) return null
  const starts = startsOf(header.headings)
  if (starts.length < 2) return null
  const rows = clipRows(sheet, from, to)
  const parts = starts.map((start, at) => {
    const right = (starts[at + 1] ?? LAST_COLUMN + 1) - 1
    const grid = clipGrid(rows, { left: at === 0 ? 1 : start, right })
    const last = Math.max(
      ...header.headings.flatMap(({ column }) => (column <= right ? [column] : [])),
    )
    return { grid, start, columns: `${columnName(start)}:${columnName(last)}` }
  })
  const stand = parts.every(({ grid }) =>
    sectionsOf(grid, mergesByTopRow(grid), finder).some(
      (own) => own.header?.bottom === header.bottom,
    ),
  )
  if (!stand) return null
  const panes = Map.groupBy(parts, ({ grid, start }) => contentOf(grid, header.top, start))
  return [...panes.values()].flatMap(([first, ...copies]) =>
    first ? [{ grid: first.grid, copies: copies.map(({ columns }) => columns) }] : [],
  )
}
