import type { MemberFact } from '../facts.ts'
import { floatingMembers } from '../member-conditions.ts'
import { headcount } from '../headcount.ts'
import { numberOf } from '../parameters.ts'
import { openEntry, recordEntry } from '../remedies.ts'
import { memberEvidence, openStatus, sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { yearFinding } from '../year-duty.ts'
import {
  appraisalEvidence,
  appraisalOf,
  judgeResults,
  meetingOf,
  noResults,
  type Appraisal,
} from './appraisal-of-year.ts'
import { deadlineOf } from './yearly.ts'

/** D-06 参评率: of those who should, `appraisal.participation` in a hundred take part (one notice). */
export const participation: DutyRule = (scope) => {
  const appraisal = appraisalOf(scope)
  const numbers = appraisal && numbersOf(scope, appraisal)
  if (!appraisal || !numbers) return [noResults(scope)]
  const { participants, expected } = numbers
  const least = numberOf(scope.parameters, 'appraisal.participation', 95)
  const isEnough = participants * 100 >= expected * least
  const what = participants > expected ? 'over' : isEnough ? 'done' : 'few'
  return [
    yearFinding(scope, {
      status: what === 'done' ? 'done' : 'wrong',
      message: sentence(`duty.D-06.${what}`, { participants, expected, least }),
      evidence: [appraisalEvidence(appraisal)],
      remedy: what === 'done' ? null : openEntry('appraisal', appraisal.entry.id),
    }),
  ]
}

/** As the entry states them, else the meeting, else counted by names; null: nobody knows. */
function numbersOf(scope: RuleScope, { entry, results, full, probationary }: Appraisal) {
  const meeting = meetingOf(scope, entry)
  const counted = meeting ? headcount(meeting) : { expected: null, present: null }
  const listed = new Set(results.map(({ memberId }) => memberId)).size
  const expected = entry.expected ?? counted.expected ?? full.length + probationary.length
  const participants = entry.participants ?? counted.present ?? listed
  return participants === 0 || expected === 0 ? null : { participants, expected }
}

/**
 * D-09 流动党员: they may take part where they live now; then the result comes back here (JY 32).
 * A grade or votes of our own say that they took part here.
 */
export const floatingAppraised: DutyRule = (scope) => [
  judgeResults(scope, (appraisal) => {
    const floating = floatingOf(scope, appraisal)
    const [anyone] = floating
    if (!anyone) return { status: 'notApplicable', message: sentence('duty.D-09.none') }
    const told = new Set(appraisal.results.filter(isTold).map(({ memberId }) => memberId))
    const missing = floating.filter(({ id }) => !told.has(id))
    const [first] = missing
    const params = { total: floating.length, deadline: deadlineOf(scope) }
    if (!first) return { status: 'done', message: sentence('duty.D-09.done', params) }
    const status = openStatus(scope, deadlineOf(scope))
    const message = { ...params, n: missing.length, name: first.name }
    return {
      status,
      message: sentence(`duty.D-09.${status}`, message),
      evidence: missing.map(memberEvidence),
      remedy: recordEntry('appraisalResult', {
        appraisalId: appraisal.entry.id,
        memberId: first.id,
      }),
    }
  }),
]

function isTold(result: Appraisal['results'][number]): boolean {
  const { elsewhereOn, grade, excellent, qualified, basicallyQualified, unqualified } = result
  return [elsewhereOn, grade, excellent, qualified, basicallyQualified, unqualified].some(
    (value) => value !== null,
  )
}

/** Members of the branch who were away on the day of the appraisal. */
function floatingOf(scope: RuleScope, { full, probationary, day }: Appraisal): MemberFact[] {
  const away = new Set(floatingMembers(scope, day, day).map(({ member }) => member.id))
  return [...full, ...probationary].filter(({ id }) => away.has(id))
}
