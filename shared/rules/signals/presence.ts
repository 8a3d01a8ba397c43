import type { ActivityFact, MemberFact } from '../facts.ts'
import type { SignalFinding } from '../finding.ts'
import { headcount, namedAs } from '../headcount.ts'
import { floatingOn } from '../member-conditions.ts'
import { membersNamed, namesIn } from '../names.ts'
import { numberOf } from '../parameters.ts'
import {
  activityEvidence,
  memberEvidence,
  sentence,
  signal,
  type RuleScope,
  type SignalRule,
} from '../scope.ts'
import { hostsOffTerm } from './off-term.ts'
import { activitiesOfYear } from './records-of-year.ts'

const roles = ['host', 'recorder'] as const
type Role = (typeof roles)[number]

/**
 * S-10☆: who chaired a meeting or kept its record was on leave, absent, or is not on its list; or
 * chaired it outside the days of office.
 */
export const absentOfficer: SignalRule = (scope) =>
  activitiesOfYear(scope).flatMap((activity) => [
    ...hostsOffTerm(scope, activity),
    ...absentFrom(scope, activity),
  ])

function absentFrom(scope: RuleScope, activity: ActivityFact): SignalFinding[] {
  if (activity.attendance.length === 0) return []
  return roles.flatMap((role) =>
    namesIn(activity[role]).flatMap((name) => officer(scope, activity, role, name)),
  )
}

/** Hosts from elsewhere are on no list of the branch; only its own members are looked for. */
function officer(
  scope: RuleScope,
  activity: ActivityFact,
  role: Role,
  name: string,
): SignalFinding[] {
  const people = membersNamed(scope.branch.facts.members, name)
  const [first] = people
  const what = first ? absenceOf(activity, people) : null
  if (!first || what === null) return []
  const message = sentence(`signal.S-10.${role}.${what}`, { name, date: activity.heldOn })
  const evidence = [activityEvidence(activity), memberEvidence(first)]
  return [signal(scope, `activity:${activity.id}:${role}:member:${first.id}`, message, evidence)]
}

/** Where people share a name, any of them who came is the one. */
function absenceOf(
  { attendance, present }: ActivityFact,
  people: readonly MemberFact[],
): 'onLeave' | 'absent' | 'unnamed' | null {
  const ids = new Set(people.map(({ id }) => id))
  const own = attendance.filter(({ memberId }) => ids.has(memberId))
  const states = new Set(own.map(({ state }) => state))
  if (states.has('present') || states.has('exempt')) return null
  if (states.has('onLeave')) return 'onLeave'
  if (states.has('absent')) return 'absent'
  // A list that names fewer than came proves nothing about those whom it leaves out.
  const named = namedAs('present', attendance)
  return named > 0 && named >= (present ?? 0) ? 'unnamed' : null
}

/** Events to which the whole branch comes. */
const WHOLE_BRANCH: ReadonlySet<string> = new Set([
  'generalMeeting',
  'partyLecture',
  'themeDay',
  'organizationalLife',
  'democraticAppraisal',
])

/**
 * S-17: event after event nobody is missing, while somebody who is expected lives elsewhere.
 * Events without numbers are passed over.
 */
export const nobodyEverMissing: SignalRule = (scope) => {
  const active = scope.branch.facts.members.filter(
    ({ status, type }) => status === 'active' && type !== null,
  )
  const floating = active.filter(({ isFloating }) => isFloating === true)
  if (floating.length === 0) return []
  const least = numberOf(scope.parameters, 'fullAttendance.events', 6)
  return fullRuns(scope, active.length - floating.length)
    .filter((run) => run.length >= least)
    .flatMap((run) => {
      const [first] = run
      const last = run.at(-1)
      if (!first || !last) return []
      const params = {
        from: first.heldOn,
        to: last.heldOn,
        times: run.length,
        floating: floating.length,
        name: floating[0]?.name ?? '',
      }
      const evidence = [...run.map(activityEvidence), ...floating.map(memberEvidence)]
      return [
        signal(scope, `activity:${first.id}:run`, sentence('signal.S-17.run', params), evidence),
      ]
    })
}

/** Runs of events at which everybody was, more having been expected than live here. */
function fullRuns(scope: RuleScope, atHome: number): ActivityFact[][] {
  const runs: ActivityFact[][] = [[]]
  for (const activity of activitiesOfYear(scope)) {
    const { expected, present } = headcount(activity)
    const isOfAll = activity.kinds.some((kind) => WHOLE_BRANCH.has(kind))
    if (!isOfAll || expected === null || present === null) continue
    const isFull = present >= expected && (activity.onLeave ?? 0) === 0 && expected > atHome
    if (isFull) runs.at(-1)?.push(activity)
    else runs.push([])
  }
  return runs
}

/** S-18: a floating member named as present. */
export const floatingPresent: SignalRule = (scope) => {
  const isFloating = floatingOn(scope)
  return activitiesOfYear(scope).flatMap((activity) =>
    activity.attendance.flatMap(({ memberId, state }) => {
      const member = scope.branch.member(memberId)
      if (!member || state !== 'present' || !isFloating(memberId, activity.heldOn)) return []
      const params = { name: member.name, date: activity.heldOn }
      const message = sentence('signal.S-18.present', params)
      const evidence = [activityEvidence(activity), memberEvidence(member)]
      return [signal(scope, `activity:${activity.id}:member:${memberId}`, message, evidence)]
    }),
  )
}
