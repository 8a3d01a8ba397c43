import { isCertainlyBefore, type PartialDate } from '../../calendar.ts'
import type { LifeMeetingFact, MemberFact } from '../facts.ts'
import type { Evidence, Remedy } from '../finding.ts'
import { recordActivity, recordEntry } from '../remedies.ts'
import { activityEvidence, entryEvidence, type RuleScope } from '../scope.ts'

/** Something that a member has to explain at an organizational life meeting (C-06, C-07). */
export interface Affair {
  readonly register: 'discipline' | 'inquiry'
  readonly id: number
  readonly memberId: number
  readonly happenedOn: PartialDate
}

/** The organizational life meetings since, and at which of them the member explained. */
export interface Explained {
  readonly member: MemberFact | undefined
  /** Meetings that may have been held after it, by day, as far as they are the member's. */
  readonly possible: readonly LifeMeetingFact[]
  /** The first meeting that was certainly held after it. */
  readonly first: LifeMeetingFact | null
  /** The first meeting at which it was explained. */
  readonly said: LifeMeetingFact | null
}

/** Follows one affair through the meetings up to today. */
export function explained({ branch, context }: RuleScope, affair: Affair): Explained {
  const { memberId, happenedOn, register } = affair
  const { lifeMeetings, entries } = branch.facts
  const member = branch.member(memberId)
  const possible = lifeMeetings.filter(
    (meeting) =>
      meeting.heldOn <= context.today &&
      meeting.heldOn !== happenedOn &&
      !isCertainlyBefore(meeting.heldOn, happenedOn) &&
      isOwn(meeting, member),
  )
  const statements = new Set(
    entries.statement
      .filter((one) => one.memberId === memberId && one.about === register)
      .map(({ activityId }) => activityId),
  )
  return {
    member,
    possible,
    first: possible.find(({ heldOn }) => isCertainlyBefore(happenedOn, heldOn)) ?? null,
    said: possible.find(({ id }) => statements.has(id)) ?? null,
  }
}

/** Not a meeting of another group, nor one before the member came to this branch. */
function isOwn({ heldOn, groupId }: LifeMeetingFact, member: MemberFact | undefined): boolean {
  const own = member?.groupId ?? null
  if (groupId !== null && own !== null && groupId !== own) return false
  const enteredOn = member?.enteredOn ?? null
  return enteredOn === null || !isCertainlyBefore(heldOn, enteredOn)
}

/** Whether the member had left, or may have left, before there was a meeting to explain it at. */
export function leftBefore({ member, first, said }: Explained): boolean {
  if (said !== null || member === undefined || member.status === 'active') return false
  const { leftOn } = member
  return first === null || leftOn === null || !isCertainlyBefore(first.heldOn, leftOn)
}

/** The affair, and the meetings named. */
export function affairEvidence(
  { branch }: RuleScope,
  { register, id, happenedOn }: Affair,
  name: string,
  meetings: readonly (LifeMeetingFact | null)[],
): Evidence[] {
  const held = meetings.flatMap((meeting) => {
    if (meeting === null) return []
    const activity = branch.activity(meeting.id)
    if (activity) return [activityEvidence(activity)]
    const { heldOn } = meeting
    return [{ type: 'activity', id: meeting.id, date: heldOn, label: heldOn } as const]
  })
  return [entryEvidence(register, { id }, happenedOn, name), ...held]
}

/** A statement at the meeting that was held, or a meeting to be held. */
export function explainRemedy(
  { context }: RuleScope,
  { register, memberId }: Affair,
  meeting: LifeMeetingFact | null,
): Remedy {
  if (meeting === null) return recordActivity('organizationalLife', String(context.year))
  return recordEntry('statement', { activityId: meeting.id, memberId, about: register })
}
