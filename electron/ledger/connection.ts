import type { Database, Statement } from 'better-sqlite3'

declare const reader: unique symbol
declare const writer: unique symbol

/** A connection that the holder may read with. Repositories take this. */
export type Reader = Database & { readonly [reader]: true }

/** A connection inside a command's transaction: only services hold one, through `runCommand`. */
export type Writer = Reader & { readonly [writer]: true }

const statements = new WeakMap<Reader, Map<string, Statement>>()

/**
 * The statement of a query that is asked again and again, prepared once a connection: for a query
 * that gives a few rows, preparing takes longer than running. Not for statements that are plucked.
 */
export function prepared<Parameters extends unknown[], Row>(
  db: Reader,
  sql: string,
): Statement<Parameters, Row> {
  const own = statements.get(db) ?? new Map<string, Statement>()
  statements.set(db, own)
  const known = own.get(sql) ?? db.prepare(sql)
  own.set(sql, known)
  return known as Statement<Parameters, Row> // one text of SQL is asked with one type of row
}
