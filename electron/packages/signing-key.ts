import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { runCommand, type CommandContext } from '../ledger/command.ts'
import type { Reader } from '../ledger/connection.ts'
import { readInfo, writeInfo } from '../ledger/repositories/ledger-info.ts'

/** Ed25519: what a ledger signs its packages with. Its private half never leaves the ledger. */

const der = { format: 'der' } as const

/** The private key of a ledger; made at the first package, which the audit log tells. */
export function signingKey(db: Reader, context: CommandContext): string {
  const known = readInfo(db, 'signingKey')
  if (known !== null) return known
  const { privateKey } = generateKeyPairSync('ed25519')
  const key = privateKey.export({ type: 'pkcs8', ...der }).toString('hex')
  runCommand(db, context, (writer) => {
    writeInfo(writer, 'signingKey', key)
    const details = { publicKey: publicKeyOf(key) }
    return { value: null, audit: { action: 'package.key', details } }
  })
  return key
}

const privateOf = (key: string) =>
  createPrivateKey({ key: Buffer.from(key, 'hex'), type: 'pkcs8', ...der })

/** In hex digits. */
export function publicKeyOf(key: string): string {
  return createPublicKey(privateOf(key))
    .export({ type: 'spki', ...der })
    .toString('hex')
}

export const signature = (key: string, bytes: Uint8Array): string =>
  sign(null, bytes, privateOf(key)).toString('hex')

/** False too where the key is none. */
export function isSigned(publicKey: string, signed: string, bytes: Uint8Array): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'hex'), type: 'spki', ...der })
    return verify(null, bytes, key, Buffer.from(signed, 'hex'))
  } catch {
    return false
  }
}
