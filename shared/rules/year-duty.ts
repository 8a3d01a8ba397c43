import type { IsoDate } from '../calendar.ts'
import type { EventVerdict } from './event-duty.ts'
import type { DutyFinding } from './finding.ts'
import { duty, type RuleScope } from './scope.ts'
import { notStanding } from './standing.ts'

/** The day that a running duty (滚动) is looked at: today, or the last day of a year that is over. */
export function dayLookedAt({ calendar, context }: RuleScope): IsoDate {
  const { end } = calendar.wholeYear
  return context.today < end ? context.today : end
}

/** One finding for the branch and the year. */
export function yearFinding(scope: RuleScope, verdict: EventVerdict): DutyFinding {
  return duty(scope, { period: scope.calendar.wholeYear.period, ...verdict })
}

/** The one finding of a year; of a branch that did not stand at its end, that it does not apply. */
export function yearDuty(
  scope: RuleScope,
  hasRecord: boolean,
  judge: () => EventVerdict,
): DutyFinding {
  const { wholeYear } = scope.calendar
  const gone = notStanding('branch', scope.branch.facts.branch, wholeYear, hasRecord)
  return yearFinding(scope, gone ? { status: 'notApplicable', message: gone } : judge())
}
