import type { z } from 'zod'
import { AppError } from '../../shared/app-error.ts'
import type { explainSchema, unexplainSchema } from '../../shared/contract/signals.ts'
import { hasDuties } from '../../shared/domain/kinds.ts'
import type { RuleBook } from '../../shared/rules/rule-data.ts'
import { auditDetails, runCommand, type CommandContext } from '../ledger/command.ts'
import type { Reader } from '../ledger/connection.ts'
import { findExplanation } from '../ledger/repositories/explanations.ts'
import { listOrganizations } from '../ledger/repositories/organizations.ts'

/**
 * Keeps why a signal is in order, in place of what was written about it before.
 * @throws AppError NOT_FOUND where the branch or committee is not in this ledger or the signal in no book.
 */
export function explainSignal(
  db: Reader,
  book: RuleBook,
  { explanation, ...about }: z.output<typeof explainSchema>,
  context: CommandContext,
): null {
  const { organizationId, signal, key } = about
  const found = listOrganizations(db).find(({ id }) => id === organizationId)
  if (!found || !hasDuties(found.level)) throw new AppError('NOT_FOUND', { id: organizationId })
  if (!book.signals.some(({ id }) => id === signal)) throw new AppError('NOT_FOUND', { id: signal })
  return runCommand(db, context, (writer, recorder) => {
    const known = findExplanation(writer, about)
    if (known?.explanation === explanation) return { value: null, audit: null }
    const values = { explanation, explained_at: context.at, explained_by: context.actor }
    if (known) recorder.update('signal_explanation', known.id, values)
    else
      recorder.insert('signal_explanation', {
        signal,
        key,
        organization_id: organizationId,
        ...values,
      })
    const details = auditDetails(recorder.changes)
    return { value: null, audit: { action: 'signal.explain', details } }
  })
}

/** Takes an explanation back. @throws AppError NOT_FOUND where there is none. */
export function unexplainSignal(
  db: Reader,
  about: z.output<typeof unexplainSchema>,
  context: CommandContext,
): null {
  return runCommand(db, context, (writer, recorder) => {
    const known = findExplanation(writer, about)
    if (!known) throw new AppError('NOT_FOUND', { id: about.key })
    recorder.update('signal_explanation', known.id, { deleted_at: context.at })
    const details = auditDetails(recorder.changes)
    return { value: null, audit: { action: 'signal.unexplain', details } }
  })
}
