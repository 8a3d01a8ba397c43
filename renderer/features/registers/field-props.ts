import type { Field } from '../../../shared/registers/field.ts'
import type { RegisterName } from '../../../shared/registers/registers.ts'
import type { Draft, Problem } from './entry-draft.ts'

/** What every control of the form of an entry gets. */
export interface FieldProps<F extends Field = Field> {
  readonly register: RegisterName
  readonly name: string
  readonly field: F
  readonly draft: Draft
  readonly change: (part: Draft['values']) => void
  readonly problem: Problem | null
  /** What the ids that were saved mean, by field: they may not be among what can be chosen now. */
  readonly names: Readonly<Record<string, string>>
}

/** A field of one of these types. */
export type FieldOf<T extends Field['type']> = Extract<Field, { readonly type: T }>
