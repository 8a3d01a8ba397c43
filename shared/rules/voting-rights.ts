import { isCertainlyBefore, latest, type IsoDate } from '../calendar.ts'
import type { Entry } from '../registers/registers.ts'
import { rightsRestoredOn } from './effect-period.ts'
import type { BranchFacts, MemberFact } from './facts.ts'
import { isCertainlyInForce } from './member-conditions.ts'
import { wasHere } from './was-here.ts'

/** Why somebody can neither vote nor be elected on a day (XJ 5). */
export type RightsGap = 'notFull' | 'onProbation' | 'suspended'

/** What stands against the rights of a member on a day; null: nothing, or nothing certain. */
export function rightsGap(
  { entries }: BranchFacts,
  member: MemberFact,
  day: IsoDate,
): RightsGap | null {
  const { id, type, fullMemberDate } = member
  const isNotFull =
    fullMemberDate === null ? type === 'probationary' : isCertainlyBefore(day, fullMemberDate)
  if (isNotFull) return 'notFull'
  if (entries.discipline.some((one) => one.memberId === id && isOnProbation(one, day)))
    return 'onProbation'
  const isSuspended = entries.condition.some(
    (one) =>
      one.memberId === id &&
      (one.kind === 'rightsSuspended' || one.kind === 'membershipSuspended') &&
      isCertainlyInForce(one, day),
  )
  return isSuspended ? 'suspended' : null
}

/** 留党察看期内: one or two years from the decision, unless rights were given back before. */
function isOnProbation(discipline: Entry<'discipline'>, day: IsoDate): boolean {
  if (discipline.kind !== 'probation') return false
  return latest(discipline.decidedOn) <= day && day < rightsRestoredOn(discipline)
}

/** At most how many members of the branch can have had a vote on a day. */
export function votersAtMost(facts: BranchFacts, day: IsoDate): number {
  return facts.members.filter(
    (member) =>
      member.type !== null &&
      wasHere(member, day, 'possibly') &&
      rightsGap(facts, member, day) === null,
  ).length
}
