import type { Layout } from '../../../shared/sheets/forms/placed-form.ts'
import type { PageSetup } from '../../../shared/sheets/forms/sheet-form.ts'
import { columnName } from '../../../shared/sheets/grid.ts'
import { escapeXml } from './xml-text.ts'

const A4 = 9
/** Inches. The bottom leaves room for the page number. */
const MARGINS = 'left="0.4" right="0.4" top="0.6" bottom="0.7" header="0.3" footer="0.35"'

/** Paper, margins, page numbers and page breaks of a sheet. */
export function pageXml({ orientation, footer }: PageSetup, { pageStarts }: Layout): string {
  // Programs pass over page breaks where a sheet is fitted: such pages are made to measure.
  const fit = pageStarts.length > 0 ? '' : ' fitToHeight="0"'
  return [
    '<printOptions horizontalCentered="1"/>',
    `<pageMargins ${MARGINS}/>`,
    `<pageSetup paperSize="${A4}" orientation="${orientation}"${fit}/>`,
    `<headerFooter><oddFooter>${escapeXml(`&C${footer}`)}</oddFooter></headerFooter>`,
    breaksXml(pageStarts),
  ].join('')
}

/** A break stands after the row before the new page. */
function breaksXml(pageStarts: readonly number[]): string {
  if (pageStarts.length === 0) return ''
  const count = `count="${pageStarts.length}" manualBreakCount="${pageStarts.length}"`
  const breaks = pageStarts.map((row) => `<brk id="${row - 1}" max="16383" man="1"/>`)
  return `<rowBreaks ${count}>${breaks.join('')}</rowBreaks>`
}

/** The print area and the rows that are repeated on each page, as the workbook defines them. */
export function printNamesXml(name: string, index: number, layout: Layout): string {
  const { headerRows, printColumns, lastRow } = layout
  const sheet = escapeXml(`'${name}'`)
  const area = `${sheet}!$A$1:$${columnName(printColumns)}$${lastRow}`
  const titles = `${sheet}!$${headerRows.first}:$${headerRows.last}`
  return [
    `<definedName name="_xlnm.Print_Area" localSheetId="${index}">${area}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${titles}</definedName>`,
  ].join('')
}
