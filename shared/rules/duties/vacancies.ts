import {
  addDays,
  earliest,
  isCertainlyBefore,
  latest,
  yearOf,
  type IsoDate,
  type PartialDate,
} from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import { eventDuties, type EventVerdict } from '../event-duty.ts'
import { numberOf } from '../parameters.ts'
import { openEntry, recordEntry } from '../remedies.ts'
import {
  entryEvidence,
  memberEvidence,
  openStatus,
  sentence,
  type DutyRule,
  type RuleScope,
} from '../scope.ts'
import { yearFinding } from '../year-duty.ts'

type Post = Entry<'post'>

/** Seats of a committee: one secretary, a deputy, and the others, whatever their office. */
type Seat = 'secretary' | 'deputySecretary' | 'committeeMember'

interface Held {
  readonly post: Post
  readonly seat: Seat
  /** Until when it was held; null: still, or nobody has told. */
  readonly since: PartialDate | null
}

interface Vacancy extends Held {
  readonly since: PartialDate
  /** Since when somebody else has it, or a new committee was elected; null: still vacant. */
  readonly filledOn: PartialDate | null
}

/** Successors are often entered as of the meeting, and who left as of the papers some weeks later. */
const HANDOVER_DAYS = 31

/** A-09 空缺补选: a seat that falls vacant within a term is filled within `post.vacantDays` (ZB). */
export const vacantSeats: DutyRule = (scope) => {
  if (scope.branch.facts.entries.post.length > 0)
    return eventDuties(
      scope,
      vacanciesOf(scope),
      (vacancy) => verdictOf(scope, vacancy),
      sentence('duty.A-09.none'),
    )
  const message = sentence('duty.A-09.noPosts')
  const remedy = recordEntry('post')
  return [yearFinding(scope, { status: 'notApplicable', message, remedy })]
}

function verdictOf(scope: RuleScope, vacancy: Vacancy): EventVerdict | null {
  const { today, year } = scope.context
  const { post, seat, since, filledOn } = vacancy
  const isEarlier = yearOf(since) < year && yearOf(filledOn ?? today) < year
  if (yearOf(since) > year || isEarlier) return null
  const days = numberOf(scope.parameters, 'post.vacantDays', 90)
  const limit = addDays(latest(since), days)
  const member = scope.branch.member(post.memberId)
  const name = member?.name ?? `${post.memberId}`
  const evidence = [
    entryEvidence('post', post, since, name),
    ...(member ? [memberEvidence(member)] : []),
  ]
  const subject = { type: 'entry', id: post.id, name } as const
  const is = (status: 'done' | 'due' | 'late' | 'wrong', params = {}): EventVerdict => ({
    status,
    message: sentence(`duty.A-09.${status}.${seat}`, { name, since, days, ...params }),
    subject,
    evidence,
  })
  if (filledOn !== null && earliest(filledOn) <= limit) return is('done', { filled: filledOn })
  if (filledOn !== null)
    return { ...is('wrong', { filled: filledOn }), remedy: openEntry('post', post.id) }
  const remedy = recordEntry('election', { kind: 'byElection' })
  return { ...is(openStatus(scope, limit), { limit }), remedy }
}

function vacanciesOf(scope: RuleScope): Vacancy[] {
  const held = scope.branch.facts.entries.post.flatMap((post): Held[] => {
    const seat = seatOf(post)
    return seat ? [{ post, seat, since: endOf(scope, post) }] : []
  })
  const changes = changesOf(scope)
  const taken = new Set<string>()
  return held
    .flatMap((one) => (one.since === null ? [] : [{ ...one, since: one.since }]))
    .filter(({ since }) => earliest(since) <= scope.context.today)
    .toSorted((a, b) => (a.since < b.since ? -1 : 1))
    .flatMap((ended): Vacancy[] => {
      const { post, since } = ended
      const from = addDays(earliest(since), -HANDOVER_DAYS)
      const change =
        changes.find((day) => day >= from && isCertainlyBefore(post.startedOn, day)) ?? null
      const isEndOfTerm = change !== null && change <= addDays(latest(since), HANDOVER_DAYS)
      if (isEndOfTerm || held.some((other) => staysOn(other, ended))) return []
      const successor = held.find(
        (other) =>
          other.seat === ended.seat &&
          other.post.id !== post.id &&
          latest(other.post.startedOn) >= from &&
          !taken.has(takingOf(other.post)),
      )
      if (successor) taken.add(takingOf(successor.post))
      return [{ ...ended, filledOn: sooner(successor?.post.startedOn ?? null, change) }]
    })
}

/** Who comes for several offices at once takes one seat. */
function takingOf({ memberId, startedOn }: Post): string {
  return `${memberId} ${startedOn}`
}

/**
 * Whether the same person keeps the seat by another office (or gave up several at once, which is
 * one vacancy and told once).
 */
function staysOn(other: Held, { post, seat, since }: Held & { since: PartialDate }): boolean {
  const isSame = other.post.memberId === post.memberId && other.post.id !== post.id
  if (!isSame || other.seat !== seat || isCertainlyBefore(since, other.post.startedOn)) return false
  if (other.since === since) return other.post.id < post.id
  return other.since === null || isCertainlyBefore(since, other.since)
}

/** When a post came to its end: as written, or with the day on which its holder left the branch. */
function endOf({ branch }: RuleScope, { endedOn, memberId }: Post): PartialDate | null {
  const member = branch.member(memberId)
  if (endedOn !== null || !member || member.status === 'active') return endedOn
  return member.leftOn
}

function seatOf({ office }: Post): Seat | null {
  if (office === 'groupLeader') return null
  return office === 'secretary' || office === 'deputySecretary' ? office : 'committeeMember'
}

/** Days on which a whole new committee began, in order: seats of the old one are no longer vacant. */
function changesOf({ branch, context }: RuleScope): IsoDate[] {
  const { term, election } = branch.facts.entries
  const begun = [
    ...term.map(({ startedOn }) => earliest(startedOn)),
    ...election.flatMap(({ kind, heldOn }) => (kind === 'term' ? [heldOn] : [])),
  ]
  return begun.filter((day) => day <= context.today).toSorted()
}

function sooner(a: PartialDate | null, b: PartialDate | null): PartialDate | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}
