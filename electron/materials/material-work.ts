import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError, type ErrorCode } from '../../shared/app-error.ts'
import { largestMaterialBytes } from '../../shared/contract/materials.ts'
import { readPictureData, type PictureData } from './picture-data.ts'
import { foundHash, keepContent, type Vault } from './vault.ts'

/** A file to be kept: one that a dialog gave, or bytes that were dropped on the window. */
export type MaterialFile =
  | { readonly path: string }
  | { readonly name: string; readonly bytes: Uint8Array }

export interface KeptFile extends PictureData {
  /** Its name without folders; it stays in the ledger and never becomes a name on the disk. */
  readonly fileName: string
  readonly sha256: string
}

/** The slow work on materials. The app does it in a worker (`in-worker.ts`), tests at once. */
export interface MaterialWork {
  /** @throws AppError MATERIAL_UNREADABLE, MATERIAL_EMPTY, MATERIAL_TOO_LARGE, MATERIAL_NOT_KEPT. */
  keep(vault: Vault, files: readonly MaterialFile[]): Promise<KeptFile[]>
  /** What lies at the place of each hash now; null: nothing. In the order of the hashes. */
  find(vault: Vault, hashes: readonly string[]): Promise<(string | null)[]>
}

/** Longest name that is kept. */
const LONGEST_NAME = 255

export const materialWork: MaterialWork = {
  async keep(vault, files) {
    // Nothing is kept where one of the files cannot be; read one by one, they fit into memory.
    const readers = files.map(examine)
    const kept: KeptFile[] = []
    for (const { fileName, read } of readers) {
      const bytes = read()
      const sha256 = keepContent(vault, bytes)
      kept.push({ fileName, sha256, ...(await readPictureData(bytes)) })
    }
    return kept
  },
  async find(vault, hashes) {
    return hashes.map((sha256) => foundHash(vault, sha256))
  },
}

interface Examined {
  readonly fileName: string
  readonly read: () => Uint8Array
}

/** Looks whether a file can be taken in, before any is. */
function examine(file: MaterialFile): Examined {
  const isOnDisk = 'path' in file
  const fileName = plainName(isOnDisk ? file.path : file.name)
  const size = isOnDisk ? sizeOf(file.path) : file.bytes.length
  const refuse = (code: ErrorCode, options?: ErrorOptions): never => {
    throw new AppError(code, { file: fileName }, options)
  }
  if (size === null) return refuse('MATERIAL_UNREADABLE')
  if (size === 0) return refuse('MATERIAL_EMPTY')
  if (size > largestMaterialBytes) return refuse('MATERIAL_TOO_LARGE')
  if (!isOnDisk) return { fileName, read: () => file.bytes }
  const read = (): Uint8Array => {
    try {
      return readFileSync(file.path)
    } catch (error) {
      return refuse('MATERIAL_UNREADABLE', { cause: error })
    }
  }
  return { fileName, read }
}

/** The last part of a path of any system, on one line. */
function plainName(path: string): string {
  const last = basename(path.replaceAll('\\', '/'))
  return (
    last
      .replaceAll(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(-LONGEST_NAME) || '?'
  )
}

/** Null where there is no such file, or it may not be looked at. */
function sizeOf(path: string): number | null {
  try {
    const found = statSync(path)
    return found.isFile() ? found.size : null
  } catch {
    return null
  }
}
