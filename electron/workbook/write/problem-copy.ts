import ExcelJS, { type Worksheet } from 'exceljs'
import { cellAddress, columnNumber, type Grid } from '../../../shared/sheets/grid.ts'
import { isProblemNote } from '../../../shared/sheets/recognize/headings.ts'
import type { ProblemSeverity } from '../../../shared/sheets/table.ts'
import { readAnyWorkbook } from '../old/read-any-workbook.ts'
import type { WorkbookFile } from '../read-file.ts'
import { gridWorkbook } from './grid-workbook.ts'
import { cellSafeText } from './plain-text.ts'

/** What is wrong with one row of a sheet, in sentences. */
export interface ProblemNote {
  readonly row: number
  readonly cell: string
  readonly severity: ProblemSeverity
  readonly text: string
}

/** The notes of one table. */
export interface SheetNotes {
  readonly sheet: string
  /** Where its heading ends, so that the column of notes has one too. */
  readonly headerRow: number | null
  readonly notes: readonly ProblemNote[]
}

export interface CopyWords {
  /** Heading of the column of notes; the reader passes over a column that is called so. */
  readonly heading: string
}

const grounds: Readonly<Record<ProblemSeverity, string>> = {
  error: 'FFF8C9C4',
  warning: 'FFFFE699',
  info: 'FFDDEBF7',
}
const ourGrounds: ReadonlySet<string> = new Set(Object.values(grounds))
const order: readonly ProblemSeverity[] = ['info', 'warning', 'error']
const NOTE_WIDTH = 60
const border = { style: 'thin', color: { argb: 'FF000000' } } as const

/**
 * A copy of a workbook as .xlsx, with the cells that have problems coloured and the sentences of a
 * row in a column of their own. It keeps the layout of the original where exceljs can load it; else,
 * and for what is no .xlsx, it holds the cells as we read them.
 */
export async function problemCopy(
  file: WorkbookFile,
  tables: readonly SheetNotes[],
  words: CopyWords,
): Promise<Uint8Array> {
  const grids = readAnyWorkbook(file.bytes, file.name)
  const workbook = (await loaded(file, grids)) ?? gridWorkbook(grids)
  for (const [sheet, own] of Map.groupBy(tables, (table) => table.sheet)) {
    const at = grids.findIndex((grid) => grid.sheet === sheet)
    const grid = grids[at]
    // Names that no workbook may have (of a text file) are written another way.
    const worksheet = workbook.getWorksheet(sheet) ?? workbook.worksheets[at]
    if (worksheet && grid) markSheet(worksheet, grid, own, words)
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** The original, or null where exceljs cannot load it or does not see the sheets that we read. */
async function loaded(
  { bytes }: WorkbookFile,
  grids: readonly Grid[],
): Promise<ExcelJS.Workbook | null> {
  const workbook = new ExcelJS.Workbook()
  try {
    // Its type asks for a Buffer of an older Node; it takes any bytes.
    await workbook.xlsx.load(bytes.slice().buffer)
  } catch {
    return null
  }
  return grids.every(({ sheet }) => workbook.getWorksheet(sheet)) ? workbook : null
}

/** Behind the last cell that holds something, or where an earlier copy has its notes. */
function noteColumn(grid: Grid, tables: readonly SheetNotes[]): number {
  let last = 0
  for (const cells of grid.rows.values()) last = Math.max(last, ...cells.keys())
  for (const { right } of grid.merges) last = Math.max(last, right)
  for (const { headerRow } of tables) {
    for (const [column, { text }] of grid.rows.get(headerRow ?? 0) ?? [])
      if (isProblemNote(text)) return column
  }
  return last + 1
}

function markSheet(
  worksheet: Worksheet,
  grid: Grid,
  tables: readonly SheetNotes[],
  { heading }: CopyWords,
): void {
  const column = noteColumn(grid, tables)
  clearNotes(worksheet, grid, column)
  worksheet.getColumn(column).width = NOTE_WIDTH
  for (const { headerRow, notes } of tables) {
    if (headerRow === null || notes.length === 0) continue
    writeNote(worksheet, headerRow, column, heading).font = { bold: true }
  }
  const notes = tables.flatMap((table) => table.notes)
  for (const [row, own] of Map.groupBy(notes, (note) => note.row)) {
    writeNote(worksheet, row, column, own.map(({ text }) => text).join('\n'))
  }
  colour(worksheet, notes)
}

/** A copy of a copy tells what is wrong now: notes and colours of the earlier one go. */
function clearNotes(worksheet: Worksheet, grid: Grid, column: number): void {
  for (const [row, cells] of grid.rows) {
    if (cells.has(column)) worksheet.getCell(row, column).value = null
  }
  worksheet.eachRow((row) =>
    row.eachCell({ includeEmpty: true }, (cell) => {
      if (isOurs(cell.fill))
        cell.style = { ...cell.style, fill: { type: 'pattern', pattern: 'none' } }
    }),
  )
}

const isOurs = (fill: ExcelJS.Fill | undefined): boolean =>
  fill?.type === 'pattern' && ourGrounds.has(fill.fgColor?.argb ?? '')

function writeNote(worksheet: Worksheet, row: number, column: number, text: string) {
  const cell = worksheet.getCell(cellAddress(row, column))
  cell.value = cellSafeText(text)
  cell.style = {
    alignment: { wrapText: true, vertical: 'top' },
    border: { top: border, left: border, bottom: border, right: border },
    numFmt: '@',
  }
  return cell
}

/** Cells share their styles with others, so each coloured one gets its own. */
function colour(worksheet: Worksheet, notes: readonly ProblemNote[]): void {
  const graver = notes.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
  for (const { cell, severity } of graver) {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
    if (letters === '') continue
    const target = worksheet.getCell(Number(row), columnNumber(letters))
    const fgColor = { argb: grounds[severity] }
    target.style = { ...target.style, fill: { type: 'pattern', pattern: 'solid', fgColor } }
  }
}
