import { AppError } from '../../../shared/app-error.ts'
import type { Grid } from '../../../shared/sheets/grid.ts'
import { refuseOtherFiles } from './file-kind.ts'
import type { ReadLimits } from './read-limits.ts'
import { Allowance, defaultLimits } from './read-limits.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readSheet } from './sheet-part.ts'
import { readStyles } from './styles-part.ts'
import { WorkbookArchive, orDamaged } from './workbook-archive.ts'
import { findWorkbookPart, readWorkbookParts } from './workbook-parts.ts'
import { openZip } from './zip-archive.ts'

function workbookPartOf(archive: WorkbookArchive, file: string): string {
  const part = findWorkbookPart(archive)
  if (part !== null) return part
  if (archive.has('xl/workbook.bin')) throw new AppError('WORKBOOK_OLD_FORMAT', { file })
  throw new AppError(archive.hasFolder('xl/') ? 'WORKBOOK_DAMAGED' : 'WORKBOOK_NOT_ONE', { file })
}

/**
 * The first step of import: the bytes of an .xlsx → one grid a sheet, in the order of the tabs
 * (hidden sheets too, chart sheets not). The kind of file is told by its content; `fileName` only
 * fills the messages. Sheets are streamed, so formatted empty rows cost time but no memory.
 * Throws AppError: WORKBOOK_EMPTY, WORKBOOK_NOT_ONE, WORKBOOK_OLD_FORMAT, WORKBOOK_ENCRYPTED,
 * WORKBOOK_DAMAGED, WORKBOOK_TOO_LARGE.
 */
export function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  limits: ReadLimits = defaultLimits,
): Grid[] {
  new Allowance(fileName, limits.fileBytes).take(bytes.length)
  refuseOtherFiles(bytes, fileName)
  return orDamaged(fileName, () => {
    const unpacked = new Allowance(fileName, limits.unpackedBytes)
    const archive = new WorkbookArchive(bytes, openZip(bytes), unpacked)
    const parts = readWorkbookParts(archive, workbookPartOf(archive, fileName))
    const context = {
      strings: readSharedStrings(archive, parts.sharedStrings),
      styles: readStyles(archive, parts.styles),
      uses1904: parts.uses1904,
      cells: new Allowance(fileName, limits.cells),
      merges: new Allowance(fileName, limits.merges),
    }
    return parts.sheets.map((sheet) => readSheet(archive, sheet, context))
  })
}
