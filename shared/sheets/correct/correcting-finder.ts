import type { Grid } from '../grid.ts'
import { columnName, columnNumber } from '../grid.ts'
import type { Layout } from '../layouts/layout.ts'
import type { ColumnMap } from '../recognize/columns.ts'
import { mapColumns, wordIndex } from '../recognize/columns.ts'
import type { FieldName } from '../recognize/field-words.ts'
import type { Header, HeaderFinder } from '../recognize/find-header.ts'
import type { HeadingFinder } from '../recognize/sections.ts'
import type { Heading, MergesByRow } from '../recognize/headings.ts'
import { headingsOf } from '../recognize/headings.ts'
import type { RememberedLayout, TableCorrection } from './corrections.ts'
import { comparableHeading, fingerprintOf } from './fingerprint.ts'

type Choice = Pick<TableCorrection, 'kind' | 'columns'>

/** No real form has more heading rows. */
const DEEPEST_HEADER = 3

/** A heading under a group is `group/own`: the group stands in the first row. */
const firstWordOf = (heading: string): string => heading.split('/')[0] ?? ''

/** The columns with what a person chose for some of them. */
function chosenColumns(
  found: ColumnMap,
  headings: readonly Heading[],
  chosen: TableCorrection['columns'],
): ColumnMap {
  const fields = new Map(found.fields)
  const shared = new Map(found.shared)
  const unmapped = new Map(found.unmapped.map((heading) => [heading.column, heading]))
  const free = (taken: (heading: Heading, field: FieldName) => boolean): void => {
    for (const [field, heading] of found.fields) {
      if (fields.get(field) !== heading || !taken(heading, field)) continue
      fields.delete(field)
      unmapped.set(heading.column, heading)
    }
    for (const [field, several] of found.shared) {
      const gone = several.filter((heading) => taken(heading, field))
      for (const heading of gone) unmapped.set(heading.column, heading)
      shared.set(
        field,
        (shared.get(field) ?? []).filter((heading) => !gone.includes(heading)),
      )
    }
  }
  const letters = new Set(Object.keys(chosen))
  const wanted = new Set(Object.values(chosen))
  free(({ column }, field) => letters.has(columnName(column)) || wanted.has(field))
  for (const [letter, field] of Object.entries(chosen)) {
    if (field === null) continue
    const column = columnNumber(letter)
    const heading = headings.find((one) => one.column === column)
    unmapped.delete(column)
    fields.set(field, heading ?? { column, text: '', leaf: '', group: null })
  }
  return {
    fields,
    shared,
    unmapped: [...unmapped.values()].toSorted((a, b) => a.column - b.column),
  }
}

/** What was said of the columns that a grid was cut to: tables side by side share their rows. */
function insideOf({ within }: Grid, said: TableCorrection): TableCorrection {
  if (!within) return said
  const own = Object.entries(said.columns).filter(([letter]) => {
    const column = columnNumber(letter)
    return column >= within.left && column <= within.right
  })
  return { ...said, columns: Object.fromEntries(own) }
}

/**
 * Finds headings as a person said, then as remembered from an earlier sheet with the same headings,
 * then by itself.
 */
export class CorrectingFinder implements HeadingFinder {
  readonly #finder: HeaderFinder
  readonly #layouts: ReadonlyMap<string, Layout>
  readonly #tables: readonly TableCorrection[]
  readonly #remembered: ReadonlyMap<string, RememberedLayout>
  readonly #firstWords: ReadonlySet<string>

  constructor(
    finder: HeaderFinder,
    layouts: readonly Layout[],
    tables: readonly TableCorrection[],
    remembered: readonly RememberedLayout[],
  ) {
    this.#finder = finder
    this.#layouts = new Map(layouts.map((layout) => [layout.id, layout]))
    this.#tables = tables
    this.#remembered = new Map(remembered.map((one) => [one.fingerprint, one]))
    this.#firstWords = new Set(
      remembered.map(({ fingerprint }) => firstWordOf(fingerprint.split('|')[0] ?? '')),
    )
  }

  mayBeHeading(grid: Grid, row: number): boolean {
    if (this.#saidOf(grid, row) || this.#mayBeRemembered(grid, row)) return true
    return !this.#isDenied(grid, row) && this.#finder.mayBeHeading(grid, row)
  }

  headerAt(grid: Grid, merges: MergesByRow, row: number, title: string): Header | null {
    const said = this.#saidOf(grid, row)
    if (said) return this.#saidHeader(insideOf(grid, said), grid, merges, row, title)
    if (this.#isDenied(grid, row)) return null
    const found =
      this.#rememberedAt(grid, merges, row) ?? this.#finder.headerAt(grid, merges, row, title)
    const general = this.#tables.find(
      ({ sheet, headerRows }) => sheet === grid.sheet && headerRows === undefined,
    )
    return found && general ? this.#corrected(found, insideOf(grid, general)) : found
  }

  #saidOf({ sheet }: Grid, row: number): TableCorrection | undefined {
    return this.#tables.find((one) => one.sheet === sheet && one.headerRows?.includes(row))
  }

  #isDenied({ sheet }: Grid, row: number): boolean {
    return this.#tables.some((one) => one.sheet === sheet && one.insteadOf?.includes(row))
  }

  /**
   * The heading in rows that a person named. Where one that ends there is found by itself, it stays
   * as it is found (a band of groups above it is no part of its headings).
   */
  #saidHeader(
    said: TableCorrection,
    grid: Grid,
    merges: MergesByRow,
    row: number,
    title: string,
  ): Header | null {
    const rows = said.headerRows ?? []
    const [top, bottom] = [Math.min(...rows), Math.max(...rows)]
    const found = this.#finder.headerAt(grid, merges, row, title)
    if (found?.bottom === bottom) return this.#corrected(found, said)
    if (row !== bottom) return null
    const layout = this.#layouts.get(said.kind ?? found?.layout.id ?? '')
    if (!layout) return null
    const headings = headingsOf(grid, merges, top, bottom)
    const columns = mapColumns(layout, wordIndex(layout), headings)
    return this.#corrected({ layout, top, bottom, headings, columns }, said)
  }

  #corrected(header: Header, { kind, columns }: Choice): Header {
    const layout = this.#layouts.get(kind ?? '') ?? header.layout
    const { headings } = header
    const found =
      layout === header.layout ? header.columns : mapColumns(layout, wordIndex(layout), headings)
    return { ...header, layout, columns: chosenColumns(found, headings, columns) }
  }

  #mayBeRemembered(grid: Grid, row: number): boolean {
    if (this.#firstWords.size === 0 || this.#isDenied(grid, row)) return false
    const [first] = grid.rows.get(row)?.values() ?? []
    return (
      first?.type === 'text' && this.#firstWords.has(firstWordOf(comparableHeading(first.text)))
    )
  }

  #rememberedAt(grid: Grid, merges: MergesByRow, row: number): Header | null {
    if (!this.#mayBeRemembered(grid, row)) return null
    for (let bottom = row; bottom < row + DEEPEST_HEADER; bottom += 1) {
      const headings = headingsOf(grid, merges, row, bottom)
      const known = this.#remembered.get(fingerprintOf(headings))
      const layout = this.#layouts.get(known?.kind ?? '')
      if (!known || !layout) continue
      const first = headings[0]?.column ?? 1
      const chosen = Object.fromEntries(
        known.columns.map(({ offset, field }) => [columnName(first + offset), field]),
      )
      const columns = mapColumns(layout, wordIndex(layout), headings)
      return this.#corrected({ layout, top: row, bottom, headings, columns }, { columns: chosen })
    }
    return null
  }
}
