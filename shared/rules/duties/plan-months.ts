import { monthOf, yearOf } from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import type { RuleScope } from '../scope.ts'
import type { PeriodInfo } from '../year-calendar.ts'

export type PlanItem = Entry<'planItem'>

/** What the plan of the year has for a month; items without a month belong to the year. */
export interface PlannedPeriod {
  readonly period: PeriodInfo
  readonly items: readonly PlanItem[]
}

/** The plan of the year by the periods that items are planned for, those of the year as a whole last. */
export function plannedPeriods({ branch, calendar, context }: RuleScope): PlannedPeriod[] {
  const ofYear = branch.facts.entries.planItem.filter(
    ({ plannedOn }) => yearOf(plannedOn) === context.year,
  )
  if (ofYear.length === 0) return []
  const byMonth = Map.groupBy(ofYear, ({ plannedOn }) => monthOf(plannedOn) ?? '')
  return [...calendar.month, calendar.wholeYear].flatMap((period) => {
    const items = byMonth.get(period.unit === 'month' ? period.period : '')
    return items ? [{ period, items }] : []
  })
}
