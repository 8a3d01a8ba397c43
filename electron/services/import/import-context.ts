import type {
  importProblemCodes,
  Problem,
  ProblemSeverity,
  Table,
} from '../../../shared/sheets/table.ts'
import type { TableOutcome } from '../../../shared/contract/imports.ts'
import type { ChangeRecorder } from '../../ledger/changes.ts'
import type { Writer } from '../../ledger/connection.ts'

/** What every importer of one kind of table gets. */
export interface ImportContext {
  readonly db: Writer
  readonly recorder: ChangeRecorder
  readonly organizationId: number
  /** Local ISO time at which new records are written; null for invented ones, which nobody wrote. */
  readonly writtenAt: string | null
  /** Called before each record; what it throws ends the import. */
  readonly onRow?: () => void
}

export type RecordOutcome = 'inserted' | 'updated' | 'unchanged' | 'refused'

/** A record that was taken, but for something that only the ledger shows to be doubtful. */
export interface DoubtfulOutcome {
  readonly outcome: RecordOutcome
  readonly doubts: readonly Problem[]
}

/** What became of one record: kept with the batch beside the record as it was read. */
export interface ImportedRecord {
  readonly sheet: string
  readonly row: number
  readonly outcome: RecordOutcome
  readonly record: unknown
  readonly problems: Table['problems']
}

const refusing: ProblemSeverity = 'error'

/** A row that only the ledger shows to be unusable; `importRecords` puts it at the cell of its name. */
export function refusal(
  code: (typeof importProblemCodes)[number],
  record: { readonly row: number; readonly name: string },
): Problem {
  const { row, name } = record
  const params = { row, name }
  return { row, cell: String(row), code, severity: refusing, value: name, proposal: null, params }
}

/** The outcome of a write: new where the row was inserted, else whether anything changed. */
export function outcomeOf(inserted: boolean, changed: boolean): RecordOutcome {
  if (inserted) return 'inserted'
  return changed ? 'updated' : 'unchanged'
}

const refuses = (problem: Problem): boolean => problem.severity === refusing

interface Records<R> {
  readonly sheet: string
  readonly columns: Table['columns']
  readonly records: readonly R[]
  readonly problems: readonly Problem[]
}

/** The column that names the person or event of a row, A where there is none. */
function nameColumn(columns: Table['columns']): string {
  return Object.keys(columns).find((column) => columns[column]?.field === 'name') ?? 'A'
}

/**
 * Writes the records of a table one after another. Rows whose problems leave no usable key (a
 * person without a name, an activity without a date) are refused; `write` may refuse others by
 * giving the problem that it found.
 */
export function importRecords<R extends { readonly row: number }>(
  { onRow }: Pick<ImportContext, 'onRow'>,
  { sheet, columns, records, problems: all }: Records<R>,
  write: (record: R) => RecordOutcome | Problem | DoubtfulOutcome,
): ImportedRecord[] {
  const byRow = Map.groupBy(all, ({ row }) => row)
  const column = nameColumn(columns)
  return records.map((record) => {
    onRow?.()
    const { row } = record
    const problems = byRow.get(row) ?? []
    const answer = problems.some(refuses) ? 'refused' : write(record)
    if (typeof answer === 'string') return { sheet, row, outcome: answer, record, problems }
    if ('outcome' in answer)
      return {
        sheet,
        row,
        outcome: answer.outcome,
        record,
        problems: [...problems, ...answer.doubts],
      }
    const refused = { ...answer, cell: `${column}${row}` }
    return { sheet, row, outcome: 'refused', record, problems: [...problems, refused] }
  })
}

/**
 * Counts of a table, with rows that never became records among the refused, and its problems: those
 * of the sheet, then those that only the ledger shows.
 */
export function tableOutcome(table: Table, imported: readonly ImportedRecord[]): TableOutcome {
  const known = new Set<Problem>(table.problems)
  const added = imported.flatMap(({ problems }) =>
    problems.filter((problem) => !known.has(problem)),
  )
  const count = (outcome: RecordOutcome): number =>
    imported.filter((record) => record.outcome === outcome).length
  const read = new Set<number>(table.records.map((record: { row: number }) => record.row))
  const refusedRows = new Set(table.problems.filter(refuses).map(({ row }) => row))
  const unread = [...refusedRows].filter((row) => !read.has(row)).length
  return {
    sheet: table.sheet,
    kind: table.kind,
    inserted: count('inserted'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    refused: count('refused') + unread,
    problems: [...table.problems, ...added],
  }
}
