import { earliest, yearOf, type IsoDate } from '../../calendar.ts'
import type { MemberFact } from '../facts.ts'
import type { DutyFinding } from '../finding.ts'
import { membersInCondition } from '../member-conditions.ts'
import { squeezedName } from '../names.ts'
import { wordOf } from '../parameters.ts'
import { committeeOn } from '../posts.ts'
import { importRoster, recordEntry } from '../remedies.ts'
import {
  duty,
  memberEvidence,
  openStatus,
  sentence,
  type DutyRule,
  type RuleScope,
} from '../scope.ts'
import { notStanding } from '../standing.ts'
import { dayLookedAt } from '../year-duty.ts'

const modes = ['talk.basic', 'talk.strict'] as const
/** How many names a sentence tells; the evidence has all of them. */
const NAMES = 3

/**
 * E-01 谈心谈话: in a year every two of the committee talk with each other, every other member with
 * one of the committee and with another such member (ZB 19); strictly, each of the committee with
 * each member. One finding a branch and year tells who is missing.
 */
export const heartToHeart: DutyRule = (scope) => [judgeTalks(scope)]

interface People {
  readonly committee: readonly MemberFact[]
  readonly ordinary: readonly MemberFact[]
}

function judgeTalks(scope: RuleScope): DutyFinding {
  const { branch, calendar, context } = scope
  const { period, end } = calendar.wholeYear
  const partners = partnersOf(scope)
  const base = { period, status: 'notApplicable' } as const
  const hasTalks = partners.size > 0
  const gone = notStanding('branch', branch.facts.branch, calendar.wholeYear, hasTalks)
  if (gone) return duty(scope, { ...base, message: gone })
  if (!branch.roster.known)
    return duty(scope, { ...base, message: sentence('reason.rosterUnknown'), remedy: importRoster })
  const people = peopleOf(scope, dayLookedAt(scope))
  if (people.committee.length === 0)
    return duty(scope, {
      ...base,
      message: sentence('duty.E-01.none'),
      remedy: recordEntry('post'),
    })
  const missing = missingOf(scope, people, partners)
  const [first] = missing.people
  const params = { year: context.year, ...missing.counts }
  if (!first)
    return duty(scope, { ...base, status: 'done', message: sentence('duty.E-01.done', params) })
  const status = openStatus(scope, end)
  const names = missing.people.slice(0, NAMES).map(({ name }) => name)
  const what = hasTalks ? missing.mode : 'nothing'
  return duty(scope, {
    period,
    status,
    message: sentence(`duty.E-01.${status}.${what}`, { ...params, names: names.join('、') }),
    evidence: missing.people.map(memberEvidence),
    remedy: recordEntry('talk', { kind: 'heartToHeart', talkeeId: first.id }),
  })
}

/** Members of the year who can be talked with, told apart by who is on the committee. */
function peopleOf({ branch, calendar }: RuleScope, day: IsoDate): People {
  const { members, entries } = branch.facts
  const apart = membersInCondition(entries, ['lost', 'rightsSuspended', 'membershipSuspended'], day)
  const own = members.filter(
    ({ id, type, status, enteredOn }) =>
      type !== null &&
      status === 'active' &&
      !apart.has(id) &&
      (enteredOn === null || earliest(enteredOn) <= calendar.wholeYear.end),
  )
  const onCommittee = new Set(committeeOn(branch, day).map(({ member }) => member.id))
  return {
    committee: own.filter(({ id }) => onCommittee.has(id)),
    ordinary: own.filter(({ id }) => !onCommittee.has(id)),
  }
}

type Partners = ReadonlyMap<number, ReadonlySet<number>>

/** With whom each member talked in the year up to today; who began makes no difference. */
function partnersOf({ branch, context }: RuleScope): Partners {
  const partners = new Map<number, Set<number>>()
  const add = (a: number, b: number) => {
    const known = partners.get(a) ?? new Set()
    partners.set(a, known.add(b))
  }
  const talks = branch.facts.entries.talk.filter(
    ({ heldOn }) => yearOf(heldOn) === context.year && heldOn <= context.today,
  )
  if (talks.length === 0) return partners
  const byName = new Map(branch.facts.members.map(({ id, name }) => [squeezedName(name), id]))
  for (const { talkerId, talkerName, talkeeId } of talks) {
    const talker = talkerId ?? byName.get(squeezedName(talkerName ?? '')) ?? null
    if (talker === null || talker === talkeeId) continue
    add(talker, talkeeId)
    add(talkeeId, talker)
  }
  return partners
}

interface Missing {
  readonly mode: 'basic' | 'strict'
  readonly people: readonly MemberFact[]
  readonly counts: Readonly<Record<string, number>>
}

function missingOf({ parameters }: RuleScope, people: People, partners: Partners): Missing {
  const { committee, ordinary } = people
  const isStrict = wordOf(parameters, 'talk.mode', modes, 'talk.basic') === 'talk.strict'
  const talked = (a: MemberFact, b: MemberFact) => partners.get(a.id)?.has(b.id) ?? false
  const pairs = committee.flatMap((one, index) =>
    committee
      .slice(index + 1)
      .filter((other) => !talked(one, other))
      .map((other) => [one, other]),
  )
  // The committee is small, so that looking at each of it for each member costs little.
  const gaps = ordinary.map((member) => ({
    member,
    missing: committee.filter((one) => !talked(member, one)).length,
  }))
  const without = gaps.filter(
    ({ missing }) => missing > 0 && (isStrict || missing === committee.length),
  )
  const ids = new Set(ordinary.map(({ id }) => id))
  const alone =
    ordinary.length < 2
      ? []
      : ordinary.filter(({ id }) => ![...(partners.get(id) ?? [])].some((other) => ids.has(other)))
  return {
    mode: isStrict ? 'strict' : 'basic',
    people: [...new Set([...pairs.flat(), ...without.map(({ member }) => member), ...alone])],
    counts: {
      pairs: pairs.length,
      allPairs: (committee.length * (committee.length - 1)) / 2,
      without: without.length,
      alone: alone.length,
      ordinary: ordinary.length,
      others: ordinary.length < 2 ? 0 : ordinary.length,
      talks: gaps.reduce((sum, { missing }) => sum + missing, 0),
      allTalks: committee.length * ordinary.length,
    },
  }
}
