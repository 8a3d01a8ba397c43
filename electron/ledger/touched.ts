import type { ColumnValue, RecordTable, RowChange, RowValues } from './changes.ts'
import type { Reader } from './connection.ts'

/** What commands changed, for whoever keeps something worked out from the records. */
export interface Touched {
  /** `all` where a change may reach beyond single organizations. */
  readonly organizations: ReadonlySet<number> | 'all'
  /** Whether texts, or names that stand in them, may have changed. */
  readonly texts: boolean
}

const NOTHING: Touched = { organizations: new Set(), texts: false }
const EVERYTHING: Touched = { organizations: 'all', texts: true }

/** Who keeps something worked out: findings of branches, and how the duties of all of them stand. */
const keepers = ['findings', 'stands'] as const
export type Keeper = (typeof keepers)[number]

/** What changed on each open ledger since each of them last asked. */
const touchedOf = new WeakMap<Reader, Partial<Record<Keeper, Touched>>>()

/** Whose row it is, where the row itself does not say: by the record that it belongs to. */
const owners: Readonly<Partial<Record<RecordTable, readonly [column: string, of: RecordTable]>>> = {
  member_event: ['member_id', 'member'],
  dues_assessment: ['member_id', 'member'],
  dues_payment: ['member_id', 'member'],
  activity_kind: ['activity_id', 'activity'],
  attendance: ['activity_id', 'activity'],
}

/** Columns by which one branch is compared with the others. */
const comparedColumns = ['id_card', 'status', 'type', 'deleted_at', 'organization_id']

/** Registers by which branches are compared with each other (S-42). */
const comparedTables: ReadonlySet<RecordTable> = new Set(['organization', 'training', 'trainee'])

/** Tables whose rows are texts, or names that are masked in them. */
const textTables: ReadonlySet<RecordTable> = new Set(['activity', 'member', 'organization'])

/**
 * Notes what a command changed, before it is committed. A command that wrote something else than
 * records (a parameter) is taken to reach everything.
 */
export function noteTouched(db: Reader, changes: readonly RowChange[]): void {
  addTouched(db, changes.length === 0 ? EVERYTHING : touchedBy(db, changes))
}

/** Adds what a command touched, here or in a thread of ours. */
export function addTouched(db: Reader, now: Touched): void {
  const before = touchedOf.get(db) ?? {}
  const added = keepers.map((keeper) => [keeper, joined(before[keeper] ?? NOTHING, now)] as const)
  touchedOf.set(db, Object.fromEntries(added))
}

function joined(before: Touched, now: Touched): Touched {
  return {
    organizations:
      before.organizations === 'all' || now.organizations === 'all'
        ? 'all'
        : new Set([...before.organizations, ...now.organizations]),
    texts: before.texts || now.texts,
  }
}

/** What changed since this one last asked. */
export function takeTouched(db: Reader, keeper: Keeper): Touched {
  const all = touchedOf.get(db) ?? {}
  touchedOf.set(db, { ...all, [keeper]: NOTHING })
  return all[keeper] ?? NOTHING
}

function touchedBy(db: Reader, changes: readonly RowChange[]): Touched {
  const texts = changes.some(({ table }) => textTables.has(table))
  const found = new Set<number>()
  const known = new Map<string, number | null>()
  for (const change of changes) {
    const id = reachesFurther(change) ? null : organizationOf(db, change, known)
    if (id === null) return { organizations: 'all', texts }
    found.add(id)
  }
  for (const other of sharers(db, changes)) found.add(other)
  return { organizations: found, texts }
}

function reachesFurther({ table, before, after }: RowChange): boolean {
  if (comparedTables.has(table)) return true
  if (table !== 'member') return false
  return comparedColumns.some((column) => (before?.[column] ?? null) !== (after?.[column] ?? null))
}

/** Branches where the payers' ID numbers stand too: who paid twice is told to both (F-08). */
function sharers(db: Reader, changes: readonly RowChange[]): number[] {
  const payments = changes.filter(({ table }) => table === 'dues_payment')
  const payers = new Set(payments.map(({ before, after }) => (after ?? before)?.['member_id']))
  if (payers.size === 0) return []
  return db
    .prepare<[string], number>(
      `SELECT DISTINCT other.organization_id FROM json_each(?) AS payer
       JOIN member AS own ON own.id = payer.value
       JOIN member AS other ON other.id_card = own.id_card AND other.id <> own.id`,
    )
    .pluck()
    .all(JSON.stringify([...payers]))
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
    .prepare<[ColumnValue], number>(`SELECT organization_id FROM ${owner} WHERE id = ?`)
    .pluck()
    .get(row[column] ?? null)
  known.set(name, found ?? null)
  return found ?? null
}
