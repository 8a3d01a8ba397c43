import { addDays, type IsoDate } from '../calendar.ts'
import type { CountWorkingDays } from '../rules/working-days.ts'

/** A year has fewer; a span that is longer was mistyped. */
const MOST_DAYS = 400

/** The working days of a span, both ends included. @param count as the rule book knows holidays. */
export function visitDays(from: IsoDate, until: IsoDate, count: CountWorkingDays): IsoDate[] {
  const days: IsoDate[] = []
  for (let day = from; day <= until && days.length < MOST_DAYS; day = addDays(day, 1))
    if (count(day, day).days === 1) days.push(day)
  return days
}

export interface PlannedVisit {
  readonly organizationId: number
  readonly plannedOn: IsoDate
  readonly inspector: string | null
}

/**
 * Who goes where when: branches in their order, spread evenly over the days; teams take turns, so that
 * each has as many as the others.
 * @param days at least one.
 * @param teams none: nobody is named.
 */
export function planVisits(
  branches: readonly number[],
  days: readonly IsoDate[],
  teams: readonly string[],
): PlannedVisit[] {
  return branches.map((organizationId, nth) => ({
    organizationId,
    plannedOn: days[Math.floor((nth * days.length) / branches.length)] ?? '',
    inspector: teams[nth % teams.length] ?? null,
  }))
}
