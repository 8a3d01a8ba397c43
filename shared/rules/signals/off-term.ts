import type { ActivityFact } from '../facts.ts'
import type { SignalFinding } from '../finding.ts'
import { membersNamed, namesIn } from '../names.ts'
import { committeePosts, isHeldOn } from '../posts.ts'
import {
  activityEvidence,
  entryEvidence,
  memberEvidence,
  sentence,
  signal,
  type RuleScope,
} from '../scope.ts'

/**
 * S-10☆ 当日未在职: who chaired a general or committee meeting has posts in the register, and none
 * of them on that day. People without any post there may have stood in, which B-12 looks at.
 */
export function hostsOffTerm(scope: RuleScope, activity: ActivityFact): SignalFinding[] {
  const { members } = scope.branch.facts
  const posts = committeePosts(scope.branch.facts)
  const isLed = activity.kinds.some(
    (kind) => kind === 'generalMeeting' || kind === 'committeeMeeting',
  )
  if (!isLed || posts.length === 0) return []
  return namesIn(activity.host).flatMap((name) => {
    const people = membersNamed(members, name)
    const own = posts.filter(({ memberId }) => people.some(({ id }) => id === memberId))
    const [first] = people
    if (!first || own.length === 0 || own.some((post) => isHeldOn(post, activity.heldOn))) return []
    const message = sentence('signal.S-10.host.offTerm', { name, date: activity.heldOn })
    const evidence = [
      activityEvidence(activity),
      memberEvidence(first),
      ...own.map((post) => entryEvidence('post', post, post.startedOn, name)),
    ]
    const key = `activity:${activity.id}:host:member:${first.id}:offTerm`
    return [signal(scope, key, message, evidence)]
  })
}
