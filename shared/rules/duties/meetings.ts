import type { PeriodUnit } from '../../calendar.ts'
import type { ActivityKind } from '../../domain/kinds.ts'
import type { Text } from '../../text.ts'
import { headcount } from '../headcount.ts'
import type { ActivityFact, GroupFact } from '../facts.ts'
import type { DutyFinding, Subject } from '../finding.ts'
import { numberOf, wordOf } from '../parameters.ts'
import { faultless, judgePeriodDuty, periodSentence, type PeriodDuty } from '../period-duty.ts'
import { sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { notStanding } from '../standing.ts'
import type { PeriodInfo } from '../year-calendar.ts'

const lectureUnits: readonly PeriodUnit[] = ['month', 'quarter', 'halfYear', 'year']
const meetingUnits: readonly PeriodUnit[] = ['month', 'quarter']

/** B-01 党员大会: once a quarter, or a month where `memberMeeting.period` says so (ZB 11). */
export const generalMeeting: DutyRule = (scope) => {
  const unit = wordOf(scope.parameters, 'memberMeeting.period', meetingUnits, 'quarter')
  return scope.calendar[unit].map((period) => branchMeeting(scope, 'generalMeeting', period))
}

/** B-02 支委会: once a month with half of the committee or more present (ZB 12). */
export const committeeMeeting: DutyRule = (scope) =>
  scope.calendar.month.map((period) =>
    branchMeeting(scope, 'committeeMeeting', period, {
      reason: scope.branch.hasCommittee ? null : sentence('reason.noCommittee'),
      fault: quorumFault,
      message: (status, records) => committeeMessage(status, records, period),
    }),
  )

/** B-04 党课: once in the period of `lecture.period`; local custom, no national number (ZB 16). */
export const partyLecture: DutyRule = (scope) => {
  const unit = wordOf(scope.parameters, 'lecture.period', lectureUnits, 'quarter')
  return scope.calendar[unit].map((period) => branchMeeting(scope, 'partyLecture', period))
}

/** B-06 主题党日: once a month (JY 16); the customary day of the month is only mentioned. */
export const themeDay: DutyRule = (scope) => {
  const day = numberOf(scope.parameters, 'themeDay.fixed', 5)
  return scope.calendar.month.map((period) =>
    branchMeeting(scope, 'themeDay', period, { params: { day } }),
  )
}

/** B-03 党小组会: every group once a month (ZB 13). */
export const groupMeeting: DutyRule = (scope) => {
  const { groups } = scope.branch.facts
  if (groups.length === 0) return scope.calendar.month.map((period) => noGroups(scope, period))
  return groups.flatMap((group) =>
    scope.calendar.month.map((period) => groupMonth(scope, group, period)),
  )
}

interface Special {
  readonly reason?: Text | null
  readonly fault?: PeriodDuty['fault']
  readonly message?: PeriodDuty['message']
  readonly params?: Readonly<Record<string, string | number>>
}

function branchMeeting(
  scope: RuleScope,
  kind: ActivityKind,
  period: PeriodInfo,
  special: Special = {},
): DutyFinding {
  const records = scope.branch.heldIn(kind, period.months)
  const standing = notStanding('branch', scope.branch.facts.branch, period, records.length > 0)
  return judgePeriodDuty(scope, {
    kind,
    period,
    deadline: period.end,
    records,
    subject: null,
    reason: standing ?? special.reason ?? null,
    fault: special.fault ?? faultless,
    message:
      special.message ??
      ((status, found) =>
        periodSentence(scope.rule.id, status, period, { ...special.params, ...heldParams(found) })),
  })
}

function heldParams(records: readonly ActivityFact[]): Record<string, string | number> {
  const last = records.at(-1)
  return last ? { times: records.length, date: last.heldOn } : {}
}

/** ZB's half includes exactly half, with a hint (rules.md §0.2). Unknown numbers are no fault. */
function quorumFault(activity: ActivityFact): Text | null {
  const { expected, present } = headcount(activity)
  if (expected === null || present === null || present * 2 >= expected) return null
  return sentence('duty.B-02.wrong.month', { date: activity.heldOn, expected, present })
}

function committeeMessage(
  status: 'done' | 'due' | 'late',
  records: readonly ActivityFact[],
  period: PeriodInfo,
): Text {
  const onlyHalf = records.every((activity) => {
    const { expected, present } = headcount(activity)
    return expected !== null && present !== null && present * 2 === expected
  })
  const what = status === 'done' && onlyHalf ? 'doneHalf' : status
  return periodSentence('B-02', what, period, heldParams(records))
}

function noGroups(scope: RuleScope, period: PeriodInfo): DutyFinding {
  const { length: meetings } = scope.branch.heldIn('groupMeeting', period.months)
  const standing = notStanding('branch', scope.branch.facts.branch, period, meetings > 0)
  const none =
    meetings > 0
      ? sentence('reason.noGroupsButMeetings', { meetings })
      : sentence('reason.noGroups')
  return judgePeriodDuty(scope, {
    kind: 'groupMeeting',
    period,
    deadline: period.end,
    records: [],
    subject: null,
    reason: standing ?? none,
    fault: faultless,
    message: () => none,
  })
}

function groupMonth(scope: RuleScope, group: GroupFact, period: PeriodInfo): DutyFinding {
  const { branch, groups } = scope.branch.facts
  const held = scope.branch.heldIn('groupMeeting', period.months)
  // A record without a group can only mean the one group that there is.
  const isOwn = ({ groupId }: ActivityFact) =>
    groupId === group.id || (groupId === null && groups.length === 1)
  const records = held.filter(isOwn)
  const unnamed = held.filter(({ groupId }) => groupId === null).length
  const subject: Subject = { type: 'group', id: group.id, name: group.name }
  return judgePeriodDuty(scope, {
    kind: 'groupMeeting',
    period,
    deadline: period.end,
    records,
    subject,
    reason:
      notStanding('branch', branch, period, records.length > 0) ??
      notStanding('group', group, period, records.length > 0),
    fault: faultless,
    message: (status, found) => {
      const what = status !== 'done' && unnamed > 0 ? `${status}Unnamed` : status
      return periodSentence('B-03', what, period, { unnamed, ...heldParams(found) })
    },
  })
}
