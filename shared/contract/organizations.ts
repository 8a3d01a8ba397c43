import { z } from 'zod'
import { isPartialDate, type PartialDate } from '../calendar.ts'
import { organizationKinds, type OrganizationKind } from '../domain/kinds.ts'
import { findingQueries } from './finding-queries.ts'
import { branchNamesSchema } from './ledger.ts'
import { command, query, typed } from './procedure.ts'

/** What the rules ask about a branch itself. */
export interface OrganizationDetail {
  readonly id: number
  readonly name: string
  readonly kind: OrganizationKind | null
  readonly hasCommittee: boolean
  readonly foundedOn: PartialDate | null
  readonly groups: readonly { readonly id: number; readonly name: string }[]
}

const name = z.string().trim().min(1).max(100)

export const updateOrganizationSchema = z.strictObject({
  id: z.int(),
  name,
  kind: z.enum(organizationKinds),
  hasCommittee: z.boolean(),
  /** A day, a month or a year, not after today. */
  foundedOn: z.string().refine(isPartialDate).nullable(),
})

/** The name of a branch stands in every list. */
const touches = ['organizations.get', 'app.status', ...findingQueries]

/** Branches of the open ledger. */
export const organizationProcedures = {
  'organizations.get': query({
    input: z.strictObject({ id: z.int() }),
    output: typed<OrganizationDetail>(),
    errors: ['NO_LEDGER', 'NOT_FOUND'],
  }),
  'organizations.update': command({
    input: updateOrganizationSchema,
    output: typed<null>(),
    errors: ['NO_LEDGER', 'NOT_FOUND', 'BRANCH_EXISTS'],
    touches,
  }),
  'organizations.addGroup': command({
    input: z.strictObject({ organizationId: z.int(), name }),
    output: typed<{ readonly id: number }>(),
    errors: ['NO_LEDGER', 'NOT_FOUND', 'GROUP_EXISTS'],
    touches,
  }),
  /** Adds branches below the committee of the ledger, as one step. */
  'organizations.addBranches': command({
    input: z.strictObject({ names: branchNamesSchema, kind: z.enum(organizationKinds) }),
    output: typed<{ readonly ids: readonly number[] }>(),
    errors: ['NO_LEDGER', 'BRANCH_EXISTS'],
    touches: ['*'],
  }),
  /** Takes a branch away that has no records; the last one stays. */
  'organizations.removeBranch': command({
    input: z.strictObject({ id: z.int() }),
    output: typed<null>(),
    errors: ['NO_LEDGER', 'NOT_FOUND', 'BRANCH_HAS_RECORDS'],
    touches: ['*'],
  }),
}
