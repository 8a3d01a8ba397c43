import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { backupName, readBackupName, type BackupReason } from '../../shared/backup/backup-name.ts'
import { backupsToDrop, type KeptBackup } from '../../shared/backup/retention.ts'
import type { IsoDate } from '../../shared/calendar.ts'
import { besideLedger } from '../app/file-kinds.ts'
import { keyFileOf } from '../lock/key-file.ts'

/** `…/name.ledger` → `…/name.backups`: beside the ledger, so that a stick carries both. */
export const backupFolder = (ledgerFile: string): string => besideLedger(ledgerFile, 'backups')

/** Finished backups of a folder, the latest first; what else lies there is left alone. */
export function listBackupFiles(folder: string): KeptBackup[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap((name) => {
      const told = readBackupName(name)
      return told ? [{ ...told, bytes: statSync(join(folder, name)).size }] : []
    })
    .toSorted((a, b) => (a.at < b.at || (a.at === b.at && a.name < b.name) ? 1 : -1))
}

/** The file of a new backup; its folder is there. @throws what the file system says. */
export function freshBackupFile(folder: string, at: string, reason: BackupReason): string {
  mkdirSync(folder, { recursive: true })
  let nth = 1
  while (existsSync(join(folder, backupName(at, reason, nth)))) nth += 1
  return join(folder, backupName(at, reason, nth))
}

/** The name of a copy while it is made. */
export const UNFINISHED = '.tmp'

/** Takes away what the rule of retention lets go, and what a power cut left unfinished before today. */
export function pruneBackups(folder: string, today: IsoDate): void {
  for (const { name } of backupsToDrop(listBackupFiles(folder), today)) {
    rmSync(join(folder, name), { force: true })
    rmSync(keyFileOf(join(folder, name)), { force: true })
  }
  for (const name of readdirSync(folder)) {
    const told = name.endsWith(UNFINISHED)
      ? readBackupName(name.slice(0, -UNFINISHED.length))
      : null
    if (told && told.at.slice(0, 10) < today) rmSync(join(folder, name), { force: true })
  }
}
