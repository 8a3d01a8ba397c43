import { addDays, isCertainlyBefore, type PartialDate } from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import { numberOf } from '../parameters.ts'
import { openStatus, sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { electionDuties, lacks, says, type Ballot } from './election-duty.ts'

type Election = Entry<'election'>

/**
 * A-11 报批报备: members of the committee are reported to the superior, secretary and deputy are
 * approved by it (ZB). The text names no limit; what is not there after `election.reportDays` is late.
 */
export const electionReport: DutyRule = (scope) =>
  electionDuties(
    scope,
    (ballot) => {
      const { election } = ballot
      const { today } = scope.context
      if (election.heldOn > today) return null
      const missing = missingPaper(election, neededPapers(scope, ballot))
      if (missing === null) return says(scope, ballot, 'done', 'done')
      const days = numberOf(scope.parameters, 'election.reportDays', 30)
      const limit = addDays(election.heldOn, days)
      return says(scope, ballot, openStatus(scope, limit), missing, { limit })
    },
    sentence('duty.A-11.none'),
  )

interface Papers {
  readonly report: boolean
  readonly approval: boolean
}

/** Told by who was elected; where nobody is entered, by what such an election usually decides. */
function neededPapers({ branch }: RuleScope, { election, candidates }: Ballot): Papers {
  const elected = candidates.filter(({ isElected }) => isElected === true)
  if (elected.length > 0)
    return {
      report: elected.some(({ office }) => office === 'committeeMember'),
      approval: elected.some(({ office }) => office !== 'committeeMember'),
    }
  if (election.kind === 'term') return { report: branch.hasCommittee, approval: true }
  const isApproved = election.approvedOn !== null
  return { report: !isApproved, approval: isApproved }
}

function missingPaper(
  { reportedOn, approvedOn, approvalDocument }: Election,
  needed: Papers,
): string | null {
  const lacksReport = needed.report && reportedOn === null && approvedOn === null
  const lacksApproval = needed.approval && approvedOn === null
  if (lacksReport && lacksApproval) return 'both'
  if (lacksReport) return 'report'
  if (lacksApproval) return 'approval'
  return needed.approval && approvalDocument === null ? 'document' : null
}

const steps = [
  'decidedOn',
  'requestedOn',
  'repliedOn',
  'publicizedOn',
  'heldOn',
  'reportedOn',
  'approvedOn',
] as const
/** Steps before the meeting; what has to follow it is asked for by A-11. */
const before = ['decidedOn', 'requestedOn', 'repliedOn', 'publicizedOn'] as const

/**
 * H-10 时间线: decision, request, reply, publication, meeting, report and approval are each there
 * and come one after the other (XJ).
 */
export const electionOrder: DutyRule = (scope) =>
  electionDuties(scope, (ballot) => {
    const { election } = ballot
    const reversed = firstReversed(election)
    if (reversed) {
      const { step, day, previous } = reversed
      return says(scope, ballot, 'wrong', `before.${step}`, { day, previous })
    }
    const missing = before.find((step) => election[step] === null)
    return missing
      ? lacks(scope, ballot, `missing.${missing}`)
      : says(scope, ballot, 'done', 'done')
  })

/** The first step that certainly came before one that it follows. */
function firstReversed(
  election: Election,
): { step: string; day: PartialDate; previous: PartialDate } | null {
  let previous: PartialDate | null = null
  for (const step of steps) {
    const day: PartialDate | null = election[step]
    if (day === null) continue
    if (previous !== null && isCertainlyBefore(day, previous)) return { step, day, previous }
    previous = day
  }
  return null
}
