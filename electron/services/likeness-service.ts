import { isDeepStrictEqual } from 'node:util'
import { resolveParameters, numberOf } from '../../shared/rules/parameters.ts'
import type { BranchFacts } from '../../shared/rules/facts.ts'
import { likenessFacts, SHORTEST_COMPARED } from '../../shared/rules/likeness.ts'
import type { ParameterValues, RuleBook } from '../../shared/rules/rule-data.ts'
import { SIMILARITY } from '../../shared/rules/signals/likeness.ts'
import type { Reader } from '../ledger/connection.ts'
import { listNames, listTexts } from '../ledger/repositories/minutes.ts'

/** The rules that need what this service adds. */
export const LIKENESS_RULES = ['S-19', 'S-20', 'K-10'] as const

type Likeness = ReturnType<typeof likenessFacts>

interface Known {
  readonly input: unknown
  readonly likeness: Likeness
}

/** The last answer for each open ledger: most edits touch no text, and texts are slow to compare. */
const known = new WeakMap<Reader, Known>()

/**
 * The facts with what is alike in the texts of their year and the year before, across all branches
 * of the ledger, also where the facts are of one branch only.
 */
export function withLikeness(
  db: Reader,
  facts: readonly BranchFacts[],
  book: RuleBook,
  parameters: ParameterValues,
  year: number,
): readonly BranchFacts[] {
  const likeness = readLikeness(db, book, parameters, year)
  if (likeness.size === 0) return facts
  return facts.map((branch) => ({ ...branch, likeness: likeness.get(branch.branch.id) ?? [] }))
}

/** What is alike by branch, compared again only where a text, a name or the threshold changed. */
function readLikeness(
  db: Reader,
  book: RuleBook,
  parameters: ParameterValues,
  year: number,
): Likeness {
  const range = { from: `${year - 1}-01-01`, to: `${year}-12-31`, shortest: SHORTEST_COMPARED }
  const texts = listTexts(db, range)
  if (texts.length < 2) return new Map()
  const resolved = resolveParameters(book, parameters)
  const threshold = numberOf(resolved, SIMILARITY.key, SIMILARITY.default)
  const request = { year, threshold, ...listNames(db) }
  const input = { texts, request }
  const last = known.get(db)
  if (last && isDeepStrictEqual(last.input, input)) return last.likeness
  const likeness = likenessFacts(texts, request)
  known.set(db, { input, likeness })
  return likeness
}
