import { madeEntry } from '../registers/entries.ts'
import type { Entries, Entry } from '../registers/registers.ts'
import type { BranchFacts, MemberFact } from './facts.ts'
import { sampleBranch, sampleMembers } from './sample-facts.ts'

interface ElectionParts {
  readonly election?: Partial<Entry<'election'>>
  /** Candidate n stands under the id n and is member n unless told. */
  readonly candidates?: readonly Partial<Entry<'candidate'>>[]
  readonly uncounted?: readonly Partial<Entry<'uncounted'>>[]
  readonly members?: readonly MemberFact[]
  readonly entries?: Partial<Entries>
  readonly branch?: Partial<BranchFacts['branch']>
}

/** A branch of ten with election 3 of 10 March 2026, of which nothing is known but what is given. */
export function sampleElection({
  election = {},
  candidates = [],
  uncounted = [],
  members = sampleMembers(10),
  entries = {},
  branch = {},
}: ElectionParts): BranchFacts {
  const held = madeEntry('election', { id: 3, heldOn: '2026-03-10', kind: 'term', ...election })
  return sampleBranch({
    members,
    branch,
    entries: {
      ...entries,
      election: [held],
      candidate: candidates.map((given, index) =>
        madeEntry('candidate', {
          id: index + 1,
          electionId: held.id,
          memberId: index + 1,
          office: 'committeeMember',
          ...given,
        }),
      ),
      uncounted: uncounted.map((given, index) =>
        madeEntry('uncounted', {
          id: index + 1,
          electionId: held.id,
          memberId: index + 1,
          reason: 'illness',
          ...given,
        }),
      ),
    },
  })
}
