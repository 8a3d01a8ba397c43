import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { AppError } from '../../shared/app-error.ts'
import { copyKeyFile, hasKeyFile } from '../lock/key-file.ts'
import type { LedgerKey } from '../lock/ledger-key.ts'
import { checkCopy } from './check-copy.ts'

/**
 * Puts a backup in the place of a ledger that nobody has open. The backup is checked first, copied
 * beside the ledger and renamed over it, so that a power cut leaves either the one or the other.
 * Whoever calls has kept the present state. A locked one brings its key file where there is none.
 * @throws AppError LEDGER_DAMAGED, LEDGER_NOT_A_LEDGER, LEDGER_PASSWORD of the backup; LEDGER_IN_USE, FILE_NOT_WRITTEN:
 *   the ledger is as it was.
 */
export function restoreBackup(ledgerFile: string, backupFile: string, key: LedgerKey | null): void {
  checkCopy(backupFile, key)
  // A log beside the ledger belongs to its old pages: with others it would damage them.
  if (existsSync(`${ledgerFile}-wal`)) throw new AppError('LEDGER_IN_USE')
  const fresh = `${ledgerFile}.restoring`
  try {
    copyFileSync(backupFile, fresh)
    const handle = openSync(fresh, 'r+')
    fsyncSync(handle)
    closeSync(handle)
    if (!hasKeyFile(ledgerFile)) copyKeyFile(backupFile, ledgerFile)
    renameSync(fresh, ledgerFile)
  } catch (error) {
    rmSync(fresh, { force: true })
    throw new AppError('FILE_NOT_WRITTEN', {}, { cause: error })
  }
}
