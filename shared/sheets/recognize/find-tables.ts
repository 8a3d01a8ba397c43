import type { Cell, Grid, Merge } from '../grid.ts'
import { columnName } from '../grid.ts'
import type { Layout } from '../layouts/layout.ts'
import { squeeze, withoutBrackets } from '../plain-text.ts'
import type { SkipReason } from '../table.ts'
import { classifyRow } from './classify-row.ts'
import type { FieldName } from './field-words.ts'
import type { Header, HeaderFinder } from './find-header.ts'
import type { MergesByRow } from './headings.ts'
import { mergesByTopRow } from './headings.ts'
import type { RawTable, TableFrame } from './raw-table.ts'
import { RecordRow } from './raw-table.ts'
import { readTitleBlock, topWithBand, yearOfTitle } from './title.ts'

/** What a sheet's headings are found by. */
export type HeadingFinder = Pick<HeaderFinder, 'mayBeHeading' | 'headerAt'>

export interface FoundTable {
  /** Null: no layout fits what stands here. */
  readonly layout: Layout | null
  readonly table: RawTable
}

/** A heading with the rows around it that are its own. */
interface Section {
  readonly header: Header
  /** First row of its title. */
  readonly from: number
  /** Last row of its body. */
  to: number
}

/** A stray cell far below is no reason to list thousands of blank rows. */
const LONGEST_GAP = 50

function wordsOf({ headings }: Header): string {
  return headings.map(({ leaf }) => squeeze(leaf)).join('|')
}

/** Rows of one cell right above a heading are its title, not the end of the table before it. */
function titleStart(grid: Grid, header: Header, earliest: number): number {
  let row = header.top
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

/** Cuts a sheet into its tables; the same heading again (a printed page) starts no new one. */
function sectionsOf(grid: Grid, merges: MergesByRow, finder: HeadingFinder): Section[] {
  const rows = [...grid.rows.keys()]
  const sections: Section[] = []
  for (const row of rows) {
    const last = sections.at(-1)
    if (last && row <= last.header.bottom) continue
    if (!finder.mayBeHeading(grid, row)) continue
    const header = finder.headerAt(grid, merges, row, textAbove(grid, row))
    if (!header || (last && wordsOf(last.header) === wordsOf(header))) continue
    const from = last ? titleStart(grid, header, last.header.bottom + 1) : (rows[0] ?? 1)
    if (last) last.to = from - 1
    sections.push({ header, from, to: rows.at(-1) ?? row })
  }
  return sections
}

/** The key column decides whether a lone cell is a record: the name, else the date, else A. */
function keyColumnOf({ columns: { fields } }: Header): number {
  const key =
    fields.get('name') ?? fields.get('heldAt') ?? fields.get('type') ?? fields.get('branch')
  return key?.column ?? 1
}

function frameOf(
  grid: Grid,
  section: Section,
  merges: MergesByRow,
): Omit<TableFrame, 'skippedRows'> {
  const { header } = section
  const top = topWithBand(grid, merges, header.top)
  const block = readTitleBlock(grid, section.from, top)
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

/**
 * A row without the note boxes that start in it: blocks merged over rows and columns inside the
 * data hold remarks of the form's maker, no fields.
 */
function withoutNoteBoxes(
  cells: ReadonlyMap<number, Cell>,
  merges: readonly Merge[],
): ReadonlyMap<number, Cell> {
  const boxes = merges.filter(({ left, right, top, bottom }) => right > left && bottom > top)
  if (boxes.length === 0) return cells
  return new Map([...cells].filter(([column]) => boxes.every(({ left }) => left !== column)))
}

/** The body of one table: which rows are records, and why the others are not. */
class BodyReader {
  readonly records: RecordRow[] = []
  readonly totals: RecordRow[] = []
  readonly skipped: Record<number, SkipReason> = {}
  readonly #grid: Grid
  readonly #header: Header
  readonly #merges: MergesByRow
  readonly #columns: ReadonlyMap<FieldName, number>
  readonly #filled = new Map<number, { readonly until: number; readonly cell: Cell }>()
  #group: string | null = null

  constructor(grid: Grid, header: Header, merges: MergesByRow) {
    this.#grid = grid
    this.#header = header
    this.#merges = merges
    this.#columns = new Map(
      [...header.columns.fields].map(([field, { column }]) => [field, column]),
    )
  }

  read(to: number): void {
    let before = this.#header.bottom
    for (const row of this.#grid.rows.keys()) {
      if (row <= this.#header.bottom || row > to) continue
      if (row - before <= LONGEST_GAP) {
        for (let blank = before + 1; blank < row; blank += 1) this.skipped[blank] = 'blank'
      }
      this.#readRow(row)
      before = row
    }
  }

  #readRow(row: number): void {
    const merges = this.#merges.get(row) ?? []
    const own = this.#withoutCheckNote(this.#grid.rows.get(row) ?? new Map<number, Cell>())
    const cells = withoutNoteBoxes(own, merges)
    if (cells.size === 0) {
      this.skipped[row] = 'note'
      return
    }
    const reason = classifyRow(cells, {
      headings: this.#header.headings,
      seqColumn: this.#columns.get('seq') ?? null,
      keyColumn: keyColumnOf(this.#header),
      distance: row - this.#header.bottom,
      spans: merges.some(({ left, right }) => cells.has(left) && right > left),
    })
    if (reason === null) this.#addRecord(row, cells, merges)
    else this.#skip(row, reason, cells)
  }

  /** What a checker wrote beside a row does not decide what kind of row it is. */
  #withoutCheckNote(cells: ReadonlyMap<number, Cell>): ReadonlyMap<number, Cell> {
    const column = this.#columns.get('checkNote')
    if (column === undefined || !cells.has(column)) return cells
    return new Map([...cells].filter(([at]) => at !== column))
  }

  #skip(row: number, reason: SkipReason, cells: ReadonlyMap<number, Cell>): void {
    this.skipped[row] = reason
    if (reason === 'total') this.totals.push(new RecordRow(row, null, this.#columns, cells))
    if (reason !== 'groupHeading') return
    const [cell] = cells.values()
    this.#group = withoutBrackets(squeeze(cell?.text ?? ''))
  }

  #addRecord(row: number, own: ReadonlyMap<number, Cell>, merges: readonly Merge[]): void {
    for (const { left, right, bottom } of merges) {
      const cell = own.get(left)
      if (cell && left === right && bottom > row) this.#filled.set(left, { until: bottom, cell })
    }
    const cells = this.#withFilled(row, own)
    this.records.push(new RecordRow(row, this.#group, this.#columns, cells))
  }

  /** The row with what is merged down to it from above, in the fields where that counts. */
  #withFilled(row: number, own: ReadonlyMap<number, Cell>): ReadonlyMap<number, Cell> {
    if (this.#filled.size === 0) return own
    const cells = new Map(own)
    for (const field of this.#header.layout.fillDown) {
      const column = this.#columns.get(field) ?? 0
      const filled = this.#filled.get(column)
      if (filled && row <= filled.until && !cells.has(column)) cells.set(column, filled.cell)
    }
    return cells
  }
}

function tableOf(grid: Grid, section: Section, merges: MergesByRow): FoundTable {
  const body = new BodyReader(grid, section.header, merges)
  body.read(section.to)
  const frame = { ...frameOf(grid, section, merges), skippedRows: body.skipped }
  const lines = textsOf(grid, frame.infoRows)
  return {
    layout: section.header.layout,
    table: { frame, rows: body.records, totals: body.totals, lines },
  }
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
  return sections.map((section) => tableOf(grid, section, merges))
}
