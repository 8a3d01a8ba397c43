import type { Entry } from '../../registers/registers.ts'
import type { EventVerdict } from '../event-duty.ts'
import type { MemberFact } from '../facts.ts'
import { wordOf } from '../parameters.ts'
import { openEntry, recordEntry } from '../remedies.ts'
import { memberEvidence, openStatus, sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { yearFinding } from '../year-duty.ts'
import {
  appraisalEvidence,
  appraisalOf,
  judgeResults,
  noResults,
  unregistered,
  type Appraisal,
} from './appraisal-of-year.ts'
import { deadlineOf } from './yearly.ts'

type Result = Entry<'appraisalResult'>

/** D-03 等次: every full member has exactly one of the four grades (TZ). */
export const oneGradeEach: DutyRule = (scope) => {
  const appraisal = appraisalOf(scope)
  if (!appraisal) return [unregistered(scope) ?? noResults(scope)]
  if (appraisal.full.length === 0) {
    const message = sentence('duty.D-03.none', { year: scope.context.year })
    return [yearFinding(scope, { status: 'notApplicable', message })]
  }
  return [yearFinding(scope, { ...judgeGrades(scope, appraisal) })]
}

function judgeGrades(scope: RuleScope, appraisal: Appraisal): EventVerdict {
  const { full, entry } = appraisal
  const params = { year: scope.context.year, total: full.length, deadline: deadlineOf(scope) }
  const twice = gradedTwice(scope, appraisal)
  const [double] = twice
  if (double)
    return {
      status: 'wrong',
      message: sentence('duty.D-03.wrong', { ...params, name: double.name, n: twice.length }),
      evidence: twice.map(memberEvidence),
      remedy: openEntry('appraisal', entry.id),
    }
  const missing = ungraded(appraisal)
  const [first] = missing
  if (!first)
    return {
      status: 'done',
      message: sentence('duty.D-03.done', params),
      evidence: [appraisalEvidence(appraisal)],
    }
  const status = openStatus(scope, deadlineOf(scope))
  return {
    status,
    message: sentence(`duty.D-03.${status}.some`, {
      ...params,
      name: first.name,
      n: missing.length,
    }),
    evidence: missing.map(memberEvidence),
    remedy: recordEntry('appraisalResult', { appraisalId: entry.id, memberId: first.id }),
  }
}

/** Full members without a grade. */
export function ungraded({ full, results }: Appraisal): MemberFact[] {
  const graded = new Set(
    results.filter(({ grade }) => grade !== null).map(({ memberId }) => memberId),
  )
  return full.filter(({ id }) => !graded.has(id))
}

function gradedTwice({ branch }: RuleScope, { results }: Appraisal): MemberFact[] {
  const graded = results.filter(({ grade }) => grade !== null)
  const twice = [...Map.groupBy(graded, ({ memberId }) => memberId)].filter(
    ([, own]) => own.length > 1,
  )
  return twice.flatMap(([id]) => branch.member(id) ?? [])
}

const denominators = [
  'excellent.participating',
  'excellent.fullMembers',
  'excellent.allMembers',
] as const

export interface Excellent {
  /** One result for each of those counted who are excellent. */
  readonly people: readonly Result[]
  /** Of how many members a third may be excellent, and what that third is. */
  readonly of: number
  readonly limit: number
}

/**
 * How many full members are excellent, and how many may be: floor(n / 3), without fractions (D-04).
 * Never more than the full members there can have been: grades of others are for D-05 to tell.
 */
export function excellentOf({ parameters }: RuleScope, appraisal: Appraisal): Excellent {
  const { results, fullAtMost, probationary, entry } = appraisal
  const which = wordOf(parameters, 'appraisal.excellent', denominators, 'excellent.participating')
  const own = Map.groupBy(results, ({ memberId }) => memberId)
  const took = fullAtMost.filter(({ id }) => own.has(id)).length
  // Where results are kept for some only, the number of those who took part is still known.
  const stated = Math.min((entry.participants ?? 0) - probationary.length, fullAtMost.length)
  const isOfAll = which === 'excellent.allMembers'
  const of = {
    'excellent.participating': Math.max(took, stated),
    'excellent.fullMembers': fullAtMost.length,
    'excellent.allMembers': fullAtMost.length + probationary.length,
  }[which]
  const counted = isOfAll ? [...fullAtMost, ...probationary] : fullAtMost
  const people = counted.flatMap(
    ({ id }) => own.get(id)?.find(({ grade }) => grade === 'excellent') ?? [],
  )
  return { people, of, limit: Math.floor(of / 3) }
}

/** D-04 优秀比例: no more than a third are excellent (TZ: "一般", so never an error). */
export const excellentShare: DutyRule = (scope) => [
  judgeResults(scope, (appraisal) => {
    const { people, of, limit } = excellentOf(scope, appraisal)
    const n = people.length
    const params = { n, of, limit, left: ungraded(appraisal).length }
    const evidence = [appraisalEvidence(appraisal)]
    // While grades are still written down, those who are not there yet count in the end.
    const isOpen = params.left > 0 && openStatus(scope, deadlineOf(scope)) === 'due'
    if (isOpen) return { status: 'due', message: sentence('duty.D-04.due', params), evidence }
    if (n <= limit) return { status: 'done', message: sentence('duty.D-04.done', params), evidence }
    return {
      status: 'wrong',
      message: sentence('duty.D-04.wrong', params),
      evidence: [...evidence, ...people.flatMap(memberOf(scope)).map(memberEvidence)],
      remedy: openEntry('appraisal', appraisal.entry.id),
    }
  }),
]

/** Probationary members who were given a grade, with the entry that gives it. */
export function gradedProbationary({ probationary, results }: Appraisal): Result[] {
  const ids = new Set(probationary.map(({ id }) => id))
  return results.filter(({ memberId, grade }) => grade !== null && ids.has(memberId))
}

/** D-05 预备党员: they take part and are given no grade (TZ). */
export const probationaryUngraded: DutyRule = (scope) => [
  judgeResults(scope, (appraisal) => {
    const total = appraisal.probationary.length
    if (total === 0) return { status: 'notApplicable', message: sentence('duty.D-05.none') }
    const graded = gradedProbationary(appraisal)
    const [first] = graded
    if (!first) {
      const evidence = [appraisalEvidence(appraisal)]
      return { status: 'done', message: sentence('duty.D-05.done', { total }), evidence }
    }
    const people = graded.flatMap(memberOf(scope))
    const params = { n: graded.length, total, name: people[0]?.name ?? '' }
    return {
      status: 'wrong',
      message: sentence('duty.D-05.wrong', params),
      evidence: people.map(memberEvidence),
      remedy: openEntry('appraisalResult', first.id),
    }
  }),
]

/** The member of a result; none where the roster does not know them any more. */
export function memberOf({ branch }: RuleScope): (result: Result) => MemberFact[] {
  return ({ memberId }) => {
    const member = branch.member(memberId)
    return member ? [member] : []
  }
}
