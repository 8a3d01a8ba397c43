import type { LikenessFact, WrittenRecord } from '../facts.ts'
import type { Evidence, SignalFinding } from '../finding.ts'
import { numberOf } from '../parameters.ts'
import { sentence, signal, type RuleScope, type SignalRule } from '../scope.ts'

/** rules.md §5: from this share of common pieces on, two texts are alike. */
export const SIMILARITY = { key: 'similarity.threshold', default: 0.85 } as const

/** S-19☆: the text of another month of the same branch, but for names, numbers and dates. */
export const sameText: SignalRule = (scope) => perPair(scope, isOwnText)

/** S-20: much of the text stands in another month, another branch or the year before. */
export const alikeText: SignalRule = (scope) => {
  const threshold = numberOf(scope.parameters, SIMILARITY.key, SIMILARITY.default)
  return perPair(scope, (fact) => !isOwnText(fact) && fact.likeness >= threshold)
}

function isOwnText({ record, earlier, identical }: LikenessFact): boolean {
  return identical && record.organizationId === earlier.organizationId
}

/** One finding for two records, though minutes and agenda may both be alike. */
function perPair(scope: RuleScope, concerns: (fact: LikenessFact) => boolean): SignalFinding[] {
  const findings = new Map<string, SignalFinding>()
  for (const fact of scope.branch.facts.likeness) {
    const ids = [fact.record.id, fact.earlier.id].toSorted((a, b) => a - b)
    const key = `activities:${ids.join('+')}`
    if (concerns(fact) && !findings.has(key)) findings.set(key, found(scope, key, fact))
  }
  return [...findings.values()]
}

function found(scope: RuleScope, key: string, fact: LikenessFact): SignalFinding {
  const { record, earlier, part, likeness } = fact
  const params = {
    date: record.heldOn,
    otherDate: earlier.heldOn,
    organization: earlier.organization,
    // Rounded down: 100 is said of nothing that differs.
    percent: Math.floor(likeness * 100 + 1e-9),
  }
  const message = sentence(`signal.${scope.rule.id}.${part}`, params)
  return signal(scope, key, message, [record, earlier].map(recordEvidence))
}

/** Date, branch and name of a record; the two stand side by side. */
function recordEvidence({ id, heldOn, organization, name }: WrittenRecord): Evidence {
  const label = name === null ? organization : `${organization} ${name}`
  return { type: 'activity', id, date: heldOn, label }
}
