import type { FieldChange } from '../../../shared/contract/import-rows.ts'
import type { ColumnValue, RecordTable, RowChange, RowValues } from '../../ledger/changes.ts'
import type { Reader } from '../../ledger/connection.ts'

/** What tells rows of one person apart, and the value that stands for such a row as a whole. */
const parts: Readonly<
  Partial<Record<RecordTable, { readonly at: readonly string[]; readonly value: string }>>
> = {
  dues_payment: { at: ['month'], value: 'amount_fen' },
  dues_assessment: { at: ['from_month', 'to_month'], value: 'monthly_fen' },
  activity_kind: { at: [], value: 'kind' },
  admission_step: { at: ['step'], value: 'done_on' },
}

/** Columns that say nothing to people. */
const silent: ReadonlySet<string> = new Set([
  'id',
  'organization_id',
  'member_id',
  'position',
  'created_at',
])

const names: Readonly<Record<string, string>> = {
  group_id: 'SELECT name FROM organization WHERE id = ?',
}

function readable(db: Reader, column: string, value: ColumnValue): ColumnValue {
  const sql = names[column]
  if (sql === undefined || value === null) return value
  return db.prepare<[ColumnValue], string>(sql).pluck().get(value) ?? value
}

function placeOf(table: RecordTable, row: RowValues): string | null {
  const words = (parts[table]?.at ?? []).map((column) => row[column] ?? '')
  return words.length === 0 ? null : [...new Set(words)].join('–')
}

function changesOf(db: Reader, { table, before, after }: RowChange): FieldChange[] {
  const row = after ?? before ?? {}
  const whole = parts[table]?.value
  // A new or removed row is told by its one value; a new record of its own needs no comparison.
  const isPart = before === null || after === null
  if (isPart && whole === undefined) return []
  const columns = isPart ? [whole ?? ''] : Object.keys(row)
  const at = placeOf(table, row)
  return columns
    .filter((column) => !silent.has(column))
    .map((column) => ({
      table,
      column,
      at,
      before: readable(db, column, before?.[column] ?? null),
      after: readable(db, column, after?.[column] ?? null),
    }))
    .filter((change) => change.before !== change.after)
}

/** The changes of one row of a sheet, value by value, in the order in which they would be made. */
export function fieldChanges(db: Reader, changes: readonly RowChange[]): FieldChange[] {
  return changes.flatMap((change) => changesOf(db, change))
}
