import { activityEvidence, entryEvidence, sentence, signal, type SignalRule } from '../scope.ts'
import { activitiesOfYear } from './records-of-year.ts'

/**
 * S-31: an event before the notice of an inspection was recorded only on its day or after it. What an
 * import brought in is left out, as in S-27: taking over a paper ledger says nothing about its age.
 */
export const writtenAfterNotice: SignalRule = (scope) => {
  const notices = scope.branch.facts.entries.inspection
    .flatMap((inspection) =>
      inspection.noticedOn === null ? [] : [{ inspection, noticed: inspection.noticedOn }],
    )
    .toSorted((a, b) => (a.noticed < b.noticed ? -1 : 1))
  if (notices.length === 0) return []
  return activitiesOfYear(scope).flatMap((activity) => {
    const { id, heldOn, createdAt, importedBy } = activity
    if (createdAt === null || importedBy) return []
    const written = createdAt.slice(0, 10)
    const after = notices.find(({ noticed }) => heldOn < noticed && noticed <= written)
    if (!after) return []
    const { inspection, noticed } = after
    const params = { date: heldOn, written, noticed }
    const message = sentence('signal.S-31.after', params)
    const evidence = [
      activityEvidence(activity),
      entryEvidence('inspection', inspection, inspection.inspectedOn, inspection.inspectedOn),
    ]
    return [signal(scope, `activity:${id}:inspection:${inspection.id}`, message, evidence)]
  })
}
