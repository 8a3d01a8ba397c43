import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'
import { AppError } from '../../shared/app-error.ts'

/**
 * A package with a passphrase: mark, salt, nonce, sealed bytes and tag. scrypt makes a guess dear (the
 * stick may be lost), AES-256-GCM tells a wrong passphrase and a changed byte alike.
 */

const mark = Buffer.from('BLDP1')
const SALT = 32
const NONCE = 12
const TAG = 16
const cost = { N: 131_072, r: 8, p: 1, maxmem: 256 * 131_072 * 8 } as const

const keyOf = (passphrase: string, salt: Uint8Array): Buffer =>
  scryptSync(passphrase.normalize('NFKC'), salt, 32, cost)

export function sealFile(bytes: Uint8Array, passphrase: string): Uint8Array {
  const [salt, nonce] = [randomBytes(SALT), randomBytes(NONCE)]
  const cipher = createCipheriv('aes-256-gcm', keyOf(passphrase, salt), nonce)
  const sealed = [cipher.update(bytes), cipher.final()]
  return new Uint8Array(Buffer.concat([mark, salt, nonce, ...sealed, cipher.getAuthTag()]))
}

const isSealed = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, mark.length).equals(mark)

/**
 * The package inside; one without a passphrase is given back as it is.
 * @throws AppError PACKAGE_PASSPHRASE: none was given, or it does not open.
 */
export function unsealFile(bytes: Uint8Array, passphrase: string | null): Uint8Array {
  if (bytes.length < mark.length || !isSealed(bytes)) return bytes
  const from = mark.length + SALT + NONCE
  if (passphrase === null || bytes.length < from + TAG) throw new AppError('PACKAGE_PASSPHRASE')
  const salt = bytes.subarray(mark.length, mark.length + SALT)
  const nonce = bytes.subarray(mark.length + SALT, from)
  const decipher = createDecipheriv('aes-256-gcm', keyOf(passphrase, salt), nonce)
  decipher.setAuthTag(bytes.subarray(-TAG))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(from, -TAG)), decipher.final()])
  } catch {
    throw new AppError('PACKAGE_PASSPHRASE')
  }
}
