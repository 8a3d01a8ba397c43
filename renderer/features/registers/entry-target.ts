import type { RegisterName } from '../../../shared/registers/registers.ts'
import { registerOf } from '../../../shared/registers/registers.ts'
import type { EntryName, EntryPrefill } from '../../ui/overlays.ts'

/** What the drawer of entries shows: a form for a new entry, or an entry that is there. */
export type EntryTarget =
  | {
      readonly type: 'new'
      readonly prefill: EntryPrefill
    }
  | {
      readonly type: 'saved'
      readonly entry: EntryName
      /** It was saved a moment ago, and what belongs to it can be added now. */
      readonly isFresh: boolean
    }

export function registerOfTarget(target: EntryTarget): RegisterName {
  return target.type === 'new' ? target.prefill.register : target.entry.register
}

/** The field that names what the entry belongs to, where it is settled by a value. */
export function fixedField(
  register: RegisterName,
  values: Readonly<Record<string, unknown>>,
): string | null {
  const field = registerOf(register).parent?.field ?? null
  return field !== null && typeof values[field] === 'number' ? field : null
}

/** The name under which a form that was begun is kept: one for each entry, one for a new one. */
export function draftName(target: EntryTarget): string {
  if (target.type === 'saved') return `${target.entry.register} ${target.entry.id}`
  const { register, values } = target.prefill
  const fixed = fixedField(register, values)
  return `${register} new ${fixed === null ? '' : String(values[fixed])}`
}
