import { yearOf } from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import { normalForm } from '../../similarity/normal-form.ts'
import type { SignalFinding } from '../finding.ts'
import { entryEvidence, sentence, signal, type RuleScope, type SignalRule } from '../scope.ts'

type Rectification = Entry<'rectification'>

/** In fewer characters everybody writes the same. */
const SHORTEST = 6

/**
 * S-26: a measure is word for word that of the year before, or a problem that was closed then is
 * found again as it was. Names, numbers and dates make no difference.
 */
export const repeatedRectification: SignalRule = (scope) => {
  const { year } = scope.context
  const { rectification } = scope.branch.facts.entries
  const own = rectification.filter(({ foundOn }) => yearOf(foundOn) === year)
  const before = rectification.filter(({ foundOn }) => yearOf(foundOn) === year - 1)
  if (own.length === 0 || before.length === 0) return []
  const closed = before.filter(
    ({ finishedOn, closedBy }) => finishedOn !== null || closedBy !== null,
  )
  return [...repeated(scope, 'measure', own, before), ...repeated(scope, 'problem', own, closed)]
}

function repeated(
  scope: RuleScope,
  what: 'measure' | 'problem',
  own: readonly Rectification[],
  before: readonly Rectification[],
): SignalFinding[] {
  const toNormal = normalForm(new Set(scope.branch.facts.members.map(({ name }) => name)))
  const normal = (entry: Rectification) => toNormal(entry[what] ?? '')
  const known = new Map(before.map((entry) => [normal(entry), entry]))
  return own.flatMap((entry) => {
    const text = normal(entry)
    const other = known.get(text)
    if (!other || text.length < SHORTEST) return []
    const params = { problem: entry.problem, date: entry.foundOn, other: other.foundOn }
    const message = sentence(`signal.S-26.${what}`, params)
    const evidence = [entry, other].map((one) =>
      entryEvidence('rectification', one, one.foundOn, one[what] ?? one.problem),
    )
    return [signal(scope, `rectification:${entry.id}:${what}`, message, evidence)]
  })
}
