import { recordTables, type RecordTable } from '../ledger/changes.ts'
import type { LedgerDifference } from '../../shared/contract/backups.ts'
import type { Reader } from '../ledger/connection.ts'

type Row = Readonly<Record<string, unknown>>

/** Compares the records of two ledgers by their numbers; tables without a difference are left out. */
export function compareLedgers(here: Reader, there: Reader): LedgerDifference[] {
  return recordTables
    .map((table) => {
      const [own, other] = [here, there].map((db) => rowsOf(db, table))
      const ids = [...(own?.keys() ?? [])]
      const shared = ids.filter((id) => other?.has(id))
      return {
        table,
        onlyHere: ids.length - shared.length,
        onlyThere: (other?.size ?? 0) - shared.length,
        different: shared.filter((id) => own?.get(id) !== other?.get(id)).length,
      }
    })
    .filter(({ onlyHere, onlyThere, different }) => onlyHere + onlyThere + different > 0)
}

function rowsOf(db: Reader, table: RecordTable): Map<number, string> {
  const rows = db.prepare<[], Row>(`SELECT * FROM ${table}`).all()
  return new Map(rows.map((row) => [Number(row['id']), JSON.stringify(row)]))
}
