import { yearOf } from '../../calendar.ts'
import { activityEvidence, sentence, signal, type SignalRule } from '../scope.ts'

/** S-21☆: what was written about a meeting mentions a day or a document that came only after it. */
export const laterThings: SignalRule = (scope) =>
  scope.branch.facts.lateMentions.flatMap(({ activityId, what, mention }) => {
    const activity = scope.branch.activity(activityId)
    if (!activity || yearOf(activity.heldOn) !== scope.context.year) return []
    const params = { date: activity.heldOn, mention }
    const message = sentence(`signal.S-21.${what}`, params)
    return [
      signal(scope, `activity:${activityId}:later:${what}`, message, [activityEvidence(activity)]),
    ]
  })
