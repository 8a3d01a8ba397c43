import { latest, type IsoDate } from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import { openEntry } from '../remedies.ts'
import { effectEnd } from '../effect-period.ts'
import { entryEvidence, sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { rightsGap } from '../voting-rights.ts'
import { electionDuties, lacks, nameOf, says } from './election-duty.ts'
import { candidateEvidence } from './election-votes.ts'

interface Sanction {
  readonly discipline: Entry<'discipline'>
  /** The last day on which it has effect. */
  readonly until: IsoDate
}

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
      const remedy = openEntry('candidate', first.candidate.id)
      return { ...says(scope, ballot, 'wrong', first.gap, params), evidence, remedy }
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
        const sanction = inEffect(scope, candidate.memberId, election.heldOn)
        return sanction ? [{ candidate, ...sanction }] : []
      })
      const open = affected.filter(({ candidate }) => candidate.isHigher !== false)
      const first = open.find(({ candidate }) => candidate.isHigher === true) ?? open[0]
      if (!first) {
        const params = { candidates: candidates.length, people: affected.length }
        return says(scope, ballot, 'done', 'done', params)
      }
      const { candidate, discipline, until } = first
      const name = nameOf(scope, candidate.memberId)
      const { decidedOn: decided, kind } = discipline
      const params = { name, decided, until }
      const evidence = open.flatMap((one) => [
        candidateEvidence(scope, one.candidate),
        entryEvidence(
          'discipline',
          one.discipline,
          one.discipline.decidedOn,
          nameOf(scope, one.candidate.memberId),
        ),
      ])
      const verdict =
        candidate.isHigher === true
          ? says(scope, ballot, 'wrong', `wrong.${kind}`, params)
          : lacks(scope, ballot, 'missing', params)
      return { ...verdict, evidence, remedy: openEntry('candidate', candidate.id) }
    },
    sentence('duty.H.nobodyStood'),
  )

/** A discipline of somebody that had effect on a day, the longest where there are several. */
function inEffect({ branch }: RuleScope, id: number, day: IsoDate): Sanction | undefined {
  return branch.facts.entries.discipline
    .filter(({ memberId, decidedOn }) => memberId === id && latest(decidedOn) <= day)
    .flatMap((discipline): Sanction[] => {
      const until = effectEnd(discipline)
      return until !== null && day <= until ? [{ discipline, until }] : []
    })
    .toSorted((a, b) => (a.until < b.until ? 1 : -1))[0]
}
