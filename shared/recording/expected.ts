import type { IsoDate } from '../calendar.ts'
import type { ActivityKind, AttendanceState } from '../domain/kinds.ts'
import type { BranchIndex } from '../rules/branch-index.ts'
import type { MemberFact } from '../rules/facts.ts'
import { excusedMembers } from '../rules/member-conditions.ts'
import { committeeOn } from '../rules/posts.ts'
import { rightsGap } from '../rules/voting-rights.ts'
import { wasHere } from '../rules/was-here.ts'

/** Whom a kind of event calls together. */
export type Circle = 'members' | 'committee' | 'group'

/** Somebody whom an event calls, with what is assumed of them until a person says otherwise. */
export interface ExpectedPerson {
  readonly memberId: number
  readonly name: string
  /** Exempt: nobody can ask them to come (rules.md B-16), so they are not counted as expected. */
  readonly state: Extract<AttendanceState, 'present' | 'exempt'>
  /** Whether they have a vote on that day (XJ 5). */
  readonly canVote: boolean
}

/** The event as far as it says who should come. */
export interface CalledEvent {
  readonly kinds: readonly ActivityKind[]
  readonly groupId: number | null
  readonly day: IsoDate
}

/**
 * Whom events of some kinds call: the committee or a group only where every duty that the event
 * serves calls no others; null where no kind is chosen.
 */
export function circleOf(kinds: readonly ActivityKind[]): Circle | null {
  if (kinds.length === 0) return null
  if (kinds.every((kind) => kind === 'committeeMeeting')) return 'committee'
  return kinds.every((kind) => kind === 'groupMeeting') ? 'group' : 'members'
}

/**
 * Who should come to an event on its day, in the order of the roster: general meetings, lectures and
 * theme days call all members, committee meetings those with a post on the committee (register of
 * posts, else the words of the roster), group meetings the members of the group.
 */
export function expectedAt(branch: BranchIndex, event: CalledEvent): ExpectedPerson[] {
  const { day } = event
  const isExcused = excusedMembers({ branch })
  return calledBy(branch, event).map((member) => ({
    memberId: member.id,
    name: member.name,
    state: isExcused(member.id, day) ? 'exempt' : 'present',
    canVote: member.type !== null && rightsGap(branch.facts, member, day) === null,
  }))
}

function calledBy(branch: BranchIndex, { kinds, groupId, day }: CalledEvent): MemberFact[] {
  const circle = circleOf(kinds)
  if (circle === null) return []
  // Who is known from a dues ledger alone may be anybody, once a roster tells who the members are.
  const here = branch.facts.members.filter(
    (member) => (member.type !== null || !branch.roster.known) && wasHere(member, day, 'certainly'),
  )
  if (circle === 'members') return here
  if (circle === 'committee') {
    const seated = new Set(committeeOn(branch, day).map(({ member }) => member.id))
    return here.filter(({ id }) => seated.has(id))
  }
  const { groups } = branch.facts
  const meant = groupId ?? (groups.length === 1 ? (groups[0]?.id ?? null) : null)
  return meant === null ? here : here.filter((member) => member.groupId === meant)
}
