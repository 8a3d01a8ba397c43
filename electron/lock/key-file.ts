import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { AppError } from '../../shared/app-error.ts'
import { besideLedger } from '../app/file-kinds.ts'
import { replaceFile } from '../app/replace-file.ts'
import { markOfSecret } from './ledger-key.ts'

/**
 * The file beside a locked ledger in which its secret lies, wrapped by the password: scrypt
 * (RFC 7914) makes each guess cost 128 MiB and a good part of a second, AES-256-GCM tells a wrong
 * one. A new password wraps the same secret anew, and no page is written for it.
 */

const format = 'branch-ledger-keys'
const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** 128 MiB; what OWASP asks of scrypt where it is the only defence. */
const cost = { N: 131_072, r: 8, p: 1 } as const

const hex = z.string().regex(/^(?:[0-9a-f]{2})+$/)

const keyFileSchema = z.strictObject({
  format: z.literal(format),
  version: z.literal(1),
  // A doctored file must not make the app take all memory.
  scrypt: z.strictObject({
    N: z.literal([16_384, 32_768, 65_536, 131_072, 262_144]),
    r: z.literal(8),
    p: z.int().min(1).max(4),
    salt: hex,
  }),
  /** Nonce, sealed secret and tag, one after another. */
  wrapped: hex,
  /** By which a recovery key is known to be the right one. */
  mark: hex,
})

type KeyFile = z.output<typeof keyFileSchema>

/** `…/name.ledger` → `…/name.keys`; backups have one each, so that every copy opens by itself. */
export const keyFileOf = (ledgerFile: string): string => besideLedger(ledgerFile, 'keys')

/** Passwords that look the same are the same, whatever the keyboard made of them. */
function wrappingKey(password: string, { N, r, p, salt }: KeyFile['scrypt']): Buffer {
  const maxmem = 256 * N * r
  const options = { N, r, p, maxmem }
  return scryptSync(password.normalize('NFKC'), Buffer.from(salt, 'hex'), KEY_BYTES, options)
}

/** Writes the key file of a ledger. @throws AppError FILE_NOT_WRITTEN: the old one still holds. */
export function writeKeyFile(ledgerFile: string, secret: string, password: string): void {
  const scrypt = { ...cost, salt: randomBytes(KEY_BYTES).toString('hex') }
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', wrappingKey(password, scrypt), nonce)
  const sealed = Buffer.concat([nonce, cipher.update(secret, 'utf8'), cipher.final()])
  const wrapped = Buffer.concat([sealed, cipher.getAuthTag()]).toString('hex')
  const content: KeyFile = { format, version: 1, scrypt, wrapped, mark: markOfSecret(secret) }
  writeKeys(keyFileOf(ledgerFile), `${JSON.stringify(content, null, 2)}\n`)
}

/** Gives a copy of a ledger the key file that the ledger has. @throws AppError FILE_NOT_WRITTEN. */
export function copyKeyFile(ledgerFile: string, copy: string): void {
  const file = keyFileOf(ledgerFile)
  if (existsSync(file)) writeKeys(keyFileOf(copy), readFileSync(file, 'utf8'))
}

function writeKeys(file: string, text: string): void {
  try {
    replaceFile(file, text)
  } catch (error) {
    throw new AppError('FILE_NOT_WRITTEN', {}, { cause: error })
  }
}

/** @throws AppError LEDGER_KEYS: it is not there, or nobody can read it. */
function readKeyFile(ledgerFile: string): KeyFile {
  try {
    return keyFileSchema.parse(JSON.parse(readFileSync(keyFileOf(ledgerFile), 'utf8')))
  } catch (error) {
    throw new AppError('LEDGER_KEYS', {}, { cause: error })
  }
}

/** Whether a key file stands beside the ledger. */
export const hasKeyFile = (ledgerFile: string): boolean => existsSync(keyFileOf(ledgerFile))

/** The secret that a password opens. @throws AppError LEDGER_PASSWORD, LEDGER_KEYS. */
export function secretByPassword(ledgerFile: string, password: string): string {
  const { scrypt, wrapped } = readKeyFile(ledgerFile)
  const bytes = Buffer.from(wrapped, 'hex')
  try {
    const nonce = bytes.subarray(0, NONCE_BYTES)
    const decipher = createDecipheriv('aes-256-gcm', wrappingKey(password, scrypt), nonce)
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
    const sealed = bytes.subarray(NONCE_BYTES, -TAG_BYTES)
    return Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8')
  } catch {
    // No cause: nothing about the password goes into a log.
    throw new AppError('LEDGER_PASSWORD')
  }
}

/** Whether a secret is the one that the key file holds; null: the file cannot tell. */
export function isSecretOf(ledgerFile: string, secret: string): boolean | null {
  try {
    return readKeyFile(ledgerFile).mark === markOfSecret(secret)
  } catch {
    return null
  }
}
