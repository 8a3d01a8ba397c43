import type { ActivityFact } from '../facts.ts'
import type { DutyFinding } from '../finding.ts'
import { headcount, type Headcount } from '../headcount.ts'
import { excusedMembers } from '../member-conditions.ts'
import { numberOf, wordOf } from '../parameters.ts'
import { periodSentence } from '../period-duty.ts'
import { openActivity } from '../remedies.ts'
import { activityEvidence, duty, sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { notStanding } from '../standing.ts'
import { wasHere } from '../was-here.ts'
import type { PeriodInfo } from '../year-calendar.ts'

/**
 * B-16 参会率: those present at the general meetings and theme days of a quarter are `attendance.min`
 * percent or more of those expected. Local custom: no national document names a rate. Numbers as
 * stated count; where a list of names gives both, nobody on it who is excused is expected. Where
 * `attendance.denominator` says so, everybody on the roster of that day is.
 */
export const attendanceRate: DutyRule = (scope) => {
  const denominator = wordOf(
    scope.parameters,
    'attendance.denominator',
    denominators,
    denominators[0],
  )
  const isExcused = excusedMembers(scope)
  const count: Count =
    denominator === 'attendance.enrolled'
      ? (activity) => ofEnrolled(scope, activity)
      : (activity) => expectedAndPresent(activity, isExcused)
  return scope.calendar.quarter.map((period) => quarterOf(scope, period, count))
}

const denominators = ['attendance.lessExcused', 'attendance.enrolled'] as const

type IsExcused = ReturnType<typeof excusedMembers>
type Count = (activity: ActivityFact) => Headcount

interface Counted {
  readonly activity: ActivityFact
  readonly expected: number
  readonly present: number
}

function quarterOf(scope: RuleScope, period: PeriodInfo, count: Count): DutyFinding {
  const counted = countedIn(scope, period, count)
  const base = { period: period.period }
  const reason = notStanding('branch', scope.branch.facts.branch, period, counted.length > 0)
  if (reason ?? counted.length === 0) {
    const message = reason ?? sentence('reason.noHeadcounts')
    return duty(scope, { ...base, status: 'notApplicable', message })
  }
  const min = numberOf(scope.parameters, 'attendance.min', 80)
  const expected = counted.reduce((sum, event) => sum + event.expected, 0)
  const present = counted.reduce((sum, event) => sum + event.present, 0)
  const isMet = present * 100 >= expected * min
  const params = {
    times: counted.length,
    expected,
    present,
    min,
    // Rounded down, so that what misses the rate never reads as if it met it.
    percent: Math.floor((present * 1000) / expected) / 10,
  }
  const message = periodSentence('B-16', isMet ? 'done' : 'wrong', period, params)
  const short = counted.filter((event) => event.present * 100 < event.expected * min)
  const [first] = short
  return duty(scope, {
    ...base,
    status: isMet ? 'done' : 'wrong',
    message,
    evidence: (isMet ? counted : short).map(({ activity }) => activityEvidence(activity)),
    remedy: isMet || !first ? null : openActivity(first.activity.id),
  })
}

/** Events whose numbers are known and possible, each once; S-08 asks about impossible ones. */
function countedIn({ branch }: RuleScope, { months }: PeriodInfo, count: Count): Counted[] {
  const kinds = ['generalMeeting', 'themeDay'] as const
  const events = new Set(kinds.flatMap((kind) => branch.heldIn(kind, months)))
  return [...events].flatMap((activity): Counted[] => {
    const { expected, present } = count(activity)
    const isKnown = expected !== null && present !== null && expected > 0 && present <= expected
    return isKnown ? [{ activity, expected, present }] : []
  })
}

/** 应到 = 在册 − 免硬性要求 − 流出 − 停止党籍 (rules.md B-16), as far as names tell. */
function expectedAndPresent(activity: ActivityFact, isExcused: IsExcused): Headcount {
  if (activity.expected !== null || activity.present !== null) return headcount(activity)
  const attendance = activity.attendance.filter(
    ({ memberId, state }) => state !== 'exempt' && !isExcused(memberId, activity.heldOn),
  )
  return headcount({ ...activity, attendance })
}

/** Who certainly was on the roster that day, and no fewer than the record expected. */
function ofEnrolled({ branch }: RuleScope, activity: ActivityFact): Headcount {
  const { expected, present } = headcount(activity)
  const enrolled = branch.facts.members.filter(
    (member) => member.type !== null && wasHere(member, activity.heldOn, 'certainly'),
  ).length
  const most = Math.max(enrolled, expected ?? 0)
  return { expected: most > 0 ? most : null, present }
}
