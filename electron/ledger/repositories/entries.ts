import { columnOf, tableOf } from '../../../shared/registers/columns.ts'
import { noEntries } from '../../../shared/registers/entries.ts'
import {
  registerNames,
  registerOf,
  type Entries,
  type RegisterName,
} from '../../../shared/registers/registers.ts'
import type { EntryValue } from '../../../shared/registers/values.ts'
import { prepared, type Reader } from '../connection.ts'

/** An entry with the branch or committee it belongs to; fields by their names, flags as booleans. */
export interface StoredEntry {
  readonly id: number
  readonly organizationId: number
  readonly createdAt: string | null
  readonly [field: string]: EntryValue
}

type Row = Readonly<Record<string, string | number | null>> & {
  readonly id: number
  readonly organizationId: number
  readonly createdAt: string | null
}

interface Wanted {
  readonly organizationId?: number | undefined
  readonly id?: number | undefined
  readonly ids?: readonly number[]
  /** Entries of which some field names this member. */
  readonly memberId?: number
  /** Dates of the register's own date field, both included, compared as text. */
  readonly from?: string
  readonly to?: string
}

/** Columns of a register under the names of its fields. */
function columnsOf(name: RegisterName): string {
  const own = Object.keys(registerOf(name).fields).map(
    (field) => `own.${columnOf(field)} AS ${field}`,
  )
  return [
    'own.id',
    'own.organization_id AS organizationId',
    'own.created_at AS createdAt',
    ...own,
  ].join(', ')
}

/** Where the date of an entry stands: its own, or that of the entry it belongs to. */
function datedBy(name: RegisterName): { join: string; column: string } | null {
  const { dated, parent } = registerOf(name)
  if (dated !== null) return { join: '', column: `own.${columnOf(dated)}` }
  const above = registerNames.find((candidate) => candidate === parent?.register)
  const aboveDated = above && registerOf(above).dated
  if (!parent || !above || !aboveDated) return null
  const join = `JOIN ${tableOf(above)} AS above ON above.id = own.${columnOf(parent.field)} AND above.deleted_at IS NULL`
  return { join, column: `above.${columnOf(aboveDated)}` }
}

function selectEntries(name: RegisterName, wanted: Wanted): string {
  const { organizationId, id, ids, memberId, from } = wanted
  const by = datedBy(name)
  const conditions = [
    'own.deleted_at IS NULL',
    // A condition that also lets all pass would make indexes useless.
    ...(organizationId === undefined ? [] : ['own.organization_id = @organization']),
    ...(id === undefined ? [] : ['own.id = @id']),
    ...(ids === undefined ? [] : ['own.id IN (SELECT value FROM json_each(@ids))']),
    ...(memberId === undefined ? [] : [`@member IN (${memberColumns(name)})`]),
    ...(from === undefined || !by ? [] : [`${by.column} BETWEEN @from AND @to`]),
  ]
  return `SELECT ${columnsOf(name)} FROM ${tableOf(name)} AS own ${by?.join ?? ''}
    WHERE ${conditions.join(' AND ')} ORDER BY ${by ? `${by.column}, ` : ''}own.id`
}

/** The fields of a register that name members. */
export function memberFields(name: RegisterName): string[] {
  return Object.entries(registerOf(name).fields)
    .filter(([, { type }]) => type === 'member')
    .map(([field]) => field)
}

function memberColumns(name: RegisterName): string {
  return memberFields(name)
    .map((field) => `own.${columnOf(field)}`)
    .join(', ')
}

/** Entries of one register that are not in the recycle bin, by date. */
export function listEntries(db: Reader, name: RegisterName, wanted: Wanted): StoredEntry[] {
  const flags = Object.entries(registerOf(name).fields)
    .filter(([, { type }]) => type === 'flag')
    .map(([field]) => field)
  const select = selectEntries(name, wanted)
  const rows = prepared<
    [
      Readonly<Record<'organization' | 'id' | 'member', number | null>> &
        Readonly<Record<'ids' | 'from' | 'to', string>>,
    ],
    Row
  >(db, select).all({
    organization: wanted.organizationId ?? null,
    id: wanted.id ?? null,
    ids: JSON.stringify(wanted.ids ?? []),
    member: wanted.memberId ?? null,
    from: wanted.from ?? '',
    to: wanted.to ?? '',
  })
  return rows.map((row) => withFlags(row, flags))
}

/** SQLite has no booleans: 0 and 1 become false and true. */
function withFlags(row: Row, flags: readonly string[]): StoredEntry {
  if (flags.length === 0) return row
  const told = flags.map((field) => {
    const value = row[field]
    return [field, value === null ? null : value === 1] as const
  })
  return { ...row, ...Object.fromEntries(told) }
}

/**
 * What rules of a year read of every register, by branch or committee: one query a register,
 * whatever the number of branches. Those without any entry are left out; `names` limits the reading
 * to some registers.
 */
export function readEntries(
  db: Reader,
  year: number,
  organizationId?: number,
  names = registerNames,
): ReadonlyMap<number, Entries> {
  const found = new Map<number, Record<string, StoredEntry[]>>()
  for (const name of names) {
    const years = { from: String(year - 1), to: `${year + 1}-03-31` }
    const range = registerOf(name).reach === 'years' ? years : {}
    for (const entry of listEntries(db, name, { organizationId, ...range })) {
      const own = found.get(entry.organizationId) ?? {}
      const entries = own[name] ?? []
      entries.push(entry)
      own[name] = entries
      found.set(entry.organizationId, own)
    }
  }
  return new Map([...found].map(([id, own]) => [id, { ...noEntries, ...own }]))
}

/** How many entries of a register are not in the recycle bin. */
export function countEntries(db: Reader, name: RegisterName, organizationId?: number): number {
  const ofOne = organizationId === undefined ? '' : 'AND organization_id = @organization'
  const count = db
    .prepare<[{ organization: number | null }], number>(
      `SELECT count(*) FROM ${tableOf(name)} WHERE deleted_at IS NULL ${ofOne}`,
    )
    .pluck()
    .get({ organization: organizationId ?? null })
  return count ?? 0
}

/** Entries that belong to another one; `deletedAt` null: those in use, else those of that moment. */
export function listChildIds(
  db: Reader,
  name: RegisterName,
  parentId: number,
  deletedAt: EntryValue,
): number[] {
  const field = registerOf(name).parent?.field ?? 'id'
  return db
    .prepare<[{ parent: number; deletedAt: EntryValue }], number>(
      `SELECT id FROM ${tableOf(name)} WHERE ${columnOf(field)} = @parent AND deleted_at IS @deletedAt`,
    )
    .pluck()
    .all({ parent: parentId, deletedAt })
}
