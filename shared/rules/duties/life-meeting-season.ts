import { yearOf } from '../../calendar.ts'
import type { ActivityFact } from '../facts.ts'
import type { Text } from '../../text.ts'
import { judgePeriodDuty } from '../period-duty.ts'
import { sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { notStanding } from '../standing.ts'
import { deadlineOf, recordsOfYear } from './yearly.ts'

/**
 * C-02 季别: the organizational life meeting of a year falls into its fourth quarter, or between it
 * and the deadline that a notice sets in the next year (ZB 17). Whether one is missing is for C-01.
 */
export const lifeMeetingSeason: DutyRule = (scope) => {
  const { year } = scope.context
  const period = scope.calendar.wholeYear
  const records = recordsOfYear(scope, 'organizationalLife')
  const standing = notStanding('branch', scope.branch.facts.branch, period, records.length > 0)
  const none = records.length === 0 ? sentence('reason.noLifeMeeting', { year }) : null
  return [
    judgePeriodDuty(scope, {
      kind: 'organizationalLife',
      period,
      deadline: deadlineOf(scope),
      records,
      subject: null,
      reason: standing ?? none,
      fault: (activity) => seasonFault(scope, activity),
      message: (status, found) =>
        sentence(`duty.C-02.${status}`, { date: found.at(-1)?.heldOn ?? '' }),
    }),
  ]
}

/** A meeting of the next year is booked by notice; a deadline of this year knows no later day. */
function seasonFault(scope: RuleScope, { heldOn }: ActivityFact): Text | null {
  const { year } = scope.context
  const deadline = deadlineOf(scope)
  if (heldOn < `${year}-10-01`) return sentence('duty.C-02.early', { date: heldOn })
  const isAfter = yearOf(deadline) > year && heldOn > deadline
  return isAfter ? sentence('duty.C-02.afterDeadline', { date: heldOn, deadline }) : null
}
