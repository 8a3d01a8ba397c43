import { addMonths, earliest, latest } from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import { concernsYear, eventDuties, type EventVerdict } from '../event-duty.ts'
import { openEntry, recordEntry } from '../remedies.ts'
import { entryEvidence, openStatus, sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { standingDuty } from '../standing-duty.ts'
import { notStanding } from '../standing.ts'
import { yearFinding } from '../year-duty.ts'

/** ZB: three full members found a branch of their own. */
const BRANCH_FROM = 3
/** ZB: a joint branch generally covers no more units than this. */
const UNITS_MOST = 5
/** ZB: the superior answers an application generally within a month. */
const APPROVAL_MONTHS = 1

/** A-01 应成立支部: with fewer than three full members a unit belongs to a joint branch (ZB). */
export const branchOfItsOwn: DutyRule = (scope) => [
  standingDuty(scope, () => {
    const { full } = scope.branch.roster
    const founded = lastFounding(scope)
    if (founded?.isJoint === true)
      return { status: 'done', message: sentence('duty.A-01.joint', { full }) }
    if (full >= BRANCH_FROM)
      return { status: 'done', message: sentence('duty.A-01.done', { full }) }
    const remedy = founded ? openEntry('foundation', founded.id) : recordEntry('foundation')
    return { status: 'wrong', message: sentence('duty.A-01.wrong', { full }), remedy }
  }),
]

/** A-03 联合支部覆盖: a joint branch covers five units at most (ZB). */
export const jointUnits: DutyRule = (scope) => {
  const { today } = scope.context
  const gone = notStanding('branch', scope.branch.facts.branch, { start: today, end: today }, false)
  if (gone) return [yearFinding(scope, { status: 'notApplicable', message: gone })]
  const founded = lastFounding(scope)
  if (founded?.isJoint !== true) {
    const message = sentence('duty.A-03.none')
    return [yearFinding(scope, { status: 'notApplicable', message })]
  }
  const { coveredUnits: units } = founded
  const evidence = [evidenceOf(founded)]
  const remedy = openEntry('foundation', founded.id)
  if (units === null) {
    const message = sentence('duty.A-03.due')
    return [yearFinding(scope, { status: 'due', message, evidence, remedy })]
  }
  const isWide = units > UNITS_MOST
  const message = sentence(`duty.A-03.${isWide ? 'wrong' : 'done'}`, { units, max: UNITS_MOST })
  const verdict = isWide ? ({ status: 'wrong', remedy } as const) : ({ status: 'done' } as const)
  return [yearFinding(scope, { message, evidence, ...verdict })]
}

/** A-14 成立批复: the superior approves within a month of the application (ZB). */
export const foundingApproval: DutyRule = (scope) =>
  eventDuties(
    scope,
    scope.branch.facts.entries.foundation,
    (founded) => approvalVerdict(scope, founded),
    sentence('duty.A-14.none'),
  )

function approvalVerdict(scope: RuleScope, founded: Entry<'foundation'>): EventVerdict | null {
  const { appliedOn, approvedOn } = founded
  if (appliedOn === null || !concernsYear(scope, appliedOn, approvedOn === null)) return null
  // A date that is not exact is read in favour of whoever approved.
  const limit = addMonths(latest(appliedOn), APPROVAL_MONTHS)
  const evidence = [evidenceOf(founded)]
  if (approvedOn === null) {
    const status = openStatus(scope, limit)
    const message = sentence(`duty.A-14.${status}`, { applied: appliedOn, limit })
    return { status, message, evidence, remedy: openEntry('foundation', founded.id) }
  }
  const params = { applied: appliedOn, approved: approvedOn, limit }
  if (earliest(approvedOn) <= limit)
    return { status: 'done', message: sentence('duty.A-14.done', params), evidence }
  return {
    status: 'wrong',
    message: sentence('duty.A-14.wrong', params),
    evidence,
    remedy: openEntry('foundation', founded.id),
  }
}

/** The last of the approvals: a branch may be founded anew. */
function lastFounding({ branch }: RuleScope): Entry<'foundation'> | undefined {
  return branch.facts.entries.foundation.at(-1)
}

function evidenceOf(founded: Entry<'foundation'>): ReturnType<typeof entryEvidence> {
  const date = founded.approvedOn ?? founded.appliedOn
  return entryEvidence('foundation', founded, date, founded.document ?? date ?? `${founded.id}`)
}
