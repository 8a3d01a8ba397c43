import type { z } from 'zod'
import { newLedgerSchema } from '../../../shared/contract/ledger.ts'
import type { OrganizationKind } from '../../../shared/domain/kinds.ts'

/** The form of a new ledger as it is typed; groups are one a line. */
export interface LedgerDraft {
  readonly name: string
  readonly kind: OrganizationKind
  readonly hasCommittee: boolean
  readonly groups: string
}

export const emptyLedgerDraft: LedgerDraft = {
  name: '',
  kind: 'village',
  hasCommittee: true,
  groups: '',
}

/** The new ledger, or null while the form is not complete. */
export function newLedgerOf(draft: LedgerDraft): z.output<typeof newLedgerSchema> | null {
  const lines = draft.groups.split('\n').map((line) => line.trim())
  const groups = [...new Set(lines.filter((line) => line !== ''))]
  return newLedgerSchema.safeParse({ ...draft, groups }).data ?? null
}
