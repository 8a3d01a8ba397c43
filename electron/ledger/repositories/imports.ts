import { createHash } from 'node:crypto'
import type { ImportBatch } from '../../../shared/contract/imports.ts'
import { recordTable, type RecordTable, type RowChange, type RowValues } from '../changes.ts'
import type { Reader, Writer } from '../connection.ts'

export interface BatchFile {
  readonly name: string
  readonly sha256: string
  readonly content: Uint8Array
}

export interface NewBatch {
  readonly organizationId: number
  readonly files: readonly BatchFile[]
  readonly importedAt: string
  readonly inserted: number
  readonly updated: number
}

export interface NewRecord {
  readonly sheet: string
  readonly row: number
  readonly outcome: string
  readonly record: unknown
  readonly problems: unknown
}

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value))

export interface KeptBatch {
  readonly batchId: number
  /** SHA-256 of the changes as JSON: binds them to the audit log, which holds only this. */
  readonly changesHash: string
}

/**
 * Keeps a batch: its workbooks, each row that it changed, each record as it was read. `onRow` is
 * called before each of those rows.
 */
export function insertBatch(
  db: Writer,
  batch: NewBatch,
  changes: readonly RowChange[],
  records: readonly NewRecord[],
  onRow: () => void = () => undefined,
): KeptBatch {
  const { organizationId, importedAt, inserted, updated } = batch
  const sql = `INSERT INTO import_batch (organization_id, imported_at, inserted, updated)
    VALUES (?, ?, ?, ?)`
  const written = db.prepare(sql).run(organizationId, importedAt, inserted, updated)
  const batchId = Number(written.lastInsertRowid)
  insertFiles(db, batchId, batch.files)
  const changesHash = insertChanges(db, batchId, changes, onRow)
  insertRecords(db, batchId, records, onRow)
  return { batchId, changesHash }
}

function insertFiles(db: Writer, batchId: number, files: readonly BatchFile[]): void {
  const keep = db.prepare(
    'INSERT INTO import_file (sha256, content) VALUES (?, ?) ON CONFLICT DO NOTHING',
  )
  const link = db.prepare(
    'INSERT INTO import_batch_file (batch_id, file_sha256, name) VALUES (?, ?, ?)',
  )
  for (const { name, sha256, content } of files) {
    keep.run(sha256, content)
    link.run(batchId, sha256, name)
  }
}

/** Each change becomes JSON once, for its row and for the hash of `JSON.stringify(changes)`. */
function insertChanges(
  db: Writer,
  batchId: number,
  changes: readonly RowChange[],
  onRow: () => void,
): string {
  const insert = db.prepare(
    'INSERT INTO import_change (batch_id, table_name, row_id, before, after) VALUES (?, ?, ?, ?, ?)',
  )
  const hash = createHash('sha256').update('[')
  let comma = ''
  for (const { table, id, before, after } of changes) {
    onRow()
    const [was, is] = [json(before), json(after)]
    hash.update(`${comma}{"table":"${table}","id":${id},"before":${was},"after":${is}}`)
    comma = ','
    insert.run(batchId, table, id, was, is)
  }
  return hash.update(']').digest('hex')
}

function insertRecords(
  db: Writer,
  batchId: number,
  records: readonly NewRecord[],
  onRow: () => void,
): void {
  const insert = db.prepare(
    `INSERT INTO import_record (batch_id, sheet, row, outcome, record, problems)
     VALUES (?, ?, ?, ?, ?, ?)`,
  )
  for (const { sheet, row: line, outcome, record, problems } of records) {
    onRow()
    insert.run(batchId, sheet, line, outcome, JSON.stringify(record), JSON.stringify(problems))
  }
}

const selectBatch = `
  SELECT import_batch.id, organization.name AS organization,
    (SELECT group_concat(name, '、') FROM import_batch_file WHERE batch_id = import_batch.id) AS file,
    imported_at AS importedAt, inserted, updated, undone_at AS undoneAt
  FROM import_batch JOIN organization ON organization.id = organization_id`

/** Batches, latest first. */
export function listBatches(db: Reader): ImportBatch[] {
  return db.prepare<[], ImportBatch>(`${selectBatch} ORDER BY import_batch.id DESC`).all()
}

export function findBatch(db: Reader, id: number): ImportBatch | null {
  return (
    db.prepare<[number], ImportBatch>(`${selectBatch} WHERE import_batch.id = ?`).get(id) ?? null
  )
}

export function markUndone(db: Writer, id: number, at: string): void {
  db.prepare('UPDATE import_batch SET undone_at = ? WHERE id = ?').run(at, id)
}

interface ChangeRow {
  readonly table_name: string
  readonly row_id: number
  readonly before: string | null
  readonly after: string | null
}

const row = (text: string | null): RowValues | null => (text === null ? null : JSON.parse(text))

/** The changes of a batch in the order in which they were made. */
export function listChanges(db: Reader, batchId: number): RowChange[] {
  return db
    .prepare<[number], ChangeRow>(
      'SELECT table_name, row_id, before, after FROM import_change WHERE batch_id = ? ORDER BY id',
    )
    .all(batchId)
    .map((change) => ({
      table: recordTable(change.table_name),
      id: change.row_id,
      before: row(change.before),
      after: row(change.after),
    }))
}

/** The batch that first brought a row into the ledger, where one did and was not taken back. */
export function findImportOf(db: Reader, table: RecordTable, rowId: number): ImportBatch | null {
  const sql = `${selectBatch} JOIN import_change ON batch_id = import_batch.id
    WHERE table_name = ? AND row_id = ? AND before IS NULL AND undone_at IS NULL`
  return db.prepare<[string, number], ImportBatch>(sql).get(table, rowId) ?? null
}
