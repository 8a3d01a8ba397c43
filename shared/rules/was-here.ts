import { earliest, isCertainlyBefore, latest, type PartialDate } from '../calendar.ts'
import type { MemberFact } from './facts.ts'

/**
 * Which way a doubt goes where a date is known to the month or year only, or not at all: `certainly`
 * asks for proof that somebody was a member here, for duties that would bind them; `possibly` asks for
 * proof that they were not, for limits that nobody may be held to have passed.
 */
export type Doubt = 'certainly' | 'possibly'

/** Whether somebody was among the members of this branch on a day (of a month: on its days). */
export function wasHere(member: MemberFact, on: PartialDate, doubt: Doubt): boolean {
  return hadCome(member, on, doubt) && hadNotLeft(member, on, doubt)
}

/** Whether somebody may have been a full member on a day: of whom no roster has told, nobody knows that they were not. */
export function mayBeFull(
  { type, fullMemberDate }: Pick<MemberFact, 'type' | 'fullMemberDate'>,
  on: PartialDate,
): boolean {
  if (type === 'probationary') return false
  return fullMemberDate === null || !isCertainlyBefore(on, fullMemberDate)
}

/** Joining the Party and entering the branch both count; without a date they lie long ago. */
function hadCome({ enteredOn, joinDate }: MemberFact, on: PartialDate, doubt: Doubt): boolean {
  return [enteredOn, joinDate].every((since) => {
    if (since === null) return true
    return doubt === 'certainly' ? latest(since) <= earliest(on) : !isCertainlyBefore(on, since)
  })
}

/**
 * Whether somebody had not left yet. The day of leaving itself is possibly still one here; of whoever
 * is gone without a date nothing is certain.
 */
export function hadNotLeft(
  { status, leftOn }: Pick<MemberFact, 'status' | 'leftOn'>,
  on: PartialDate,
  doubt: Doubt,
): boolean {
  if (status === 'active') return true
  if (leftOn === null) return doubt === 'possibly'
  return doubt === 'certainly' ? isCertainlyBefore(on, leftOn) : !isCertainlyBefore(leftOn, on)
}
