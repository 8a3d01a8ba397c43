import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { AppError } from '../../shared/app-error.ts'
import type { IsoDate } from '../../shared/calendar.ts'
import type { SecondPlace } from '../../shared/contract/backups.ts'
import type { LedgerKey } from '../lock/ledger-key.ts'
import { copyKeyFile } from '../lock/key-file.ts'
import { isLocked } from '../lock/unlock.ts'
import { vaultFolder } from '../materials/vault.ts'
import { backupFolder, listBackupFiles, pruneBackups, UNFINISHED } from './backup-files.ts'
import { checkCopy } from './check-copy.ts'

/** Where backups of a ledger lie in a second place: under the name that they have beside the ledger. */
const folderIn = (place: string, ledgerFile: string): string =>
  join(place, basename(backupFolder(ledgerFile)))

/** @throws AppError BACKUP_SAME_PLACE: it is the place of the ledger itself. */
export function refuseSamePlace(place: string, ledgerFile: string): void {
  const isSame = resolve(folderIn(place, ledgerFile)) === resolve(backupFolder(ledgerFile))
  const isInside = resolve(place) === resolve(backupFolder(ledgerFile))
  if (isSame || isInside) throw new AppError('BACKUP_SAME_PLACE')
}

export function lookAtSecondPlace(place: string, ledgerFile: string): SecondPlace {
  const isThere = existsSync(place)
  const [latest] = isThere ? listBackupFiles(folderIn(place, ledgerFile)) : []
  return { folder: place, isThere, latestAt: latest?.at ?? null }
}

export interface MirrorRequest {
  readonly ledgerFile: string
  readonly key: LedgerKey | null
  readonly place: string
  readonly today: IsoDate
}

/**
 * Brings the latest backup and the materials that are not there yet to a second place; what is there
 * stays, as far as the rule of retention lets it. Each file counts only once it is whole.
 * @returns false: the place is not there now.
 * @throws AppError BACKUP_NOT_MADE: it is full, or cannot be written.
 */
export function mirrorBackups({ ledgerFile, key, place, today }: MirrorRequest): boolean {
  if (!existsSync(place)) return false
  try {
    const folder = folderIn(place, ledgerFile)
    const [latest] = listBackupFiles(backupFolder(ledgerFile))
    if (latest && !existsSync(join(folder, latest.name))) {
      const from = join(backupFolder(ledgerFile), latest.name)
      mkdirSync(folder, { recursive: true })
      copyWhole(from, join(folder, latest.name), (copy) => void checkCopy(copy, key))
      copyKeyFile(from, join(folder, latest.name))
      pruneBackups(folder, today)
    }
    copyMaterials(vaultFolder(ledgerFile), join(place, basename(vaultFolder(ledgerFile))))
    return true
  } catch (error) {
    throw new AppError('BACKUP_NOT_MADE', {}, { cause: error })
  }
}

/** Under another name first, on the disk, checked, then renamed. */
function copyWhole(from: string, to: string, check: (copy: string) => void): void {
  const unfinished = `${to}${UNFINISHED}`
  try {
    copyFileSync(from, unfinished)
    const handle = openSync(unfinished, 'r+')
    fsyncSync(handle)
    closeSync(handle)
    check(unfinished)
    renameSync(unfinished, to)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}

/** Contents lie under their hash and never change: what has its name is there. */
function copyMaterials(from: string, to: string): void {
  if (!existsSync(from)) return
  for (const part of readdirSync(from, { withFileTypes: true })) {
    if (!part.isDirectory()) continue
    for (const name of readdirSync(join(from, part.name))) {
      const copy = join(to, part.name, name)
      if (name.endsWith(UNFINISHED) || existsSync(copy)) continue
      mkdirSync(join(to, part.name), { recursive: true })
      copyWhole(join(from, part.name, name), copy, () => undefined)
    }
  }
}

/**
 * A ledger of its own from a backup, wherever that lies, with its keys and the materials beside it.
 * The backup stays as it is. @throws AppError LEDGER_EXISTS, LEDGER_…, FILE_NOT_WRITTEN.
 */
export function adoptBackup(backupFile: string, ledgerFile: string): void {
  if (existsSync(ledgerFile)) throw new AppError('LEDGER_EXISTS')
  // A locked one is looked into when its password is typed.
  if (!isLocked(backupFile)) checkCopy(backupFile, null)
  const folder = join(backupFile, '..')
  const vault = folder.replace(/\.backups$/, '.materials')
  try {
    copyKeyFile(backupFile, ledgerFile)
    if (vault !== folder) copyMaterials(vault, vaultFolder(ledgerFile))
    copyWhole(backupFile, ledgerFile, () => undefined)
  } catch (error) {
    throw new AppError('FILE_NOT_WRITTEN', {}, { cause: error })
  }
}
