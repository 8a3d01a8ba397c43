import { readFileSync } from 'node:fs'
import { AppError } from '../../shared/app-error.ts'
import type { Reader } from '../ledger/connection.ts'
import { closeLedgerFile, openLedgerFile } from '../ledger/open.ts'
import type { LedgerKey } from '../lock/ledger-key.ts'
import { isLocked, unlock } from '../lock/unlock.ts'
import type { Environment } from './environment.ts'

/** The first line of the file that `--password-file` names. @throws AppError LEDGER_PASSWORD. */
export function readPasswordFile(file: string): string {
  try {
    // Windows editors put a byte order mark before the text.
    return (readFileSync(file, 'utf8')
      .replace(/^\uFEFF/, '')
      .match(/^[^\r\n]*/) ?? [''])[0]
  } catch (error) {
    throw new AppError('LEDGER_PASSWORD', {}, { cause: error })
  }
}

/** The key of a locked ledger or backup; null where none is needed. @throws AppError LEDGER_PASSWORD. */
export function keyFor({ password }: Environment, file: string): LedgerKey | null {
  if (!isLocked(file)) return null
  const typed = password()
  if (typed === null) throw new AppError('LEDGER_PASSWORD')
  return unlock(file, typed)
}

/** Opens the ledger of a command for one piece of work and closes it whatever happens. */
export function withLedger<T>(environment: Environment, work: (db: Reader) => T): T {
  const { ledgerFile, resources } = environment
  const key = keyFor(environment, ledgerFile)
  const db = openLedgerFile(ledgerFile, resources.migrations, { key })
  try {
    return work(db)
  } finally {
    closeLedgerFile(db)
  }
}
