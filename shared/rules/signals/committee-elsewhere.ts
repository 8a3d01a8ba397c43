import type { ActivityFact, MemberFact } from '../facts.ts'
import type { Evidence, SignalFinding } from '../finding.ts'
import { isCertainlyInForce, type Condition } from '../member-conditions.ts'
import { committeeOn, committeePosts, hasRegister } from '../posts.ts'
import {
  activityEvidence,
  entryEvidence,
  memberEvidence,
  sentence,
  signal,
  type RuleScope,
} from '../scope.ts'
import { activitiesOfYear, overlap } from './records-of-year.ts'

/** A committee has three to five; fewer on record are no whole one. */
const LEAST = 3
/** Meetings that nobody holds without the committee; groups meet by themselves. */
const LED: ReadonlySet<string> = new Set([
  'generalMeeting',
  'committeeMeeting',
  'partyLecture',
  'themeDay',
  'organizationalLife',
  'democraticAppraisal',
])

/**
 * S-14, second half: the whole committee on leave, away, abroad or at another event at that time. Only
 * what certainly was so: the register of posts says who was on it, and a list of names, hours or a
 * condition says where they were. Who is named as present here is left to S-11 and S-18.
 */
export function committeeElsewhere(scope: RuleScope): SignalFinding[] {
  const posts = committeePosts(scope.branch.facts)
  if (posts.length < LEAST) return []
  const byDay = Map.groupBy(activitiesOfYear(scope), ({ heldOn }) => heldOn)
  return [...byDay.values()].flatMap((day) =>
    day.flatMap((activity) => {
      const isLed = activity.kinds.some((kind) => LED.has(kind))
      if (!isLed || !hasRegister(posts, activity.heldOn)) return []
      return withoutCommittee(scope, activity, day)
    }),
  )
}

function withoutCommittee(
  scope: RuleScope,
  activity: ActivityFact,
  day: readonly ActivityFact[],
): SignalFinding[] {
  const committee = committeeOn(scope.branch, activity.heldOn).map(({ member }) => member)
  const [first] = committee
  if (!first || committee.length < LEAST) return []
  const others = day.filter((other) => other !== activity && overlap(activity, other))
  const proofs = new Map<string, Evidence>()
  for (const member of committee) {
    const proof = elsewhere(scope, member, activity, others)
    if (proof === null) return []
    proofs.set(`${proof.register ?? proof.type} ${proof.id}`, proof)
  }
  const params = { date: activity.heldOn, people: committee.length, name: first.name }
  const message = sentence('signal.S-14.committee', params)
  const evidence = [activityEvidence(activity), ...proofs.values()]
  return [signal(scope, `activity:${activity.id}:committee`, message, evidence)]
}

/** What shows that somebody was not at an event; null: nothing, or nothing certain. */
function elsewhere(
  { branch }: RuleScope,
  member: MemberFact,
  activity: ActivityFact,
  others: readonly ActivityFact[],
): Evidence | null {
  const here = stateAt(activity, member)
  if (here === 'present') return null
  if (here === 'onLeave') return memberEvidence(member)
  const other = others.find((one) => stateAt(one, member) === 'present')
  if (other) return activityEvidence(other)
  const condition = branch.facts.entries.condition.find(
    (one) => one.memberId === member.id && isAway(one) && isCertainlyInForce(one, activity.heldOn),
  )
  return condition ? entryEvidence('condition', condition, condition.fromOn, member.name) : null
}

function stateAt({ attendance }: ActivityFact, { id }: MemberFact): string | undefined {
  return attendance.find(({ memberId }) => memberId === id)?.state
}

function isAway({ kind }: Condition): boolean {
  return kind === 'away' || kind === 'abroad'
}
