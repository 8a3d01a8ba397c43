import { addMonths, earliest, isCertainlyBefore, latest, type PartialDate } from '../../calendar.ts'
import type { MemberFact } from '../facts.ts'
import type { Evidence } from '../finding.ts'
import { entryEvidence, type RuleScope } from '../scope.ts'

/** Five years without being admitted again (I-02, I-11). */
export const BARRED_MONTHS = 60
/** The general meeting that admits somebody: step 15 of the 25 (rules.md §3). */
const ADMITTED_STEP = 15

interface Readmission {
  readonly date: PartialDate
  readonly evidence: Evidence
}

/**
 * The first time that somebody who left the party on a day was certainly admitted again within five
 * years of it, or null. The person is known by the member that the admission names, or by the ID number.
 */
export function readmission(
  { branch }: RuleScope,
  { id, idCard, name }: MemberFact,
  leftOn: PartialDate,
): Readmission | null {
  const { admission, admissionStep } = branch.facts.entries
  const own = new Set(
    admission
      .filter((one) => one.memberId === id || (idCard !== null && one.idCard === idCard))
      .map((one) => one.id),
  )
  if (own.size === 0) return null
  const until = addMonths(earliest(leftOn), BARRED_MONTHS)
  const [first] = admissionStep
    .filter(
      ({ admissionId, step, doneOn, outcome }) =>
        own.has(admissionId) &&
        step === ADMITTED_STEP &&
        outcome !== 'failed' &&
        isCertainlyBefore(leftOn, doneOn) &&
        latest(doneOn) < until,
    )
    .toSorted((a, b) => (a.doneOn < b.doneOn ? -1 : 1))
  if (!first) return null
  return { date: first.doneOn, evidence: entryEvidence('admissionStep', first, first.doneOn, name) }
}
