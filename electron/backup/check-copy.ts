import { AppError } from '../../shared/app-error.ts'
import { ledgerError } from '../ledger/ledger-error.ts'
import type { Reader } from '../ledger/connection.ts'
import { schemaVersion } from '../ledger/migrate.ts'
import { readLedgerFile } from '../ledger/open.ts'
import { readInfo } from '../ledger/repositories/ledger-info.ts'
import type { LedgerKey } from '../lock/ledger-key.ts'

/** What a backup holds, as a person tells two of them apart. */
export interface CopyContents {
  readonly ledger: string | null
  readonly schema: number
  readonly members: number
  readonly activities: number
  readonly payments: number
  /** When the last command was done; null: none was. */
  readonly changedAt: string | null
  /** Hash of the last entry of the audit log: two copies with the same one are of the same state. */
  readonly head: string | null
}

/** Hash of the last command of a ledger; null where nothing was ever done. */
export function headOf(db: Reader): string | null {
  const sql = 'SELECT hash FROM audit_log ORDER BY id DESC LIMIT 1'
  return db.prepare<[], string>(sql).pluck().get() ?? null
}

/**
 * Opens a copy for reading and tells what it holds; its pages are not checked.
 * @throws AppError LEDGER_NOT_A_LEDGER, LEDGER_PASSWORD, and what SQLite says of a file that it
 *   cannot read.
 */
export function readCopy(file: string, key: LedgerKey | null): CopyContents {
  return withCopy(file, key, contentsOf)
}

/**
 * Opens a copy for reading, checks every page and every key, and tells what it holds.
 * @throws AppError LEDGER_NOT_A_LEDGER, LEDGER_DAMAGED, LEDGER_PASSWORD.
 */
export function checkCopy(file: string, key: LedgerKey | null): CopyContents {
  return withCopy(file, key, (db) => {
    const isWhole = db.pragma('integrity_check(1)', { simple: true }) === 'ok'
    const broken = db.pragma('foreign_key_check') as unknown[]
    if (!isWhole || broken.length > 0) throw new AppError('LEDGER_DAMAGED')
    return contentsOf(db)
  })
}

function withCopy<T>(file: string, key: LedgerKey | null, work: (db: Reader) => T): T {
  const db = readLedgerFile(file, key)
  try {
    return work(db)
  } catch (error) {
    throw ledgerError(error)
  } finally {
    db.close()
  }
}

function contentsOf(db: Reader): CopyContents {
  const count = (sql: string): number => db.prepare<[], number>(sql).pluck().get() ?? 0
  const text = (sql: string): string | null => db.prepare<[], string>(sql).pluck().get() ?? null
  return {
    ledger: readInfo(db, 'name'),
    schema: schemaVersion(db),
    members: count('SELECT count(*) FROM member WHERE deleted_at IS NULL'),
    activities: count('SELECT count(*) FROM activity WHERE deleted_at IS NULL'),
    payments: count('SELECT count(*) FROM dues_payment'),
    changedAt: text('SELECT at FROM audit_log ORDER BY id DESC LIMIT 1'),
    head: headOf(db),
  }
}
