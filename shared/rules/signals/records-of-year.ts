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
