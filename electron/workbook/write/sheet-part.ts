import type { Layout, PlacedCell, PlacedRow } from '../../../shared/sheets/forms/placed-form.ts'
import type { FormColumn, PageSetup } from '../../../shared/sheets/forms/sheet-form.ts'
import { columnName, type Merge } from '../../../shared/sheets/grid.ts'
import type { CellStyles } from './cell-style.ts'
import { pageXml } from './page-xml.ts'
import { cellSafeText } from './plain-text.ts'
import type { SharedTexts } from './shared-texts.ts'
import { escapeXml, SPREADSHEET, XML_HEAD } from './xml-text.ts'

/** What all sheets of a workbook share. */
export interface WorkbookParts {
  readonly styles: CellStyles
  readonly texts: SharedTexts
  /** Names of the sheets, in order. */
  readonly names: readonly string[]
}

export interface SheetContent {
  readonly columns: readonly FormColumn[]
  readonly layout: Layout
  readonly page: PageSetup
  readonly isFirst: boolean
}

/** Characters of a piece before it is packed. */
const PIECE = 1 << 18

/** The part of one sheet, in pieces. */
export function* sheetPart(sheet: SheetContent, parts: WorkbookParts): Generator<string> {
  let text = sheetHead(sheet)
  for (const row of rowsXml(sheet.layout, parts)) {
    text += row
    if (text.length < PIECE) continue
    yield text
    text = ''
  }
  yield `${text}</sheetData>${sheetTail(sheet, parts)}</worksheet>`
}

function sheetHead({ columns, layout, page, isFirst }: SheetContent): string {
  const isFitted = layout.pageStarts.length === 0
  const fitted = isFitted ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : ''
  const widths = columns.map(({ width }, index) => {
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`
  })
  return [
    `${XML_HEAD}<worksheet xmlns="${SPREADSHEET}">${fitted}`,
    `<dimension ref="A1:${columnName(columns.length)}${layout.lastRow}"/>`,
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">`,
    `${paneXml(page.keyColumns, layout.headerRows.last)}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData>`,
  ].join('')
}

/** Headings and key columns that stay in view. */
function paneXml(columns: number, rows: number): string {
  const corner = `topLeftCell="${columnName(columns + 1)}${rows + 1}"`
  const [split, pane] =
    columns === 0
      ? [`ySplit="${rows}"`, 'bottomLeft']
      : [`xSplit="${columns}" ySplit="${rows}"`, 'bottomRight']
  return `<pane ${split} ${corner} activePane="${pane}" state="frozen"/>`
}

/** A block of merged cells with the style of its first one, which all of them have. */
interface OpenMerge extends Merge {
  readonly style: number
}

function* rowsXml(layout: Layout, parts: WorkbookParts): Generator<string> {
  const byTop = Map.groupBy(layout.merges, ({ top }) => top)
  let open: OpenMerge[] = []
  for (const row of layout.rows) {
    const styles = row.cells.map((cell) =>
      parts.styles.of(row.role, cell, cell.column <= layout.printColumns),
    )
    const styleAt = (column: number): number =>
      styles[row.cells.findIndex((cell) => cell.column === column)] ?? 0
    const begun = (byTop.get(row.row) ?? []).map((merge) => {
      return { ...merge, style: styleAt(merge.left) }
    })
    open = [...open.filter(({ bottom }) => bottom >= row.row), ...begun]
    yield rowXml(row, styles, open, parts)
  }
}

function rowXml(
  { row, height, cells }: PlacedRow,
  styles: readonly number[],
  open: readonly OpenMerge[],
  parts: WorkbookParts,
): string {
  const slots: string[] = []
  for (const [index, cell] of cells.entries()) {
    slots[cell.column] = cellXml(cell, row, styles[index] ?? 0, parts)
  }
  // What a block covers has its lines, and nothing in it.
  for (const { top, left, right, style } of open) {
    for (let column = left; column <= right; column += 1) {
      if (column > left || row > top) slots[column] = emptyXml(column, row, style)
    }
  }
  return `<row r="${row}" ht="${height}" customHeight="1">${slots.join('')}</row>`
}

const emptyXml = (column: number, row: number, style: number): string =>
  `<c r="${columnName(column)}${row}" s="${style + 1}"/>`

/** Text is a shared text whatever it begins with: only the form's own formulas are formulas. */
function cellXml(
  { column, value }: PlacedCell,
  row: number,
  style: number,
  { texts, names }: WorkbookParts,
): string {
  if (value === null) return emptyXml(column, row, style)
  const at = `<c r="${columnName(column)}${row}" s="${style + 1}"`
  if (typeof value === 'number') return `${at}><v>${value}</v></c>`
  if (typeof value === 'string') return `${at} t="s"><v>${texts.numberOf(value)}</v></c>`
  if ('sheet' in value) {
    return `${at} t="s"><v>${texts.numberOf(names[value.sheet] ?? '')}</v></c>`
  }
  const formula = `<f>${escapeXml(value.formula)}</f>`
  if (typeof value.result === 'number') return `${at}>${formula}<v>${value.result}</v></c>`
  return `${at} t="str">${formula}<v>${escapeXml(cellSafeText(value.result))}</v></c>`
}

function sheetTail({ layout, page }: SheetContent, { names }: WorkbookParts): string {
  const merges = layout.merges.map(
    ({ top, left, bottom, right }) =>
      `<mergeCell ref="${columnName(left)}${top}:${columnName(right)}${bottom}"/>`,
  )
  const merged =
    merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`
  return merged + linksXml(layout, names) + pageXml(page, layout)
}

/** Cells that lead to other sheets. */
function linksXml({ rows }: Layout, names: readonly string[]): string {
  const links = rows.flatMap(({ row, cells }) =>
    cells.flatMap(({ column, value }) => {
      if (typeof value !== 'object' || value === null || !('sheet' in value)) return []
      const place = escapeXml(`'${names[value.sheet] ?? ''}'!A1`)
      return [`<hyperlink ref="${columnName(column)}${row}" location="${place}"/>`]
    }),
  )
  return links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`
}
