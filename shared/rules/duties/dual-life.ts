import { earliest } from '../../calendar.ts'
import type { ActivityKind } from '../../domain/kinds.ts'
import type { ActivityFact, MemberFact } from '../facts.ts'
import type { DutyFinding } from '../finding.ts'
import { statusesByWeight } from '../matrix.ts'
import { membersWith } from '../member-conditions.ts'
import { numberOf } from '../parameters.ts'
import { openActivity, openMember } from '../remedies.ts'
import {
  activityEvidence,
  memberEvidence,
  sentence,
  type DutyRule,
  type RuleScope,
} from '../scope.ts'
import { activitiesOfYear } from '../signals/records-of-year.ts'
import { dayLookedAt, yearFinding } from '../year-duty.ts'
import { recordsOfYear } from './yearly.ts'

/** What ordinary members are asked to. */
const ORDINARY: ReadonlySet<ActivityKind> = new Set([
  'generalMeeting',
  'groupMeeting',
  'partyLecture',
  'themeDay',
  'organizationalLife',
  'democraticAppraisal',
])

/** 组织生活会、民主评议必到. */
const OBLIGATORY = ['organizationalLife', 'democraticAppraisal'] as const

interface Cadre {
  readonly member: MemberFact
  readonly status: 'done' | 'due' | 'late' | 'wrong'
  readonly times: number
  /** The life meeting or appraisal at which somebody was missing. */
  readonly missed: ActivityFact | null
}

/**
 * B-14 双重组织生活: leading cadres (by their 党员情况) come to the life of their branch like everybody
 * else `leadingCadre.times` times a year, and never miss its life meeting and appraisal (JY 16). Only
 * lists of names can tell.
 */
export const dualLife: DutyRule = (scope) => {
  const { today } = scope.context
  const cadres = membersWith(scope, 'leadingCadre', dayLookedAt(scope))
  const events = activitiesOfYear(scope).filter(
    ({ kinds, attendance, heldOn }) =>
      attendance.length > 0 && heldOn <= today && kinds.some((kind) => ORDINARY.has(kind)),
  )
  const none = cadres.length === 0 ? 'none' : events.length === 0 ? 'unnamed' : null
  if (none !== null) {
    const message = sentence(`duty.B-14.${none}`)
    return [yearFinding(scope, { status: 'notApplicable', message })]
  }
  return [
    together(
      scope,
      cadres.map((member) => judged(scope, member, events)),
    ),
  ]
}

function judged(scope: RuleScope, member: MemberFact, events: readonly ActivityFact[]): Cadre {
  const times = events.filter((event) => stateOf(event, member) === 'present').length
  const missed = OBLIGATORY.map((kind) => missedOf(scope, kind, member)).find(Boolean) ?? null
  if (missed) return { member, status: 'wrong', times, missed }
  const asked = numberOf(scope.parameters, 'leadingCadre.times', 4)
  if (times >= asked) return { member, status: 'done', times, missed }
  if (scope.context.today <= scope.calendar.wholeYear.end)
    return { member, status: 'due', times, missed }
  // Nobody can come more often than there was something to come to.
  const since = member.enteredOn === null ? '' : earliest(member.enteredOn)
  const possible = events.filter(({ heldOn }) => heldOn >= since).length
  return { member, status: times >= possible ? 'done' : 'late', times, missed }
}

/** The event of a kind whose list names somebody as not there, unless they were at another one. */
function missedOf(scope: RuleScope, kind: ActivityKind, member: MemberFact): ActivityFact | null {
  const records = recordsOfYear(scope, kind)
  const isAt = (state: string, event: ActivityFact) => stateOf(event, member) === state
  if (records.some((event) => isAt('present', event))) return null
  return records.find((event) => isAt('absent', event) || isAt('onLeave', event)) ?? null
}

function stateOf({ attendance }: ActivityFact, { id }: MemberFact) {
  return attendance.find(({ memberId }) => memberId === id)?.state ?? null
}

function together(scope: RuleScope, cadres: readonly Cadre[]): DutyFinding {
  const status =
    statusesByWeight.find((one) => cadres.some((cadre) => cadre.status === one)) ?? 'done'
  const concerned = cadres.filter((cadre) => cadre.status === status)
  const [first] = concerned
  const missed = first?.missed
  const params = {
    cadres: cadres.length,
    people: concerned.length,
    name: first?.member.name ?? '',
    times: first?.times ?? 0,
    asked: numberOf(scope.parameters, 'leadingCadre.times', 4),
    date: missed?.heldOn ?? '',
  }
  const evidence = concerned.flatMap(({ member, missed: event }) => [
    memberEvidence(member),
    ...(event ? [activityEvidence(event)] : []),
  ])
  const isOpen = status !== 'done' && first !== undefined
  const remedy = missed ? openActivity(missed.id) : isOpen ? openMember(first.member.id) : null
  const message = sentence(`duty.B-14.${status}`, params)
  return yearFinding(scope, { status, message, evidence, remedy })
}
