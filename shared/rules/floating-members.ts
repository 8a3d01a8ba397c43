import { earliest, latest, type IsoDate } from '../calendar.ts'
import type { Entry } from '../registers/registers.ts'
import type { MemberFact } from './facts.ts'
import { isHere } from './member-conditions.ts'
import type { RuleScope } from './scope.ts'

/** 流动党员 who is out: by an entry of the register, or only by the mark on the roster. */
export interface FloatingMember {
  readonly member: MemberFact
  readonly entry: Entry<'floating'> | null
}

/**
 * Members of ours who were out from one day to another without a break. The roster marks people
 * without saying since when, so that its mark counts for any day, unless the register knows more.
 */
export function floatingMembers(
  { branch }: RuleScope,
  from: IsoDate,
  to: IsoDate,
): FloatingMember[] {
  const { members, entries } = branch.facts
  const out = entries.floating.filter(({ direction }) => direction === 'out')
  const known = new Set(out.map(({ memberId }) => memberId))
  const registered = new Map<number, FloatingMember>()
  for (const entry of out) {
    const member = entry.memberId === null ? undefined : branch.member(entry.memberId)
    if (member && isHere(member, to) && isOut(entry, from, to))
      registered.set(member.id, { member, entry })
  }
  const marked = members.filter(
    (member) =>
      member.isFloating === true &&
      !known.has(member.id) &&
      isHere(member, to) &&
      (member.enteredOn === null || latest(member.enteredOn) <= from),
  )
  return [...registered.values(), ...marked.map((member) => ({ member, entry: null }))]
}

function isOut({ leftOn, returnedOn }: Entry<'floating'>, from: IsoDate, to: IsoDate): boolean {
  const hadLeft = leftOn === null || latest(leftOn) <= from
  return hadLeft && (returnedOn === null || earliest(returnedOn) > to)
}
