import type { z } from 'zod'
import { newLedgerSchema } from '../../../shared/contract/ledger.ts'
import type { OrganizationKind } from '../../../shared/domain/kinds.ts'
import { emptyPassword, passwordFault, type PasswordDraft } from '../lock/new-password.ts'

/** The form of a new ledger as it is typed; groups and branches are one a line. */
export interface LedgerDraft {
  readonly name: string
  /** Whether it is that of a superior with several branches. */
  readonly isOfCommittee: boolean
  readonly branches: string
  readonly kind: OrganizationKind
  readonly hasCommittee: boolean
  readonly groups: string
  readonly hasPassword: boolean
  readonly typed: PasswordDraft
}

export const emptyLedgerDraft: LedgerDraft = {
  name: '',
  isOfCommittee: false,
  branches: '',
  kind: 'village',
  hasCommittee: true,
  groups: '',
  hasPassword: true,
  typed: emptyPassword,
}

/** The new ledger, or null while the form is not complete. */
export function newLedgerOf(draft: LedgerDraft): z.output<typeof newLedgerSchema> | null {
  const { name, kind, hasCommittee, hasPassword, typed } = draft
  const branches = draft.isOfCommittee ? linesOf(draft.branches) : null
  const groups = draft.isOfCommittee ? [] : linesOf(draft.groups)
  if (hasPassword && passwordFault(typed) !== null) return null
  const password = hasPassword ? typed.password : null
  const ledger = { name, branches, kind, hasCommittee, groups, password }
  return newLedgerSchema.safeParse(ledger).data ?? null
}

/** Names that are written one a line, each once. */
export function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim())
  return [...new Set(lines.filter((line) => line !== ''))]
}
