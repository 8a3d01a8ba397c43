import type { Reader } from '../ledger/connection.ts'

/**
 * Everything that a ledger holds, table by table, as text: equal text, equal ledger. The index of
 * words follows from the records, and how it is packed depends on how it came about.
 */
export function dumpLedger(db: Reader): string {
  const tables = db
    .prepare<[], string>(`SELECT name FROM sqlite_schema
       WHERE type = 'table' AND name NOT LIKE 'search\\_%' ESCAPE '\\' ORDER BY name`)
    .pluck()
    .all()
  return tables
    .map((table) => `${table} ${JSON.stringify(db.prepare(`SELECT * FROM ${table}`).all())}`)
    .join('\n')
}
