import type { Worksheet } from 'exceljs'
import { cellAddress } from '../../../shared/sheets/grid.ts'
import type { CardPlace } from '../../../shared/sheets/templates/card-places.ts'
import {
  templateRows,
  type TemplateSheet,
} from '../../../shared/sheets/templates/lay-out-template.ts'
import { cellSafeText } from './plain-text.ts'
import { templateStyles } from './template-style.ts'
import { addValidation } from './template-validation.ts'

/** Label, box, label, box. */
const WIDTHS = [15, 28, 15, 28]
const HEIGHTS = { title: 40, hint: 22, line: 30, wide: 44 }
const A4 = 9
const MARGINS = { left: 0.6, right: 0.6, top: 0.8, bottom: 0.7, header: 0.3, footer: 0.35 }

/** Writes a form of one page a person: labels with boxes beside them. */
export function addCard(sheet: Worksheet, form: TemplateSheet, places: readonly CardPlace[]): void {
  WIDTHS.forEach((width, at) => {
    sheet.getColumn(at + 1).width = width
  })
  writeLine(sheet, templateRows.title, form.title, HEIGHTS.title, templateStyles.title)
  writeLine(sheet, templateRows.info, form.hint, HEIGHTS.hint, templateStyles.hint)
  places.forEach((place, at) => writeField(sheet, form, place, at))
  sheet.pageSetup = {
    paperSize: A4,
    orientation: form.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 1,
    horizontalCentered: true,
    margins: MARGINS,
  }
  sheet.headerFooter.oddFooter = `&C${form.footer}`
}

function writeLine(
  sheet: Worksheet,
  row: number,
  text: string,
  height: number,
  style: object,
): void {
  sheet.getRow(row).height = height
  const cell = sheet.getCell(row, 1)
  cell.value = cellSafeText(text)
  cell.style = style
  sheet.mergeCells(row, 1, row, WIDTHS.length)
}

function writeField(sheet: Worksheet, form: TemplateSheet, place: CardPlace, at: number): void {
  const { row, labelColumn, valueColumn, lastColumn } = place
  const column = form.columns[at]
  if (!column) return
  const isWide = lastColumn > valueColumn
  sheet.getRow(row).height = isWide && column.format === null ? HEIGHTS.wide : HEIGHTS.line
  const label = sheet.getCell(row, labelColumn)
  label.value = cellSafeText(column.heading)
  label.style = templateStyles.heading(column.required)
  for (let box = valueColumn; box <= lastColumn; box += 1) {
    sheet.getCell(row, box).style = templateStyles.cell(column)
  }
  const filled = form.filled[at] ?? ''
  if (filled !== '') sheet.getCell(row, valueColumn).value = cellSafeText(filled)
  addValidation(sheet, cellAddress(row, valueColumn), column)
  if (isWide) sheet.mergeCells(row, valueColumn, row, lastColumn)
}
