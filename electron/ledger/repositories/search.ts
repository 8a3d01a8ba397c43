import type { ActivityKind } from '../../../shared/domain/kinds.ts'
import { indexQuery } from '../../../shared/search/words.ts'
import type { RecordTable, RowValues } from '../changes.ts'
import type { Reader } from '../connection.ts'

export interface FoundRow {
  readonly table_name: RecordTable
  readonly row_id: number
}

/**
 * Records that may hold what is typed, newest first; one at a time, so that whoever has enough stops.
 * Some hold its signs in another order: see `indexQuery`.
 */
export function* findRows(
  db: Reader,
  typed: string,
  tables: readonly RecordTable[],
): Generator<FoundRow> {
  const question = indexQuery(typed)
  if (question === null) return
  yield* db
    .prepare<[string, string], FoundRow>(
      `SELECT table_name, row_id FROM search_index
       JOIN search_entry ON search_entry.id = search_index.rowid
       WHERE search_index MATCH ? AND table_name IN (SELECT value FROM json_each(?))
       ORDER BY search_index.rowid DESC`,
    )
    .iterate(question, JSON.stringify(tables))
}

/** A record as it stands, with the name of its branch. */
export function foundRecord(db: Reader, { table_name, row_id }: FoundRow): RowValues | null {
  // The name of the table came out of the index, which only holds names of our tables.
  const sql = `SELECT found.*, organization.name AS organization_name FROM ${table_name} AS found
    LEFT JOIN organization ON organization.id = found.organization_id WHERE found.id = ?`
  return db.prepare<[number], RowValues>(sql).get(row_id) ?? null
}

/** What kind of event it is first of all. */
export function firstKindOf(db: Reader, activityId: number): ActivityKind | null {
  const sql = 'SELECT kind FROM activity_kind WHERE activity_id = ? ORDER BY position LIMIT 1'
  return db.prepare<[number], ActivityKind>(sql).pluck().get(activityId) ?? null
}
