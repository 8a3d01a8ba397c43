import type { Cell, Grid } from '../grid.ts'
import { columnName } from '../grid.ts'
import { isProblemNote } from '../recognize/headings.ts'
import type { Table } from '../table.ts'
import type { RememberedLayout, TableCorrection } from './corrections.ts'
import { fingerprintOf, headingsOfTable } from './fingerprint.ts'

/** How a column came to its field: by a word of its heading, or as somebody said, now or earlier. */
export type UnderstoodBy = 'words' | 'hand' | 'remembered'

export interface ColumnDetail {
  readonly letter: string
  /** As written; '' where nothing stands above the column. */
  readonly header: string
  readonly field: string | null
  /** Null: not understood, or not taken. */
  readonly by: UnderstoodBy | null
  /** The first different values that stand in it. */
  readonly samples: readonly string[]
}

/** What a person needs to judge how a table was understood, and to correct it. */
export interface TableDetail {
  /** Names the table among those of its workbook, also after another one was corrected. */
  readonly key: string
  readonly fingerprint: string
  /** Number of the remembered layout that it was read by. */
  readonly rememberedId: number | null
  readonly columns: readonly ColumnDetail[]
}

const MOST_SAMPLES = 3
/** Rows looked at for examples: a column that is empty so far has none. */
const ROWS_LOOKED_AT = 200
const LONGEST_SAMPLE = 40

/** Whether a correction speaks of a table: by the last row of its heading, or of all of its sheet. */
export function speaksOf(
  { sheet, headerRows }: TableCorrection,
  table: Pick<Table, 'sheet' | 'headerRows'>,
): boolean {
  if (sheet !== table.sheet) return false
  return headerRows === undefined || Math.max(...headerRows) === Math.max(...table.headerRows)
}

/** Keys of tables: sheet, row of the heading, first column; the same twice is told by its number. */
export function tableKeys(
  tables: readonly Pick<Table, 'sheet' | 'headerRows' | 'columns'>[],
): string[] {
  const seen = new Map<string, number>()
  return tables.map(({ sheet, headerRows, columns }) => {
    const key = `${sheet}!${Object.keys(columns)[0] ?? ''}${headerRows.at(-1) ?? ''}`
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count === 1 ? key : `${key}#${count}`
  })
}

/** Rows in which the table's values stand. */
function rowsOf(table: Table): number[] {
  const rows = new Set<number>(table.records.map((record: { row: number }) => record.row))
  for (const { row } of table.problems) rows.add(row)
  return [...rows].toSorted((a, b) => a - b).slice(0, ROWS_LOOKED_AT)
}

function samplesOf(cells: readonly Cell[]): string[] {
  const texts = new Set<string>()
  for (const { text } of cells) {
    const plain = text.trim().replaceAll(/\s+/gu, ' ')
    if (plain !== '')
      texts.add(plain.length > LONGEST_SAMPLE ? `${plain.slice(0, LONGEST_SAMPLE)}…` : plain)
    if (texts.size === MOST_SAMPLES) break
  }
  return [...texts]
}

interface Known {
  readonly said: TableCorrection | undefined
  readonly remembered: RememberedLayout | undefined
  readonly first: number
}

function understoodBy({ said, remembered, first }: Known, column: number): UnderstoodBy {
  if (said?.columns[columnName(column)] !== undefined) return 'hand'
  const known = remembered?.columns.some(({ offset }) => first + offset === column)
  return known ? 'remembered' : 'words'
}

/** Columns with values but no heading, from the first heading on, until one is empty. */
function unheaded(grid: Grid, rows: readonly number[], headed: readonly number[]): number[] {
  const filled = new Set(rows.flatMap((row) => [...(grid.rows.get(row)?.keys() ?? [])]))
  const first = Math.min(...headed)
  const last = Math.max(...headed)
  const inside = [...filled].filter((column) => column > first && column < last)
  for (let column = last + 1; filled.has(column); column += 1) inside.push(column)
  return inside.filter((column) => !headed.includes(column))
}

/** A table column by column, with examples from its sheet. */
function describeTable(
  table: Table,
  key: string,
  grid: Grid | undefined,
  corrections: readonly TableCorrection[],
  layouts: readonly RememberedLayout[],
): TableDetail {
  const headings = headingsOfTable(table)
  const fingerprint = fingerprintOf(headings)
  const remembered = layouts.find((one) => one.fingerprint === fingerprint)
  const said = corrections.find((one) => speaksOf(one, table))
  const known = { said, remembered, first: headings[0]?.column ?? 1 }
  const rows = rowsOf(table)
  const headed = headings.map(({ column }) => column)
  const isNote = (column: number): boolean =>
    table.headerRows.some((row) => isProblemNote(grid?.rows.get(row)?.get(column)?.text ?? ''))
  const bare = grid && headed.length > 0 ? unheaded(grid, rows, headed) : []
  const more = bare.filter((column) => !isNote(column))
  const all = [...headings, ...more.map((column) => ({ column, text: '' }))]
  return {
    key,
    fingerprint,
    rememberedId: remembered && said === undefined ? remembered.id : null,
    columns: all
      .toSorted((a, b) => a.column - b.column)
      .map(({ column, text }) => {
        const letter = columnName(column)
        const field = table.columns[letter]?.field ?? null
        const cells = rows.flatMap((row) => grid?.rows.get(row)?.get(column) ?? [])
        const by = field === null ? null : understoodBy(known, column)
        return { letter, header: text, field, by, samples: samplesOf(cells) }
      }),
  }
}

/** Each table of a workbook with its columns, in the order of the tables. */
export function describeTables(
  tables: readonly Table[],
  grids: readonly Grid[],
  corrections: readonly TableCorrection[],
  layouts: readonly RememberedLayout[],
): TableDetail[] {
  const keys = tableKeys(tables)
  const sheets = new Map(grids.map((grid) => [grid.sheet, grid]))
  return tables.map((table, at) =>
    describeTable(table, keys[at] ?? '', sheets.get(table.sheet), corrections, layouts),
  )
}

/** The first rows of a sheet, so that a person can show where its heading stands. */
export interface SheetTop {
  readonly sheet: string
  readonly rows: readonly { readonly row: number; readonly texts: readonly string[] }[]
}

const TOP_ROWS = 15
const TOP_CELLS = 14

export function sheetTops(grids: readonly Grid[]): SheetTop[] {
  return grids.map(({ sheet, rows }) => ({
    sheet,
    rows: [...rows].slice(0, TOP_ROWS).map(([row, cells]) => ({
      row,
      texts: samplesOfRow(cells),
    })),
  }))
}

function samplesOfRow(cells: ReadonlyMap<number, Cell>): string[] {
  return [...cells.values()]
    .slice(0, TOP_CELLS)
    .map(({ text }) => text.trim().slice(0, LONGEST_SAMPLE))
}
