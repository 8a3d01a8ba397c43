import type { Entry } from '../../registers/registers.ts'
import { excellentOf, gradedProbationary, memberOf, ungraded } from '../duties/appraisal-grades.ts'
import { appraisalEvidence, appraisalOf, type Appraisal } from '../duties/appraisal-of-year.ts'
import { deadlineOf } from '../duties/yearly.ts'
import type { MemberFact } from '../facts.ts'
import type { SignalFinding } from '../finding.ts'
import {
  memberEvidence,
  openStatus,
  sentence,
  signal,
  type RuleScope,
  type SignalRule,
} from '../scope.ts'

type Result = Entry<'appraisalResult'>

/** Among fewer people the same grade says little. */
const LEAST = 3

/**
 * S-37☆: more than a third excellent (D-04), a probationary member with a grade (D-05), or somebody
 * without one (D-03). While grades are still due, those not yet there are no signal.
 */
export const oddGrades: SignalRule = (scope) => {
  const appraisal = appraisalOf(scope)
  if (!appraisal || !appraisal.results.some(({ grade }) => grade !== null)) return []
  const found = (what: string, people: readonly MemberFact[], params = {}) => {
    const names = { n: people.length, name: people[0]?.name ?? '', year: appraisal.entry.year }
    const message = sentence(`signal.S-37.${what}`, { ...names, ...params })
    const evidence = [appraisalEvidence(appraisal), ...people.map(memberEvidence)]
    return signal(scope, `appraisal:${appraisal.entry.id}:${what}`, message, evidence)
  }
  const findings: SignalFinding[] = []
  const missing = ungraded(appraisal)
  const isOver = missing.length === 0 || openStatus(scope, deadlineOf(scope)) === 'late'
  const { people, of, limit } = excellentOf(scope, appraisal)
  if (isOver && people.length > limit) {
    const excellent = people.flatMap(memberOf(scope))
    findings.push(found('excellent', excellent, { n: people.length, of, limit }))
  }
  const probationary = gradedProbationary(appraisal).flatMap(memberOf(scope))
  if (probationary.length > 0) findings.push(found('probationary', probationary))
  if (isOver && missing.length > 0)
    findings.push(found('ungraded', missing, { total: appraisal.full.length }))
  return findings
}

/** S-38: everybody has the same grade in this year and in the last, or exactly the same votes. */
export const sameForAll: SignalRule = (scope) => {
  const appraisal = appraisalOf(scope)
  if (!appraisal) return []
  return [...sameGrades(scope, appraisal), ...sameVotes(scope, appraisal)]
}

function sameGrades(scope: RuleScope, appraisal: Appraisal): SignalFinding[] {
  const { entry } = appraisal
  const people = uniform(appraisal)
  const last = people === 0 ? null : appraisalOf(scope, entry.year - 1)
  const lastPeople = last ? uniform(last) : 0
  if (!last || lastPeople === 0) return []
  const params = { year: entry.year, lastYear: last.entry.year, people, lastPeople }
  const message = sentence('signal.S-38.sameGrade', params)
  const evidence = [appraisal, last].map(appraisalEvidence)
  return [signal(scope, `appraisal:${entry.id}:sameGrade`, message, evidence)]
}

/** How many people have a grade, where it is the same for all of them; else 0. */
function uniform({ results }: Appraisal): number {
  const graded = results.filter(({ grade }) => grade !== null)
  const isSame = new Set(graded.map(({ grade }) => grade)).size === 1
  const people = new Set(graded.map(({ memberId }) => memberId)).size
  return isSame && people >= LEAST ? people : 0
}

function sameVotes(scope: RuleScope, appraisal: Appraisal): SignalFinding[] {
  const { entry, results } = appraisal
  const voted = results.filter((result) => votesOf(result).some((count) => count !== null))
  const different = new Set(voted.map((result) => votesOf(result).join(' ')))
  if (voted.length < LEAST || different.size !== 1) return []
  const message = sentence('signal.S-38.sameVotes', { year: entry.year, people: voted.length })
  return [signal(scope, `appraisal:${entry.id}:sameVotes`, message, [appraisalEvidence(appraisal)])]
}

function votesOf(result: Result): (number | null)[] {
  const { excellent, qualified, basicallyQualified, unqualified, abstain } = result
  return [excellent, qualified, basicallyQualified, unqualified, abstain]
}
