import { yearOf } from '../../calendar.ts'
import type { ActivityFact } from '../facts.ts'
import type { RuleScope } from '../scope.ts'

/** The activities of the year, by day; the facts reach into the next one, which asks for itself. */
export function activitiesOfYear({ branch, context }: RuleScope): ActivityFact[] {
  return branch.facts.activities.filter(({ heldOn }) => yearOf(heldOn) === context.year)
}

/** Minutes since midnight of `HH:MM`. */
export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

/** How long an event lasted in minutes; null where its hours are not known or cannot be (S-12). */
export function minutesOf({ startTime, endTime }: ActivityFact): number | null {
  if (startTime === null || endTime === null) return null
  const minutes = minuteOf(endTime) - minuteOf(startTime)
  return minutes > 0 ? minutes : null
}

/**
 * Whether the hours of two events of one day touch, as far as they are known: an event without an end
 * is known to run at its first minute only, one without a beginning at no time.
 */
export function overlap(one: ActivityFact, other: ActivityFact): boolean {
  const [a, b] = [spanOf(one), spanOf(other)]
  return a !== null && b !== null && a.from < b.until && b.from < a.until
}

function spanOf(activity: ActivityFact): { readonly from: number; readonly until: number } | null {
  if (activity.startTime === null) return null
  const from = minuteOf(activity.startTime)
  return { from, until: from + (minutesOf(activity) ?? 1) }
}
