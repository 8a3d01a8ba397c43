import { existsSync, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { AppError } from '../../shared/app-error.ts'
import { backupName } from '../../shared/backup/backup-name.ts'
import { backupFolder, listBackupFiles } from '../backup/backup-files.ts'
import { checkCopy } from '../backup/check-copy.ts'
import { copyLedger, makeBackup } from '../backup/make-backup.ts'
import { putAside } from '../backup/recover.ts'
import { restoreBackup } from '../backup/restore-backup.ts'
import { keyFor, withLedger } from './with-ledger.ts'
import type { CommandResult } from './command.ts'
import type { Environment } from './environment.ts'
import { exitStatus } from './exit-status.ts'

/** `backup`: a checked copy of the ledger in a folder; older ones there are left alone. */
export function backup(environment: Environment, options: { readonly out: string }): CommandResult {
  const { now, translate } = environment
  const file = join(options.out, backupName(now, 'manual'))
  if (existsSync(file)) throw new AppError('LEDGER_EXISTS')
  withLedger(environment, (db) => {
    try {
      mkdirSync(options.out, { recursive: true })
      copyLedger(db, file)
    } catch (error) {
      throw new AppError('BACKUP_NOT_MADE', {}, { cause: error })
    }
  })
  const { head: _head, ...holds } = checkCopy(file, keyFor(environment, file))
  const text = translate({ key: 'cli:backup.done', params: { file } })
  return { status: exitStatus.done, json: { file, holds }, text }
}

/** What became of the ledger that stood there: a backup of it, or the file itself put aside. */
type Before =
  | { readonly before: string | null; readonly aside: null }
  | { readonly before: null; readonly aside: string }

/**
 * `restore`: a backup takes the place of the ledger. What stood there is kept: as a backup where it is
 * sound, else under another name beside it. Nothing is overwritten.
 */
export function restore(
  environment: Environment,
  { from }: { readonly from: string },
): CommandResult {
  const { ledgerFile, translate } = environment
  if (!existsSync(from)) throw new AppError('LEDGER_MISSING')
  const fromKey = keyFor(environment, from)
  const { head: _head, ...holds } = checkCopy(from, fromKey)
  const kept = keepPresent(environment)
  restoreBackup(ledgerFile, from, fromKey)
  const where = kept.before ?? kept.aside ?? ''
  const key = `cli:restore.${where === '' ? 'done' : 'doneKept'}`
  return {
    status: exitStatus.done,
    json: { ledger: ledgerFile, from, ...kept, holds },
    text: translate({ key, params: { file: ledgerFile, from: basename(from), kept: where } }),
  }
}

function keepPresent(environment: Environment): Before {
  const { ledgerFile, now } = environment
  if (!existsSync(ledgerFile)) return { before: null, aside: null }
  try {
    // Opening it takes a log that a power cut left into the file.
    withLedger(environment, () => null)
    const folder = backupFolder(ledgerFile)
    const file = makeBackup({
      ledgerFile,
      key: keyFor(environment, ledgerFile),
      reason: 'restore',
      at: now,
    })
    const latest = listBackupFiles(folder)[0]
    return { before: file ?? (latest ? join(folder, latest.name) : null), aside: null }
  } catch (error) {
    if (!(error instanceof AppError) || !asideOf.has(error.code)) throw error
    return { before: null, aside: putAside(ledgerFile, now) }
  }
}

/** What cannot be opened as a ledger any more is put aside as it is. */
const asideOf: ReadonlySet<string> = new Set(['LEDGER_DAMAGED', 'LEDGER_NOT_A_LEDGER'])
