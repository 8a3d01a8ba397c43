import { recordTables, type RowValues } from '../ledger/changes.ts'
import { auditDetails, runCommand } from '../ledger/command.ts'
import type { Reader } from '../ledger/connection.ts'
import { testContext } from './test-ledger.ts'

/** Lets the log tell of rows that a test wrote by SQL, as if commands had written them. */
export function adoptRows(db: Reader): void {
  const changes = recordTables.flatMap((table) =>
    db
      .prepare<[], RowValues>(`SELECT * FROM ${table}`)
      .all()
      .map((after) => ({ table, id: Number(after['id']), before: null, after })),
  )
  runCommand(db, testContext, () => ({
    value: null,
    audit: { action: 'test', details: auditDetails(changes) },
  }))
}
