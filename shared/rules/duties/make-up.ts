import { addDays, type IsoDate } from '../../calendar.ts'
import type { ActivityKind } from '../../domain/kinds.ts'
import type { Entry } from '../../registers/registers.ts'
import type { ActivityFact, AttendanceFact, MemberFact } from '../facts.ts'
import type { DutyFinding } from '../finding.ts'
import { excusedMembers } from '../member-conditions.ts'
import { numberOf } from '../parameters.ts'
import { openActivity, recordEntry } from '../remedies.ts'
import {
  activityEvidence,
  duty,
  memberEvidence,
  sentence,
  type DutyRule,
  type RuleScope,
} from '../scope.ts'
import type { PeriodInfo } from '../year-calendar.ts'

/** What every member is to learn of. */
const LEARNING: readonly ActivityKind[] = [
  'generalMeeting',
  'groupMeeting',
  'partyLecture',
  'themeDay',
  'organizationalLife',
]

interface Missing {
  readonly activity: ActivityFact
  readonly member: MemberFact
  readonly state: AttendanceFact['state']
  readonly hasReason: boolean
  readonly deadline: IsoDate
  readonly isMadeUp: boolean
}

/**
 * B-18 缺席补学: leave has its reason, and who was missing makes up for it within `makeUp.days` days.
 * Local custom; only events whose list names people are looked at, and nobody who is excused.
 */
export const makeUpStudy: DutyRule = (scope) => {
  const look = missingAt(scope)
  return scope.calendar.month.map((period) => {
    const held = new Set(LEARNING.flatMap((kind) => scope.branch.heldIn(kind, period.months)))
    return monthOfLeave(scope, period, [...held].flatMap(look))
  })
}

function missingAt(scope: RuleScope): (activity: ActivityFact) => Missing[] {
  const isExcused = excusedMembers(scope)
  const days = numberOf(scope.parameters, 'makeUp.days', 30)
  const made = Map.groupBy(
    scope.branch.facts.entries.care.filter(({ kind }) => kind === 'makeUp'),
    ({ memberId }) => memberId,
  )
  return (activity) =>
    activity.attendance.flatMap(({ memberId, state, reason }): Missing[] => {
      const member = scope.branch.member(memberId)
      const isMissing = state === 'onLeave' || state === 'absent'
      if (!isMissing || !member || isExcused(memberId, activity.heldOn)) return []
      const deadline = addDays(activity.heldOn, days)
      const isMadeUp = (made.get(memberId) ?? []).some((one) => makesUp(one, activity, deadline))
      const hasReason = state === 'absent' || (reason ?? '').trim() !== ''
      return [{ activity, member, state, hasReason, deadline, isMadeUp }]
    })
}

/** An entry that names no event makes up for those of the days before it. */
function makesUp(
  { activityId, heldOn }: Entry<'care'>,
  activity: ActivityFact,
  deadline: IsoDate,
): boolean {
  const isFor = activityId === null || activityId === activity.id
  return isFor && heldOn >= activity.heldOn && heldOn <= deadline
}

function monthOfLeave(
  scope: RuleScope,
  period: PeriodInfo,
  missing: readonly Missing[],
): DutyFinding {
  const base = { period: period.period }
  if (missing.length === 0) {
    const message = sentence('duty.B-18.none')
    return duty(scope, { ...base, status: 'notApplicable', message })
  }
  const open = missing.filter(({ isMadeUp }) => !isMadeUp)
  const late = open.filter(({ deadline }) => deadline < scope.context.today)
  const unexplained = missing.filter(({ hasReason }) => !hasReason)
  const days = numberOf(scope.parameters, 'makeUp.days', 30)
  const counts = { missing: missing.length, madeUp: missing.length - open.length, days }
  const told = (
    status: 'late' | 'wrong' | 'due',
    [first, ...others]: readonly Missing[],
  ): DutyFinding | null => {
    if (!first) return null
    const { activity, member } = first
    const values = { kind: 'makeUp', memberId: member.id, activityId: activity.id }
    return duty(scope, {
      ...base,
      status,
      message: sentence(`duty.B-18.${status}`, {
        ...counts,
        people: others.length + 1,
        name: member.name,
        date: activity.heldOn,
      }),
      evidence: [first, ...others].flatMap((one) => [
        activityEvidence(one.activity),
        memberEvidence(one.member),
      ]),
      remedy: status === 'wrong' ? openActivity(activity.id) : recordEntry('care', values),
    })
  }
  const done = () => {
    const evidence = missing.map(({ member }) => memberEvidence(member))
    return duty(scope, {
      ...base,
      status: 'done',
      message: sentence('duty.B-18.done', counts),
      evidence,
    })
  }
  return told('wrong', unexplained) ?? told('late', late) ?? told('due', open) ?? done()
}
