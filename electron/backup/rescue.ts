import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../shared/app-error.ts'
import type { LedgerDifference, Salvaged } from '../../shared/contract/backups.ts'
import { besideLedger, ledgerExtension } from '../app/file-kinds.ts'
import type { Reader } from '../ledger/connection.ts'
import { readMigrations } from '../ledger/migrate.ts'
import { closeLedgerFile, openLedgerFile, readLedgerFile } from '../ledger/open.ts'
import type { LedgerKey } from '../lock/ledger-key.ts'
import { backupFolder } from './backup-files.ts'
import { compareLedgers } from './compare-ledgers.ts'
import { lastGood, putAside } from './recover.ts'
import { salvageLedger } from './salvage.ts'

export interface RescueRequest {
  readonly ledgerFile: string
  readonly key: LedgerKey | null
  /** The folder of migrations. */
  readonly migrations: string
}

/** Where what was salvaged lies until a person takes it; one attempt takes the place of the one before. */
const salvagedFile = (ledgerFile: string): string =>
  besideLedger(ledgerFile, `salvaged.${ledgerExtension}`)

/**
 * Takes what can be read out of a damaged ledger into a new file beside it, and tells how that differs
 * from the last good backup. The damaged one is only read.
 * @throws AppError LEDGER_DAMAGED: nothing can be read; LEDGER_PASSWORD, FILE_NOT_WRITTEN.
 */
export function rescueLedger({ ledgerFile, key, migrations: folder }: RescueRequest): Salvaged {
  const migrations = readMigrations(folder)
  const target = salvagedFile(ledgerFile)
  rmSync(target, { force: true })
  const tables = salvageLedger({ damaged: ledgerFile, key, target, migrations })
  const db = openLedgerFile(target, migrations, { key })
  try {
    return {
      file: target,
      rows: tables.reduce((sum, { rows }) => sum + rows, 0),
      partial: tables.filter(({ isPartial }) => isPartial).map(({ table }) => table),
      differences: differencesFromBackup(db, ledgerFile, key),
    }
  } finally {
    closeLedgerFile(db)
  }
}

function differencesFromBackup(
  salvaged: Reader,
  ledgerFile: string,
  key: LedgerKey | null,
): LedgerDifference[] | null {
  const good = lastGood(ledgerFile, key)
  if (!good) return null
  const backup = readLedgerFile(join(backupFolder(ledgerFile), good.name), key)
  try {
    return compareLedgers(salvaged, backup)
  } finally {
    backup.close()
  }
}

/**
 * Puts a damaged ledger aside and what was salvaged of it in its place.
 * @returns the name that the damaged one has now.
 * @throws AppError NOT_FOUND: nothing was salvaged.
 */
export function takeSalvaged(ledgerFile: string, at: string): string {
  const salvaged = salvagedFile(ledgerFile)
  if (!existsSync(salvaged)) throw new AppError('NOT_FOUND')
  const aside = putAside(ledgerFile, at)
  renameSync(salvaged, ledgerFile)
  return aside
}
