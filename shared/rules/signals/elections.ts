import { yearOf } from '../../calendar.ts'
import type { Text } from '../../text.ts'
import type { Entry } from '../../registers/registers.ts'
import { electionEvidence, nameOf } from '../duties/election-duty.ts'
import { hasQuorum, uncountedOf } from '../duties/election-meeting.ts'
import { committeeCandidates } from '../duties/election-votes.ts'
import type { Evidence } from '../finding.ts'
import { namedAs } from '../headcount.ts'
import {
  activityEvidence,
  entryEvidence,
  sentence,
  signal,
  type RuleScope,
  type SignalRule,
} from '../scope.ts'
import { rightsGap, votersAtMost } from '../voting-rights.ts'

type Election = Entry<'election'>

interface Oddity {
  readonly what: string
  readonly message: Text
  readonly evidence?: readonly Evidence[]
}

/**
 * S-39☆: elections that are recorded as held although too few came, whose electors are more than
 * the branch can have had, with members not counted without leave, or with no choice among
 * candidates (H-01, H-02, H-05, H-07).
 */
export const oddElections: SignalRule = (scope) =>
  scope.branch.facts.entries.election
    .filter(({ heldOn }) => yearOf(heldOn) === scope.context.year && heldOn <= scope.context.today)
    .flatMap((election) =>
      looks.flatMap((look) => {
        const found = look(scope, election)
        if (!found) return []
        const evidence = [electionEvidence(election), ...(found.evidence ?? [])]
        return [signal(scope, `election:${election.id}:${found.what}`, found.message, evidence)]
      }),
    )

const looks: readonly ((scope: RuleScope, election: Election) => Oddity | null)[] = [
  withoutQuorum,
  uncountedWithoutLeave,
  tooManyElectors,
  moreBallotsThanPresent,
  fewerOnList,
  withoutChoice,
]

function candidatesOf({ branch }: RuleScope, { id }: Election): Entry<'candidate'>[] {
  return branch.facts.entries.candidate.filter(({ electionId }) => electionId === id)
}

function withoutQuorum(scope: RuleScope, election: Election): Oddity | null {
  const { heldOn: date, eligible, present } = election
  if (eligible === null || present === null || hasQuorum(eligible, present)) return null
  const elected = candidatesOf(scope, election).filter(({ isElected }) => isElected === true)
  if (elected.length === 0) return null
  const params = { date, eligible, present, elected: elected.length }
  return { what: 'quorum', message: sentence('signal.S-39.quorum', params) }
}

function uncountedWithoutLeave(scope: RuleScope, { id, heldOn }: Election): Oddity | null {
  const all = uncountedOf(scope, id)
  const without = all.filter(({ approvedOn }) => approvedOn === null)
  const [first] = without
  if (!first) return null
  const name = nameOf(scope, first.memberId)
  const params = { date: heldOn, all: all.length, people: without.length, name }
  const evidence = without.map((one) =>
    entryEvidence('uncounted', one, null, nameOf(scope, one.memberId)),
  )
  return { what: 'uncounted', message: sentence('signal.S-39.uncounted', params), evidence }
}

/** Probationary members counted among electors show in the number only. */
function tooManyElectors({ branch }: RuleScope, { heldOn, eligible }: Election): Oddity | null {
  if (!branch.roster.known || eligible === null) return null
  const voters = votersAtMost(branch.facts, heldOn)
  if (eligible <= voters) return null
  const params = { date: heldOn, eligible, voters }
  return { what: 'electors', message: sentence('signal.S-39.electors', params) }
}

function moreBallotsThanPresent(_: RuleScope, election: Election): Oddity | null {
  const { heldOn, present, ballotsIssued: issued } = election
  if (issued === null || present === null || issued <= present) return null
  const params = { date: heldOn, issued, present }
  return { what: 'ballots', message: sentence('signal.S-39.ballots', params) }
}

/** The list of the meeting of that day, where it names as many as came. */
function fewerOnList({ branch }: RuleScope, { heldOn, present }: Election): Oddity | null {
  if (present === null) return null
  const meeting = branch
    .heldIn('generalMeeting', [heldOn.slice(0, 7)])
    .find((activity) => activity.heldOn === heldOn && activity.attendance.length > 0)
  if (!meeting || namedAs('present', meeting.attendance) < (meeting.present ?? present)) return null
  const named = meeting.attendance.filter(({ memberId, state }) => {
    const member = branch.member(memberId)
    return state === 'present' && member && rightsGap(branch.facts, member, heldOn) === null
  }).length
  if (named >= present) return null
  const message = sentence('signal.S-39.list', { date: heldOn, present, named })
  return { what: 'list', message, evidence: [activityEvidence(meeting)] }
}

function withoutChoice(scope: RuleScope, election: Election): Oddity | null {
  const { heldOn, seats } = election
  const candidates = committeeCandidates(candidatesOf(scope, election)).length
  if (seats === null || candidates === 0 || candidates > seats) return null
  const params = { date: heldOn, seats, candidates }
  return { what: 'choice', message: sentence('signal.S-39.choice', params) }
}
