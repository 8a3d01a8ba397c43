import { AppError } from '../../../shared/app-error.ts'
import type { Grid } from '../../../shared/sheets/grid.ts'
import { CellReader } from './cell-reader.ts'
import { refuseOtherFiles } from './file-kind.ts'
import type { ReadLimits } from './read-limits.ts'
import { Allowance, defaultLimits } from './read-limits.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readSheet } from './sheet-part.ts'
import { readStyles } from './styles-part.ts'
import { WorkbookArchive, orDamaged } from './workbook-archive.ts'
import { findWorkbookPart, readWorkbookParts } from './workbook-parts.ts'

function workbookPartOf(archive: WorkbookArchive, file: string): string {
  const part = findWorkbookPart(archive)
  if (part !== null) return part
  if (archive.has('xl/workbook.bin')) throw new AppError('WORKBOOK_OLD_FORMAT', { file })
  throw new AppError(archive.hasFolder('xl/') ? 'WORKBOOK_DAMAGED' : 'WORKBOOK_NOT_ONE', { file })
}

export interface ReadOptions {
  readonly limits?: ReadLimits
  /**
   * Told how much of the sheets' XML has been read, from 0 to 1: after each MiB of it (a few
   * milliseconds of work) and at the end of each sheet.
   */
  readonly onProgress?: (share: number) => void
}

function readSheets(
  archive: WorkbookArchive,
  file: string,
  { limits = defaultLimits, onProgress }: ReadOptions,
): Grid[] {
  const allowedSheets = new Allowance(file, limits.sheets)
  const parts = readWorkbookParts(archive, workbookPartOf(archive, file), allowedSheets)
  const cellReader = new CellReader({
    strings: readSharedStrings(archive, parts.sharedStrings),
    styles: readStyles(archive, parts.styles),
    uses1904: parts.uses1904,
  })
  const cells = new Allowance(file, limits.cells)
  const merges = new Allowance(file, limits.merges)
  const total = parts.sheets.reduce((sum, { part }) => sum + archive.sizeOf(part), 0)
  let done = 0
  return parts.sheets.map((sheet) => {
    const onBytes = (read: number): void => onProgress?.(Math.min(1, (done + read) / total))
    const xml = archive.readXml(sheet.part)
    const grid = readSheet(xml, sheet, { cellReader, cells, merges, onBytes })
    done += archive.sizeOf(sheet.part)
    onBytes(0)
    return grid
  })
}

/**
 * The first step of import: the bytes of an .xlsx → one grid a sheet, in the order of the tabs
 * (hidden sheets too, chart sheets not). The kind of file is told by its content; `fileName` only
 * fills the messages. One sheet is unpacked at a time and walked over once; formatted empty rows
 * cost time but no memory. It runs to its end: to cancel it, end the thread that it runs in.
 * Throws AppError: WORKBOOK_EMPTY, WORKBOOK_NOT_ONE, WORKBOOK_OLD_FORMAT, WORKBOOK_ENCRYPTED,
 * WORKBOOK_DAMAGED, WORKBOOK_TOO_LARGE.
 */
export function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Grid[] {
  const { limits = defaultLimits } = options
  new Allowance(fileName, limits.fileBytes).take(bytes.length)
  refuseOtherFiles(bytes, fileName)
  return orDamaged(fileName, () =>
    readSheets(new WorkbookArchive(bytes, fileName, limits), fileName, options),
  )
}
