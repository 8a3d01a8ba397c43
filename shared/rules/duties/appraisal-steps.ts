import { earliest, isCertainlyBefore, type PartialDate } from '../../calendar.ts'
import { openEntry } from '../remedies.ts'
import { openStatus, sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { yearFinding } from '../year-duty.ts'
import {
  appraisalEvidence,
  appraisalOf,
  noResults,
  unregistered,
  type Appraisal,
} from './appraisal-of-year.ts'
import { deadlineOf } from './yearly.ts'

/** In the order of JY 18: 个人自评, 党员互评, 民主测评, 评定意见, 向本人反馈. */
const steps = ['self', 'mutual', 'ballot', 'opinion', 'feedback'] as const
type Step = (typeof steps)[number]

/** D-02 程序: every step of the appraisal is on record, none before the one that it follows (JY 18). */
export const appraisalSteps: DutyRule = (scope) => {
  const appraisal = appraisalOf(scope)
  if (!appraisal) return [unregistered(scope) ?? noResults(scope)]
  const dates = datesOf(scope, appraisal)
  const { status, what, params } = fault(dates) ?? gap(scope, dates)
  return [
    yearFinding(scope, {
      status,
      message: sentence(`duty.D-02.${what}`, { year: scope.context.year, ...params }),
      evidence: [appraisalEvidence(appraisal)],
      remedy: status === 'done' ? null : openEntry('appraisal', appraisal.entry.id),
    }),
  ]
}

type Dates = Readonly<Record<Step, PartialDate | null>>

/** The days of the steps up to today; feedback may stand with each member instead. */
function datesOf({ context }: RuleScope, { entry, results }: Appraisal): Dates {
  const passed = (date: PartialDate | null) =>
    date !== null && earliest(date) <= context.today ? date : null
  const told = results.flatMap(({ feedbackOn }) => passed(feedbackOn) ?? [])
  const toAll = results.length > 0 && told.length === results.length ? told.toSorted().at(-1) : null
  return {
    self: passed(entry.selfOn),
    mutual: passed(entry.mutualOn),
    ballot: passed(entry.ballotOn),
    opinion: passed(entry.opinionOn),
    feedback: passed(entry.feedbackOn) ?? toAll ?? null,
  }
}

/** The first step that certainly came before one that it should follow. */
function fault(dates: Dates) {
  for (const [index, step] of steps.entries()) {
    const date = dates[step]
    if (date === null) continue
    const before = steps.slice(0, index).flatMap((earlier) => dates[earlier] ?? [])
    const other = before.find((one) => isCertainlyBefore(date, one))
    if (other !== undefined)
      return { status: 'wrong', what: `wrong.${step}`, params: { date, other } } as const
  }
  return null
}

function gap(scope: RuleScope, dates: Dates) {
  const missing = steps.filter((step) => dates[step] === null)
  const [first] = missing
  if (first === undefined) return { status: 'done', what: 'done', params: {} } as const
  const status = openStatus(scope, deadlineOf(scope))
  const params = { n: missing.length, deadline: deadlineOf(scope) }
  return { status, what: `${status}.${first}`, params }
}
