import type { EventVerdict } from '../event-duty.ts'
import type { GroupFact, MemberFact } from '../facts.ts'
import { numberOf } from '../parameters.ts'
import { groupLeadersOn } from '../posts.ts'
import { memberEvidence, sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { standingDuty } from '../standing-duty.ts'

/** Where a branch is divided at all, it has at least two groups (ZB 13). */
const GROUPS_LEAST = 2

/**
 * A-12 党小组: a branch of more members than `group.from` has two groups or more; where there are
 * groups, everybody is in one and each has a leader (ZB 13). What nobody has written down at all
 * is due; what is written for some and not for others is wrong.
 */
export const partyGroups: DutyRule = (scope) => [standingDuty(scope, () => judgeGroups(scope))]

function judgeGroups({ branch, parameters, context }: RuleScope): EventVerdict {
  const { groups } = branch.facts
  const members = branch.facts.members.filter(
    ({ status, type }) => status === 'active' && type !== null,
  )
  const from = numberOf(parameters, 'group.from', 20)
  const count = { members: members.length, groups: groups.length, from }
  if (members.length > from && groups.length < GROUPS_LEAST)
    return { status: 'wrong', message: sentence('duty.A-12.tooFew', count) }
  if (groups.length === 0)
    return { status: 'notApplicable', message: sentence('reason.groupsNotNeeded', count) }
  return (
    unassigned(groups, members) ??
    leaderless(groups, members, groupLeadersOn(branch.facts, context.today)) ?? {
      status: 'done',
      message: sentence('duty.A-12.done', count),
    }
  )
}

function unassigned(
  groups: readonly GroupFact[],
  members: readonly MemberFact[],
): EventVerdict | null {
  const known = new Set(groups.map(({ id }) => id))
  const without = members.filter(({ groupId }) => groupId === null || !known.has(groupId))
  if (without.length === 0) return null
  if (without.length === members.length)
    return { status: 'due', message: sentence('duty.A-12.nobodyAssigned') }
  const params = { people: without.length, name: without[0]?.name ?? '' }
  const message = sentence('duty.A-12.unassigned', params)
  return { status: 'wrong', message, evidence: without.map(memberEvidence) }
}

function leaderless(
  groups: readonly GroupFact[],
  members: readonly MemberFact[],
  leaders: ReadonlySet<number>,
): EventVerdict | null {
  const led = new Set(members.filter(({ id }) => leaders.has(id)).map(({ groupId }) => groupId))
  const without = groups.filter(({ id }) => !led.has(id))
  const [first] = without
  if (!first) return null
  if (without.length === groups.length)
    return { status: 'due', message: sentence('duty.A-12.noLeaders') }
  const params = { group: first.name, groups: without.length }
  return { status: 'wrong', message: sentence('duty.A-12.leaderless', params) }
}
