import type { ImportBatchDetail } from '../../../shared/contract/import-history.ts'
import type { Reader } from '../connection.ts'

/** Who wrote a batch, as the audit log says. */
export function actorOfBatch(db: Reader, batchId: number): string | null {
  const sql = `SELECT actor FROM audit_log
    WHERE action = 'import.commit' AND json_extract(details, '$.batchId') = ?`
  return db.prepare<[number], string>(sql).pluck().get(batchId) ?? null
}

/** The workbooks of a batch, without their contents. */
export function listBatchFiles(db: Reader, batchId: number): ImportBatchDetail['files'] {
  const sql = `SELECT sha256, name, length(content) AS size FROM import_batch_file
    JOIN import_file ON sha256 = file_sha256 WHERE batch_id = ? ORDER BY import_batch_file.id`
  return db.prepare<[number], ImportBatchDetail['files'][number]>(sql).all(batchId)
}

/** What became of the records of a batch, by sheet. */
export function countBatchSheets(db: Reader, batchId: number): ImportBatchDetail['sheets'] {
  const outcomes = ['inserted', 'updated', 'unchanged', 'refused']
  const counts = outcomes.map((one) => `count(*) FILTER (WHERE outcome = '${one}') AS ${one}`)
  const sql = `SELECT sheet, ${counts.join(', ')} FROM import_record WHERE batch_id = ?
    GROUP BY sheet ORDER BY min(id)`
  return db.prepare<[number], ImportBatchDetail['sheets'][number]>(sql).all(batchId)
}

/** A workbook of a batch as it was imported, or null. */
export function findBatchFile(
  db: Reader,
  batchId: number,
  sha256: string,
): { readonly name: string; readonly content: Uint8Array } | null {
  const sql = `SELECT name, content FROM import_batch_file
    JOIN import_file ON sha256 = file_sha256 WHERE batch_id = ? AND sha256 = ?`
  return (
    db.prepare<[number, string], { name: string; content: Uint8Array }>(sql).get(batchId, sha256) ??
    null
  )
}
