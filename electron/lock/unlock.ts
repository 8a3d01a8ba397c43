import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { AppError } from '../../shared/app-error.ts'
import { readRecoveryKey } from '../../shared/recovery-key.ts'
import { hasKeyFile, isSecretOf, secretByPassword } from './key-file.ts'
import { keyOfSecret, type LedgerKey } from './ledger-key.ts'

/**
 * "BLDG": the first bytes of a locked ledger. SQLCipher begins a file with its salt, which may be any
 * bytes; these four tell a locked ledger from any other file before anybody has typed a password.
 */
export const lockedMark = Buffer.from('BLDG')
/** The first bytes of every SQLite file that is not encrypted. */
const plainMark = Buffer.from('SQLite format 3\0')

/** Whether a ledger needs a password: by its first bytes, and by its key file where those are gone. */
export function isLocked(file: string): boolean {
  if (!existsSync(file)) return false
  const head = Buffer.alloc(plainMark.length)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, head)
  } finally {
    closeSync(handle)
  }
  if (head.equals(plainMark)) return false
  return head.subarray(0, lockedMark.length).equals(lockedMark) || hasKeyFile(file)
}

/**
 * The secret of a locked ledger by what a person typed: its password, or its recovery key where the
 * password was forgotten or the key file is lost.
 * @throws AppError LEDGER_PASSWORD, LEDGER_KEYS.
 */
export function unlockedSecret(ledgerFile: string, typed: string): string {
  const secret = readRecoveryKey(typed)
  if (secret === null) return secretByPassword(ledgerFile, typed)
  if (isSecretOf(ledgerFile, secret) === false) throw new AppError('LEDGER_PASSWORD')
  return secret
}

/** The key of the pages by a password or a recovery key. @throws AppError LEDGER_PASSWORD, LEDGER_KEYS. */
export function unlock(ledgerFile: string, typed: string): LedgerKey {
  return keyOfSecret(unlockedSecret(ledgerFile, typed))
}
