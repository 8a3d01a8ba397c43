import { addDays, isCertainlyBefore, latest } from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import { effectEnd } from '../effect-period.ts'
import { eventDuties, type EventVerdict } from '../event-duty.ts'
import { numberOf } from '../parameters.ts'
import { openEntry } from '../remedies.ts'
import { memberEvidence, openStatus, sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { memberOf } from './appraisal-grades.ts'
import {
  appraisalEvidence,
  appraisalOf,
  judgeResults,
  type Appraisal,
} from './appraisal-of-year.ts'

type Result = Entry<'appraisalResult'>

/**
 * D-07 后续: who was found basically qualified or unqualified is helped, or dealt with by the
 * organization (CZ 6). Last year's appraisal stays as long as somebody still waits.
 */
export const weakGradesFollowed: DutyRule = (scope) => {
  const { year } = scope.context
  const appraisals = [year - 1, year].flatMap((one) => appraisalOf(scope, one) ?? [])
  const none = sentence('duty.D-07.none', { year })
  return eventDuties(scope, appraisals, (appraisal) => judgeFollowUp(scope, appraisal), none)
}

function judgeFollowUp(scope: RuleScope, appraisal: Appraisal): EventVerdict | null {
  const { entry, results, day } = appraisal
  const weak = results.filter(
    ({ grade }) => grade === 'basicallyQualified' || grade === 'unqualified',
  )
  const waiting = weak.filter((result) => !isFollowed(scope, appraisal, result))
  const isOfYear = entry.year === scope.context.year
  if (weak.length === 0 || (!isOfYear && waiting.length === 0)) return null
  const params = { year: entry.year, total: weak.length }
  const [first] = waiting
  if (!first) {
    const evidence = weak.flatMap(memberOf(scope)).map(memberEvidence)
    return { status: 'done', message: sentence('duty.D-07.done', params), evidence }
  }
  const deadline = addDays(day, numberOf(scope.parameters, 'appraisal.followUpDays', 90))
  const status = openStatus(scope, deadline)
  const people = waiting.flatMap(memberOf(scope))
  const words = { ...params, deadline, n: waiting.length, name: people[0]?.name ?? '' }
  return {
    status,
    message: sentence(`duty.D-07.${status}`, words),
    evidence: people.map(memberEvidence),
    remedy: openEntry('appraisalResult', first.id),
  }
}

/** Help noted with the result, a talk that helps or criticizes, or a disposition since that day. */
function isFollowed({ branch }: RuleScope, { day }: Appraisal, { memberId, followUpOn }: Result) {
  const { disposition, talk } = branch.facts.entries
  return (
    followUpOn !== null ||
    disposition.some((one) => {
      const since = one.decidedOn ?? one.discussedOn ?? one.proposedOn
      return one.memberId === memberId && since !== null && !isCertainlyBefore(since, day)
    }) ||
    talk.some(
      ({ talkeeId, kind, heldOn }) =>
        talkeeId === memberId && (kind === 'assistance' || kind === 'criticism') && heldOn >= day,
    )
  )
}

/**
 * D-08 受处分者等次: excellent within the effect period of a discipline is shown to be looked at; no
 * national document says what grade it may be, so a place can switch this off.
 */
export const disciplinedGrade: DutyRule = (scope) => [
  judgeResults(scope, (appraisal) => {
    if (scope.parameters['appraisal.checkDisciplined'] === false)
      return { status: 'notApplicable', message: sentence('duty.D-08.off') }
    const affected = new Set(
      scope.branch.facts.entries.discipline
        .filter((one) => isInEffect(one, appraisal.day))
        .map(({ memberId }) => memberId),
    )
    const total = affected.size
    if (total === 0) return { status: 'notApplicable', message: sentence('duty.D-08.none') }
    const excellent = appraisal.results.filter(
      ({ memberId, grade }) => grade === 'excellent' && affected.has(memberId),
    )
    const [first] = excellent
    if (!first) {
      const evidence = [appraisalEvidence(appraisal)]
      return { status: 'done', message: sentence('duty.D-08.done', { total }), evidence }
    }
    const people = excellent.flatMap(memberOf(scope))
    const params = { n: excellent.length, total, name: people[0]?.name ?? '' }
    return {
      status: 'wrong',
      message: sentence('duty.D-08.wrong', params),
      evidence: people.map(memberEvidence),
      remedy: openEntry('appraisalResult', first.id),
    }
  }),
]

/** Certainly decided by that day, and certainly not over. */
function isInEffect(discipline: Entry<'discipline'>, day: string): boolean {
  const end = effectEnd(discipline)
  return end !== null && latest(discipline.decidedOn) <= day && day <= end
}
