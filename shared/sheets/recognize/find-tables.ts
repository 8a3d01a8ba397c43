import type { Grid } from '../grid.ts'
import { columnName } from '../grid.ts'
import type { Layout } from '../layouts/layout.ts'
import { squeeze } from '../plain-text.ts'
import { BodyReader } from './body-reader.ts'
import type { Header } from './find-header.ts'
import type { MergesByRow } from './headings.ts'
import { mergesByTopRow } from './headings.ts'
import { hiddenPartsOf } from './hidden-parts.ts'
import type { RawTable, TableFrame } from './raw-table.ts'
import { sectionsOf, type HeadingFinder, type Section } from './sections.ts'
import { panesOf } from './side-by-side.ts'
import { readTitleBlock, topWithBand, yearOfTitle } from './title.ts'

export interface FoundTable {
  /** Null: no layout fits what stands here. */
  readonly layout: Layout | null
  readonly table: RawTable
}

function frameOf(
  grid: Grid,
  header: Header,
  from: number,
  merges: MergesByRow,
): Omit<TableFrame, 'skippedRows'> {
  const top = topWithBand(grid, merges, header.top)
  const block = readTitleBlock(grid, from, top)
  const several = [...header.columns.shared].flatMap(([field, headings]) =>
    headings.map((heading) => [field, heading] as const),
  )
  const mapped = [...header.columns.fields, ...several].toSorted(
    ([, a], [, b]) => a.column - b.column,
  )
  return {
    sheet: grid.sheet,
    ...block,
    year: yearOfTitle(block.title ?? '', grid.sheet),
    headerRows: Array.from({ length: header.bottom - top + 1 }, (_, at) => top + at),
    columns: Object.fromEntries(
      mapped.map(([field, { column, text }]) => [columnName(column), { header: text, field }]),
    ),
    unmapped: Object.fromEntries(
      header.columns.unmapped.map(({ column, text }) => [columnName(column), text]),
    ),
  }
}

function tableOf(grid: Grid, section: Section, merges: MergesByRow): FoundTable {
  const { header, from, to } = section
  if (!header) return unknownTable(grid)
  const body = new BodyReader(grid, header, merges)
  body.read(to)
  const found = frameOf(grid, header, from, merges)
  const rows = body.records.map(({ row }) => row)
  const letters = [...Object.keys(found.columns), ...Object.keys(found.unmapped)]
  const hidden = hiddenPartsOf(grid, rows, letters)
  const frame = { ...found, ...(hidden && { hidden }), skippedRows: body.skipped }
  const lines = textsOf(grid, frame.infoRows)
  return {
    layout: header.layout,
    table: { frame, rows: body.records, totals: body.totals, lines },
  }
}

/** Tables that stand side by side, each read on its own. */
function tablesOf(
  grid: Grid,
  section: Section,
  merges: MergesByRow,
  finder: HeadingFinder,
): FoundTable[] {
  const panes = panesOf(grid, section, finder)
  if (!panes) return [tableOf(grid, section, merges)]
  return panes.flatMap(({ grid: pane, copies }) => {
    const own = mergesByTopRow(pane)
    return sectionsOf(pane, own, finder).map((part) => {
      const { layout, table } = tableOf(pane, part, own)
      const frame = { ...table.frame, ...(copies.length > 0 && { copies }) }
      return { layout, table: { ...table, frame } }
    })
  })
}

/** The texts of some rows, cell by cell. */
function textsOf(grid: Grid, rows: readonly number[]): string[] {
  return rows.flatMap((row) => [...(grid.rows.get(row)?.values() ?? [])].map(({ text }) => text))
}

/** A sheet with content in which no heading is known. */
export function unknownTable(grid: Grid): FoundTable {
  const frame: TableFrame = {
    sheet: grid.sheet,
    title: null,
    organization: null,
    year: yearOfTitle(grid.sheet),
    titleRows: [],
    infoRows: [],
    headerRows: [],
    skippedRows: {},
    columns: {},
    unmapped: {},
  }
  return { layout: null, table: { frame, rows: [], totals: [], lines: [] } }
}

/** Sheets that say how a workbook is filled in: 填写说明, 填表须知. */
const GUIDE = /^(?:填[写表报]|编制|使用)?(?:说明|须知|指南)$/u

export function isGuide({ sheet }: Pick<Grid, 'sheet'>): boolean {
  return GUIDE.test(squeeze(sheet))
}

/**
 * The second step of import: finds the tables of a sheet. A sheet without content has none, nor has
 * a guide to the other sheets; one whose content fits no layout gives one table without a layout.
 */
export function findTables(grid: Grid, finder: HeadingFinder): FoundTable[] {
  if (grid.rows.size === 0) return []
  const merges = mergesByTopRow(grid)
  const sections = sectionsOf(grid, merges, finder)
  if (sections.length === 0) return isGuide(grid) ? [] : [unknownTable(grid)]
  return sections.flatMap((section) => tablesOf(grid, section, merges, finder))
}
