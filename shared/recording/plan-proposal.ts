import { monthsOfPeriod, periodEnd, type IsoDate, type PartialDate } from '../calendar.ts'
import type { ActivityKind } from '../domain/kinds.ts'
import type { DutyFinding } from '../rules/finding.ts'

/** Duties that are kept by holding something, and what is held for them (rules.md B, C, D). */
const kinds: ReadonlyMap<string, ActivityKind> = new Map<string, ActivityKind>([
  ['B-01', 'generalMeeting'],
  ['B-02', 'committeeMeeting'],
  ['B-03', 'groupMeeting'],
  ['B-04', 'partyLecture'],
  ['B-06', 'themeDay'],
  ['C-01', 'organizationalLife'],
  ['D-01', 'democraticAppraisal'],
])

export interface ProposedItem {
  /** A month; the year where a duty leaves the month open. */
  readonly plannedOn: PartialDate
  readonly kind: ActivityKind
}

/**
 * A plan made of the duties that are not over yet: one item for each period, in its first month that
 * is still to come; the groups of a branch share one. What is asked once a year has no month.
 */
export function proposedPlan(findings: readonly DutyFinding[], today: IsoDate): ProposedItem[] {
  const items = new Map<string, ProposedItem>()
  for (const { rule, period, status } of findings) {
    const kind = kinds.get(rule)
    if (!kind || status === 'notApplicable' || periodEnd(period) < today) continue
    const month = monthsOfPeriod(period).find((one) => periodEnd(one) >= today)
    const plannedOn = period.length === 4 ? period : (month ?? period)
    items.set(`${plannedOn} ${kind}`, { plannedOn, kind })
  }
  return [...items.values()].toSorted(byMonth)
}

/** What has no month comes last. */
function byMonth(a: ProposedItem, b: ProposedItem): number {
  const [first, second] = [a, b].map(({ plannedOn }) => plannedOn.padEnd(7, '-99'))
  return (first ?? '') < (second ?? '') ? -1 : Number(first !== second)
}
