import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { AppError } from '../../shared/app-error.ts'
import { shownExtensions } from '../app/file-kinds.ts'

/** Copies are for looking: what somebody writes into one would never reach the ledger. */
const READ_ONLY = 0o400
/** Digits of a content's hash that tell its copy from others of one session. */
const TELLING = 12

interface ShownCopy {
  readonly file: string
  /** Whether files of this kind are opened; others are only shown in their folder. */
  readonly isOpened: boolean
}

/**
 * A copy of a kept file outside the vault, under its hash and, where its kind is opened, the ending
 * by which other programs recognize it. The name that a person gave is not used.
 * @throws AppError FILE_NOT_WRITTEN.
 */
export function makeShownCopy(
  folder: string,
  material: { readonly sha256: string; readonly bytes: Uint8Array; readonly fileName: string },
): ShownCopy {
  const given = extname(material.fileName).slice(1).toLowerCase()
  const extension = shownExtensions.find((known) => known === given)
  const name = material.sha256.slice(0, TELLING)
  const file = join(folder, extension === undefined ? name : `${name}.${extension}`)
  try {
    if (!existsSync(file)) {
      mkdirSync(folder, { recursive: true })
      writeFileSync(file, material.bytes)
      chmodSync(file, READ_ONLY)
    }
  } catch (error) {
    throw new AppError('FILE_NOT_WRITTEN', {}, { cause: error })
  }
  return { file, isOpened: extension !== undefined }
}

/** Takes all copies away. One that a program still holds open stays until the next time. */
export function clearShownCopies(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // Windows refuses to delete what is open in Word.
  }
}
