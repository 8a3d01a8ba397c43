import { existsSync, rmSync } from 'node:fs'
import { AppError } from '../../shared/app-error.ts'
import { printedRecoveryKey } from '../../shared/recovery-key.ts'
import { keyFileOf, writeKeyFile } from './key-file.ts'
import { keyOfSecret, newSecret, type LedgerKey } from './ledger-key.ts'

/**
 * Makes what a new ledger is locked with, and lets `create` make it. The key file comes first, so that
 * no page is ever written that nothing opens; where creating fails, it goes again.
 * @param password null: the ledger is not locked, and `create` gets no key.
 * @throws AppError LEDGER_EXISTS, FILE_NOT_WRITTEN, and what `create` throws.
 */
export function withNewKeys<T>(
  file: string,
  password: string | null,
  create: (key: LedgerKey | null) => T,
): { readonly made: T; readonly recoveryKey: string | null } {
  if (password === null) return { made: create(null), recoveryKey: null }
  // A key file that is there already may be all that opens another copy of the ledger.
  if (existsSync(file) || existsSync(keyFileOf(file))) throw new AppError('LEDGER_EXISTS')
  const secret = newSecret()
  writeKeyFile(file, secret, password)
  try {
    return { made: create(keyOfSecret(secret)), recoveryKey: printedRecoveryKey(secret) }
  } catch (error) {
    rmSync(keyFileOf(file), { force: true })
    throw error
  }
}
