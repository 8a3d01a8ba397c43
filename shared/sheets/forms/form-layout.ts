import { mergesOf } from './form-merges.ts'
import { spelled } from './formula-text.ts'
import type { Body, Layout, PlacedCell, PlacedRow, RowRole } from './placed-form.ts'
import type { FormCell, FormColumn, FormRow, FormTotal, InfoLine, SheetForm } from './sheet-form.ts'
import { lineCount } from './text-width.ts'

const LINE = 15
/** No row of a spreadsheet is higher. */
const HIGHEST = 409
const HEIGHTS = { title: 34, info: 22, group: 22, record: 24, signature: 36 }

/** Counts out the rows and columns of a form. */
export function layOut(form: SheetForm): Layout {
  const printColumns = form.columns.filter((column) => column.printed).length
  const levels = form.columns.some((column) => column.over !== null) ? 2 : 1
  const headerFirst = 2 + form.info.length
  const header = { first: headerFirst, last: headerFirst + levels - 1 }
  const bodyFirst = header.last + 1
  const body = { first: bodyFirst, last: bodyFirst + form.rows.length - 1 }
  const rows: PlacedRow[] = [
    wholeRow(1, 'title', form.title, HEIGHTS.title),
    ...form.info.map((line, index) => infoRow(form, line, 2 + index)),
    ...headerRows(form.columns, headerFirst, levels),
    ...form.rows.map((row, index) => bodyRow(form, row, bodyFirst + index, body)),
  ]
  const add = (make: (row: number) => PlacedRow): void => {
    rows.push(make(rows.length + 1))
  }
  const { total, notes, signature } = form
  if (total !== null) add((row) => totalRow(form, total, row, body))
  if (notes !== null) {
    add((row) => wholeRow(row, 'notes', notes, lineCount(notes, paperWidth(form)) * LINE + 6))
  }
  if (signature !== null) add((row) => wholeRow(row, 'signature', signature, HEIGHTS.signature))
  return {
    rows,
    merges: mergesOf(form, rows, printColumns, header),
    headerRows: header,
    printColumns,
    lastRow: rows.length,
  }
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

function headerRows(columns: readonly FormColumn[], first: number, levels: number): PlacedRow[] {
  const row = (offset: number, cells: PlacedCell[]): PlacedRow => {
    const lines = Math.max(
      1,
      ...columns.map((column, index) => {
        const value = cells[index]?.value
        return column.over === null && typeof value === 'string'
          ? Math.ceil(lineCount(value, column.width) / levels)
          : 1
      }),
    )
    return { row: first + offset, role: 'header', height: lines * LINE + 6, cells }
  }
  const bottom = row(
    levels - 1,
    columns.map((column, index) => {
      return headerCell(levels === 1 || column.over !== null ? column.heading : null, index)
    }),
  )
  if (levels === 1) return [bottom]
  const top = row(
    0,
    columns.map((column, index) => {
      const continued = column.over !== null && columns[index - 1]?.over === column.over
      return headerCell(continued ? null : (column.over ?? column.heading), index)
    }),
  )
  return [top, bottom]
}

/** Said outright: not every program finds the height of wrapped text when it opens a file. */
function recordHeight(lines: number): number {
  return Math.min(HIGHEST, Math.max(HEIGHTS.record, lines * LINE + 6))
}

function bodyRow(form: SheetForm, row: FormRow, number: number, body: Body): PlacedRow {
  if (row.type === 'group') return wholeRow(number, 'group', row.text, HEIGHTS.group)
  const cells = row.cells.map((cell, index) => placed(form, cell, index + 1, number, body))
  const lines = form.columns.map(({ printed, width }, index) => {
    const value = row.cells[index]
    return printed && typeof value === 'string' ? lineCount(value, width) : 1
  })
  return { row: number, role: 'record', height: recordHeight(Math.max(...lines)), cells }
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
  return { row, role: 'total', height: HEIGHTS.record, cells: [...label, ...cells] }
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
    return { column, value: spelled(cell, column, row, body), kind, align }
  }
  // 免 and — stand in the middle of a column of amounts.
  const isMark = kind === 'money' && typeof cell === 'string'
  return { column, value: cell, kind, align: isMark ? 'center' : align }
}
