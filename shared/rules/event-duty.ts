import { yearOf, type PartialDate } from '../calendar.ts'
import type { Text } from '../text.ts'
import type { DutyFinding, DutyStatus, Evidence, Remedy, Severity, Subject } from './finding.ts'
import { duty, type RuleScope } from './scope.ts'

/** What a rule says about one event: an election, a discipline, a vote. */
export interface EventVerdict {
  readonly status: DutyStatus
  readonly message: Text
  readonly subject?: Subject | null
  readonly severity?: Severity
  readonly evidence?: readonly Evidence[]
  readonly remedy?: Remedy | null
  /** Code of the edition that was applied, where the rule has an earlier one. */
  readonly document?: string | undefined
}

/**
 * Duties that come with events (事件): one finding an event, in the year that is looked at. Where
 * there is no event, the duty does not apply and `none` says why. A judge that gives null passes an
 * event over, because the rule does not concern it.
 */
export function eventDuties<T>(
  scope: RuleScope,
  events: readonly T[],
  judge: (event: T) => EventVerdict | null,
  none: Text,
): DutyFinding[] {
  const { period } = scope.calendar.wholeYear
  const found = events.flatMap((event) => {
    const verdict = judge(event)
    return verdict ? [duty(scope, { period, ...verdict })] : []
  })
  if (found.length > 0) return found
  return [duty(scope, { period, status: 'notApplicable', message: none })]
}

/**
 * Whether an event is judged in the year that is looked at: in its own year, and, as long as it
 * waits for something (`isOpen`), in every later one up to today.
 */
export function concernsYear(
  { context }: RuleScope,
  happenedOn: PartialDate,
  isOpen = false,
): boolean {
  const year = yearOf(happenedOn)
  if (year === context.year) return true
  return isOpen && year < context.year && context.year <= yearOf(context.today)
}
