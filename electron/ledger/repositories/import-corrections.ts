import type { ImportCorrection } from '../../../shared/contract/import-history.ts'
import type { RecordTable } from '../changes.ts'
import type { Reader, Writer } from '../connection.ts'

export interface NewCorrection {
  readonly sheet: string
  readonly row: number
  readonly cell: string
  /** The words of the workbook, and what a person put in their place. */
  readonly original: string
  readonly corrected: string
  /** The record that the row became, where it wrote one. */
  readonly about: { readonly table: RecordTable; readonly id: number } | null
}

/** Keeps what the workbook of a batch said beside what a person put instead. */
export function insertCorrections(
  db: Writer,
  batchId: number,
  corrections: readonly NewCorrection[],
): void {
  const insert = db.prepare(
    `INSERT INTO import_correction (batch_id, sheet, row, cell, original, corrected, table_name, row_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const { sheet, row, cell, original, corrected, about } of corrections) {
    const [table, id] = about ? [about.table, about.id] : [null, null]
    insert.run(batchId, sheet, row, cell, original, corrected, table, id)
  }
}

const select = `
  SELECT import_correction.id, import_correction.sheet, import_correction.cell, original, corrected,
    imported_at AS importedAt
  FROM import_correction JOIN import_batch ON import_batch.id = batch_id`

/** What was corrected in the workbooks of a batch, in the order of the sheet. */
export function listCorrectionsOfBatch(db: Reader, batchId: number): ImportCorrection[] {
  const sql = `${select} WHERE batch_id = ? ORDER BY import_correction.sheet, import_correction.row, import_correction.id`
  return db.prepare<[number], ImportCorrection>(sql).all(batchId)
}

/** What was corrected when a record came in by imports that still stand, oldest first. */
export function listCorrectionsAbout(db: Reader, table: string, id: number): ImportCorrection[] {
  const sql = `${select} WHERE table_name = ? AND row_id = ? AND undone_at IS NULL ORDER BY import_correction.id`
  return db.prepare<[string, number], ImportCorrection>(sql).all(table, id)
}
