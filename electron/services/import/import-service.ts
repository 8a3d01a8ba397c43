import { createHash } from 'node:crypto'
import type { TableChoices } from '../../../shared/contract/import-choices.ts'
import type { RowPreview } from '../../../shared/contract/import-rows.ts'
import type { ImportResult } from '../../../shared/contract/imports.ts'
import type { CorrectedCell } from '../../../shared/sheets/correct/corrections.ts'
import type { Table } from '../../../shared/sheets/table.ts'
import { runCommand, type CommandContext } from '../../ledger/command.ts'
import type { Reader } from '../../ledger/connection.ts'
import { insertCorrections } from '../../ledger/repositories/import-corrections.ts'
import { insertBatch } from '../../ledger/repositories/imports.ts'
import { placedCorrections } from './corrected-rows.ts'
import type { ImportedRecord, RecordOutcome } from './import-context.ts'
import { fieldChanges } from './field-changes.ts'
import { counter, unwatched, WHOLE, type ImportWatch } from './import-watch.ts'
import { importTables, type ImportedTables } from './import-tables.ts'

/** A workbook that was read: its name, its bytes (kept as proof) and what was recognized in it. */
export interface ReadFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly tables: readonly Table[]
  /** Cells that a person corrected before the tables were read. */
  readonly corrected?: readonly CorrectedCell[]
}

/** Where a workbook goes, and what a person chose about it. */
export interface ImportTarget {
  readonly organizationId: number
  /** What a person chose for the rows of the tables of all files. */
  readonly choices?: readonly TableChoices[]
  /** The tables that go there, by their places in the workbook; left out: all of them. */
  readonly tables?: readonly number[]
}

export interface ImportRequest extends ImportTarget {
  readonly files: readonly ReadFile[]
}

/** What a commit would do: counts by table, and what would become of each row. */
export interface ImportPreviewed extends ImportedTables {
  /** By table, in the order of the tables. */
  readonly rows: readonly (readonly RowPreview[])[]
}

const tablesOf = (request: ImportRequest): Table[] => request.files.flatMap((file) => file.tables)

const recordsOf = (request: ImportRequest): number =>
  tablesOf(request).reduce((sum, { records }) => sum + records.length, 0)

/** Keeping a batch takes about as long as writing its rows. */
const HALF = WHOLE / 2

const sha256 = (data: Uint8Array | string): string =>
  createHash('sha256').update(data).digest('hex')

const total = (imported: ImportedTables, outcome: RecordOutcome): number =>
  imported.records.filter((record) => record.outcome === outcome).length

function rowPreviews(db: Reader, records: readonly ImportedRecord[]): RowPreview[] {
  return records.map(({ row, outcome, changes, match }) => ({
    row,
    outcome,
    changes: outcome === 'updated' ? fieldChanges(db, changes) : [],
    match,
  }))
}

/** Leaves the transaction of a dry run with its outcome, so that nothing of it stays. */
class DryRun extends Error {
  readonly imported: ImportPreviewed

  constructor(imported: ImportPreviewed) {
    super('dry run')
    this.imported = imported
  }
}

/** What a commit would do, by doing it and taking it back: no second way of counting. */
export function previewImport(
  db: Reader,
  request: ImportRequest,
  watch: ImportWatch = unwatched,
): ImportPreviewed {
  try {
    return runCommand(db, { at: '', actor: '' }, (writer, recorder) => {
      const { organizationId, choices = [] } = request
      const rows = recordsOf(request)
      const onRow = counter(watch, 'checking', { from: 0, to: WHOLE, rows })
      const into = { db: writer, recorder, organizationId, writtenAt: null, onRow }
      const imported = importTables(into, tablesOf(request), choices)
      const previews = imported.byTable.map((records) => rowPreviews(writer, records))
      throw new DryRun({ ...imported, rows: previews })
    })
  } catch (error) {
    if (error instanceof DryRun) return error.imported
    throw error
  }
}

/**
 * Writes all usable records as one batch in one transaction and keeps the workbooks. Workbooks
 * that bring nothing new write nothing and have no batch.
 */
export function commitImport(
  db: Reader,
  request: ImportRequest,
  context: CommandContext,
  watch: ImportWatch = unwatched,
): ImportResult {
  return runCommand<ImportResult>(db, context, (writer, recorder) => {
    const { organizationId, choices = [] } = request
    const onRow = counter(watch, 'writing', { from: 0, to: HALF, rows: recordsOf(request) })
    const into = { db: writer, recorder, organizationId, writtenAt: context.at, onRow }
    const imported = importTables(into, tablesOf(request), choices)
    const { outcomes } = imported
    if (recorder.changes.length === 0) return { value: { batchId: null, outcomes }, audit: null }
    const files = request.files.map(({ name, bytes }) => ({
      name,
      content: bytes,
      sha256: sha256(bytes),
    }))
    const counts = { inserted: total(imported, 'inserted'), updated: total(imported, 'updated') }
    const batch = { organizationId, files, importedAt: context.at, ...counts }
    const { changes } = recorder
    const { records } = imported
    const kept = { from: HALF, to: WHOLE, rows: changes.length + records.length }
    const onKept = counter(watch, 'writing', kept)
    const { batchId, changesHash } = insertBatch(writer, batch, changes, records, onKept)
    const corrected = request.files.flatMap((file) => file.corrected ?? [])
    insertCorrections(writer, batchId, placedCorrections(corrected, records))
    const details = {
      batchId,
      ...counts,
      left: choices.reduce((sum, { left }) => sum + left.length, 0),
      corrected: corrected.length,
      files: files.map(({ name, sha256: hash }) => ({ name, sha256: hash })),
      // The rows themselves stand in import_change; their hash binds them to the chain.
      changes: changesHash,
    }
    return { value: { batchId, outcomes }, audit: { action: 'import.commit', details } }
  })
}
