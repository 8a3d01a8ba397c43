import { applicationDates, crowdedMentor } from '../signals/admission.ts'
import { checkDigit, identityConflict } from '../signals/identity.ts'
import { nonMembers, probationLength } from '../signals/membership.ts'
import { withoutRights } from '../signals/without-rights.ts'
import type { SignalRule } from '../scope.ts'

/** S-01 … S-07, people and eligibility (rules.md). */
export const peopleSignals: readonly (readonly [string, SignalRule])[] = [
  ['S-01', checkDigit],
  ['S-02', identityConflict],
  ['S-03', applicationDates],
  ['S-04', probationLength],
  ['S-05', nonMembers],
  ['S-06', withoutRights],
  ['S-07', crowdedMentor],
]
