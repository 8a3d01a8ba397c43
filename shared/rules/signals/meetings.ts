import type { Text } from '../../text.ts'
import type { ActivityFact } from '../facts.ts'
import type { SignalFinding } from '../finding.ts'
import { headcount, namedAs } from '../headcount.ts'
import { activityEvidence, sentence, signal, type RuleScope, type SignalRule } from '../scope.ts'
import { activitiesOfYear, minuteOf } from './records-of-year.ts'

/** A meeting of many items that was over before anybody could have spoken (rules.md S-12). */
const SHORT_MINUTES = 20
const MANY_ITEMS = 5

/** S-08☆: more came than should, or the list of names does not give the numbers stated. */
export const headcountConflict: SignalRule = (scope) =>
  perActivity(scope, (activity) => [overExpected(activity), ...namedOtherwise(activity)])

/** S-12☆: held in the future, ended before it began, or too short for its agenda. */
export const impossibleTime: SignalRule = (scope) =>
  perActivity(scope, (activity) => [inFuture(activity, scope), ...impossibleHours(activity)])

/** What is odd, and a word that keeps its explanation apart from others of the same record. */
type Oddity = { readonly what: string; readonly message: Text } | null

function perActivity(
  scope: RuleScope,
  look: (activity: ActivityFact) => readonly Oddity[],
): SignalFinding[] {
  return activitiesOfYear(scope).flatMap((activity) =>
    look(activity).flatMap((oddity) => {
      if (oddity === null) return []
      const key = `activity:${activity.id}:${oddity.what}`
      return [signal(scope, key, oddity.message, [activityEvidence(activity)])]
    }),
  )
}

function overExpected(activity: ActivityFact): Oddity {
  const { expected, present } = headcount(activity)
  if (expected === null || present === null || present <= expected) return null
  const params = { date: activity.heldOn, expected, present }
  return { what: 'overExpected', message: sentence('signal.S-08.overExpected', params) }
}

function namedOtherwise({ attendance, present, onLeave, heldOn }: ActivityFact): Oddity[] {
  if (attendance.length === 0) return []
  const compare = (what: 'present' | 'onLeave', stated: number | null): Oddity => {
    const named = namedAs(what, attendance)
    if (stated === null || stated === named) return null
    return { what, message: sentence(`signal.S-08.${what}`, { date: heldOn, stated, named }) }
  }
  return [compare('present', present), compare('onLeave', onLeave)]
}

function inFuture({ heldOn }: ActivityFact, { context }: RuleScope): Oddity {
  if (heldOn <= context.today) return null
  return { what: 'future', message: sentence('signal.S-12.future', { date: heldOn }) }
}

function impossibleHours({ heldOn, startTime, endTime, agendaItems }: ActivityFact): Oddity[] {
  if (startTime === null || endTime === null) return []
  const minutes = minuteOf(endTime) - minuteOf(startTime)
  if (minutes <= 0) {
    const params = { date: heldOn, start: startTime, end: endTime }
    return [{ what: 'order', message: sentence('signal.S-12.order', params) }]
  }
  if (minutes >= SHORT_MINUTES || agendaItems < MANY_ITEMS) return []
  const params = { date: heldOn, minutes, items: agendaItems }
  return [{ what: 'short', message: sentence('signal.S-12.short', params) }]
}
