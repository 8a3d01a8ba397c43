import { join } from 'node:path'
import type { BackupRow } from '../../shared/contract/backups.ts'
import type { LedgerKey } from '../lock/ledger-key.ts'
import { backupFolder, listBackupFiles } from './backup-files.ts'
import { readCopy } from './check-copy.ts'

/** The backups of a ledger with what each holds, the latest first; one that cannot be read says so. */
export function listBackups(ledgerFile: string, key: LedgerKey | null): BackupRow[] {
  const folder = backupFolder(ledgerFile)
  return listBackupFiles(folder).map((one) => {
    try {
      const { head: _head, ...holds } = readCopy(join(folder, one.name), key)
      return { ...one, holds }
    } catch {
      return { ...one, holds: null }
    }
  })
}
