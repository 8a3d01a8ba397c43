import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** The name under which a file is written until it is whole. */
const freshName = (file: string): string => `${file}.tmp`

/**
 * Writes a whole file so that a power cut leaves either the old or the new one: beside it first,
 * on the disk, then renamed over it.
 */
export function replaceFile(file: string, content: string | Uint8Array): void {
  const fresh = freshName(file)
  mkdirSync(dirname(file), { recursive: true })
  try {
    const handle = openSync(fresh, 'w')
    try {
      writeFileSync(handle, content)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(fresh, file)
  } catch (error) {
    rmSync(fresh, { force: true })
    throw error
  }
}
