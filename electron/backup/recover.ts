import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupRow } from '../../shared/contract/backups.ts'
import { AppError } from '../../shared/app-error.ts'
import type { LedgerKey } from '../lock/ledger-key.ts'
import { backupFolder, listBackupFiles } from './backup-files.ts'
import { checkCopy } from './check-copy.ts'
import { restoreBackup } from './restore-backup.ts'

/** Gives a ledger that cannot be opened another name beside it, with its log: nothing is overwritten. */
export function putAside(ledgerFile: string, at: string): string {
  const aside = `${ledgerFile}.damaged-${at.slice(0, 19).replaceAll(/\D/g, '')}`
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(ledgerFile + suffix)) renameSync(ledgerFile + suffix, aside + suffix)
  }
  return aside
}

/**
 * The latest backup whose pages and keys are all sound; null: there is none.
 * @throws AppError LEDGER_PASSWORD: they are locked, and no key was given.
 */
export function lastGood(ledgerFile: string, key: LedgerKey | null): BackupRow | null {
  const folder = backupFolder(ledgerFile)
  for (const one of listBackupFiles(folder)) {
    try {
      const { head: _head, ...holds } = checkCopy(join(folder, one.name), key)
      return { ...one, holds }
    } catch (error) {
      if (error instanceof AppError && error.code === 'LEDGER_PASSWORD' && key === null) throw error
      // The next older one may be sound.
    }
  }
  return null
}

/**
 * Puts a ledger that cannot be opened aside, and its last good backup in its place.
 * @throws AppError NOT_FOUND: there is no good backup, and nothing was changed; FILE_NOT_WRITTEN.
 */
export function recoverLedger(
  ledgerFile: string,
  key: LedgerKey | null,
  at: string,
): { readonly aside: string; readonly from: BackupRow } {
  const from = lastGood(ledgerFile, key)
  if (!from) throw new AppError('NOT_FOUND')
  const aside = putAside(ledgerFile, at)
  try {
    restoreBackup(ledgerFile, join(backupFolder(ledgerFile), from.name), key)
  } catch (error) {
    if (!existsSync(ledgerFile)) renameSync(aside, ledgerFile)
    throw error
  }
  return { aside, from }
}
