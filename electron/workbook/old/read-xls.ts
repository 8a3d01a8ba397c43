import type { Grid } from '../../../shared/sheets/grid.ts'
import type { ReadLimits } from '../read/read-limits.ts'
import { readGlobals } from './biff-globals.ts'
import { partAt } from './biff-records.ts'
import { readBiffSheet } from './biff-sheet.ts'
import { gridAllowances } from './grid-maker.ts'

/** Whether bytes are a workbook stream without a container around it (some servers' exports). */
export function isBareWorkbookStream(bytes: Uint8Array): boolean {
  return bytes[0] === 0x09 && bytes[1] === 0x08 && bytes[3] === 0x00 && (bytes[2] ?? 0) >= 4
}

/**
 * The workbook stream of an old .xls (Excel 5 to 2003, WPS .et) → one grid a sheet, with the same
 * meaning of cells as an .xlsx: numbers, dates by serial number and format, texts, stored results.
 * `name` names a sheet that has no name of its own.
 * Throws AppError WORKBOOK_ENCRYPTED and WORKBOOK_TOO_LARGE, and a plain Error where it is damaged.
 */
export function readWorkbookStream(
  stream: Uint8Array,
  name: string,
  file: string,
  limits: ReadLimits,
): Grid[] {
  const allowances = gridAllowances(file, limits)
  const globals = readGlobals(stream, file)
  // A bare sheet: its records stand where those of the workbook would.
  if (globals.sheets.length === 0) {
    const sheet = { name, hidden: false }
    return [readBiffSheet(partAt(stream, 0), sheet, globals, allowances)]
  }
  return globals.sheets.map((sheet) =>
    readBiffSheet(partAt(stream, sheet.start), sheet, globals, allowances),
  )
}
