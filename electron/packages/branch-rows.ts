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

/** The columns of a table: what a package calls a column goes into SQL only if it is one of them. */
export function columnsOf(db: Reader, table: RecordTable): ReadonlySet<string> {
  const columns = db.pragma(`table_info(${table})`) as ColumnRow[]
  return new Set(columns.map(({ name }) => name))
}

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
  const rows = tablesInOrder(db).map((table) => {
    const sql = `SELECT * FROM ${table} WHERE ${ownedBy(db, table)} ORDER BY id`
    return [table, db.prepare<[object], RowValues>(sql).all({ branchId })] as const
  })
  return Object.fromEntries(rows)
}

/** The condition by which rows of a table belong to the branch `@branchId`. */
function ownedBy(db: Reader, table: RecordTable): string {
  if (table === 'organization') return 'id = @branchId OR parent_id = @branchId'
  const { column, table: owner } = ownerOf(referencesOf(db, table))
  return `${column} IN (SELECT id FROM ${owner} WHERE ${ownedBy(db, owner)})`
}

/** By which reference a row belongs to a branch: its organization, else what it cannot be without. */
function ownerOf(references: readonly Reference[]): Reference {
  const owner =
    references.find(({ column }) => column === 'organization_id') ??
    references.find(({ isOptional }) => !isOptional)
  if (!owner) throw new Error('a table of records refers to no organization')
  return owner
}
