import { basename, extname } from 'node:path'
import { AppError } from '../../../shared/app-error.ts'
import type { Grid } from '../../../shared/sheets/grid.ts'
import { readWorkbook } from '../read/read-workbook.ts'
import { Allowance, defaultLimits, type ReadLimits } from '../read/read-limits.ts'
import { orDamaged } from '../read/workbook-archive.ts'
import { CompoundFile, isCompoundFile } from './compound-file.ts'
import { decodeText } from './decode-text.ts'
import { readDelimitedText } from './delimited-text.ts'
import { readHtmlTables } from './html-table.ts'
import { refuseOtherKinds } from './other-kinds.ts'
import { isBareWorkbookStream, readWorkbookStream } from './read-xls.ts'
import { isSpreadsheetXml, readSpreadsheetXml } from './spreadsheet-xml.ts'

/** What every reader of one file needs to know of it. */
interface Source {
  readonly bytes: Uint8Array
  readonly file: string
  /** The file's name without its ending: what a sheet without a name of its own is called. */
  readonly name: string
  readonly limits: ReadLimits
}

function readCompound({ bytes, file, name, limits }: Source): Grid[] {
  const container = new CompoundFile(bytes)
  if (container.has('EncryptedPackage')) throw new AppError('WORKBOOK_ENCRYPTED', { file })
  const stream = container.stream('Workbook') ?? container.stream('Book')
  if (stream) return readWorkbookStream(stream, name, file, limits)
  if (container.has('WordDocument')) throw new AppError('WORKBOOK_IS_WORD', { file })
  if (container.has('PowerPoint Document')) throw new AppError('WORKBOOK_NOT_ONE', { file })
  throw new AppError('WORKBOOK_OLD_FORMAT', { file })
}

const hasColumns = ({ rows }: Grid): boolean => [...rows.values()].some(({ size }) => size > 1)

function readText({ bytes, file, name, limits }: Source): Grid[] {
  const text = decodeText(bytes)
  if (text === null) throw new AppError('WORKBOOK_TEXT_UNREADABLE', { file })
  if (isSpreadsheetXml(text)) return readSpreadsheetXml(text, file, limits)
  const isMarkup = text.trimStart().startsWith('<')
  const grids = isMarkup
    ? readHtmlTables(text, name, file, limits)
    : [readDelimitedText(text, name, file, limits)]
  if (!grids.some(hasColumns)) throw new AppError('WORKBOOK_NOT_ONE', { file })
  return grids
}

const ZIP = [0x50, 0x4b, 0x03, 0x04]

/**
 * The first step of import for whatever file a person has: .xlsx, old .xls and WPS .et, CSV and
 * other separated text, and what servers send as ".xls" (web pages, "XML 表格 2003"). The kind is
 * told by the content alone; names only fill messages and name sheets that have no name.
 * `onProgress` hears of big .xlsx how much has been read (see `ReadOptions`).
 * Throws AppError WORKBOOK_….
 */
export function readAnyWorkbook(
  bytes: Uint8Array,
  file: string,
  limits: ReadLimits = defaultLimits,
  onProgress: (share: number) => void = () => undefined,
): Grid[] {
  new Allowance(file, limits.fileBytes).take(bytes.length)
  if (bytes.length === 0) throw new AppError('WORKBOOK_EMPTY', { file })
  refuseOtherKinds(bytes, file)
  if (ZIP.every((byte, at) => bytes[at] === byte))
    return readWorkbook(bytes, file, { limits, onProgress })
  const source: Source = { bytes, file, name: basename(file, extname(file)), limits }
  return orDamaged(file, () => {
    if (isCompoundFile(bytes)) return readCompound(source)
    if (isBareWorkbookStream(bytes)) return readWorkbookStream(bytes, source.name, file, limits)
    return readText(source)
  })
}
