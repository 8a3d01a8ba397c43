import { addDays, addMonths, earliest, latest, type IsoDate } from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import { entryEvidence, sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { probationEnd, rightsGap } from '../voting-rights.ts'
import { electionDuties, lacks, nameOf, says } from './election-duty.ts'
import { candidateEvidence } from './election-votes.ts'

type Discipline = Entry<'discipline'>

/**
 * H-07 权利: whoever is a probationary member, on probation by discipline, or whose rights are
 * suspended can neither elect nor be elected (XJ 5). Of electors an election tells the number only;
 * S-39 compares it.
 */
export const electionRights: DutyRule = (scope) =>
  electionDuties(
    scope,
    (ballot) => {
      const { election, candidates } = ballot
      if (candidates.length === 0) return null
      const without = candidates.flatMap((candidate) => {
        const member = scope.branch.member(candidate.memberId)
        const gap = member ? rightsGap(scope.branch.facts, member, election.heldOn) : null
        return gap ? [{ candidate, gap }] : []
      })
      const [first] = without
      if (!first) return says(scope, ballot, 'done', 'done', { candidates: candidates.length })
      const params = { name: nameOf(scope, first.candidate.memberId), people: without.length }
      const evidence = without.map(({ candidate }) => candidateEvidence(scope, candidate))
      return { ...says(scope, ballot, 'wrong', first.gap, params), evidence }
    },
    sentence('duty.H.nobodyStood'),
  )

/**
 * H-09 候选人处分: nobody stands for a higher post while a discipline has effect, nor, after removal
 * or probation, for one like the former or higher (CF 10–12).
 */
export const disciplinedCandidates: DutyRule = (scope) =>
  electionDuties(
    scope,
    (ballot) => {
      const { election, candidates } = ballot
      if (candidates.length === 0) return null
      const affected = candidates.flatMap((candidate) => {
        const discipline = inEffect(scope, candidate.memberId, election.heldOn)
        return discipline ? [{ candidate, discipline }] : []
      })
      const open = affected.filter(({ candidate }) => candidate.isHigher !== false)
      const first = open.find(({ candidate }) => candidate.isHigher === true) ?? open[0]
      if (!first) {
        const params = { candidates: candidates.length, people: affected.length }
        return says(scope, ballot, 'done', 'done', params)
      }
      const { candidate, discipline } = first
      const name = nameOf(scope, candidate.memberId)
      const { decidedOn: decided, kind } = discipline
      const until = addDays(effectEnd(discipline), -1)
      const params = { name, decided, until }
      const evidence = open.flatMap((one) => [
        candidateEvidence(scope, one.candidate),
        entryEvidence('discipline', one.discipline, one.discipline.decidedOn, name),
      ])
      const verdict =
        candidate.isHigher === true
          ? says(scope, ballot, 'wrong', `wrong.${kind}`, params)
          : lacks(scope, ballot, 'missing', params)
      return { ...verdict, evidence }
    },
    sentence('duty.H.nobodyStood'),
  )

/** A discipline of somebody that had effect on a day, the longest where there are several. */
function inEffect({ branch }: RuleScope, id: number, day: IsoDate): Discipline | undefined {
  return branch.facts.entries.discipline
    .filter(
      (one) =>
        one.memberId === id &&
        one.kind !== 'expulsion' &&
        latest(one.decidedOn) <= day &&
        day < effectEnd(one),
    )
    .toSorted((a, b) => (effectEnd(a) < effectEnd(b) ? 1 : -1))[0]
}

const EFFECT_MONTHS = { warning: 12, seriousWarning: 18, removalFromPost: 24, probation: 24 }

/** The first day on which a discipline no longer has effect (CF 10): its last is the day before. */
function effectEnd(discipline: Discipline): IsoDate {
  const { kind, decidedOn, insteadOfRemoval } = discipline
  if (kind === 'probation') return addMonths(probationEnd(discipline), EFFECT_MONTHS.probation)
  if (kind === 'expulsion') return earliest(decidedOn)
  const isHarder = kind === 'seriousWarning' && insteadOfRemoval === true
  const months = isHarder ? EFFECT_MONTHS.removalFromPost : EFFECT_MONTHS[kind]
  return addMonths(earliest(decidedOn), months)
}
