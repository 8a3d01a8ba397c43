import { basename } from 'node:path'
import { AppError } from '../../../shared/app-error.ts'

/** What Windows answers where another program holds a file that is to be replaced. */
const held: ReadonlySet<unknown> = new Set(['EBUSY', 'EPERM', 'EACCES'])

/**
 * Why a document was not written. A whole file that cannot take its place is kept from it by a
 * program that has the old one open: one that could not be written at all never comes that far.
 */
export function writeFailure(file: string, error: unknown): AppError {
  const { code, syscall } = (error ?? {}) as { readonly code?: unknown; readonly syscall?: unknown }
  const isHeld = syscall === 'rename' && held.has(code)
  return new AppError(
    isHeld ? 'FILE_IN_USE' : 'FILE_NOT_WRITTEN',
    { file: basename(file) },
    { cause: error },
  )
}
