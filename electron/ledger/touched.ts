import type { RecordTable, RowChange, RowValues } from './changes.ts'
import type { Reader } from './connection.ts'

/** Organizations whose records changed; `all` where the change may reach beyond one of them. */
export type Touched = ReadonlySet<number> | 'all'

const NOTHING: Touched = new Set()

/** What changed on each open ledger since somebody last asked. */
const touchedOf = new WeakMap<Reader, Touched>()

/** Whose row it is, where the row itself does not say: by the record that it belongs to. */
const owners: Readonly<
  Partial<Record<RecordTable, readonly [column: string, table: RecordTable]>>
> = {
  member_event: ['member_id', 'member'],
  dues_assessment: ['member_id', 'member'],
  dues_payment: ['member_id', 'member'],
  activity_kind: ['activity_id', 'activity'],
  attendance: ['activity_id', 'activity'],
}

/** Columns by which one branch is compared with the others (A-13, S-42). */
const comparedColumns = ['id_card', 'status', 'type', 'deleted_at', 'organization_id']

/**
 * Notes what a command changed, before it is committed. A command that wrote something else than
 * records (a parameter) is taken to reach everything.
 */
export function noteTouched(db: Reader, changes: readonly RowChange[]): void {
  const before = touchedOf.get(db) ?? NOTHING
  const now = changes.length === 0 ? 'all' : organizationsOf(db, changes)
  const both = before === 'all' || now === 'all' ? 'all' : new Set([...before, ...now])
  touchedOf.set(db, both)
}

/** What changed since the last call, for whoever keeps something worked out from the records. */
export function takeTouched(db: Reader): Touched {
  const touched = touchedOf.get(db) ?? NOTHING
  touchedOf.delete(db)
  return touched
}

function organizationsOf(db: Reader, changes: readonly RowChange[]): Touched {
  const found = new Set<number>()
  const known = new Map<string, number | null>()
  for (const change of changes) {
    const id = reachesFurther(change) ? null : organizationOf(db, change, known)
    if (id === null) return 'all'
    found.add(id)
  }
  return found
}

function reachesFurther({ table, before, after }: RowChange): boolean {
  if (table === 'organization') return true
  if (table !== 'member') return false
  return comparedColumns.some((column) => (before?.[column] ?? null) !== (after?.[column] ?? null))
}

function organizationOf(
  db: Reader,
  { table, before, after }: RowChange,
  known: Map<string, number | null>,
): number | null {
  const row: RowValues = after ?? before ?? {}
  const own = row['organization_id']
  if (typeof own === 'number') return own
  const [column, owner] = owners[table] ?? []
  if (column === undefined || owner === undefined) return null
  const name = `${owner} ${row[column]}`
  const cached = known.get(name)
  if (cached !== undefined) return cached
  const found = db
    .prepare<[RowValues[string]], number>(`SELECT organization_id FROM ${owner} WHERE id = ?`)
    .pluck()
    .get(row[column] ?? null)
  known.set(name, found ?? null)
  return found ?? null
}
