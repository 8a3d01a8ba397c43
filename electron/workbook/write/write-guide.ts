import type { Worksheet } from 'exceljs'
import { lineCount } from '../../../shared/sheets/forms/text-width.ts'
import type { GuideSheet } from '../../../shared/sheets/templates/lay-out-template.ts'
import { cellSafeText } from './plain-text.ts'
import { templateStyles } from './template-style.ts'

/** Heading, required, what, how, example. */
const widths = [22, 7, 40, 52, 24] as const
const paperWidth = widths.reduce((sum, width) => sum + width, 0)
const LINE = 15
const A4 = 9

/** Writes the sheet that says how the columns are filled in. */
export function addGuide(sheet: Worksheet, guide: GuideSheet): void {
  widths.forEach((width, at) => {
    sheet.getColumn(at + 1).width = width
  })
  let row = 1
  whole(sheet, row, guide.title, 34, templateStyles.title)
  for (const line of guide.lines) {
    row += 1
    whole(sheet, row, line, lineCount(line, paperWidth) * LINE + 4, templateStyles.line)
  }
  const head = row + 1
  const lines = [guide.head, ...guide.rows]
  lines.forEach((cells, at) => {
    const target = sheet.getRow(head + at)
    target.height = heightOf(cells)
    cells.forEach((text, column) => {
      const cell = target.getCell(column + 1)
      if (text !== '') cell.value = cellSafeText(text)
      cell.style =
        at === 0 ? templateStyles.heading(false) : templateStyles.guideCell(isMarked(text))
    })
  })
  sheet.pageSetup = {
    paperSize: A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${head}:${head}`,
  }
  sheet.headerFooter.oddFooter = `&C${guide.footer}`
  sheet.views = [{ state: 'frozen', ySplit: head }]
}

/** Required columns have their colour here, too. */
function isMarked(text: string): boolean {
  return text.startsWith('*')
}

function heightOf(cells: readonly string[]): number {
  const lines = cells.map((text, column) => lineCount(text, widths[column] ?? 10))
  return Math.max(22, Math.max(...lines) * LINE + 6)
}

function whole(sheet: Worksheet, row: number, text: string, height: number, style: object): void {
  const cell = sheet.getCell(row, 1)
  cell.value = cellSafeText(text)
  cell.style = style
  sheet.getRow(row).height = height
  sheet.mergeCells(row, 1, row, widths.length)
}
