import type { Reader } from './connection.ts'
import type { Migration } from './migrate.ts'
import { closeLedgerFile, openLedgerFile } from './open.ts'

/** Opens a ledger for one piece of work and closes it whatever happens. */
export function withLedger<T>(
  file: string,
  migrations: readonly Migration[],
  work: (db: Reader) => T,
): T {
  const db = openLedgerFile(file, migrations)
  try {
    return work(db)
  } finally {
    closeLedgerFile(db)
  }
}
