import { unwrap } from '../../shared/assert.ts'
import { coreTables } from '../../shared/domain/core-tables.ts'
import { registerTables, type RegisterTable } from '../../shared/registers/columns.ts'
import type { Writer } from './connection.ts'

export type RecordTable = (typeof coreTables)[number] | RegisterTable

/** Tables that people's work goes into; each has an integer key `id`. */
export const recordTables: readonly RecordTable[] = [...coreTables, ...registerTables]

/** Names of tables go into SQL, so one that was kept and that the code does not know is refused. */
export function recordTable(name: string): RecordTable {
  const table = recordTables.find((candidate) => candidate === name)
  if (!table) throw new Error(`unknown table among kept changes: ${name}`)
  return table
}

export type ColumnValue = string | number | null
export type RowValues = Readonly<Record<string, ColumnValue>>

/** One row before and after a command; null: it was not there, it is gone. */
export interface RowChange {
  readonly table: RecordTable
  readonly id: number
  readonly before: RowValues | null
  readonly after: RowValues | null
}

/**
 * The only way that rows of people's work are written: each write is kept with its before and
 * after, which feeds the audit log and the undo of an import alike. Table and column names come
 * from the code, never from input; values are always bound.
 */
export class ChangeRecorder {
  readonly changes: RowChange[] = []
  readonly #db: Writer
  readonly #statements = new Map<string, ReturnType<Writer['prepare']>>()

  constructor(db: Writer) {
    this.#db = db
  }

  /** Inserts a row and gives its id. An `id` among the values is kept (undo puts rows back). */
  insert(table: RecordTable, values: RowValues): number {
    const columns = Object.keys(values)
    const gaps = columns.map(() => '?').join(', ')
    const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${gaps}) RETURNING *`
    return this.#keep(table, null, this.#prepare(sql).get(Object.values(values))).id
  }

  /** Updates the given columns; returns false, and records nothing, where all are equal already. */
  update(table: RecordTable, id: number, values: RowValues): boolean {
    const before = unwrap(this.row(table, id), `${table} ${id} is being updated`)
    const columns = Object.keys(values).filter((column) => values[column] !== before[column])
    if (columns.length === 0) return false
    const sets = columns.map((column) => `${column} = @${column}`).join(', ')
    const sql = `UPDATE ${table} SET ${sets} WHERE id = @id RETURNING *`
    this.#keep(table, before, this.#prepare(sql).get({ ...values, id }))
    return true
  }

  remove(table: RecordTable, id: number): void {
    const row = this.#prepare(`DELETE FROM ${table} WHERE id = ? RETURNING *`).get(id)
    const before = unwrap(row as RowValues | undefined, `${table} ${id} is being removed`)
    this.changes.push({ table, id, before, after: null })
  }

  /** `written` is the row that the statement gave back: as it stands now. */
  #keep(table: RecordTable, before: RowValues | null, written: unknown): RowChange {
    const after = written as RowValues // STRICT tables hold only text, integers and null
    const change = { table, id: Number(after['id']), before, after }
    this.changes.push(change)
    return change
  }

  /** The row as it stands now, or null. */
  row(table: RecordTable, id: number): RowValues | null {
    const row = this.#prepare(`SELECT * FROM ${table} WHERE id = ?`).get(id)
    return (row as RowValues | undefined) ?? null // STRICT tables hold only text, integers and null
  }

  #prepare(sql: string): ReturnType<Writer['prepare']> {
    const known = this.#statements.get(sql)
    if (known) return known
    const statement = this.#db.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }
}
