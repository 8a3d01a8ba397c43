import {
  addMonths,
  earliest,
  isCertainlyBefore,
  latest,
  yearOf,
  type PartialDate,
} from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import { concernsYear, type EventVerdict } from '../event-duty.ts'
import type { MemberFact } from '../facts.ts'
import { numberOf } from '../parameters.ts'
import { recordEntry } from '../remedies.ts'
import { sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { personCases } from './person-cases.ts'

/** 失联六个月停止党籍, two years later 按自行脱党除名 (JY 24). */
const LOST_MONTHS = 6
const SUSPENDED_MONTHS = 24

type Lost = Entry<'condition'>

const dateOf = ({ fromOn }: Lost): PartialDate => fromOn

/**
 * J-05 失联停籍: somebody who is lost is looked for; after six months without a trace membership is
 * suspended, and two years after that the person is removed (JY 24). By what is known today.
 */
export const lostMembers: DutyRule = (scope) => {
  const { condition } = scope.branch.facts.entries
  const entries = condition.filter(({ kind }) => kind === 'lost')
  return personCases(scope, { register: 'condition', entries, dateOf }, (lost, member) => {
    const isOpen = lost.untilOn === null || yearOf(lost.untilOn) >= scope.context.year
    return concernsYear(scope, lost.fromOn, isOpen) ? judged(scope, lost, member) : null
  })
}

interface Suspension {
  /** Null where only the roster tells of it, without a day. */
  readonly date: PartialDate | null
}

function judged(scope: RuleScope, lost: Lost, member: MemberFact): EventVerdict | null {
  const { today } = scope.context
  const params = { name: member.name, date: lost.fromOn, searches: searchesFor(scope, lost) }
  const say = (what: string, more = {}) => sentence(`duty.J-05.${what}`, { ...params, ...more })
  if (lost.untilOn !== null && earliest(lost.untilOn) <= today)
    return { status: 'done', message: say('found', { found: lost.untilOn }) }
  const suspended = suspensionOf(scope, lost, member)
  const removed = removalOf(scope, lost)
  if (removed !== null) {
    const since = suspended?.date ?? null
    const isEarly =
      since !== null && isCertainlyBefore(removed, addMonths(earliest(since), SUSPENDED_MONTHS))
    const message = say(isEarly ? 'removedEarly' : 'removed', { removed, since: since ?? '' })
    return { status: isEarly ? 'wrong' : 'done', message }
  }
  if (suspended) return afterSuspension(scope, lost, suspended, say)
  if (member.status !== 'active') return null
  const deadline = addMonths(latest(lost.fromOn), LOST_MONTHS)
  if (today < deadline) return { status: 'due', message: say('searching', { deadline }) }
  const values = { memberId: lost.memberId, kind: 'membershipSuspended' }
  const remedy = recordEntry('condition', values)
  return { status: 'late', message: say('toSuspend', { deadline }), remedy }
}

function afterSuspension(
  scope: RuleScope,
  lost: Lost,
  { date }: Suspension,
  say: (what: string, more?: object) => EventVerdict['message'],
): EventVerdict {
  const needed = numberOf(scope.parameters, 'lost.searches', 1)
  if (date === null) return { status: 'done', message: say('suspendedUndated') }
  const more = { since: date, needed, until: addMonths(latest(date), SUSPENDED_MONTHS) }
  if (isCertainlyBefore(date, addMonths(earliest(lost.fromOn), LOST_MONTHS)))
    return { status: 'wrong', message: say('suspendedEarly', more) }
  if (scope.context.today >= more.until) {
    const remedy = recordEntry('disposition', { memberId: lost.memberId, kind: 'removal' })
    return { status: 'late', message: say('toRemove', more), remedy }
  }
  // Facts hold the care of this year and the one before.
  const isKnown = yearOf(lost.fromOn) >= scope.context.year - 1
  if (isKnown && searchesFor(scope, lost) < needed)
    return { status: 'wrong', message: say('notSearched', more) }
  return { status: 'done', message: say('suspended', more) }
}

function searchesFor({ branch, context }: RuleScope, { memberId, fromOn }: Lost): number {
  return branch.facts.entries.care.filter(
    ({ kind, heldOn, memberId: searched }) =>
      kind === 'search' &&
      searched === memberId &&
      heldOn >= earliest(fromOn) &&
      heldOn <= context.today,
  ).length
}

function suspensionOf(
  { branch }: RuleScope,
  { memberId, fromOn }: Lost,
  { status, leftOn }: MemberFact,
): Suspension | null {
  const entry = branch.facts.entries.condition.find(
    (one) =>
      one.memberId === memberId &&
      one.kind === 'membershipSuspended' &&
      !isCertainlyBefore(one.fromOn, fromOn),
  )
  if (entry) return { date: entry.fromOn }
  return status === 'suspended' ? { date: leftOn } : null
}

/** When the person was removed after being lost; null: not yet. */
function removalOf({ branch }: RuleScope, { memberId, fromOn }: Lost): PartialDate | null {
  const entry = branch.facts.entries.disposition.find(
    (one) =>
      one.memberId === memberId &&
      one.kind === 'removal' &&
      one.decidedOn !== null &&
      !isCertainlyBefore(one.decidedOn, fromOn),
  )
  return entry?.decidedOn ?? null
}
