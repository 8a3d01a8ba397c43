import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '../../shared/app-error.ts'
import { largestWorkbookBytes } from '../../shared/contract/imports.ts'
import { readTables } from '../../shared/sheets/read-tables.ts'
import type { Table } from '../../shared/sheets/table.ts'
import { readAnyWorkbook } from './old/read-any-workbook.ts'

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

/**
 * The whole way from bytes to tables. A workbook in which nothing is recognized cannot be used.
 * @throws AppError WORKBOOK_…
 */
export function recognizeWorkbook({ name, bytes }: WorkbookFile): Table[] {
  const tables = readTables(readAnyWorkbook(bytes, name))
  if (tables.every((table) => table.kind === 'unknown')) {
    throw new AppError('WORKBOOK_NOTHING_FOUND', { file: name })
  }
  return tables
}
