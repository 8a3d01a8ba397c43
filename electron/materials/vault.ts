import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '../../shared/app-error.ts'
import { replaceFile } from '../app/replace-file.ts'
import { besideLedger } from '../app/file-kinds.ts'
import type { Reader } from '../ledger/connection.ts'
import { readInfo } from '../ledger/repositories/ledger-info.ts'
import { seal, sealedName, unseal } from './seal.ts'

/**
 * The files behind materials, in a folder beside the ledger. Each lies under its SHA-256, so that
 * the same content is kept once, no name that a person gave reaches the disk, and a changed file
 * shows by itself. Nothing is ever overwritten or removed. The files of a locked ledger are sealed.
 */
export interface Vault {
  readonly folder: string
  /** Of a locked ledger: what its files are sealed with, in hex digits. */
  readonly key: string | null
}

const SHA256 = /^[0-9a-f]{64}$/
/** Files are hashed piece by piece: a whole one need not fit into memory. */
const PIECE = 1024 * 1024

/** `…/name.ledger` → `…/name.materials`; a ledger under another name gets its folder behind it. */
export const vaultFolder = (ledgerFile: string): string => besideLedger(ledgerFile, 'materials')

/** The files of an open ledger: beside it, and moved together with it. */
export function vaultOf(db: Reader): Vault {
  return { folder: vaultFolder(db.name), key: readInfo(db, 'vaultKey') }
}

/** Where a content lies, or would lie; null where `sha256` is no SHA-256 in small hex digits. */
export function vaultFile({ folder, key }: Vault, sha256: string): string | null {
  if (!SHA256.test(sha256)) return null
  const name = key === null ? sha256 : sealedName(key, sha256)
  return join(folder, name.slice(0, 2), name)
}

/** A whole content; null where it is not there, cannot be read, or was changed under its seal. */
export function readContent(vault: Vault, sha256: string): Uint8Array | null {
  const file = vaultFile(vault, sha256)
  if (file === null) return null
  try {
    const bytes = readFileSync(file)
    return vault.key === null ? bytes : unseal(vault.key, bytes)
  } catch {
    return null
  }
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * Hash of what lies at the place of a content: the same one, another one where the file was
 * changed, null where it is missing or cannot be read.
 */
export function foundHash(vault: Vault, sha256: string): string | null {
  const file = vaultFile(vault, sha256)
  if (file === null) return null
  try {
    if (!statSync(file).isFile()) return null
    const content = vault.key === null ? null : unseal(vault.key, readFileSync(file))
    // One whose seal is broken is told by the hash of what lies there now.
    return content === null ? hashOfFile(file) : hashOf(content)
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
export function keepContent(vault: Vault, bytes: Uint8Array): string {
  const sha256 = hashOf(bytes)
  const file = vaultFile(vault, sha256)
  if (file === null || foundHash(vault, sha256) === sha256) return sha256
  try {
    setAside(vault, file, sha256)
    replaceFile(file, vault.key === null ? bytes : seal(vault.key, bytes))
    syncFolder(dirname(file))
  } catch (error) {
    throw new AppError('MATERIAL_NOT_KEPT', {}, { cause: error })
  }
  return sha256
}

/** Renames a changed file after what it holds now, so that the sound one can take its place. */
function setAside(vault: Vault, file: string, sha256: string): void {
  if (!existsSync(file)) return
  const aside = `${file}.${foundHash(vault, sha256) ?? 'unreadable'}`
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
