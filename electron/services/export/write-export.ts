import { recordCount, type SheetForm } from '../../../shared/sheets/forms/sheet-form.ts'
import { replaceFile } from '../../app/replace-file.ts'
import { writeFailure } from './write-failure.ts'

/**
 * Writes a finished document; the file is whole or not there.
 * @throws AppError FILE_NOT_WRITTEN, FILE_IN_USE.
 */
export function writeDocument(file: string, bytes: Uint8Array): void {
  try {
    replaceFile(file, bytes)
  } catch (error) {
    throw writeFailure(file, error)
  }
}

/** Records of an export, rows or pages, for the message that tells what was written. */
export function countRows(forms: readonly SheetForm[]): number {
  return forms.reduce((sum, form) => sum + recordCount(form), 0)
}
