import { newPasswordSchema } from '../../../shared/contract/ledger.ts'

/** A new password as it is typed, twice. */
export interface PasswordDraft {
  readonly password: string
  readonly again: string
}

export const emptyPassword: PasswordDraft = { password: '', again: '' }

/** What is wrong with it; null: nothing. */
export function passwordFault({ password, again }: PasswordDraft): 'short' | 'differs' | null {
  if (!newPasswordSchema.safeParse(password).success) return 'short'
  return password === again ? null : 'differs'
}
