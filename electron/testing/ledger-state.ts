import type { Reader } from '../ledger/connection.ts'

/** Everything that a ledger holds, table by table, as text: equal text, equal ledger. */
export function dumpLedger(db: Reader): string {
  const tables = db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all()
  return tables
    .map((table) => `${table} ${JSON.stringify(db.prepare(`SELECT * FROM ${table}`).all())}`)
    .join('\n')
}
