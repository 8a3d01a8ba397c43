import { yearOf, type PartialDate } from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import type { EventVerdict } from '../event-duty.ts'
import type { ActivityFact, MemberFact } from '../facts.ts'
import type { DutyFinding } from '../finding.ts'
import type { RuleScope } from '../scope.ts'
import { personCases } from './person-cases.ts'

export type Discipline = Entry<'discipline'>

const dateOf = ({ decidedOn }: Discipline): PartialDate => decidedOn

/** One finding for each 党纪处分 that the judge has something to say about. */
export function eachDiscipline(
  scope: RuleScope,
  judge: (discipline: Discipline, member: MemberFact) => EventVerdict | null,
): DutyFinding[] {
  const entries = scope.branch.facts.entries.discipline
  return personCases(scope, { register: 'discipline', entries, dateOf }, judge)
}

/**
 * Whether a fitting meeting is on record on a day (or in a month, where no more is known). Facts
 * reach from the year that is looked at to March of the next; for any other day the answer is yes,
 * because nothing can be said.
 */
export function isHeldOn(
  { branch, context: { year } }: RuleScope,
  date: PartialDate,
  fits: (activity: ActivityFact) => boolean,
): boolean {
  const isKnown = yearOf(date) === year || (date > `${year}-12-31` && date <= `${year + 1}-03-31`)
  if (!isKnown) return true
  return branch.facts.activities.some(
    (activity) => activity.heldOn.startsWith(date) && fits(activity),
  )
}
