import type { z } from 'zod'
import { newLedgerSchema } from '../../../shared/contract/ledger.ts'
import type { OrganizationKind } from '../../../shared/domain/kinds.ts'
import { emptyPassword, passwordFault, type PasswordDraft } from '../lock/new-password.ts'

/** The form of a new ledger as it is typed; groups are one a line. */
export interface LedgerDraft {
  readonly name: string
  readonly kind: OrganizationKind
  readonly hasCommittee: boolean
  readonly groups: string
  readonly hasPassword: boolean
  readonly typed: PasswordDraft
}

export const emptyLedgerDraft: LedgerDraft = {
  name: '',
  kind: 'village',
  hasCommittee: true,
  groups: '',
  hasPassword: true,
  typed: emptyPassword,
}

/** The new ledger, or null while the form is not complete. */
export function newLedgerOf(draft: LedgerDraft): z.output<typeof newLedgerSchema> | null {
  const lines = draft.groups.split('\n').map((line) => line.trim())
  const groups = [...new Set(lines.filter((line) => line !== ''))]
  const { name, kind, hasCommittee, hasPassword, typed } = draft
  if (hasPassword && passwordFault(typed) !== null) return null
  const password = hasPassword ? typed.password : null
  return newLedgerSchema.safeParse({ name, kind, hasCommittee, groups, password }).data ?? null
}
