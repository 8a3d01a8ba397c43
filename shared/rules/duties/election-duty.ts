import type { Entry } from '../../registers/registers.ts'
import type { Text } from '../../text.ts'
import { concernsYear, eventDuties, type EventVerdict } from '../event-duty.ts'
import type { DutyFinding, DutyStatus, Evidence } from '../finding.ts'
import { openEntry, recordEntry } from '../remedies.ts'
import { entryEvidence, openStatus, sentence, type RuleScope } from '../scope.ts'

/** An election meeting with those who stood in it. */
export interface Ballot {
  readonly election: Entry<'election'>
  readonly candidates: readonly Entry<'candidate'>[]
}

/**
 * Findings about the elections of a branch, one for each: in its own year, and in later ones as
 * long as something is missing. Whatever is not in order opens the election unless `judge` says
 * more; a judge that gives null passes an election over.
 */
export function electionDuties(
  scope: RuleScope,
  judge: (ballot: Ballot) => EventVerdict | null,
  none: Text = sentence('duty.H.none'),
): DutyFinding[] {
  const { election: elections, candidate } = scope.branch.facts.entries
  return eventDuties(
    scope,
    elections,
    (election) => {
      const candidates = candidate.filter(({ electionId }) => electionId === election.id)
      const verdict = judge({ election, candidates })
      if (!verdict) return null
      const isOpen = verdict.status === 'due' || verdict.status === 'late'
      if (!concernsYear(scope, election.heldOn, isOpen)) return null
      const evidence = [electionEvidence(election), ...(verdict.evidence ?? [])]
      const remedy = verdict.status === 'done' ? null : openEntry('election', election.id)
      return { remedy, ...verdict, evidence }
    },
    none,
  )
}

/** The rule in scope says `what` about an election; its day is in the sentence as `date`. */
export function says(
  { rule }: RuleScope,
  { election }: Ballot,
  status: DutyStatus,
  what: string,
  params: Readonly<Record<string, string | number>> = {},
): EventVerdict {
  const message = sentence(`duty.${rule.id}.${what}`, { date: election.heldOn, ...params })
  return { status, message }
}

/** What an election should have on record and has not: until its day due, after it late. */
export function lacks(
  scope: RuleScope,
  ballot: Ballot,
  what: string,
  params: Readonly<Record<string, string | number>> = {},
): EventVerdict {
  const status = openStatus(scope, ballot.election.heldOn)
  return says(scope, ballot, status, what, params)
}

/** Nobody is entered as a candidate. */
export function lacksCandidates(scope: RuleScope, ballot: Ballot): EventVerdict {
  const { id, heldOn } = ballot.election
  const status = openStatus(scope, heldOn)
  const message = sentence('duty.H.noCandidates', { date: heldOn })
  return { status, message, remedy: recordEntry('candidate', { electionId: id }) }
}

export function electionEvidence(election: Entry<'election'>): Evidence {
  return entryEvidence('election', election, election.heldOn, election.heldOn)
}

/** The name of a member of the branch, or the number where the roster no longer has it. */
export function nameOf({ branch }: RuleScope, memberId: number): string {
  return branch.member(memberId)?.name ?? `${memberId}`
}
