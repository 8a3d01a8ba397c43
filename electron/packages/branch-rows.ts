import { recordTables, type RecordTable, type RowValues } from '../ledger/changes.ts'
import type { Reader } from '../ledger/connection.ts'

export interface Reference {
  readonly column: string
  readonly table: RecordTable
  /** Whether the row can stand without it. */
  readonly isOptional: boolean
}

interface KeyRow {
  readonly from: string
  readonly table: string
}

interface ColumnRow {
  readonly name: string
  readonly notnull: number
}

/** What stands in packages: records, not what a program remembers of workbooks. */
const packedTables = recordTables.filter((table) => table !== 'import_layout')

/** Which columns of a table refer to rows of which others. */
export function referencesOf(db: Reader, table: RecordTable): Reference[] {
  const keys = db.pragma(`foreign_key_list(${table})`) as KeyRow[]
  const columns = db.pragma(`table_info(${table})`) as ColumnRow[]
  return keys.flatMap(({ from, table: name }) => {
    const known = packedTables.find((one) => one === name)
    const isOptional = columns.find((one) => one.name === from)?.notnull === 0
    return known ? [{ column: from, table: known, isOptional }] : []
  })
}

/** Tables in an order in which each comes after those that it refers to (itself apart). */
export function tablesInOrder(db: Reader): RecordTable[] {
  const ordered: RecordTable[] = []
  const visit = (table: RecordTable): void => {
    if (ordered.includes(table)) return
    for (const { table: other } of referencesOf(db, table)) if (other !== table) visit(other)
    ordered.push(table)
  }
  for (const table of packedTables) visit(table)
  return ordered
}

export type BranchRows = Readonly<Partial<Record<RecordTable, readonly RowValues[]>>>

/**
 * Every row that belongs to a branch, those of the recycle bin too: the branch and its groups, what
 * names them, and what cannot be without such a row.
 */
export function branchRows(db: Reader, branchId: number): BranchRows {
  const rows = new Map<RecordTable, RowValues[]>()
  const sql = 'SELECT * FROM organization WHERE id = ? OR parent_id = ? ORDER BY id'
  rows.set('organization', db.prepare<[number, number], RowValues>(sql).all(branchId, branchId))
  for (const table of tablesInOrder(db)) {
    if (table === 'organization') continue
    const owner = ownerOf(referencesOf(db, table))
    const owned = new Set((rows.get(owner.table) ?? []).map(({ id }) => id))
    const all = db.prepare<[], RowValues>(`SELECT * FROM ${table} ORDER BY id`).all()
    rows.set(
      table,
      all.filter((row) => owned.has(row[owner.column] ?? null)),
    )
  }
  return Object.fromEntries(rows)
}

/** By which reference a row belongs to a branch: its organization, else what it cannot be without. */
function ownerOf(references: readonly Reference[]): Reference {
  const owner =
    references.find(({ column }) => column === 'organization_id') ??
    references.find(({ isOptional }) => !isOptional)
  if (!owner) throw new Error('a table of records refers to no organization')
  return owner
}
