import type { z } from 'zod'
import { AppError } from '../../shared/app-error.ts'
import { earliest } from '../../shared/calendar.ts'
import type {
  OrganizationDetail,
  updateOrganizationSchema,
} from '../../shared/contract/organizations.ts'
import { auditDetails, runCommand, type CommandContext } from '../ledger/command.ts'
import type { Reader } from '../ledger/connection.ts'
import {
  listGroups,
  listOrganizations,
  type OrganizationRow,
} from '../ledger/repositories/organizations.ts'

/** @throws AppError NOT_FOUND where it is no branch of this ledger. */
function branchOf(db: Reader, id: number): OrganizationRow {
  const branch = listOrganizations(db).find((row) => row.id === id)
  if (branch?.level !== 'branch') throw new AppError('NOT_FOUND', { id })
  return branch
}

/** @throws AppError NOT_FOUND. */
export function getOrganization(db: Reader, id: number): OrganizationDetail {
  const { name, kind, has_committee, founded_on } = branchOf(db, id)
  return {
    id,
    name,
    kind,
    hasCommittee: has_committee === 1,
    foundedOn: founded_on,
    groups: listGroups(db, id),
  }
}

/**
 * Changes what the rules ask about a branch.
 * @throws AppError NOT_FOUND, INVALID_INPUT where it would be founded after today.
 */
export function updateOrganization(
  db: Reader,
  { id, hasCommittee, foundedOn }: z.output<typeof updateOrganizationSchema>,
  context: CommandContext,
): null {
  branchOf(db, id)
  if (foundedOn !== null && earliest(foundedOn) > context.at.slice(0, 10)) {
    throw new AppError('INVALID_INPUT', { path: foundedOn })
  }
  return runCommand(db, context, (_writer, recorder) => {
    const values = { has_committee: Number(hasCommittee), founded_on: foundedOn }
    const changed = recorder.update('organization', id, values)
    const details = auditDetails(recorder.changes)
    return { value: null, audit: changed ? { action: 'organization.update', details } : null }
  })
}

/** Adds a group to a branch. @throws AppError NOT_FOUND, GROUP_EXISTS. */
export function addGroup(
  db: Reader,
  { organizationId, name }: { readonly organizationId: number; readonly name: string },
  context: CommandContext,
): { id: number } {
  branchOf(db, organizationId)
  return runCommand(db, context, (writer, recorder) => {
    if (listGroups(writer, organizationId).some((group) => group.name === name)) {
      throw new AppError('GROUP_EXISTS', { name })
    }
    const id = recorder.insert('organization', { parent_id: organizationId, level: 'group', name })
    const details = auditDetails(recorder.changes)
    return { value: { id }, audit: { action: 'organization.addGroup', details } }
  })
}
