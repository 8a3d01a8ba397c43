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

interface Kept {
  readonly item: PlanItem
  /** Null: nothing is known to have taken place. */
  readonly held: ActivityFact | null
  readonly isSettled: boolean
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

function evidenceOf({ item, held }: Kept): Evidence[] {
  const planned = entryEvidence('planItem', item, item.plannedOn, item.title)
  return held ? [planned, activityEvidence(held)] : [planned]
}

function isCancelled({ cancelledOn }: PlanItem): boolean {
  return cancelledOn !== null
}

/** Each event fulfils one item of its kind, so that two of three planned meetings leave one open. */
function whatWasKept(scope: RuleScope, { period, items }: PlannedPeriod): Kept[] {
  const { branch, context } = scope
  const named = new Set(branch.facts.entries.planItem.map(({ activityId }) => activityId))
  const used = new Set<string>()
  const nextOf = ({ kind }: PlanItem): ActivityFact | null => {
    const isFree = ({ id }: ActivityFact) => !named.has(id) && !used.has(`${kind} ${id}`)
    const next = branch.heldIn(kind, period.months).find(isFree) ?? null
    if (next) used.add(`${kind} ${next.id}`)
    return next
  }
  return items.map((item) => {
    if (isCancelled(item)) return { item, held: null, isSettled: true }
    if (item.activityId === null) {
      const held = nextOf(item)
      return { item, held, isSettled: held !== null }
    }
    const held = branch.activity(item.activityId) ?? null
    // An event that is named but was held outside of what is read is not in doubt.
    const isSettled = held === null || held.heldOn <= minOf(period.end, context.today)
    return { item, held, isSettled }
  })
}

const minOf = (a: string, b: string): string => (a < b ? a : b)
