import type { ActivityKind } from '../../domain/kinds.ts'
import type { ActivityFact } from '../facts.ts'
import { judgePeriodDuty } from '../period-duty.ts'
import { sentence, type DutyRule } from '../scope.ts'
import { notStanding } from '../standing.ts'
import { deadlineOf, recordsOfYear } from './yearly.ts'

/** 党员大会, 支委会, 党小组会; an appraisal is held as a general meeting (D-01). */
const FORMS: ReadonlySet<ActivityKind> = new Set([
  'generalMeeting',
  'committeeMeeting',
  'groupMeeting',
  'democraticAppraisal',
])

/**
 * C-03 形式: the organizational life meeting is a general meeting, a committee meeting or a group
 * meeting (JY 17). A record that names no form at all cannot be compared.
 */
export const lifeMeetingForm: DutyRule = (scope) => {
  const { year } = scope.context
  const period = scope.calendar.wholeYear
  const all = recordsOfYear(scope, 'organizationalLife')
  const records = all.filter((activity) => hasForm(activity) !== null)
  const what = all.length === 0 ? 'reason.noLifeMeeting' : 'duty.C-03.none'
  const none = records.length === 0 ? sentence(what, { year }) : null
  return [
    judgePeriodDuty(scope, {
      kind: 'organizationalLife',
      period,
      deadline: deadlineOf(scope),
      records,
      subject: null,
      reason: notStanding('branch', scope.branch.facts.branch, period, all.length > 0) ?? none,
      fault: (activity) =>
        hasForm(activity) ? null : sentence('duty.C-03.wrong', { date: activity.heldOn }),
      message: (status, found) =>
        sentence(`duty.C-03.${status}`, { date: found.at(-1)?.heldOn ?? '' }),
    }),
  ]
}

/** Null: held as an organizational life meeting and nothing else is written down. */
function hasForm({ kinds, groupId }: ActivityFact): boolean | null {
  if (groupId !== null || kinds.some((kind) => FORMS.has(kind))) return true
  return kinds.every((kind) => kind === 'organizationalLife') ? null : false
}
