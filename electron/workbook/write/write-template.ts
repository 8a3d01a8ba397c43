import ExcelJS, { type Worksheet } from 'exceljs'
import type { IsoDate } from '../../../shared/calendar.ts'
import { columnName } from '../../../shared/sheets/grid.ts'
import { lineCount } from '../../../shared/sheets/forms/text-width.ts'
import type {
  TemplateBook,
  TemplateSheet,
} from '../../../shared/sheets/templates/lay-out-template.ts'
import { templateRows } from '../../../shared/sheets/templates/lay-out-template.ts'
import type { PlacedColumn } from '../../../shared/sheets/templates/template-columns.ts'
import { fixZipTimes } from './fixed-zip-times.ts'
import { cellSafeText } from './plain-text.ts'
import { templateStyles } from './template-style.ts'
import { addCard } from './write-card.ts'
import { addGuide } from './write-guide.ts'
import { addValidation } from './template-validation.ts'

interface TemplateMeta {
  /** The app's name: the only name among the document's properties. */
  readonly application: string
  readonly madeOn: IsoDate
}

const A4 = 9
/** Rows with lines: about a page. Further ones get theirs when something is written into them. */
const RULED_ROWS = 25
/** Rows in which drop-downs, checks and text formats are ready. */
const READY_ROWS = 500
const MARGINS = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 }
const HEIGHTS = { title: 34, info: 22, row: 24 }
const LINE = 15

/** Writes an empty form and its guide as one .xlsx workbook. The same template gives the same bytes. */
export async function writeTemplate(book: TemplateBook, meta: TemplateMeta): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  workbook.creator = meta.application
  workbook.lastModifiedBy = meta.application
  const madeOn = new Date(`${meta.madeOn}T00:00:00Z`)
  workbook.created = madeOn
  workbook.modified = madeOn
  for (const form of book.sheets) {
    const sheet = workbook.addWorksheet(form.name)
    if (form.places) addCard(sheet, form, form.places)
    else addTable(sheet, form)
  }
  addGuide(workbook.addWorksheet(book.guide.name), book.guide)
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
  fixZipTimes(bytes)
  return bytes
}

function addTable(sheet: Worksheet, form: TemplateSheet): void {
  const { columns } = form
  setUpColumns(sheet, columns)
  writeHead(sheet, form)
  writeExample(sheet, form)
  for (let row = templateRows.first; row < templateRows.first + RULED_ROWS; row += 1) {
    const line = sheet.getRow(row)
    line.height = HEIGHTS.row
    columns.forEach((column, at) => {
      line.getCell(at + 1).style = templateStyles.cell(column)
    })
  }
  const last = templateRows.example + READY_ROWS
  columns.forEach((column, at) => {
    const letter = columnName(at + 1)
    addValidation(sheet, `${letter}${templateRows.example}:${letter}${last}`, column)
  })
  ruleWhatIsFilled(sheet, columns.length, last)
  setUpPage(sheet, form)
}

/** The format stands on the column, so that rows that are added have it, too. */
function setUpColumns(sheet: Worksheet, columns: readonly PlacedColumn[]): void {
  columns.forEach((column, at) => {
    const target = sheet.getColumn(at + 1)
    // exceljs leaves out a width of 9, and every program then takes a default of its own.
    target.width = column.width === 9 ? 9.01 : column.width
    target.style = templateStyles.column(column)
  })
}

function writeHead(sheet: Worksheet, { title, unit, hint, columns }: TemplateSheet): void {
  const { title: top, info, header } = templateRows
  const count = columns.length
  sheet.getRow(top).height = HEIGHTS.title
  sheet.getRow(info).height = HEIGHTS.info
  setCell(sheet, top, 1, title, templateStyles.title)
  sheet.mergeCells(top, 1, top, count)
  const half = Math.max(2, Math.ceil(count / 2))
  setCell(sheet, info, 1, unit, templateStyles.unit)
  setCell(sheet, info, half + 1, hint, templateStyles.hint)
  sheet.mergeCells(info, 1, info, half)
  sheet.mergeCells(info, half + 1, info, count)
  const lines = columns.map(({ heading, width }) => lineCount(heading, width - 1))
  sheet.getRow(header).height = Math.max(...lines) * LINE + 10
  columns.forEach(({ heading, required }, at) => {
    setCell(sheet, header, at + 1, heading, templateStyles.heading(required))
  })
}

function writeExample(sheet: Worksheet, { columns, example }: TemplateSheet): void {
  const lines = columns.map(({ width }, at) => lineCount(String(example[at] ?? ''), width))
  sheet.getRow(templateRows.example).height = Math.max(HEIGHTS.row, Math.max(...lines) * LINE + 6)
  columns.forEach((column, at) => {
    setCell(sheet, templateRows.example, at + 1, example[at] ?? '', templateStyles.example(column))
  })
}

function setCell(
  sheet: Worksheet,
  row: number,
  column: number,
  value: string | number,
  style: Partial<ExcelJS.Style>,
): void {
  const cell = sheet.getCell(row, column)
  if (value !== '') cell.value = typeof value === 'string' ? cellSafeText(value) : value
  cell.style = style
}

/** Lines around rows below the ruled ones, as soon as something stands in them. */
function ruleWhatIsFilled(sheet: Worksheet, columns: number, last: number): void {
  const first = templateRows.first + RULED_ROWS
  const end = columnName(columns)
  sheet.addConditionalFormatting({
    ref: `A${first}:${end}${last}`,
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: [`COUNTA($A${first}:$${end}${first})>0`],
        style: { border: templateStyles.box },
      },
    ],
  })
}

function setUpPage(sheet: Worksheet, { orientation, footer, keyColumns }: TemplateSheet): void {
  const { header } = templateRows
  sheet.pageSetup = {
    paperSize: A4,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: MARGINS,
    printTitlesRow: `${header}:${header}`,
  }
  sheet.headerFooter.oddFooter = `&C${footer}`
  sheet.views = [{ state: 'frozen', xSplit: keyColumns, ySplit: header }]
}
