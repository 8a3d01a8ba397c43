import type { ActivityFact, MemberFact } from '../facts.ts'
import type { DutyFinding } from '../finding.ts'
import { membersNamed, namesIn } from '../names.ts'
import { periodSentence } from '../period-duty.ts'
import { committeeOn, committeePosts, groupLeadersOn, hasRegister, holdersOf } from '../posts.ts'
import { openActivity } from '../remedies.ts'
import { hadPost, type Seat } from '../roster-posts.ts'
import { activityEvidence, duty, sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { notStanding } from '../standing.ts'
import type { PeriodInfo } from '../year-calendar.ts'

/**
 * B-12 主持人: the secretary chairs general and committee meetings, a deputy or another of the
 * committee where the secretary cannot; the leader chairs a meeting of the group (ZB 14). Only a
 * host who is on the roster, and only by the posts on record, is judged.
 */
export const chairing: DutyRule = (scope) =>
  scope.calendar.month.map((period) => monthOf(scope, period))

type Verdict = 'right' | 'standIn' | 'notSecretary' | 'notLeader'

interface Chaired {
  readonly activity: ActivityFact
  readonly verdict: Verdict
}

function monthOf(scope: RuleScope, period: PeriodInfo): DutyFinding {
  const meetings = meetingsOf(scope, period)
  const base = { period: period.period }
  const reason = notStanding('branch', scope.branch.facts.branch, period, meetings.length > 0)
  if (reason) return duty(scope, { ...base, status: 'notApplicable', message: reason })
  const chaired = meetings.flatMap((activity): Chaired[] => {
    const verdict = verdictOf(scope, activity)
    return verdict === null ? [] : [{ activity, verdict }]
  })
  if (chaired.length === 0) {
    const message = sentence('reason.noHostToJudge')
    return duty(scope, { ...base, status: 'notApplicable', message })
  }
  const wrong = chaired.filter(({ verdict }) => verdict.startsWith('not'))
  const [fault] = wrong
  if (fault) return faulty(scope, period, fault, wrong)
  const standIns = chaired.filter(({ verdict }) => verdict === 'standIn')
  const shown = standIns.at(-1)
  const message = shown
    ? periodSentence('B-12', 'standIn', period, paramsOf(shown))
    : periodSentence('B-12', 'done', period, { times: chaired.length })
  const evidence = (shown ? standIns : chaired).map(({ activity }) => activityEvidence(activity))
  const severity = shown ? 'info' : scope.rule.severity
  return duty(scope, { ...base, status: 'done', message, evidence, severity })
}

function faulty(
  scope: RuleScope,
  { period }: PeriodInfo,
  fault: Chaired,
  wrong: readonly Chaired[],
): DutyFinding {
  const message = sentence(`duty.B-12.${fault.verdict}`, paramsOf(fault))
  const evidence = wrong.map(({ activity }) => activityEvidence(activity))
  const remedy = openActivity(fault.activity.id)
  return duty(scope, { period, status: 'wrong', message, evidence, remedy })
}

function paramsOf({ activity }: Chaired): Record<string, string> {
  return { date: activity.heldOn, host: activity.host ?? '' }
}

/** The three meetings of a month, each event once whatever it is counted as. */
function meetingsOf({ branch }: RuleScope, { months }: PeriodInfo): ActivityFact[] {
  const kinds = ['generalMeeting', 'committeeMeeting', 'groupMeeting'] as const
  const held = new Set(kinds.flatMap((kind) => branch.heldIn(kind, months)))
  return [...held].toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1))
}

/** Null where host or posts are not known well enough to say. */
function verdictOf({ branch }: RuleScope, activity: ActivityFact): Verdict | null {
  const { members, groups } = branch.facts
  const { heldOn } = activity
  const hosts = namesIn(activity.host).flatMap((name) => membersNamed(members, name))
  const isRegistered = hasRegister(committeePosts(branch.facts), heldOn)
  if (hosts.length === 0 || (!isRegistered && hosts.some(hadPost))) return null
  const isOfGroup = activity.kinds.every(
    (kind) => kind !== 'generalMeeting' && kind !== 'committeeMeeting',
  )
  if (!isOfGroup) return ofBranch(committeeOn(branch, heldOn), hosts)
  const groupId = activity.groupId ?? (groups.length === 1 ? groups[0]?.id : undefined)
  const leading = groupLeadersOn(branch.facts, heldOn)
  const leaders = members.filter((member) => member.groupId === groupId && leading.has(member.id))
  if (groupId === undefined || leaders.length === 0) return null
  return hosts.some((host) => leaders.includes(host)) ? 'right' : 'notLeader'
}

function ofBranch(committee: readonly Seat[], hosts: readonly MemberFact[]): Verdict | null {
  const secretaries = holdersOf(committee, 'secretary')
  if (hosts.some((host) => secretaries.includes(host))) return 'right'
  if (committee.some(({ member }) => hosts.includes(member))) return 'standIn'
  // Posts of those who left are rarely kept, and without a secretary on record nothing compares.
  const isComparable = hosts.every(({ status }) => status === 'active') && secretaries.length > 0
  return isComparable ? 'notSecretary' : null
}
