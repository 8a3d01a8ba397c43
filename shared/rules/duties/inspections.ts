import {
  addDays,
  addMonths,
  earliest,
  latest,
  type IsoDate,
  type PartialDate,
} from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import type { Text } from '../../text.ts'
import { concernsYear, eventDuties, type EventVerdict } from '../event-duty.ts'
import type { DutyFinding } from '../finding.ts'
import { numberOf } from '../parameters.ts'
import { openEntry, recordEntry } from '../remedies.ts'
import {
  duty,
  entryEvidence,
  openStatus,
  sentence,
  type DutyRule,
  type RuleScope,
} from '../scope.ts'
import { notStanding } from '../standing.ts'
import type { PeriodInfo } from '../year-calendar.ts'
import { yearDuty, yearFinding } from '../year-duty.ts'

const PLAN_DAYS = 30
const REPORT_MONTHS = 3

type Inspection = Entry<'inspection'>

/**
 * M-02 巡察整改时限: after the feedback of a patrol inspection a plan within `rectify.planDays`, a
 * report within `rectify.months`. Until there is a feedback nothing is due.
 */
export const patrolDeadlines: DutyRule = (scope) =>
  eventDuties(
    scope,
    scope.branch.facts.entries.inspection.filter(({ kind }) => kind === 'patrol'),
    (patrol) =>
      patrol.feedbackOn === null ? null : afterFeedback(scope, patrol, patrol.feedbackOn),
    sentence('duty.M-02.none', { year: scope.context.year }),
  )

interface Step {
  readonly what: 'plan' | 'report'
  readonly doneOn: PartialDate | null
  readonly limit: IsoDate
}

function afterFeedback(
  scope: RuleScope,
  patrol: Inspection,
  feedbackOn: PartialDate,
): EventVerdict | null {
  const { parameters, context } = scope
  const { planOn, reportedOn } = patrol
  const isOpen = planOn === null || reportedOn === null
  if (earliest(feedbackOn) > context.today || !concernsYear(scope, feedbackOn, isOpen)) return null
  const from = latest(feedbackOn)
  const plan = addDays(from, numberOf(parameters, 'rectify.planDays', PLAN_DAYS))
  const report = addMonths(from, numberOf(parameters, 'rectify.months', REPORT_MONTHS))
  const steps: readonly Step[] = [
    { what: 'plan', doneOn: planOn, limit: plan },
    { what: 'report', doneOn: reportedOn, limit: report },
  ]
  const judged = steps.map((step) => ({ ...step, status: stepStatus(step, context.today) }))
  const failed =
    judged.find(({ status }) => status === 'wrong' || status === 'late') ??
    judged.find(({ status }) => status === 'due')
  const evidence = [entryEvidence('inspection', patrol, feedbackOn, patrol.inspector ?? feedbackOn)]
  if (!failed) {
    const params = { date: feedbackOn, planOn: planOn ?? '', reportedOn: reportedOn ?? '' }
    return { status: 'done', message: sentence('duty.M-02.done', params), evidence }
  }
  const { status, what, limit, doneOn } = failed
  return {
    status,
    message: sentence(`duty.M-02.${what}.${status}`, {
      date: feedbackOn,
      limit,
      doneOn: doneOn ?? '',
    }),
    evidence,
    remedy: openEntry('inspection', patrol.id),
  }
}

function stepStatus({ doneOn, limit }: Step, today: IsoDate): 'done' | 'due' | 'late' | 'wrong' {
  if (doneOn !== null) return earliest(doneOn) <= limit ? 'done' : 'wrong'
  return today <= limit ? 'due' : 'late'
}

/**
 * M-04 乡镇督查: the superior looked into the branch in each quarter (JY 40). A ledger that knows no
 * superior cannot tell.
 */
export const regularInspection: DutyRule = (scope) => {
  const { calendar, branch } = scope
  if (branch.facts.branch.parentId === null) {
    return [yearFinding(scope, { status: 'notApplicable', message: sentence('duty.M-04.none') })]
  }
  const regular = branch.facts.entries.inspection.filter(({ kind }) => kind === 'regular')
  return calendar.quarter.map((quarter) => inspectedIn(scope, quarter, regular))
}

function inspectedIn(
  scope: RuleScope,
  quarter: PeriodInfo,
  regular: readonly Inspection[],
): DutyFinding {
  const { today } = scope.context
  const { period, start, end } = quarter
  const last = end < today ? end : today
  const found = regular.filter(({ inspectedOn }) => inspectedOn >= start && inspectedOn <= last)
  const gone = notStanding('branch', scope.branch.facts.branch, quarter, found.length > 0)
  if (gone) return duty(scope, { period, status: 'notApplicable', message: gone })
  const latestOne = found.at(-1)
  if (latestOne) {
    const params = { times: found.length, date: latestOne.inspectedOn }
    const message = sentence('duty.M-04.done', params)
    const evidence = found.map((one) =>
      entryEvidence('inspection', one, one.inspectedOn, one.inspector ?? one.inspectedOn),
    )
    return duty(scope, { period, status: 'done', message, evidence })
  }
  const status = openStatus(scope, end)
  const planned = scope.branch.facts.entries.visit.find(
    ({ plannedOn }) => plannedOn >= start && plannedOn <= end,
  )
  const remedy = recordEntry('inspection', {
    kind: 'regular',
    ...(today >= start && today <= end ? { inspectedOn: today } : {}),
    ...(planned && { inspector: planned.inspector }),
  })
  const message =
    planned && status === 'due' ? plannedVisit(planned, today) : sentence(`duty.M-04.${status}`)
  return duty(scope, { period, status, message, remedy })
}

/** A visit that was planned and not written down yet. */
function plannedVisit({ plannedOn }: Entry<'visit'>, today: IsoDate): Text {
  return sentence(`duty.M-04.${plannedOn < today ? 'missed' : 'planned'}`, { date: plannedOn })
}

/** M-06 县委专题研究: a duty of the county, which this ledger holds only where somebody wrote it down. */
export const countyStudy: DutyRule = (scope) => {
  const { start, end } = scope.calendar.wholeYear
  const found = scope.branch.facts.entries.dutyEntry.filter(
    ({ ruleId, heldOn }) =>
      ruleId === scope.rule.id && heldOn >= start && heldOn <= end && heldOn <= scope.context.today,
  )
  return [
    yearDuty(scope, found.length > 0, () => {
      const last = found.at(-1)
      if (!last) return { status: 'notApplicable', message: sentence('duty.M-06.none') }
      const params = { times: found.length, date: last.heldOn }
      const evidence = found.map((one) =>
        entryEvidence('dutyEntry', one, one.heldOn, one.title ?? one.heldOn),
      )
      return { status: 'done', message: sentence('duty.M-06.done', params), evidence }
    }),
  ]
}
