import Sqlite from 'better-sqlite3'
import { AppError } from '../../../shared/app-error.ts'
import { unwrap } from '../../../shared/assert.ts'
import type { ImportBatch } from '../../../shared/contract/imports.ts'
import { registerOfTable } from '../../../shared/registers/columns.ts'
import { keyNames } from '../../../shared/rules/explain.ts'
import type { ChangeRecorder } from '../../ledger/changes.ts'
import { runCommand, type CommandContext } from '../../ledger/command.ts'
import type { Reader } from '../../ledger/connection.ts'
import { listExplanations } from '../../ledger/repositories/explanations.ts'
import { findBatch, listChanges, markUndone } from '../../ledger/repositories/imports.ts'
import { newerRows, revertChanges } from '../../ledger/revert.ts'

/** How keys of signals call the records of a table, or null where none names them. */
const wordOf = (table: string): Parameters<typeof keyNames>[1] | null =>
  table === 'activity' || table === 'member' ? table : registerOfTable(table)

/** What was explained about records that go with the batch goes too: others may bear their numbers. */
function endExplanations(db: Reader, recorder: ChangeRecorder, at: string): void {
  const gone = recorder.changes.flatMap(({ table, id, after }) => {
    const word = after === null ? wordOf(table) : null
    return word === null ? [] : [{ word, id }]
  })
  const ended = listExplanations(db).filter(({ key }) =>
    gone.some(({ word, id }) => keyNames(key, word, id)),
  )
  for (const { id } of ended) recorder.update('signal_explanation', id, { deleted_at: at })
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
      revertChanges(recorder, changes)
      const reverted = recorder.changes.length
      endExplanations(writer, recorder, context.at)
      markUndone(writer, batchId, context.at)
      return {
        value: unwrap(findBatch(writer, batchId), 'the batch was found above'),
        audit: {
          action: 'import.undo',
          // The rows of the batch stand in import_change; what else was changed is told here.
          details: { batchId, rows: changes.length, changes: recorder.changes.slice(reverted) },
        },
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
