import ExcelJS, { type Worksheet } from 'exceljs'
import type { Cell, Grid } from '../../../shared/sheets/grid.ts'
import { cellSafeText, sheetName } from './plain-text.ts'

/** Text columns of a copy are as wide as their longest line, within reason. */
const [NARROWEST, WIDEST] = [8, 40]

/**
 * What a cell holds, so that the same is read from it again: a number stays a number, a date stays
 * the serial number with its format, everything else the text that a person reads.
 */
function valueOf({ type, text, number }: Cell): ExcelJS.CellValue {
  if ((type === 'number' || type === 'date') && number !== null) return number
  return type === 'boolean' ? text === 'TRUE' : cellSafeText(text)
}

function writeSheet(worksheet: Worksheet, { rows, merges }: Grid): void {
  const widths = new Map<number, number>()
  for (const [row, cells] of rows) {
    for (const [column, cell] of cells) {
      const target = worksheet.getCell(row, column)
      target.value = valueOf(cell)
      if (cell.format !== null) target.numFmt = cell.format
      const width = Math.min(WIDEST, [...cell.text].length * 2)
      widths.set(column, Math.max(NARROWEST, width, widths.get(column) ?? 0))
    }
  }
  for (const [column, width] of widths) worksheet.getColumn(column).width = width
  for (const { top, left, bottom, right } of merges) worksheet.mergeCells(top, left, bottom, right)
}

/** A workbook with the cells as they were read, for sources whose layout cannot be kept. */
export function gridWorkbook(grids: readonly Grid[]): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook()
  for (const grid of grids) {
    const taken = workbook.worksheets.map(({ name }) => name)
    writeSheet(workbook.addWorksheet(sheetName(grid.sheet, taken)), grid)
  }
  return workbook
}
