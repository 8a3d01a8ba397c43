import { addMonths, earliest, latest, type IsoDate, type PartialDate } from '../calendar.ts'
import type { Entries, Entry } from '../registers/registers.ts'
import type { MemberFact } from './facts.ts'
import type { Evidence } from './finding.ts'
import { entryEvidence, type RuleScope } from './scope.ts'
import { hadNotLeft, type Doubt } from './was-here.ts'

/**
 * Who is in a condition (党员情况) or out as a floating member on a day. The first day of a condition
 * and its last, `untilOn`, both count.
 */

export type Condition = Entry<'condition'>
type Kind = Condition['kind']

/** Who cannot be expected at meetings: rules.md B-15 to B-17. */
const EXCUSING: ReadonlySet<Kind> = new Set([
  'exempt',
  'away',
  'lost',
  'abroad',
  'rightsSuspended',
  'membershipSuspended',
])

/** Whether a condition may hold on a day: a month or year may hold on each of its days. */
export function isInForce({ fromOn, untilOn }: Condition, day: IsoDate): boolean {
  return earliest(fromOn) <= day && (untilOn === null || latest(untilOn) >= day)
}

/** Whether a condition holds on a day whatever days of a month or year are meant. */
export function isCertainlyInForce({ fromOn, untilOn }: Condition, day: IsoDate): boolean {
  return latest(fromOn) <= day && (untilOn === null || earliest(untilOn) >= day)
}

/** Members who may have been, or certainly were, in one of some conditions on a day, by their ids. */
export function membersInCondition(
  { condition }: Pick<Entries, 'condition'>,
  kinds: readonly Kind[],
  day: IsoDate,
  doubt: Doubt = 'possibly',
): ReadonlySet<number> {
  const holds = doubt === 'certainly' ? isCertainlyInForce : isInForce
  return new Set(
    condition
      .filter((one) => kinds.includes(one.kind) && holds(one, day))
      .map(({ memberId }) => memberId),
  )
}

/** Active members who may have been in a condition on a day. */
export function membersWith({ branch }: RuleScope, kind: Kind, day: IsoDate): MemberFact[] {
  const ids = membersInCondition(branch.facts.entries, [kind], day)
  if (ids.size === 0) return []
  return branch.facts.members.filter(({ id, status }) => ids.has(id) && status === 'active')
}

/**
 * Tells whether a member could not be expected on a day: floating, exempt, away, lost, abroad, or
 * with rights or membership suspended. Made once a rule, asked for every name of every list.
 */
export function excusedMembers(
  scope: Pick<RuleScope, 'branch'>,
): (memberId: number, day: IsoDate) => boolean {
  const { branch } = scope
  const conditions = Map.groupBy(
    branch.facts.entries.condition.filter(({ kind }) => EXCUSING.has(kind)),
    ({ memberId }) => memberId,
  )
  const isFloating = floatingOn(scope, mayBeOut)
  return (memberId, day) => {
    if (branch.member(memberId)?.status === 'suspended' || isFloating(memberId, day)) return true
    return conditions.get(memberId)?.some((entry) => isInForce(entry, day)) ?? false
  }
}

/** Somebody with a condition that lasts on a day. */
export interface Concerned {
  readonly member: MemberFact
  readonly condition: Condition
}

/** Why somebody hardly comes to events: 免硬性要求 (old, ill), 外出, 出国, or 流动党员. */
export type Outside = 'floating' | 'exempt' | 'away' | 'abroad'

/**
 * Tells why a member certainly lives elsewhere or is exempt on a day; null: nothing says so. Made once
 * a rule, asked for every name of every list (S-17, S-18).
 */
export function outsideOn(scope: RuleScope): (memberId: number, day: IsoDate) => Outside | null {
  const kinds = ['exempt', 'away', 'abroad'] as const
  const conditions = Map.groupBy(scope.branch.facts.entries.condition, ({ memberId }) => memberId)
  const isFloating = floatingOn(scope)
  return (memberId, day) => {
    if (isFloating(memberId, day)) return 'floating'
    const own = conditions.get(memberId) ?? []
    return (
      kinds.find((kind) => own.some((one) => one.kind === kind && isCertainlyInForce(one, day))) ??
      null
    )
  }
}

/**
 * Members here of whom a condition is not over on a day, for duties that it brings: it may have
 * begun, and it is over as soon as it may be.
 */
export function concernedOn({ branch }: RuleScope, kind: Kind, day: IsoDate): Concerned[] {
  return branch.facts.entries.condition.flatMap((condition) => {
    const { fromOn, untilOn } = condition
    if (condition.kind !== kind || earliest(fromOn) > day) return []
    if (untilOn !== null && earliest(untilOn) < day) return []
    const member = branch.member(condition.memberId)
    return member && hadNotLeft(member, day, 'certainly') ? [{ member, condition }] : []
  })
}

export function conditionEvidence({ member, condition }: Concerned): Evidence {
  return entryEvidence('condition', condition, condition.fromOn, member.name)
}

/** Whether so many months have certainly passed since a date; the corresponding day completes them. */
export function hasLasted(since: PartialDate, months: number, day: IsoDate): boolean {
  return addMonths(latest(since), months) <= day
}

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
    if (member && hadNotLeft(member, to, 'certainly') && isOut(entry, from, to))
      registered.set(member.id, { member, entry })
  }
  const marked = members.filter(
    (member) =>
      member.isFloating === true &&
      !known.has(member.id) &&
      hadNotLeft(member, to, 'certainly') &&
      (member.enteredOn === null || latest(member.enteredOn) <= from),
  )
  return [...registered.values(), ...marked.map((member) => ({ member, entry: null }))]
}

/**
 * Tells whether a member was out on a day: as the register says of whom it names, else by the mark on
 * the roster. Made once a rule, asked for every name of every list.
 */
export function floatingOn(
  { branch }: Pick<RuleScope, 'branch'>,
  isOutOn: (entry: Entry<'floating'>, day: IsoDate) => boolean = (entry, day) =>
    isOut(entry, day, day),
): (memberId: number, day: IsoDate) => boolean {
  const out = branch.facts.entries.floating.filter(({ direction }) => direction === 'out')
  const own = Map.groupBy(out, ({ memberId }) => memberId)
  return (memberId, day) =>
    own.get(memberId)?.some((entry) => isOutOn(entry, day)) ??
    branch.member(memberId)?.isFloating === true
}

/** Out for certain from one day to another; on the day of the return nobody is out any more. */
function isOut({ leftOn, returnedOn }: Entry<'floating'>, from: IsoDate, to: IsoDate): boolean {
  const hadLeft = leftOn === null || latest(leftOn) <= from
  return hadLeft && (returnedOn === null || earliest(returnedOn) > to)
}

function mayBeOut({ leftOn, returnedOn }: Entry<'floating'>, day: IsoDate): boolean {
  const mayHaveLeft = leftOn === null || earliest(leftOn) <= day
  return mayHaveLeft && (returnedOn === null || latest(returnedOn) > day)
}
