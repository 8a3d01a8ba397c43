import Sqlite from 'better-sqlite3'
import { isDeepStrictEqual } from 'node:util'
import { AppError } from '../../../shared/app-error.ts'
import { unwrap } from '../../../shared/assert.ts'
import type { ImportBatch } from '../../../shared/contract/imports.ts'
import type { ChangeRecorder, RowChange } from '../../ledger/changes.ts'
import { runCommand, type CommandContext } from '../../ledger/command.ts'
import type { Reader } from '../../ledger/connection.ts'
import { findBatch, listChanges, markUndone } from '../../ledger/repositories/imports.ts'

/** Rows of the batch that were changed again after it: what it would take away is newer work. */
function newerRows(recorder: ChangeRecorder, changes: readonly RowChange[]): RowChange[] {
  const latest = new Map(changes.map((change) => [`${change.table} ${change.id}`, change]))
  return [...latest.values()].filter(
    ({ table, id, after }) => !isDeepStrictEqual(recorder.row(table, id), after),
  )
}

function revert(recorder: ChangeRecorder, change: RowChange): void {
  const { table, id, before, after } = change
  if (before === null) recorder.remove(table, id)
  else if (after === null) recorder.insert(table, before)
  else recorder.update(table, id, before)
}

/**
 * Takes a batch back: every row as it was before it, in one transaction.
 * @throws AppError NOT_FOUND, UNDO_ALREADY_DONE, UNDO_NEWER_CHANGES (something newer stands on
 *   it: a row was changed since, or newer rows refer to one that the batch brought).
 */
export function undoImport(db: Reader, batchId: number, context: CommandContext): ImportBatch {
  const batch = findBatch(db, batchId)
  if (!batch) throw new AppError('NOT_FOUND', { id: batchId })
  if (batch.undoneAt !== null) throw new AppError('UNDO_ALREADY_DONE', { id: batchId })
  try {
    return runCommand(db, context, (writer, recorder) => {
      const changes = listChanges(writer, batchId)
      const newer = newerRows(recorder, changes)
      if (newer.length > 0) throw new AppError('UNDO_NEWER_CHANGES', { count: newer.length })
      for (const change of changes.toReversed()) revert(recorder, change)
      markUndone(writer, batchId, context.at)
      return {
        value: unwrap(findBatch(writer, batchId), 'the batch was found above'),
        audit: { action: 'import.undo', details: { batchId, rows: changes.length } },
      }
    })
  } catch (error) {
    if (
      error instanceof Sqlite.SqliteError &&
      error.code.startsWith('SQLITE_CONSTRAINT_FOREIGNKEY')
    ) {
      throw new AppError('UNDO_NEWER_CHANGES', {}, { cause: error })
    }
    throw error
  }
}
