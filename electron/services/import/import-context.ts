import type { ProblemSeverity, Table } from '../../../shared/sheets/table.ts'
import type { TableOutcome } from '../../../shared/contract/imports.ts'
import type { ChangeRecorder } from '../../ledger/changes.ts'
import type { Writer } from '../../ledger/connection.ts'

/** What every importer of one kind of table gets. */
export interface ImportContext {
  readonly db: Writer
  readonly recorder: ChangeRecorder
  readonly organizationId: number
}

export type RecordOutcome = 'inserted' | 'updated' | 'unchanged' | 'refused'

/** What became of one record: kept with the batch beside the record as it was read. */
export interface ImportedRecord {
  readonly sheet: string
  readonly row: number
  readonly outcome: RecordOutcome
  readonly record: unknown
  readonly problems: Table['problems']
}

/** The outcome of a write: new where the row was inserted, else whether anything changed. */
export function outcomeOf(inserted: boolean, changed: boolean): RecordOutcome {
  if (inserted) return 'inserted'
  return changed ? 'updated' : 'unchanged'
}

const refusing: ProblemSeverity = 'error'

/** Rows that have no usable key: a person without a name, an activity without a date (cli.md). */
export function refusedRows(table: Table): ReadonlySet<number> {
  return new Set(
    table.problems.filter((problem) => problem.severity === refusing).map(({ row }) => row),
  )
}

/** Counts of a table, with rows that never became records among the refused. */
export function tableOutcome(table: Table, imported: readonly ImportedRecord[]): TableOutcome {
  const count = (outcome: RecordOutcome): number =>
    imported.filter((record) => record.outcome === outcome).length
  const read = new Set<number>(table.records.map((record: { row: number }) => record.row))
  const unread = [...refusedRows(table)].filter((row) => !read.has(row)).length
  return {
    sheet: table.sheet,
    kind: table.kind,
    inserted: count('inserted'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    refused: count('refused') + unread,
  }
}
