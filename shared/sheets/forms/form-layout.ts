import type { Merge } from '../grid.ts'
import { placeBoxes } from './form-boxes.ts'
import { HEIGHTS, HIGHEST, LINE } from './form-heights.ts'
import { mergesOf } from './form-merges.ts'
import { spelled } from './formula-text.ts'
import { isOneWord } from './one-word.ts'
import type { Body, Layout, PlacedCell, PlacedRow, PlacedValue, RowRole } from './placed-form.ts'
import type {
  BoxRow,
  FormCell,
  FormColumn,
  FormRow,
  FormTotal,
  InfoLine,
  SheetForm,
} from './sheet-form.ts'
import { lineCount } from './text-width.ts'

/** Counts out the rows and columns of a form. */
export function layOut(form: SheetForm): Layout {
  const printColumns = form.columns.filter((column) => column.printed).length
  const header = headerOf(form)
  const table = bodyRows(form, header.last + 1)
  const rows: PlacedRow[] = [
    wholeRow(1, 'title', form.title, HEIGHTS.title),
    ...form.info.map((line, index) => infoRow(form, line, 2 + index)),
    ...(header.levels === 0 ? [] : headerRows(form.columns, header.first, header.levels)),
    ...table.rows,
  ]
  const add = (make: (row: number) => PlacedRow): void => {
    rows.push(make(rows.length + 1))
  }
  const { total, notes, signature } = form
  if (total !== null) add((row) => totalRow(form, total, row, table.body))
  if (notes !== null) {
    add((row) => wholeRow(row, 'notes', notes, lineCount(notes, paperWidth(form)) * LINE + 6))
  }
  if (signature !== null) add((row) => wholeRow(row, 'signature', signature, HEIGHTS.signature))
  return {
    rows,
    merges: [...mergesOf(form, rows, printColumns, header), ...table.merges],
    // A book repeats its title.
    headerRows: { first: header.levels === 0 ? 1 : header.first, last: header.last },
    printColumns,
    lastRow: rows.length,
    pageStarts: table.pageStarts,
  }
}

interface HeaderPlace extends Body {
  /** 0: columns without headings, of a book of pages. */
  readonly levels: number
}

function headerOf({ columns, info }: SheetForm): HeaderPlace {
  const isHeaded = columns.some(({ heading }) => heading !== '')
  const levels = columns.some(({ over }) => over !== null) ? 2 : Number(isHeaded)
  const first = 2 + info.length
  return { first, last: first + levels - 1, levels }
}

interface PlacedBody {
  readonly rows: readonly PlacedRow[]
  readonly merges: readonly Merge[]
  readonly body: Body
  readonly pageStarts: readonly number[]
}

function bodyRows(form: SheetForm, first: number): PlacedBody {
  // Formulas are in tables only, where each row of the form is one of the sheet.
  const body = { first, last: first + form.rows.length - 1 }
  const rows: PlacedRow[] = []
  const merges: Merge[] = []
  const pageStarts: number[] = []
  for (const row of form.rows) {
    const number = first + rows.length
    if (row.type === 'boxes') {
      const placedBoxes = placeBoxes(form.columns, row, number)
      if (row.startsPage && number > first) pageStarts.push(number)
      rows.push(...placedBoxes.rows)
      merges.push(...placedBoxes.merges)
    } else rows.push(tableRow(form, row, number, body))
  }
  return { rows, merges, body, pageStarts }
}

function paperWidth(form: SheetForm): number {
  return form.columns.reduce((sum, column) => sum + (column.printed ? column.width : 0), 0)
}

function wholeRow(row: number, role: RowRole, text: string, height: number): PlacedRow {
  const align = role === 'title' ? 'center' : 'left'
  return { row, role, height, cells: [{ column: 1, value: text, kind: 'text', align }] }
}

/** First column of the right half of the paper. */
function rightHalf(form: SheetForm): number {
  const half = paperWidth(form) / 2
  let width = 0
  const index = form.columns.findIndex((column) => (width += column.width) > half)
  return Math.max(2, index + 1)
}

function infoRow(form: SheetForm, line: InfoLine, row: number): PlacedRow {
  const left: PlacedCell = { column: 1, value: line.left, kind: 'text', align: 'left' }
  const right: PlacedCell[] =
    line.right === null
      ? []
      : [{ column: rightHalf(form), value: line.right, kind: 'text', align: 'right' }]
  return { row, role: 'info', height: HEIGHTS.info, cells: [left, ...right] }
}

function headerCell(value: string | null, index: number): PlacedCell {
  return { column: index + 1, value, kind: 'text', align: 'center' }
}

function headerRow(row: number, lines: number, cells: readonly PlacedCell[]): PlacedRow {
  return { row, role: 'header', height: lines * LINE + 6, cells }
}

function headerRows(columns: readonly FormColumn[], first: number, levels: number): PlacedRow[] {
  const lines = headingLines(columns, levels)
  const bottom = columns.map((column, index) => {
    return headerCell(levels === 1 || column.over !== null ? column.heading : null, index)
  })
  if (levels === 1) return [headerRow(first, lines.bottom, bottom)]
  const top = columns.map((column, index) => {
    const continued = column.over !== null && columns[index - 1]?.over === column.over
    return headerCell(continued ? null : (column.over ?? column.heading), index)
  })
  return [headerRow(first, lines.top, top), headerRow(first + 1, lines.bottom, bottom)]
}

const most = (given: readonly FormColumn[]): number =>
  Math.max(1, ...given.map(({ heading, width }) => lineCount(heading, width)))

/** Lines of the heading rows: those of groups over their columns, and of single heads over both. */
function headingLines(columns: readonly FormColumn[], levels: number) {
  if (levels === 1) return { top: 0, bottom: most(columns) }
  const groups = Map.groupBy(columns, ({ over }) => over)
  const single = most(groups.get(null) ?? [])
  groups.delete(null)
  const top = Math.max(
    ...[...groups].map(([over, own]) => {
      return lineCount(
        over ?? '',
        own.reduce((sum, { width }) => sum + width, 0),
      )
    }),
  )
  const bottom = most([...groups.values()].flat())
  const missing = Math.max(0, single - top - bottom)
  // What a tall single head needs is shared, so that groups do not look squeezed.
  return { top: top + Math.floor(missing / 2), bottom: bottom + Math.ceil(missing / 2) }
}

/** Said outright: not every program finds the height of wrapped text when it opens a file. */
function recordHeight(lines: number): number {
  return Math.min(HIGHEST, Math.max(HEIGHTS.record, lines * LINE + 6))
}

function tableRow(
  form: SheetForm,
  row: Exclude<FormRow, BoxRow>,
  number: number,
  body: Body,
): PlacedRow {
  if (row.type === 'group') return wholeRow(number, 'group', row.text, HEIGHTS.group)
  const cells = row.cells.map((cell, index) => placed(form, cell, index + 1, number, body))
  return { row: number, role: 'record', height: heightOf(form, cells), cells }
}

/** What a cell shows: the result of a formula, the name of a sheet. */
function shownText(value: PlacedValue): string | number | null {
  if (typeof value !== 'object' || value === null) return value
  return 'sheet' in value ? value.name : value.result
}

/** The height of a row of the table, by the cell with the most lines on paper. */
function heightOf({ columns }: SheetForm, cells: readonly PlacedCell[]): number {
  const lines = cells.map(({ column, kind, value }) => {
    const { printed, width } = columns[column - 1] ?? { printed: false, width: 0 }
    const text = shownText(value)
    if (!printed || typeof text !== 'string' || isOneWord(kind, text)) return 1
    return lineCount(text, width)
  })
  return recordHeight(Math.max(...lines))
}

function totalRow(form: SheetForm, total: FormTotal, row: number, body: Body): PlacedRow {
  const label: PlacedCell[] = form.columns.slice(0, total.labelColumns).map((_column, index) => {
    return {
      column: index + 1,
      value: index === 0 ? total.label : null,
      kind: 'text',
      align: 'center',
    }
  })
  const cells = total.cells.map((cell, index) => {
    return placed(form, cell, total.labelColumns + index + 1, row, body)
  })
  return { row, role: 'total', height: heightOf(form, cells), cells: [...label, ...cells] }
}

function placed(
  form: SheetForm,
  cell: FormCell,
  column: number,
  row: number,
  body: Body,
): PlacedCell {
  const { kind, align } = form.columns[column - 1] ?? { kind: 'text', align: 'center' }
  if (typeof cell === 'object' && cell !== null) {
    const value = 'sheet' in cell ? cell : spelled(cell, column, row, body)
    return { column, value, kind, align }
  }
  // 免 and — stand in the middle of a column of amounts.
  const isMark = kind === 'money' && typeof cell === 'string'
  return { column, value: cell, kind, align: isMark ? 'center' : align }
}
