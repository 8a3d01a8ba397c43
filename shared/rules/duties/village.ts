import type { PartialDate } from '../../calendar.ts'
import type { DutyFinding } from '../finding.ts'
import { concernsYear, eventDuties, type EventVerdict } from '../event-duty.ts'
import { openEntry } from '../remedies.ts'
import { entryEvidence, sentence, type DutyRule, type RuleScope } from '../scope.ts'
import {
  begunOn,
  missingSteps,
  reversalOf,
  villageSteps,
  type VillageDecision,
} from './village-steps.ts'
import { majorityVerdict, quorumVerdict, type Vote } from './voting.ts'

/**
 * L-01 四议两公开: a village decision goes through its six steps in order (NC). A step that a later one
 * passed over is late; those after the last one are still to come.
 */
export const sixSteps: DutyRule = (scope) =>
  perDecision(scope, begunOn, (decision) => stepsVerdict(decision))

/** L-02 党员大会审议人数: the general meeting that reviews it has quorum and majority (ZB 11). */
export const reviewVotes: DutyRule = (scope) =>
  perDecision(scope, votedOn, (decision) => votesVerdict(scope, decision))

function perDecision(
  scope: RuleScope,
  dateOf: (decision: VillageDecision) => PartialDate | null,
  judge: (decision: VillageDecision) => EventVerdict,
): DutyFinding[] {
  const { entries, branch } = scope.branch.facts
  const { id: rule } = scope.rule
  if (branch.kind !== 'village')
    return eventDuties(scope, [], () => null, sentence('duty.L-01.notVillage'))
  const judged = (decision: VillageDecision): EventVerdict | null => {
    const date = dateOf(decision)
    if (date === null) return null
    const verdict = judge(decision)
    const isOpen = verdict.status === 'due' || verdict.status === 'late'
    if (!concernsYear(scope, date, isOpen)) return null
    const { id, title } = decision
    return {
      subject: { type: 'entry', id, name: title },
      evidence: [entryEvidence('villageDecision', decision, date, title)],
      remedy: verdict.status === 'done' ? null : openEntry('villageDecision', id),
      ...verdict,
    }
  }
  return eventDuties(scope, entries.villageDecision, judged, sentence(`duty.${rule}.none`))
}

function stepsVerdict(decision: VillageDecision): EventVerdict {
  const { title } = decision
  const reversal = reversalOf(decision)
  if (reversal) {
    const { later, earlierOn, laterOn } = reversal
    const params = { title, laterOn, earlierOn }
    return { status: 'wrong', message: sentence(`duty.L-01.wrong.${later}`, params) }
  }
  const { skipped, open } = missingSteps(decision)
  const [missing = open[0]] = skipped
  if (missing === undefined) {
    const params = { title, date: decision.resultPublishedOn ?? '' }
    return { status: 'done', message: sentence('duty.L-01.done', params) }
  }
  const status = skipped.length > 0 ? 'late' : 'due'
  const known = villageSteps.length - skipped.length - open.length
  const params = { title, known, steps: villageSteps.length }
  return { status, message: sentence(`duty.L-01.${status}.${missing}`, params) }
}

/** A decision that the general meeting has not reviewed yet has no votes to look at. */
function votedOn({
  reviewedOn,
  proposedOn,
  eligible,
  present,
  approve,
}: VillageDecision): PartialDate | null {
  if (reviewedOn !== null) return reviewedOn
  return eligible === null && present === null && approve === null ? null : proposedOn
}

/** Without a quorum the votes do not count, so that is told first. */
function votesVerdict(scope: RuleScope, decision: VillageDecision): EventVerdict {
  const { id, title, eligible, present, approve } = decision
  const date = votedOn(decision) ?? ''
  const vote: Vote = {
    register: 'villageDecision',
    id,
    title,
    date,
    eligible,
    present,
    approve,
    isPassed: null,
  }
  const quorum = quorumVerdict(scope, vote)
  if (quorum.status !== 'done') return quorum
  const majority = majorityVerdict(scope, vote)
  return majority.status === 'done' && quorum.severity ? quorum : majority
}
