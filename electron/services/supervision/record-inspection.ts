import { AppError } from '../../../shared/app-error.ts'
import type { InspectionToRecord } from '../../../shared/contract/supervision.ts'
import { auditDetails, runCommand, type CommandContext } from '../../ledger/command.ts'
import type { Reader } from '../../ledger/connection.ts'
import { insertEntry, requireOrganization } from '../entry-service.ts'

/**
 * Writes down a regular inspection of a branch, and each problem as an item of its rectification
 * register; one command.
 * @throws AppError NOT_FOUND: there is no such branch; DATE_AHEAD: the day has not come.
 */
export function recordInspection(
  db: Reader,
  given: InspectionToRecord,
  context: CommandContext,
): { readonly id: number; readonly problems: number } {
  const { organizationId, inspectedOn, inspector, found, problems, deadlineOn } = given
  requireOrganization(db, organizationId)
  if (inspectedOn > context.at.slice(0, 10)) throw new AppError('DATE_AHEAD')
  return runCommand(db, context, (_writer, recorder) => {
    // The inspection tells the whole by itself, also where an item is later taken out of the register.
    const all = [found.trim(), ...problems].filter((text) => text !== '').join('\n')
    const inspection = { kind: 'regular', inspectedOn, inspector, found: all || null }
    const values = { organizationId, register: 'inspection', values: inspection } as const
    const id = insertEntry(recorder, values, context.at)
    for (const problem of problems) {
      const item = { problem, source: 'inspection', foundOn: inspectedOn, deadlineOn }
      insertEntry(recorder, { organizationId, register: 'rectification', values: item }, context.at)
    }
    const audit = { action: 'entry.add', details: auditDetails(recorder.changes) }
    return { value: { id, problems: problems.length }, audit }
  })
}
