import { addMonths, earliest, latest, type IsoDate, type PartialDate } from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import type { MemberFact } from '../facts.ts'
import { duty, type RuleScope } from '../scope.ts'
import type { EventVerdict } from '../event-duty.ts'
import type { DutyFinding } from '../finding.ts'

type Condition = Entry<'condition'>

/** The day that a running duty (滚动) is looked at: today, or the last day of a year that is over. */
export function dayLookedAt({ calendar, context }: RuleScope): IsoDate {
  const { end } = calendar.wholeYear
  return context.today < end ? context.today : end
}

/** One finding for the branch and the year. */
export function rollingDuty(scope: RuleScope, verdict: EventVerdict): DutyFinding {
  return duty(scope, { period: scope.calendar.wholeYear.period, ...verdict })
}

/** Whether somebody is, or on that day still was, among the members here. */
function isHere({ status, leftOn }: MemberFact, day: IsoDate): boolean {
  return status === 'active' || (leftOn !== null && earliest(leftOn) > day)
}

/** Somebody with a condition that lasts on a day. */
export interface Concerned {
  readonly member: MemberFact
  readonly condition: Condition
}

/** Members here with a condition that had begun on a day and was not yet over. */
export function concernedOn(
  { branch }: RuleScope,
  kind: Condition['kind'],
  day: IsoDate,
): Concerned[] {
  return branch.facts.entries.condition.flatMap((condition) => {
    const { fromOn, untilOn } = condition
    if (condition.kind !== kind || earliest(fromOn) > day) return []
    if (untilOn !== null && earliest(untilOn) <= day) return []
    const member = branch.member(condition.memberId)
    return member && isHere(member, day) ? [{ member, condition }] : []
  })
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
