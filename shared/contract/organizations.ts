import { z } from 'zod'
import { isPartialDate, type PartialDate } from '../calendar.ts'
import type { OrganizationKind } from '../domain/kinds.ts'
import { findingQueries } from './finding-queries.ts'
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

export const updateOrganizationSchema = z.strictObject({
  id: z.int(),
  hasCommittee: z.boolean(),
  /** A day, a month or a year, not after today. */
  foundedOn: z.string().refine(isPartialDate).nullable(),
})

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
    errors: ['NO_LEDGER', 'NOT_FOUND'],
    touches,
  }),
  'organizations.addGroup': command({
    input: z.strictObject({ organizationId: z.int(), name: z.string().trim().min(1).max(100) }),
    output: typed<{ readonly id: number }>(),
    errors: ['NO_LEDGER', 'NOT_FOUND', 'GROUP_EXISTS'],
    touches,
  }),
}
