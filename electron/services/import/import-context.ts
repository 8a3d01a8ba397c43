import type {
  FieldCells,
  importProblemCodes,
  Problem,
  ProblemSeverity,
  Table,
} from '../../../shared/sheets/table.ts'
import type { TableOutcome } from '../../../shared/contract/imports.ts'
import type { ChangeRecorder, RowChange } from '../../ledger/changes.ts'
import type { Writer } from '../../ledger/connection.ts'
import type { PersonMatch } from '../../../shared/contract/import-rows.ts'
import type { RowChoices } from './row-choices.ts'

/** What every importer of one kind of table gets. */
export interface ImportContext {
  readonly db: Writer
  readonly recorder: ChangeRecorder
  readonly organizationId: number
  /** Local ISO time at which new records are written; null for invented ones, which nobody wrote. */
  readonly writtenAt: string | null
  /** Called before each record; what it throws ends the import. */
  readonly onRow?: () => void
  /** What a person chose for rows of the table that is written. */
  readonly choices: RowChoices
  /** Who the rows were taken for, by row; filled while the table is written. */
  readonly matches: Map<number, PersonMatch>
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
  /** Rows of the ledger that were written for it. */
  readonly changes: readonly RowChange[]
  /** The people of the ledger that it may be; null where nobody there is like it. */
  readonly match: PersonMatch | null
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
  /** Of forms: where the fields of each record stand. */
  readonly cells?: FieldCells
}

/** The column that names the person or event of a row, A where there is none. */
function nameColumn(columns: Table['columns']): string {
  return Object.keys(columns).find((column) => columns[column]?.field === 'name') ?? 'A'
}

/**
 * Writes the records of a table one after another. Rows whose problems leave no usable key (a
 * person without a name, an activity without a date) are refused; `write` may refuse others by
 * giving the problem that it found. Rows that a person left out are passed over.
 */
export function importRecords<R extends { readonly row: number }>(
  { onRow, choices, matches, recorder }: ImportContext,
  { sheet, columns, records, problems: all, cells }: Records<R>,
  write: (record: R) => RecordOutcome | Problem | DoubtfulOutcome,
): ImportedRecord[] {
  const byRow = Map.groupBy(all, ({ row }) => row)
  const column = nameColumn(columns)
  const taken = records.filter(({ row }) => !choices.left.has(row))
  return taken.map((record) => {
    onRow?.()
    const { row } = record
    const problems = byRow.get(row) ?? []
    const before = recorder.changes.length
    const answer = problems.some(refuses) ? 'refused' : write(record)
    const changes = recorder.changes.slice(before)
    const written = { sheet, row, record, changes, match: matches.get(row) ?? null }
    if (typeof answer === 'string') return { ...written, outcome: answer, problems }
    if ('outcome' in answer) {
      const { outcome, doubts } = answer
      return { ...written, outcome, problems: [...problems, ...doubts] }
    }
    const refused = { ...answer, cell: cells?.[row]?.['name'] ?? `${column}${row}` }
    return { ...written, outcome: 'refused', problems: [...problems, refused] }
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
