import { addMonths, earliest, latest, yearOf, type IsoDate } from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import { eventDuties, type EventVerdict } from '../event-duty.ts'
import type { MemberFact } from '../facts.ts'
import { recordEntry } from '../remedies.ts'
import {
  entryEvidence,
  memberEvidence,
  openStatus,
  sentence,
  type DutyRule,
  type RuleScope,
} from '../scope.ts'
import { yearDuty } from '../year-duty.ts'
import { attendance, isConcentrated, trainingEvidence, type Attended } from './trainings.ts'

/** Months after taking office within which a secretary is trained (K-03). */
const APPOINTMENT_MONTHS = 6
/** A probation lasts a year, and so does the time after it in which somebody counts as new (K-05). */
const NEW_MONTHS = 12

/** Trainings of a year are read from the year before to March of the year after. */
function reach({ context: { year } }: RuleScope): {
  readonly start: IsoDate
  readonly end: IsoDate
} {
  return { start: `${year - 1}-01-01`, end: `${year + 1}-03-31` }
}

/**
 * K-03 新任书记培训: an appointment training within six months of taking office (PX). Judged in the
 * year of taking office, and in the next where the six months end there or nothing has come yet.
 */
export const newSecretary: DutyRule = (scope) => {
  const attendedBy = attendance(scope, reach(scope))
  const posts = scope.branch.facts.entries.post.filter(({ office }) => office === 'secretary')
  return eventDuties(
    scope,
    posts.filter((post) => isNew(post, posts)),
    (post) => {
      const member = scope.branch.member(post.memberId)
      if (!member) return null
      return appointment(scope, post, member, attendedBy(member.id))
    },
    sentence('duty.K-03.none', { year: scope.context.year }),
  )
}

/** Somebody who goes on for another term, or comes back, is no new secretary. */
function isNew(post: Entry<'post'>, posts: readonly Entry<'post'>[]): boolean {
  return !posts.some(
    (other) => other.memberId === post.memberId && other.startedOn < post.startedOn,
  )
}

function appointment(
  scope: RuleScope,
  post: Entry<'post'>,
  member: MemberFact,
  attended: readonly Attended[],
): EventVerdict | null {
  const { year, today } = scope.context
  const taken = earliest(post.startedOn)
  const limit = addMonths(latest(post.startedOn), APPOINTMENT_MONTHS)
  const isShort = post.endedOn !== null && earliest(post.endedOn) <= limit
  const [first] = attended
    .map(({ training }) => training)
    .filter(({ kind, startedOn }) => kind === 'appointment' && startedOn >= taken)
    .toSorted((a, b) => (a.startedOn < b.startedOn ? -1 : 1))
  const isNextYear =
    year === yearOf(taken) + 1 && (!first || yearOf(limit) === year || first.startedOn > limit)
  // What may have come after the last day that is read is judged in the next year.
  const isUnknown = !first && limit > reach(scope).end && today > reach(scope).end
  const isConcerned = year === yearOf(taken) ? !isUnknown : isNextYear
  if (taken > today || !isConcerned || (isShort && !first)) return null
  const params = { name: member.name, date: post.startedOn, limit }
  const subject = { type: 'member', id: member.id, name: member.name } as const
  const evidence = [entryEvidence('post', post, post.startedOn, member.name)]
  const remedy = recordEntry('training', { kind: 'appointment' })
  if (!first) {
    const status = openStatus(scope, limit)
    return { status, message: sentence(`duty.K-03.${status}`, params), subject, evidence, remedy }
  }
  const status = first.startedOn <= limit ? 'done' : 'wrong'
  const message = sentence(`duty.K-03.${status}`, { ...params, trainedOn: first.startedOn })
  return { status, message, subject, evidence: [...evidence, trainingEvidence(first)] }
}

/** One of the two times in which a new member is to be trained; `end` is its last day. */
interface Span {
  readonly member: MemberFact
  readonly start: IsoDate
  readonly end: IsoDate
  readonly attended: readonly Attended[]
}

/**
 * K-05 新党员培训: a concentrated training of the superior on probation, and one in the year after
 * it (PX). Each time is judged in the year in which it ends, and before that while it runs.
 */
export const newMembers: DutyRule = (scope) => {
  const spans = scope.branch.facts.members.flatMap((member) => spansOf(scope, member))
  const attendedBy = attendance(scope, reach(scope))
  const judged = spans.map((span) => ({ ...span, attended: attendedBy(span.member.id) }))
  return [yearDuty(scope, judged.some(isTrained), () => newMembersVerdict(scope, judged))]
}

function spansOf(scope: RuleScope, member: MemberFact): Omit<Span, 'attended'>[] {
  const { joinDate, fullMemberDate, status, type } = member
  if (status !== 'active' || type === null) return []
  const full = fullMemberDate ?? ''
  const spans = [
    ...(joinDate === null
      ? []
      : [{ from: joinDate, end: full === '' ? yearAfter(joinDate) : latest(full) }]),
    ...(full === '' ? [] : [{ from: full, end: yearAfter(full) }]),
  ]
  return spans
    .map(({ from, end }) => ({ member, start: earliest(from), end }))
    .filter((span) => concerns(scope, span))
}

const yearAfter = (date: string): IsoDate => addMonths(latest(date), NEW_MONTHS)

/** Of a probation that was extended, or known to its year only, too little is read to judge it. */
function concerns(scope: RuleScope, { start, end }: Pick<Span, 'start' | 'end'>): boolean {
  const { year, today } = scope.context
  if (start < reach(scope).start || start > today) return false
  return yearOf(end) === year || (yearOf(start) === year && today <= end)
}

function isTrained({ start, end, attended }: Span): boolean {
  return attended.some(
    (one) =>
      isConcentrated(one) &&
      one.training.level !== 'branch' &&
      one.training.startedOn >= start &&
      one.training.startedOn <= end,
  )
}

function newMembersVerdict(scope: RuleScope, spans: readonly Span[]): EventVerdict {
  const { year, today } = scope.context
  if (spans.length === 0)
    return { status: 'notApplicable', message: sentence('duty.K-05.none', { year }) }
  const missing = spans.filter((span) => !isTrained(span))
  const over = missing.filter(({ end }) => end < today)
  const [first] = over.length > 0 ? over : missing
  if (!first)
    return { status: 'done', message: sentence('duty.K-05.done', { times: spans.length }) }
  const status = over.length > 0 ? 'late' : 'due'
  const people = (over.length > 0 ? over : missing).length
  const params = { times: spans.length, people, name: first.member.name, limit: first.end }
  return {
    status,
    message: sentence(`duty.K-05.${status}`, params),
    evidence: [...new Set(missing.map(({ member }) => member))].map(memberEvidence),
    remedy: recordEntry('training', { kind: 'newMember', level: 'township' }),
  }
}
