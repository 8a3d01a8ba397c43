import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '../../shared/app-error.ts'
import { largestWorkbookBytes } from '../../shared/contract/imports.ts'
import type { Corrections, RememberedLayout } from '../../shared/sheets/correct/corrections.ts'
import { noCorrections } from '../../shared/sheets/correct/corrections.ts'
import type { SheetTop } from '../../shared/sheets/correct/table-detail.ts'
import { sheetTops } from '../../shared/sheets/correct/table-detail.ts'
import type { ReadSheets } from '../../shared/sheets/read-tables.ts'
import { readSheets } from '../../shared/sheets/read-tables.ts'
import type { Table } from '../../shared/sheets/table.ts'
import { readAnyWorkbook } from './old/read-any-workbook.ts'
import { defaultLimits } from './read/read-limits.ts'

export interface WorkbookFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * A workbook from disk.
 * @throws AppError WORKBOOK_MISSING, WORKBOOK_TOO_LARGE (told before it is read).
 */
export function loadWorkbookFile(file: string): WorkbookFile {
  const name = basename(file)
  if (!existsSync(file) || !statSync(file).isFile())
    throw new AppError('WORKBOOK_MISSING', { file: name })
  if (statSync(file).size > largestWorkbookBytes)
    throw new AppError('WORKBOOK_TOO_LARGE', { file: name })
  return { name, bytes: readFileSync(file) }
}

/** A workbook as it was understood, with what a person needs to correct it. */
export interface UnderstoodWorkbook extends ReadSheets {
  readonly tops: readonly SheetTop[]
}

/**
 * The whole way from bytes to tables, with what a person corrected and what was remembered from
 * sheets with the same headings. `onProgress`: the share of the file that has been read.
 * @throws AppError WORKBOOK_…; WORKBOOK_NOTHING_FOUND where no sheet holds anything.
 */
export function understandWorkbook(
  { name, bytes }: WorkbookFile,
  corrections: Corrections = noCorrections,
  remembered: readonly RememberedLayout[] = [],
  onProgress: (share: number) => void = () => undefined,
): UnderstoodWorkbook {
  const grids = readAnyWorkbook(bytes, name, defaultLimits, onProgress)
  const sheets = readSheets(grids, corrections, remembered)
  if (sheets.tables.length === 0) throw new AppError('WORKBOOK_NOTHING_FOUND', { file: name })
  return { ...sheets, tops: sheetTops(grids) }
}

/**
 * The tables of a workbook where nobody is asked: one in which nothing is recognized cannot be used.
 * @throws AppError WORKBOOK_…
 */
export function recognizeWorkbook(
  file: WorkbookFile,
  corrections: Corrections = noCorrections,
  remembered: readonly RememberedLayout[] = [],
): Table[] {
  const { tables } = understandWorkbook(file, corrections, remembered)
  if (tables.every((table) => table.kind === 'unknown')) {
    throw new AppError('WORKBOOK_NOTHING_FOUND', { file: file.name })
  }
  return tables
}
