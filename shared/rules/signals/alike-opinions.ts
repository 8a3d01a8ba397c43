import type { Entry } from '../../registers/registers.ts'
import { normalForm } from '../../similarity/normal-form.ts'
import { findAlike, SHORTEST_TEXT } from '../../text-similarity.ts'
import { appraisalOf, type Appraisal } from '../duties/appraisal-of-year.ts'
import type { Evidence, SignalFinding } from '../finding.ts'
import { numberOf } from '../parameters.ts'
import { entryEvidence, sentence, signal, type RuleScope, type SignalRule } from '../scope.ts'
import { isEmptyTalk } from './empty-phrases.ts'
import { SIMILARITY } from './likeness.ts'

type Result = Entry<'appraisalResult'>
/** A result with the text of it that is looked at. */
type Written = readonly [result: Result, text: string]

/** In fewer characters several people may well say the same. */
const SHORTEST = 10
const NAMES = 3

/**
 * S-25: self-appraisals or opinions of three people or more are alike, or opinions are made of set
 * phrases only. One signal for each lot of texts that are alike.
 */
export const alikeOpinions: SignalRule = (scope) => {
  const appraisal = appraisalOf(scope)
  if (!appraisal) return []
  const selves = writtenIn(appraisal, 'selfText')
  const opinions = writtenIn(appraisal, 'opinionText')
  return [
    ...alikeIn(scope, appraisal, 'self', selves),
    ...alikeIn(scope, appraisal, 'opinion', opinions),
    ...emptyIn(scope, appraisal, opinions),
  ]
}

function writtenIn({ results }: Appraisal, field: 'selfText' | 'opinionText'): Written[] {
  return results.flatMap((result) => {
    const text = result[field]
    return text === null ? [] : [[result, text] as const]
  })
}

function alikeIn(
  scope: RuleScope,
  { entry }: Appraisal,
  what: 'self' | 'opinion',
  written: readonly Written[],
): SignalFinding[] {
  const least = numberOf(scope.parameters, 'appraisal.alikePeople', 3)
  if (written.length < least) return []
  return lotsOf(scope, written)
    .filter((lot) => new Set(lot.map(({ memberId }) => memberId)).size >= least)
    .map((lot) => {
      const params = { year: entry.year, n: lot.length, total: written.length }
      const message = sentence(`signal.S-25.${what}`, { ...params, names: namesOf(scope, lot) })
      const key = `appraisal:${entry.id}:${what}:appraisalResult:${lot[0]?.id}`
      return signal(scope, key, message, evidenceOf(scope, lot))
    })
}

/** Lots of results whose texts are alike, directly or through a third; each in order of ids. */
function lotsOf(scope: RuleScope, written: readonly Written[]): Result[][] {
  const threshold = numberOf(scope.parameters, SIMILARITY.key, SIMILARITY.default)
  const masks = new Set(scope.branch.facts.members.map(({ name }) => name))
  const inOrder = written.toSorted(([a], [b]) => a.id - b.id)
  const lots = new Map<number, Result[]>(inOrder.map(([result]) => [result.id, [result]]))
  const join = (a: number, b: number) => {
    const [to, from] = [lots.get(a), lots.get(b)]
    if (!to || !from || to === from) return
    to.push(...from)
    for (const { id } of from) lots.set(id, to)
  }
  const texts = inOrder.map(([{ id }, text]) => ({ id, text }))
  for (const { a, b } of findAlike(texts, { threshold, masks })) join(a, b)
  // Texts too short for a likeness are compared as a whole.
  const toNormal = normalForm(masks)
  const firsts = new Map<string, number>()
  for (const { id, text } of texts) {
    const normal = toNormal(text)
    if (normal.length < SHORTEST || normal.length >= SHORTEST_TEXT) continue
    const first = firsts.get(normal)
    if (first === undefined) firsts.set(normal, id)
    else join(first, id)
  }
  return [...new Set(lots.values())].map((lot) => lot.toSorted((a, b) => a.id - b.id))
}

function emptyIn(
  scope: RuleScope,
  { entry }: Appraisal,
  opinions: readonly Written[],
): SignalFinding[] {
  const empty = opinions.filter(([, text]) => isEmptyTalk(text)).map(([result]) => result)
  if (empty.length === 0) return []
  const params = { year: entry.year, n: empty.length, total: opinions.length }
  const message = sentence('signal.S-25.empty', { ...params, names: namesOf(scope, empty) })
  return [signal(scope, `appraisal:${entry.id}:empty`, message, evidenceOf(scope, empty))]
}

function nameOf({ branch }: RuleScope, { memberId }: Result): string {
  return branch.member(memberId)?.name ?? String(memberId)
}

function namesOf(scope: RuleScope, results: readonly Result[]): string {
  const names = results.slice(0, NAMES).map((result) => nameOf(scope, result))
  return names.join('、')
}

function evidenceOf(scope: RuleScope, results: readonly Result[]): Evidence[] {
  return results.map((result) =>
    entryEvidence('appraisalResult', result, null, nameOf(scope, result)),
  )
}
