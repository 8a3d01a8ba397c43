import type { Entry } from '../../registers/registers.ts'
import type { EventVerdict } from '../event-duty.ts'
import type { Evidence } from '../finding.ts'
import { openEntry } from '../remedies.ts'
import { entryEvidence, sentence, type DutyRule, type RuleScope } from '../scope.ts'
import {
  electionDuties,
  lacks,
  lacksCandidates,
  nameOf,
  says,
  type Ballot,
} from './election-duty.ts'

type Candidate = Entry<'candidate'>

/** H-03 当选: more than half of those present who can elect are for whoever is elected (XJ). */
export const electedByMajority: DutyRule = (scope) =>
  electionDuties(scope, (ballot) => {
    if (ballot.candidates.length === 0) return lacksCandidates(scope, ballot)
    const { present } = ballot.election
    const candidates = votedByMeeting(ballot)
    if (present === null) return lacks(scope, ballot, 'presentMissing')
    const elected = candidates.filter(({ isElected }) => isElected === true)
    const short = elected.filter(({ approve }) => approve !== null && approve * 2 <= present)
    const [first] = short
    if (first) {
      const shortage = { ...naming(scope, short), approve: first.approve ?? 0, present }
      const evidence = short.map((one) => candidateEvidence(scope, one))
      const remedy = openEntry('candidate', first.id)
      return { ...says(scope, ballot, 'wrong', 'wrong', shortage), evidence, remedy }
    }
    const untold = candidates.filter(
      ({ isElected, approve }) => isElected === null || (isElected && approve === null),
    )
    const params = { elected: elected.length, candidates: candidates.length, present }
    return lacksVotes(scope, ballot, untold) ?? says(scope, ballot, 'done', 'done', params)
  })

/**
 * H-04 票数: no more ballots come back than were given out, and the votes about each candidate are
 * the valid ballots (XJ).
 */
export const ballotCounts: DutyRule = (scope) =>
  electionDuties(scope, (ballot) => {
    const { ballotsIssued: issued, ballotsReturned: returned } = ballot.election
    const { ballotsValid: valid } = ballot.election
    if (issued === null || returned === null) return lacks(scope, ballot, 'missing')
    if (returned > issued) return says(scope, ballot, 'wrong', 'returned', { issued, returned })
    if (valid === null) return lacks(scope, ballot, 'validMissing', { issued, returned })
    if (valid > returned) return says(scope, ballot, 'wrong', 'valid', { returned, valid })
    return (
      votesVerdict(scope, ballot, valid) ??
      says(scope, ballot, 'done', 'done', { issued, returned, valid })
    )
  })

/** What is odd about the votes of the candidates; null: nothing. */
function votesVerdict(scope: RuleScope, ballot: Ballot, valid: number): EventVerdict | null {
  const candidates = votedByMeeting(ballot)
  const odd = candidates.filter((one) => (votesOf(one) ?? valid) !== valid)
  const [first] = odd
  if (first) {
    const params = { ...naming(scope, odd), votes: votesOf(first) ?? 0, valid }
    const evidence = odd.map((one) => candidateEvidence(scope, one))
    const remedy = openEntry('candidate', first.id)
    return { ...says(scope, ballot, 'wrong', 'votes', params), evidence, remedy }
  }
  const untold = candidates.filter((one) => votesOf(one) === null)
  return lacksVotes(scope, ballot, untold)
}

/**
 * Candidates whose votes are those of the members: where a committee is elected, it elects secretary
 * and deputy from its midst at a meeting of its own, with votes of its own.
 */
function votedByMeeting({ candidates }: Ballot): readonly Candidate[] {
  const committee = committeeCandidates(candidates)
  return committee.length > 0 ? committee : candidates
}

/** Votes for, against and withheld together; null where one of the three is not on record. */
function votesOf({ approve, oppose, abstain }: Candidate): number | null {
  if (approve === null || oppose === null || abstain === null) return null
  return approve + oppose + abstain
}

/**
 * H-05 差额: a fifth more candidates than seats of the committee, rounded up (XJ): four for three,
 * six for five. Where `election.rivalSecretary`, the secretary is not elected alone either.
 */
export const moreCandidates: DutyRule = (scope) =>
  electionDuties(
    scope,
    (ballot) => {
      const { election, candidates } = ballot
      const { seats } = election
      if (candidates.length === 0) return lacksCandidates(scope, ballot)
      const lone = loneSecretary(scope, ballot)
      if (lone) return lone
      const own = committeeCandidates(candidates)
      if (own.length === 0) return null
      if (seats === null || seats === 0) return lacks(scope, ballot, 'missing')
      const params = { seats, candidates: own.length, least: candidatesLeast(seats) }
      return own.length >= params.least
        ? says(scope, ballot, 'done', 'done', params)
        : says(scope, ballot, 'wrong', 'wrong', params)
    },
    sentence('duty.H-05.none'),
  )

/** Candidates for the committee; secretary and deputy are elected from among it. */
export function committeeCandidates(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter(({ office }) => office === 'committeeMember')
}

/** ceil(seats × 1.2) in whole numbers. */
function candidatesLeast(seats: number): number {
  return Math.floor((seats * 6 + 4) / 5)
}

function loneSecretary(scope: RuleScope, ballot: Ballot): EventVerdict | null {
  if (scope.parameters['election.rivalSecretary'] !== true) return null
  const own = ballot.candidates.filter(({ office }) => office === 'secretary')
  const [only] = own
  if (!only || own.length > 1) return null
  const name = nameOf(scope, only.memberId)
  return {
    ...says(scope, ballot, 'wrong', 'secretary', { name }),
    evidence: [candidateEvidence(scope, only)],
  }
}

/** What of the votes of some candidates is not on record; null where that is nobody. */
function lacksVotes(
  scope: RuleScope,
  ballot: Ballot,
  untold: readonly Candidate[],
): EventVerdict | null {
  const [first] = untold
  if (!first) return null
  const params = { ...naming(scope, untold), all: votedByMeeting(ballot).length }
  const evidence = untold.map((one) => candidateEvidence(scope, one))
  const remedy = openEntry('candidate', first.id)
  return { ...lacks(scope, ballot, 'votesMissing', params), evidence, remedy }
}

/** How many are concerned, and the first of them. */
function naming(scope: RuleScope, of: readonly Candidate[]): { name: string; people: number } {
  return { name: nameOf(scope, of[0]?.memberId ?? 0), people: of.length }
}

export function candidateEvidence(scope: RuleScope, candidate: Candidate): Evidence {
  return entryEvidence('candidate', candidate, null, nameOf(scope, candidate.memberId))
}
