import { createHash } from 'node:crypto'
import type { ImportResult } from '../../../shared/contract/imports.ts'
import type { Table } from '../../../shared/sheets/table.ts'
import { runCommand, type CommandContext } from '../../ledger/command.ts'
import type { Reader } from '../../ledger/connection.ts'
import { insertBatch } from '../../ledger/repositories/imports.ts'
import type { ImportContext, RecordOutcome } from './import-context.ts'
import { rowCounter, unwatched, type ImportWatch } from './import-watch.ts'
import { importTables, type ImportedTables } from './import-tables.ts'

/** A workbook that was read: its name, its bytes (kept as proof) and what was recognized in it. */
export interface ReadFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly tables: readonly Table[]
}

/** Where a workbook goes, and what a person chose about it. */
export interface ImportTarget {
  readonly organizationId: number
}

export interface ImportRequest extends ImportTarget {
  readonly files: readonly ReadFile[]
}

const tablesOf = (request: ImportRequest): Table[] => request.files.flatMap((file) => file.tables)

const sha256 = (data: Uint8Array | string): string =>
  createHash('sha256').update(data).digest('hex')

const total = (imported: ImportedTables, outcome: RecordOutcome): number =>
  imported.records.filter((record) => record.outcome === outcome).length

/** Leaves the transaction of a dry run with its outcome, so that nothing of it stays. */
class DryRun extends Error {
  readonly imported: ImportedTables

  constructor(imported: ImportedTables) {
    super('dry run')
    this.imported = imported
  }
}

/** What a commit would do, by doing it and taking it back: no second way of counting. */
export function previewImport(
  db: Reader,
  request: ImportRequest,
  watch: ImportWatch = unwatched,
): ImportedTables {
  try {
    return runCommand(db, { at: '', actor: '' }, (writer, recorder) => {
      const context: ImportContext = {
        db: writer,
        recorder,
        organizationId: request.organizationId,
        writtenAt: null,
        onRow: rowCounter(watch, 'checking', tablesOf(request)),
      }
      throw new DryRun(importTables(context, tablesOf(request)))
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
    const { organizationId } = request
    const into: ImportContext = {
      db: writer,
      recorder,
      organizationId,
      writtenAt: context.at,
      onRow: rowCounter(watch, 'writing', tablesOf(request)),
    }
    const imported = importTables(into, tablesOf(request))
    const { outcomes } = imported
    if (recorder.changes.length === 0) return { value: { batchId: null, outcomes }, audit: null }
    const files = request.files.map(({ name, bytes }) => ({
      name,
      content: bytes,
      sha256: sha256(bytes),
    }))
    const counts = { inserted: total(imported, 'inserted'), updated: total(imported, 'updated') }
    const batch = { organizationId, files, importedAt: context.at, ...counts }
    const batchId = insertBatch(writer, batch, recorder.changes, imported.records)
    const details = {
      batchId,
      ...counts,
      files: files.map(({ name, sha256: hash }) => ({ name, sha256: hash })),
      // The rows themselves stand in import_change; their hash binds them to the chain.
      changes: sha256(JSON.stringify(recorder.changes)),
    }
    return { value: { batchId, outcomes }, audit: { action: 'import.commit', details } }
  })
}
