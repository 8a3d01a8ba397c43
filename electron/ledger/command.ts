import { appendAudit } from './audit.ts'
import { ChangeRecorder, type RowChange } from './changes.ts'
import type { Reader, Writer } from './connection.ts'
import { indexChanges } from './search-index.ts'
import { noteTouched } from './touched.ts'
import { ledgerError } from './ledger-error.ts'

/** Who does what, when; goes into the audit log of every command. */
export interface CommandContext {
  /** Local ISO time of the command. */
  readonly at: string
  readonly actor: string
}

export interface CommandBody<T> {
  readonly value: T
  /** What the audit log keeps; null: nothing was changed, nothing is logged. */
  readonly audit: { readonly action: string; readonly details: unknown } | null
}

/**
 * One command, one transaction: everything in `body` and its audit entry, or nothing at all.
 * IMMEDIATE takes the write lock first, so that what was read cannot change before it is written.
 * Statements over 40 ms are the caller's to move into a worker.
 */
export function runCommand<T>(
  db: Reader,
  context: CommandContext,
  body: (writer: Writer, recorder: ChangeRecorder) => CommandBody<T>,
): T {
  const writer = db as Writer // inside the transaction below the connection may write
  const run = db.transaction(() => {
    const recorder = new ChangeRecorder(writer)
    const { value, audit } = body(writer, recorder)
    if (audit) {
      indexChanges(writer, recorder.changes)
      appendAudit(writer, { ...context, ...audit })
      noteTouched(db, recorder.changes)
    }
    return value
  })
  try {
    return run.immediate()
  } catch (error) {
    throw ledgerError(error)
  }
}

/** The changes of a command as the audit log keeps them: before and after of each row. */
export function auditDetails(changes: readonly RowChange[]): unknown {
  return { changes }
}
