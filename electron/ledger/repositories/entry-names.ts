import type { Reader } from '../connection.ts'

const sql = {
  member: 'SELECT id, name FROM member',
  activity: `SELECT id, held_on || coalesce(' ' || name, '') AS name FROM activity`,
} as const

/** What members or events are called, by id; those in the recycle bin too, which entries may name. */
export function listNamesOf(db: Reader, table: keyof typeof sql): Map<number, string> {
  const rows = db.prepare<[], { id: number; name: string }>(sql[table]).all()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
