import type { IsoDate } from '../../../shared/calendar.ts'
import { layOut } from '../../../shared/sheets/forms/form-layout.ts'
import type { SheetForm } from '../../../shared/sheets/forms/sheet-form.ts'
import { CellStyles } from './cell-style.ts'
import { printNamesXml } from './page-xml.ts'
import { sheetName } from './plain-text.ts'
import { SharedTexts } from './shared-texts.ts'
import { sheetPart } from './sheet-part.ts'
import { stylesPart } from './styles-part.ts'
import {
  appProperties,
  contentTypes,
  coreProperties,
  packageRelations,
  sheetPath,
  workbookPart,
  workbookRelations,
} from './workbook-part.ts'
import { ZipWriter } from './zip-writer.ts'

export interface WorkbookMeta {
  /** The app's name: the only name among the document's properties. */
  readonly application: string
  /** Day that the document says it was made on; the clock is not asked. */
  readonly madeOn: IsoDate
}

/**
 * Writes forms as the sheets of one .xlsx workbook, one sheet after another: no more than one is laid
 * out at a time. The same forms give the same bytes.
 */
export function writeWorkbook(forms: readonly SheetForm[], meta: WorkbookMeta): Uint8Array {
  const zip = new ZipWriter()
  // All names first: a sheet may lead to others.
  const names: string[] = []
  for (const form of forms) names.push(sheetName(form.name, names))
  zip.add('[Content_Types].xml', [contentTypes(forms.length)])
  zip.add('_rels/.rels', [packageRelations()])
  zip.add('docProps/core.xml', [coreProperties(meta.application, meta.madeOn)])
  zip.add('docProps/app.xml', [appProperties(meta.application)])
  const parts = { styles: new CellStyles(), texts: new SharedTexts(), names }
  const printNames: string[] = []
  for (const [index, { columns, page, ...form }] of forms.entries()) {
    const layout = layOut({ ...form, columns, page })
    const sheet = { columns, layout, page, isFirst: index === 0 }
    zip.add(sheetPath(index), sheetPart(sheet, parts))
    printNames.push(printNamesXml(names[index] ?? '', index, layout))
  }
  zip.add('xl/workbook.xml', [workbookPart(names, printNames)])
  zip.add('xl/_rels/workbook.xml.rels', [workbookRelations(forms.length)])
  zip.add('xl/styles.xml', [stylesPart(parts.styles.all)])
  zip.add('xl/sharedStrings.xml', parts.texts.part())
  return zip.end()
}
