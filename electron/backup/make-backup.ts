import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupReason } from '../../shared/backup/backup-name.ts'
import { AppError } from '../../shared/app-error.ts'
import type { Reader } from '../ledger/connection.ts'
import { ledgerError } from '../ledger/ledger-error.ts'
import { joinLedgerFile } from '../ledger/open.ts'
import { keyOf } from '../ledger/page-key.ts'
import { copyKeyFile } from '../lock/key-file.ts'
import type { LedgerKey } from '../lock/ledger-key.ts'
import {
  backupFolder,
  freshBackupFile,
  listBackupFiles,
  pruneBackups,
  UNFINISHED,
} from './backup-files.ts'
import { checkCopy, headOf, readCopy } from './check-copy.ts'

export interface BackupRequest {
  readonly ledgerFile: string
  /** Of a locked ledger; its backups are encrypted with the same key. */
  readonly key: LedgerKey | null
  readonly reason: BackupReason
  /** Local ISO time; its day is the one that the retention goes by. */
  readonly at: string
}

/**
 * Copies a ledger as it stands into its folder of backups. The copy is made by `VACUUM INTO`, which
 * reads one consistent state while others write and keeps a key where there is one; it counts only
 * once it was opened and checked. Older ones go as the rule of retention says.
 * @returns the file; null where the latest backup holds this very state already.
 * @throws AppError BACKUP_NOT_MADE, LEDGER_…: the ledger is as it was, and so are the older backups.
 */
export function makeBackup(request: BackupRequest): string | null {
  try {
    const db = joinLedgerFile(request.ledgerFile, request.key)
    try {
      return backupOf(db, request)
    } finally {
      db.close()
    }
  } catch (error) {
    throw notMade(error)
  }
}

/** The same over a connection that is open already. @throws AppError BACKUP_NOT_MADE. */
export function makeBackupOf(db: Reader, request: Omit<BackupRequest, 'key'>): string | null {
  try {
    return backupOf(db, request)
  } catch (error) {
    throw notMade(error)
  }
}

/** That the ledger itself is not there, or is held by another program, is told as such. */
function notMade(error: unknown): unknown {
  const known = ledgerError(error)
  const isOfLedger = known instanceof AppError && known.code.startsWith('LEDGER_')
  return isOfLedger ? known : new AppError('BACKUP_NOT_MADE', {}, { cause: error })
}

function backupOf(
  db: Reader,
  { ledgerFile, reason, at }: Omit<BackupRequest, 'key'>,
): string | null {
  const folder = backupFolder(ledgerFile)
  if (reason !== 'manual' && isKept(db, folder)) return null
  const file = freshBackupFile(folder, at, reason)
  copyLedger(db, file)
  pruneBackups(folder, at.slice(0, 10))
  return file
}

/**
 * Copies one consistent state of an open ledger into a file that is not there yet; what could not be
 * made whole and sound is not left behind. @throws what SQLite or the file system says.
 */
export function copyLedger(db: Reader, file: string): void {
  const unfinished = `${file}${UNFINISHED}`
  rmSync(unfinished, { force: true })
  try {
    db.prepare('VACUUM INTO ?').run(unfinished)
    checkCopy(unfinished, keyOf(db))
    toDisk(unfinished)
    copyKeyFile(db.name, file)
    renameSync(unfinished, file)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}

/** Whether the latest backup ends with the same command as the ledger. */
function isKept(db: Reader, folder: string): boolean {
  const [latest] = listBackupFiles(folder)
  if (!latest) return false
  const head = headOf(db)
  try {
    return head !== null && readCopy(join(folder, latest.name), keyOf(db)).head === head
  } catch {
    return false // one that is damaged keeps nothing
  }
}

/** What SQLite wrote lies on the disk before the name says that it is whole. */
function toDisk(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
