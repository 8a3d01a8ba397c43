import { AppError } from '../../shared/app-error.ts'
import { auditDetails, runCommand, type CommandContext } from '../ledger/command.ts'
import type { Reader } from '../ledger/connection.ts'

/**
 * Moves a member or an event into the recycle bin (`deleted` true) or back.
 * @throws AppError NOT_FOUND.
 */
export function moveToBin(
  db: Reader,
  { table, id }: { readonly table: 'member' | 'activity'; readonly id: number },
  deleted: boolean,
  context: CommandContext,
): null {
  return runCommand(db, context, (_writer, recorder) => {
    if (!recorder.row(table, id)) throw new AppError('NOT_FOUND', { id })
    recorder.update(table, id, { deleted_at: deleted ? context.at : null })
    const action = `${table}.${deleted ? 'remove' : 'restore'}`
    return { value: null, audit: { action, details: auditDetails(recorder.changes) } }
  })
}
