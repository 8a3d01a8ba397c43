import { keptOf, type Kept } from '../../recording/plan-kept.ts'
import type { ActivityFact } from '../facts.ts'
import type { DutyFinding, Evidence } from '../finding.ts'
import { openActivity, recordActivity } from '../remedies.ts'
import {
  activityEvidence,
  duty,
  entryEvidence,
  sentence,
  type DutyRule,
  type RuleScope,
} from '../scope.ts'
import { yearFinding } from '../year-duty.ts'
import { plannedPeriods, type PlanItem, type PlannedPeriod } from './plan-months.ts'

/**
 * B-19 计划兑现: what was planned for a month took place in it: the item names its event, or there is an
 * event of its kind in the month that no other item names. Items that were called off are settled.
 */
export const planKept: DutyRule = (scope) => {
  const periods = plannedPeriods(scope)
  if (periods.length === 0) {
    const message = sentence('duty.B-19.none')
    return [yearFinding(scope, { status: 'notApplicable', message })]
  }
  return periods.map((planned) => periodOfPlan(scope, planned))
}

function periodOfPlan(scope: RuleScope, planned: PlannedPeriod): DutyFinding {
  const { period, items } = planned
  const base = { period: period.period }
  const kept = whatWasKept(scope, planned)
  const open = kept.filter(({ isSettled }) => !isSettled)
  const cancelled = items.filter(isCancelled).length
  const counts = { planned: items.length, cancelled, kept: items.length - cancelled - open.length }
  const [first] = open
  if (!first) {
    const message = sentence(`duty.B-19.${counts.kept > 0 ? 'done' : 'cancelled'}`, counts)
    const status = counts.kept > 0 ? 'done' : 'notApplicable'
    return duty(scope, { ...base, status, message, evidence: kept.flatMap(evidenceOf) })
  }
  const { item, held } = first
  const isOver = scope.context.today > period.end
  const what = held && isOver ? 'heldLater' : isOver ? 'late' : 'due'
  const params = { ...counts, open: open.length, title: item.title, date: held?.heldOn ?? '' }
  return duty(scope, {
    ...base,
    status: isOver ? 'late' : 'due',
    message: sentence(`duty.B-19.${what}`, params),
    evidence: open.flatMap(evidenceOf),
    remedy: held ? openActivity(held.id) : recordActivity(item.kind, period.period),
  })
}

function evidenceOf({ item, held }: Kept<PlanItem, ActivityFact>): Evidence[] {
  const planned = entryEvidence('planItem', item, item.plannedOn, item.title)
  return held ? [planned, activityEvidence(held)] : [planned]
}

function isCancelled({ cancelledOn }: PlanItem): boolean {
  return cancelledOn !== null
}

function whatWasKept(
  { branch, context }: RuleScope,
  { period, items }: PlannedPeriod,
): Kept<PlanItem, ActivityFact>[] {
  return keptOf(items, {
    end: period.end,
    today: context.today,
    heldIn: (kind) => branch.heldIn(kind, period.months),
    activity: (id) => branch.activity(id) ?? null,
    named: new Set(branch.facts.entries.planItem.map(({ activityId }) => activityId)),
  })
}
