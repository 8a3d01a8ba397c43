import { earliest, latest, type IsoDate } from '../calendar.ts'
import type { ActivityKind } from '../domain/kinds.ts'
import type { Text } from '../text.ts'
import type { ActivityFact } from './facts.ts'
import type { DutyFinding, Subject } from './finding.ts'
import { openActivity, recordActivity } from './remedies.ts'
import { activityEvidence, duty, sentence, type RuleScope } from './scope.ts'
import type { PeriodInfo } from './year-calendar.ts'

/** Something to be held once in a period. */
export interface PeriodDuty {
  readonly kind: ActivityKind
  readonly period: PeriodInfo
  /** Last day on which it is still in time; the end of the period unless the rule says more. */
  readonly deadline: IsoDate
  readonly records: readonly ActivityFact[]
  readonly subject: Subject | null
  /** Why the duty does not apply, where it does not. */
  readonly reason: Text | null
  /** What is wrong with a record; null: nothing. */
  readonly fault: (activity: ActivityFact) => Text | null
  /** The sentence of what stands; called for one status only. */
  readonly message: (status: 'done' | 'due' | 'late', records: readonly ActivityFact[]) => Text
}

export const faultless = (): null => null

/** rules.md §0.2: done by a record without an error, wrong by records with errors only, due, late. */
export function judgePeriodDuty(scope: RuleScope, task: PeriodDuty): DutyFinding {
  const { period, subject, reason, records } = task
  const base = { period: period.period, subject }
  if (reason !== null) return duty(scope, { ...base, status: 'notApplicable', message: reason })
  const good = records.filter((activity) => task.fault(activity) === null)
  if (good.length > 0) {
    const evidence = good.map(activityEvidence)
    return duty(scope, { ...base, status: 'done', message: task.message('done', good), evidence })
  }
  const [first] = records
  const fault = first ? task.fault(first) : null
  if (first && fault) {
    const evidence = records.map(activityEvidence)
    const remedy = openActivity(first.id)
    return duty(scope, { ...base, status: 'wrong', message: fault, evidence, remedy })
  }
  const remedy = recordActivity(task.kind, period.period, subject?.id ?? null)
  if (scope.context.today <= task.deadline)
    return duty(scope, { ...base, status: 'due', message: task.message('due', records), remedy })
  const after = heldAfter(scope, task)
  const date = after[0]?.heldOn
  const message = date ? sentence('duty.heldAfter', { date }) : task.message('late', records)
  const evidence = after.map(activityEvidence)
  return duty(scope, { ...base, status: 'late', message, evidence, remedy })
}

/**
 * What was planned for a period and held after it (期外补开): shown beside the late duty, which it
 * never fills (rules.md §0.2).
 */
function heldAfter({ branch, context }: RuleScope, task: PeriodDuty): ActivityFact[] {
  const { period, deadline, subject, kind } = task
  return branch.facts.activities.filter(
    ({ kinds, plannedOn, heldOn, groupId }) =>
      plannedOn !== null &&
      plannedOn.length > 4 &&
      earliest(plannedOn) >= period.start &&
      latest(plannedOn) <= period.end &&
      heldOn > deadline &&
      heldOn <= context.today &&
      kinds.includes(kind) &&
      (subject?.type !== 'group' || groupId === subject.id),
  )
}

/** The sentence `duty.<rule>.<what>.<unit>` with year, number of the period and more. */
export function periodSentence(
  rule: string,
  what: string,
  period: PeriodInfo,
  params: Readonly<Record<string, string | number>> = {},
): Text {
  const year = Number(period.period.slice(0, 4))
  return sentence(`duty.${rule}.${what}.${period.unit}`, { year, n: period.number, ...params })
}
