import ExcelJS, { type Worksheet } from 'exceljs'
import type { IsoDate } from '../../../shared/calendar.ts'
import { columnName } from '../../../shared/sheets/grid.ts'
import { layOut } from '../../../shared/sheets/forms/form-layout.ts'
import type { Layout, PlacedRow, PlacedValue } from '../../../shared/sheets/forms/placed-form.ts'
import type { PageSetup, SheetForm } from '../../../shared/sheets/forms/sheet-form.ts'
import { CellStyles } from './cell-style.ts'
import { fixZipTimes } from './fixed-zip-times.ts'
import { cellSafeText, sheetName } from './plain-text.ts'

export interface WorkbookMeta {
  /** The app's name: the only name among the document's properties. */
  readonly application: string
  /** Day that the document says it was made on; the clock is not asked. */
  readonly madeOn: IsoDate
}

const A4 = 9
/** exceljs leaves out columns of this width, and every program then takes a default of its own. */
const UNWRITTEN_WIDTH = 9
/** Inches. The bottom leaves room for the page number. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 }

const FIT_WIDTH = { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }

/** Writes forms as the sheets of one .xlsx workbook. The same forms give the same bytes. */
export async function writeWorkbook(
  forms: readonly SheetForm[],
  meta: WorkbookMeta,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  workbook.creator = meta.application
  workbook.lastModifiedBy = meta.application
  const madeOn = new Date(`${meta.madeOn}T00:00:00Z`)
  workbook.created = madeOn
  workbook.modified = madeOn
  const styles = new CellStyles()
  const names: string[] = []
  // All names first: a sheet may lead to others.
  for (const form of forms) names.push(sheetName(form.name, names))
  for (const [index, form] of forms.entries()) addSheet(workbook, names, index, form, styles)
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
  fixZipTimes(bytes)
  return bytes
}

function addSheet(
  workbook: ExcelJS.Workbook,
  names: readonly string[],
  index: number,
  form: SheetForm,
  styles: CellStyles,
): void {
  const layout = layOut(form)
  const sheet = workbook.addWorksheet(names[index])
  for (const [place, { width }] of form.columns.entries()) {
    sheet.getColumn(place + 1).width = width === UNWRITTEN_WIDTH ? width + 0.01 : width
  }
  for (const row of layout.rows) writeRow(sheet, row, layout, { styles, names })
  for (const { top, left, bottom, right } of layout.merges) {
    sheet.mergeCells(top, left, bottom, right)
  }
  // A break stands after the row before the new page.
  for (const row of layout.pageStarts) sheet.getRow(row - 1).addPageBreak()
  setUpPage(sheet, form.page, layout)
}

function writeRow(
  sheet: Worksheet,
  { row, role, height, cells }: PlacedRow,
  layout: Layout,
  { styles, names }: { readonly styles: CellStyles; readonly names: readonly string[] },
): void {
  const line = sheet.getRow(row)
  line.height = height
  for (const cell of cells) {
    const target = line.getCell(cell.column)
    target.value = cellValue(cell.value, names)
    target.style = styles.of(role, cell, cell.column <= layout.printColumns)
  }
}

/** Text is a string cell whatever it begins with: only the form's own formulas are formulas. */
function cellValue(value: PlacedValue, names: readonly string[]): ExcelJS.CellValue {
  if (typeof value === 'string') return cellSafeText(value)
  if (typeof value === 'number' || value === null) return value
  if ('sheet' in value) {
    const text = names[value.sheet] ?? ''
    return { text, hyperlink: `#'${text}'!A1` }
  }
  return { formula: value.formula, result: value.result }
}

function setUpPage(sheet: Worksheet, page: PageSetup, layout: Layout): void {
  const { first, last } = layout.headerRows
  // With its own $ before the rows only: exceljs puts one before the columns.
  const printArea = `A$1:${columnName(layout.printColumns)}$${layout.lastRow}`
  sheet.pageSetup = {
    paperSize: A4,
    orientation: page.orientation,
    // Programs pass over page breaks where a sheet is fitted: such pages are made to measure.
    ...(layout.pageStarts.length > 0 ? {} : FIT_WIDTH),
    horizontalCentered: true,
    margins: MARGINS,
    printTitlesRow: `${first}:${last}`,
    printArea,
  }
  sheet.headerFooter.oddFooter = `&C${page.footer}`
  sheet.views = [{ state: 'frozen', xSplit: page.keyColumns, ySplit: last }]
}
