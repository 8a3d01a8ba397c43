import type { Grid } from '../grid.ts'
import { squeeze } from '../plain-text.ts'
import { isNameHeading } from './columns.ts'
import type { Header, HeaderFinder } from './find-header.ts'
import type { MergesByRow } from './headings.ts'

/** What a sheet's headings are found by. */
export type HeadingFinder = Pick<HeaderFinder, 'mayBeHeading' | 'headerAt'>

/** A heading with the rows around it that are its own. */
export interface Section {
  /** Null: headings that no form knows. */
  readonly header: Header | null
  /** Last row of its heading. */
  readonly bottom: number
  /** First row of its title. */
  readonly from: number
  /** Last row of its body. */
  to: number
}

function wordsOf({ headings }: Header): string {
  return headings.map(({ leaf }) => squeeze(leaf)).join('|')
}

/** Rows of one cell right above a heading are its title, not the end of the table before it. */
function titleStart(grid: Grid, top: number, earliest: number): number {
  let row = top
  while (row - 1 >= earliest && (grid.rows.get(row - 1)?.size ?? 0) === 1) row -= 1
  return row
}

/** The name of the sheet and the words of the few rows above a heading: they name the form. */
function textAbove(grid: Grid, row: number): string {
  const texts = [grid.sheet]
  for (let above = Math.max(1, row - 4); above < row; above += 1) {
    for (const { text } of grid.rows.get(above)?.values() ?? []) texts.push(text)
  }
  return texts.join(' ')
}

/**
 * A heading that no form knows, among the rows of another table: its rows are not those of the
 * columns above, so they are shown as not understood.
 */
function isForeignHeading(grid: Grid, row: number, { headings }: Header): boolean {
  const cells = [...(grid.rows.get(row) ?? [])]
  if (cells.length < LEAST_CELLS || !cells.every(([, { type }]) => type === 'text')) return false
  if (!cells.some(([, { text }]) => isNameHeading(text))) return false
  const known = new Set(headings.map(({ leaf }) => squeeze(leaf)))
  const same = cells.filter(([, { text }]) => known.has(squeeze(text)))
  return same.length < cells.length / 2
}

/** Fewer are a label with its value (姓名 | 赵试一). */
const LEAST_CELLS = 3

/** The heading of a row that begins another table than the one above; null: one that no form knows. */
function nextHeader(
  grid: Grid,
  merges: MergesByRow,
  finder: HeadingFinder,
  row: number,
  last: Header | null,
): Header | null | undefined {
  if (finder.mayBeHeading(grid, row)) {
    const header = finder.headerAt(grid, merges, row, textAbove(grid, row))
    // The same heading again (a printed page) starts no new table.
    if (header) return last && wordsOf(last) === wordsOf(header) ? undefined : header
  }
  return last && isForeignHeading(grid, row, last) ? null : undefined
}

/** Cuts a sheet into its tables. */
export function sectionsOf(grid: Grid, merges: MergesByRow, finder: HeadingFinder): Section[] {
  const rows = [...grid.rows.keys()]
  const sections: Section[] = []
  for (const row of rows) {
    const last = sections.at(-1)
    if (last && row <= last.bottom) continue
    const header = nextHeader(grid, merges, finder, row, last?.header ?? null)
    if (header === undefined) continue
    const from = last ? titleStart(grid, row, last.bottom + 1) : (rows[0] ?? 1)
    if (last) last.to = from - 1
    sections.push({ header, bottom: header?.bottom ?? row, from, to: rows.at(-1) ?? row })
  }
  return sections
}
