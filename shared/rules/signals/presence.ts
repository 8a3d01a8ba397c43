import type { ActivityFact, MemberFact } from '../facts.ts'
import type { SignalFinding } from '../finding.ts'
import { headcount, namedAs } from '../headcount.ts'
import { outsideOn } from '../member-conditions.ts'
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
import { wasHere } from '../was-here.ts'
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
 * S-17: event after event nobody is missing, while somebody who is expected lives elsewhere, or is too
 * old or ill to have to come. Events without numbers are passed over.
 */
export const nobodyEverMissing: SignalRule = (scope) => {
  const least = numberOf(scope.parameters, 'fullAttendance.events', 6)
  return fullRuns(scope)
    .filter((run) => run.length >= least)
    .flatMap((run) => {
      const [first] = run
      const last = run.at(-1)
      const outsiders = [...new Set(run.flatMap((event) => event.outsiders))]
      if (!first || !last) return []
      const params = {
        from: first.activity.heldOn,
        to: last.activity.heldOn,
        times: run.length,
        people: outsiders.length,
        name: outsiders[0]?.name ?? '',
      }
      const evidence = [
        ...run.map(({ activity }) => activityEvidence(activity)),
        ...outsiders.map(memberEvidence),
      ]
      const message = sentence('signal.S-17.run', params)
      return [signal(scope, `activity:${first.activity.id}:run`, message, evidence)]
    })
}

interface FullEvent {
  readonly activity: ActivityFact
  readonly outsiders: readonly MemberFact[]
}

/** Runs of events at which everybody was, more having been expected than can have been at home. */
function fullRuns(scope: RuleScope): FullEvent[][] {
  const events = activitiesOfYear(scope).filter(({ kinds }) =>
    kinds.some((kind) => WHOLE_BRANCH.has(kind)),
  )
  const outside = outsideOn(scope)
  const runs: FullEvent[][] = [[]]
  for (const activity of events) {
    const { expected, present } = headcount(activity)
    if (expected === null || present === null) continue
    const isFull = present >= expected && (activity.onLeave ?? 0) === 0
    const outsiders = isFull ? outsidersAt(scope, activity, expected, outside) : []
    if (outsiders.length > 0) runs.at(-1)?.push({ activity, outsiders })
    else runs.push([])
  }
  return runs
}

/** Those elsewhere or exempt, where some of them must be among those expected; else nobody. */
function outsidersAt(
  { branch }: RuleScope,
  { heldOn }: ActivityFact,
  expected: number,
  outside: ReturnType<typeof outsideOn>,
): readonly MemberFact[] {
  const here = branch.facts.members.filter(
    (member) => member.type !== null && wasHere(member, heldOn, 'possibly'),
  )
  const outsiders = here.filter(({ id }) => outside(id, heldOn) !== null)
  return expected > here.length - outsiders.length ? outsiders : []
}

/** S-18: a member who is exempt, away, abroad or floating named as present. */
export const outsidersPresent: SignalRule = (scope) => {
  const outside = outsideOn(scope)
  return activitiesOfYear(scope).flatMap((activity) =>
    activity.attendance.flatMap(({ memberId, state }) => {
      const member = scope.branch.member(memberId)
      const what = state === 'present' ? outside(memberId, activity.heldOn) : null
      if (!member || what === null) return []
      const params = { name: member.name, date: activity.heldOn }
      const message = sentence(`signal.S-18.${what}`, params)
      const evidence = [activityEvidence(activity), memberEvidence(member)]
      return [signal(scope, `activity:${activity.id}:member:${memberId}`, message, evidence)]
    }),
  )
}
