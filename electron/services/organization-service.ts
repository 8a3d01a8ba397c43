import type { z } from 'zod'
import { AppError } from '../../shared/app-error.ts'
import { earliest } from '../../shared/calendar.ts'
import type {
  OrganizationDetail,
  updateOrganizationSchema,
} from '../../shared/contract/organizations.ts'
import type { OrganizationKind } from '../../shared/domain/kinds.ts'
import { auditDetails, runCommand, type CommandContext } from '../ledger/command.ts'
import type { Reader } from '../ledger/connection.ts'
import {
  listGroups,
  listOrganizations,
  type OrganizationRow,
} from '../ledger/repositories/organizations.ts'
import { branchRows } from '../packages/branch-rows.ts'
import { isFromPackages } from '../packages/package-sources.ts'

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
 * @throws AppError NOT_FOUND, BRANCH_EXISTS, INVALID_INPUT where it would be founded after today.
 */
export function updateOrganization(
  db: Reader,
  { id, name, kind, hasCommittee, foundedOn }: z.output<typeof updateOrganizationSchema>,
  context: CommandContext,
): null {
  branchOf(db, id)
  if (foundedOn !== null && earliest(foundedOn) > context.at.slice(0, 10)) {
    throw new AppError('INVALID_INPUT', { path: foundedOn })
  }
  return runCommand(db, context, (writer, recorder) => {
    requireNewNames(writer, [name], id)
    const values = { name, kind, has_committee: Number(hasCommittee), founded_on: foundedOn }
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

/** Two branches of one name could not be told apart. @throws AppError BRANCH_EXISTS. */
function requireNewNames(db: Reader, names: readonly string[], but: number | null): void {
  const known = new Set(
    listOrganizations(db).flatMap(({ id, level, name }) =>
      level === 'branch' && id !== but ? [name] : [],
    ),
  )
  const again = names.find((name) => known.has(name))
  if (again !== undefined) throw new AppError('BRANCH_EXISTS', { name: again })
}

/** Adds branches below the committee of the ledger. @throws AppError BRANCH_EXISTS: none is added. */
export function addBranches(
  db: Reader,
  { names, kind }: { readonly names: readonly string[]; readonly kind: OrganizationKind },
  context: CommandContext,
): { readonly ids: readonly number[] } {
  return runCommand(db, context, (writer, recorder) => {
    requireNewNames(writer, names, null)
    const superior = listOrganizations(writer).find(({ level }) => level === 'committee')
    const ids = names.map((name) =>
      recorder.insert('organization', {
        parent_id: superior?.id ?? null,
        level: 'branch',
        name,
        kind,
        has_committee: 1,
      }),
    )
    const details = auditDetails(recorder.changes)
    return { value: { ids }, audit: { action: 'organization.addBranches', details } }
  })
}

/**
 * Takes a branch away that was added by mistake.
 * @throws AppError NOT_FOUND; BRANCH_HAS_RECORDS: it has any record, or is the only branch.
 */
export function removeBranch(db: Reader, id: number, context: CommandContext): null {
  const { name } = branchOf(db, id)
  return runCommand(db, context, (writer, recorder) => {
    const isOnly = listOrganizations(writer).filter(({ level }) => level === 'branch').length === 1
    const rows = Object.values(branchRows(writer, id)).flat()
    if (isOnly || rows.length > 1 || isFromPackages(writer, id))
      throw new AppError('BRANCH_HAS_RECORDS', { name })
    recorder.update('organization', id, { deleted_at: context.at })
    const details = auditDetails(recorder.changes)
    return { value: null, audit: { action: 'organization.removeBranch', details } }
  })
}
