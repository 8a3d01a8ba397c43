import { disciplinedCandidates, electionRights } from '../duties/candidates.ts'
import {
  electionQuorum,
  scrutineers,
  secretBallot,
  uncountedMembers,
} from '../duties/election-meeting.ts'
import { electionOrder } from '../duties/election-papers.ts'
import { ballotCounts, electedByMajority, moreCandidates } from '../duties/election-votes.ts'
import type { DutyRule } from '../scope.ts'

/** H 换届与选举 (rules.md). */
export const electionsDuties: readonly (readonly [string, DutyRule])[] = [
  ['H-01', electionQuorum],
  ['H-02', uncountedMembers],
  ['H-03', electedByMajority],
  ['H-04', ballotCounts],
  ['H-05', moreCandidates],
  ['H-06', secretBallot],
  ['H-07', electionRights],
  ['H-08', scrutineers],
  ['H-09', disciplinedCandidates],
  ['H-10', electionOrder],
]
