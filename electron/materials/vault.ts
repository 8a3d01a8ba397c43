import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '../../shared/app-error.ts'
import { replaceFile } from '../app/replace-file.ts'
import { ledgerExtension } from '../app/file-kinds.ts'

/**
 * The files behind materials, in a folder beside the ledger. Each lies under its SHA-256, so that
 * the same content is kept once, no name that a person gave reaches the disk, and a changed file
 * shows by itself. Nothing is ever overwritten or removed.
 */

const SHA256 = /^[0-9a-f]{64}$/
/** Files are hashed piece by piece: a whole one need not fit into memory. */
const PIECE = 1024 * 1024

/** `…/name.ledger` → `…/name.materials`; a ledger under another name gets its folder behind it. */
export function vaultFolder(ledgerFile: string): string {
  const ending = `.${ledgerExtension}`
  const hasEnding = ledgerFile.toLowerCase().endsWith(ending)
  return `${hasEnding ? ledgerFile.slice(0, -ending.length) : ledgerFile}.materials`
}

/** Where a content lies, or would lie; null where `sha256` is no SHA-256 in small hex digits. */
export function vaultFile(folder: string, sha256: string): string | null {
  return SHA256.test(sha256) ? join(folder, sha256.slice(0, 2), sha256) : null
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * Hash of what lies at the place of a content: the same one, another one where the file was
 * changed, null where it is missing or cannot be read.
 */
export function foundHash(folder: string, sha256: string): string | null {
  const file = vaultFile(folder, sha256)
  if (file === null) return null
  try {
    return statSync(file).isFile() ? hashOfFile(file) : null
  } catch {
    return null // not there, or a disk that does not give it back: for the ledger it is lost
  }
}

function hashOfFile(file: string): string {
  const hash = createHash('sha256')
  const piece = Buffer.allocUnsafe(PIECE)
  const handle = openSync(file, 'r')
  try {
    for (let read = 1; read > 0;) {
      read = readSync(handle, piece)
      hash.update(piece.subarray(0, read))
    }
  } finally {
    closeSync(handle)
  }
  return hash.digest('hex')
}

/**
 * Keeps a content and gives its SHA-256. It is on the disk when this returns; a power cut before
 * leaves a temporary name that nothing reads. A changed file at its place is set aside, not lost.
 * @throws AppError MATERIAL_NOT_KEPT.
 */
export function keepContent(folder: string, bytes: Uint8Array): string {
  const sha256 = hashOf(bytes)
  const file = vaultFile(folder, sha256)
  if (file === null || foundHash(folder, sha256) === sha256) return sha256
  try {
    setAside(folder, file, sha256)
    replaceFile(file, bytes)
    syncFolder(dirname(file))
  } catch (error) {
    throw new AppError('MATERIAL_NOT_KEPT', {}, { cause: error })
  }
  return sha256
}

/** Renames a changed file after what it holds now, so that the sound one can take its place. */
function setAside(folder: string, file: string, sha256: string): void {
  if (!existsSync(file)) return
  const aside = `${file}.${foundHash(folder, sha256) ?? 'unreadable'}`
  if (existsSync(aside)) rmSync(file)
  else renameSync(file, aside)
}

/** A new name is on the disk only with its folder; Windows keeps both together by itself. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
