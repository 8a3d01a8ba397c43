import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

/**
 * Files of a locked ledger: AES-256-GCM under a key that lies in the ledger itself. Mark, nonce,
 * sealed bytes and tag, one after another.
 */

const mark = Buffer.from('BLDM1')
const NONCE_BYTES = 12
const TAG_BYTES = 16
const KEY_BYTES = 32

/** A new key for the files of a ledger, in hex digits. */
export const newVaultKey = (): string => randomBytes(KEY_BYTES).toString('hex')

const keyBytes = (key: string): Buffer => Buffer.from(key, 'hex')

/**
 * The name of a sealed content. Its SHA-256 would tell whoever has a file that the ledger has it, too.
 */
export function sealedName(key: string, sha256: string): string {
  return createHmac('sha256', keyBytes(key)).update(sha256).digest('hex')
}

export function seal(key: string, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyBytes(key), nonce)
  const sealed = [mark, nonce, cipher.update(bytes), cipher.final()]
  return Buffer.concat([...sealed, cipher.getAuthTag()])
}

/** The content of a sealed file; null where it was changed, or is none. */
export function unseal(key: string, file: Uint8Array): Buffer | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  if (!bytes.subarray(0, mark.length).equals(mark)) return null
  const from = mark.length + NONCE_BYTES
  if (bytes.length < from + TAG_BYTES) return null
  const nonce = bytes.subarray(mark.length, from)
  const decipher = createDecipheriv('aes-256-gcm', keyBytes(key), nonce, {
    authTagLength: TAG_BYTES,
  })
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(from, -TAG_BYTES)), decipher.final()])
  } catch {
    return null
  }
}
