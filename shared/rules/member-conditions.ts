import { earliest, latest, type IsoDate } from '../calendar.ts'
import type { Entry } from '../registers/registers.ts'
import type { MemberFact } from './facts.ts'
import type { RuleScope } from './scope.ts'

type Condition = Entry<'condition'>

/** Who cannot be expected at meetings: rules.md B-15 to B-17. */
const EXCUSING: ReadonlySet<Condition['kind']> = new Set([
  'exempt',
  'away',
  'lost',
  'abroad',
  'rightsSuspended',
  'membershipSuspended',
])

/** Whether a condition may hold on a day: what is known to the month or year only counts whole. */
export function isInForce({ fromOn, untilOn }: Condition, day: IsoDate): boolean {
  return earliest(fromOn) <= day && (untilOn === null || latest(untilOn) >= day)
}

/** Active members of whom a condition of a kind is in force on a day, each once. */
export function membersWith(
  { branch }: RuleScope,
  kind: Condition['kind'],
  day: IsoDate,
): MemberFact[] {
  const entries = branch.facts.entries.condition
  const ids = new Set(
    entries.flatMap((entry) =>
      entry.kind === kind && isInForce(entry, day) ? [entry.memberId] : [],
    ),
  )
  if (ids.size === 0) return []
  return branch.facts.members.filter(({ id, status }) => ids.has(id) && status === 'active')
}

/**
 * Tells whether a member could not be expected on a day: floating, exempt, away, lost, abroad, or
 * with rights or membership suspended. Made once a rule, asked for every name of every list.
 */
export function excusedMembers({ branch }: RuleScope): (memberId: number, day: IsoDate) => boolean {
  const conditions = Map.groupBy(
    branch.facts.entries.condition.filter(({ kind }) => EXCUSING.has(kind)),
    ({ memberId }) => memberId,
  )
  return (memberId, day) => {
    const member = branch.member(memberId)
    if (member?.isFloating === true || member?.status === 'suspended') return true
    return conditions.get(memberId)?.some((entry) => isInForce(entry, day)) ?? false
  }
}
