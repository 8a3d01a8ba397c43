import { yearOf, type PartialDate } from '../../calendar.ts'
import type { RegisterName } from '../../registers/registers.ts'
import type { SignalFinding } from '../finding.ts'
import { entryEvidence, sentence, signal, type RuleScope, type SignalRule } from '../scope.ts'

/** Numbers of one vote, whatever register it stands in; null: not on record. */
interface Vote {
  readonly register: RegisterName
  readonly id: number
  readonly title: string
  readonly date: PartialDate | null
  readonly eligible: number | null
  readonly present: number | null
  readonly approve: number | null
  readonly oppose: number | null
  readonly abstain: number | null
  /** Votes by letter, counted in `approve` without their writers being present. */
  readonly writtenApprove: number | null
  readonly isPassed: boolean | null
}

interface Ballots {
  readonly register: RegisterName
  readonly id: number
  readonly date: PartialDate
  readonly ballotsIssued: number | null
  readonly ballotsReturned: number | null
}

/** S-09☆: numbers of a vote that cannot all be right, or a resolution without a quorum. */
export const impossibleVotes: SignalRule = (scope) => [
  ...votesOf(scope).flatMap((vote) => oddVotes(scope, vote)),
  ...ballotsOf(scope).flatMap((ballots) => oddBallots(scope, ballots)),
]

function votesOf({ branch, context }: RuleScope): Vote[] {
  const { motion, villageDecision, admission, admissionStep } = branch.facts.entries
  const names = new Map(admission.map(({ id, name }) => [id, name]))
  const votes: Vote[] = [
    ...motion.map((one) => ({ ...one, register: 'motion' as const, date: one.decidedOn })),
    ...villageDecision.map((one) => ({
      ...one,
      register: 'villageDecision' as const,
      date: one.reviewedOn ?? one.proposedOn,
      oppose: null,
      abstain: null,
      writtenApprove: null,
      isPassed: null,
    })),
    ...admissionStep.map((one) => ({
      ...one,
      register: 'admissionStep' as const,
      title: names.get(one.admissionId) ?? '',
      date: one.doneOn,
      isPassed: one.outcome === null ? null : one.outcome === 'passed',
    })),
  ]
  return votes.filter(({ date }) => date !== null && yearOf(date) === context.year)
}

function oddVotes(scope: RuleScope, vote: Vote): SignalFinding[] {
  const { register, id, title, date } = vote
  const found = [...oddPresence(vote), ...oddCounts(vote)]
  if (found.length === 0) return []
  const params = {
    title,
    date: date ?? '',
    eligible: vote.eligible ?? 0,
    present: vote.present ?? 0,
    approve: vote.approve ?? 0,
    written: vote.writtenApprove ?? 0,
    cast: castOf(vote) ?? 0,
  }
  const evidence = [entryEvidence(register, vote, date, title)]
  return found.map((what) =>
    signal(scope, `${register}:${id}:${what}`, sentence(`signal.S-09.${what}`, params), evidence),
  )
}

function oddPresence({ eligible, present, isPassed }: Vote): string[] {
  if (eligible === null || present === null) return []
  if (present > eligible) return ['overEligible']
  return present * 2 < eligible && isPassed === true ? ['noQuorum'] : []
}

/** Where more agreed than came, that the votes do not add up says the same once more. */
function oddCounts(vote: Vote): string[] {
  const { present, approve, writtenApprove } = vote
  if (present === null) return []
  const written = writtenApprove ?? 0
  if (approve !== null && approve - written > present) return ['overPresent']
  const cast = castOf(vote)
  return cast !== null && cast !== present + written ? ['sum'] : []
}

/** All votes together; null where one kind of them is not on record. */
function castOf({ approve, oppose, abstain }: Vote): number | null {
  if (approve === null || oppose === null || abstain === null) return null
  return approve + oppose + abstain
}

function ballotsOf({ branch, context }: RuleScope): Ballots[] {
  const { election, appraisal } = branch.facts.entries
  const ballots: Ballots[] = [
    ...election.map((one) => ({ ...one, register: 'election' as const, date: one.heldOn })),
    ...appraisal.map((one) => ({ ...one, register: 'appraisal' as const, date: String(one.year) })),
  ]
  return ballots.filter(({ date }) => yearOf(date) === context.year)
}

function oddBallots(scope: RuleScope, ballots: Ballots): SignalFinding[] {
  const { register, id, date, ballotsIssued: issued, ballotsReturned: returned } = ballots
  if (issued === null || returned === null || returned <= issued) return []
  const message = sentence(`signal.S-09.ballots.${register}`, { date, issued, returned })
  const evidence = [entryEvidence(register, ballots, date, date)]
  return [signal(scope, `${register}:${id}:ballots`, message, evidence)]
}
