import { registerOfTable, registerTables } from '../../shared/registers/columns.ts'
import { columnOf } from '../../shared/registers/columns.ts'
import { registerOf } from '../../shared/registers/registers.ts'
import { nameWords } from '../../shared/search/name-words.ts'
import { indexWords } from '../../shared/search/words.ts'
import { recordTables, type RecordTable, type RowChange, type RowValues } from './changes.ts'
import { prepared, type Reader, type Writer } from './connection.ts'

const memberColumns = ['name', 'mobile', 'landline', 'party_post', 'work_post', 'address', 'remark']
const activityColumns = [
  'name',
  'held_on',
  'place',
  'host',
  'recorder',
  'topic',
  'agenda',
  'minutes',
  'resolution',
  'observers',
  'absent_note',
  'remark',
]

function columnsIn(table: RecordTable): readonly string[] | null {
  if (table === 'member') return memberColumns
  if (table === 'activity') return activityColumns
  const register = registerOfTable(table)
  if (register === null) return null
  const texts = Object.entries(registerOf(register).fields).flatMap(([field, { type }]) =>
    type === 'text' ? [columnOf(field)] : [],
  )
  return texts.length === 0 ? null : texts
}

/** Worked out once: asked for each row of a command, it took a tenth of an import of 60,000 rows. */
const columnsOfTables = new Map(recordTables.map((table) => [table, columnsIn(table)]))

/** Columns of a table in which one may look for words; null where nobody does. */
export function searchedColumns(table: RecordTable): readonly string[] | null {
  return columnsOfTables.get(table) ?? null
}

/** Tables that are searched. */
export const searchedTables: readonly RecordTable[] = (
  ['member', 'activity', ...registerTables] as const
).filter((table) => searchedColumns(table) !== null)

/** All that a record is found by. */
export function searchedText(table: RecordTable, row: RowValues): string {
  const texts = (searchedColumns(table) ?? []).map((column) => String(row[column] ?? ''))
  const known = table === 'member' ? [nameWords(String(row['name'] ?? '')), ...texts] : texts
  return known.filter((text) => text !== '').join('\n')
}

function forget(db: Writer, table: RecordTable, id: number): void {
  const entry = prepared<[string, number], { id: number }>(
    db,
    'DELETE FROM search_entry WHERE table_name = ? AND row_id = ? RETURNING id',
  ).get(table, id)
  if (entry) prepared(db, 'DELETE FROM search_index WHERE rowid = ?').run(entry.id)
}

function enter(db: Writer, table: RecordTable, id: number, row: RowValues): void {
  const words = indexWords(searchedText(table, row)).join(' ')
  if (words === '') return
  const sql = 'INSERT INTO search_entry (table_name, row_id) VALUES (?, ?)'
  const { lastInsertRowid } = prepared(db, sql).run(table, id)
  prepared(db, 'INSERT INTO search_index (rowid, words) VALUES (?, ?)').run(lastInsertRowid, words)
}

/** Brings the index up to what a command changed, in its own transaction. */
export function indexChanges(db: Writer, changes: readonly RowChange[]): void {
  const last = new Map<string, RowChange>()
  for (const change of changes) {
    if (searchedColumns(change.table)) last.set(`${change.table} ${change.id}`, change)
  }
  for (const { table, id, after } of last.values()) {
    forget(db, table, id)
    if (after && (after['deleted_at'] ?? null) === null) enter(db, table, id, after)
  }
}

/** Fills the index of a ledger that was made before there was one. */
export function fillSearchIndex(db: Reader): void {
  const writer = db as Writer // inside the transaction below the connection may write
  const known = db.prepare('SELECT 1 FROM search_entry LIMIT 1').get()
  if (known !== undefined) return
  db.transaction(() => {
    for (const table of searchedTables) {
      const rows = db.prepare<[], RowValues>(`SELECT * FROM ${table} WHERE deleted_at IS NULL`)
      for (const row of rows.all()) enter(writer, table, Number(row['id']), row)
    }
  }).immediate()
}
