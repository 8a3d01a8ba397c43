import { resolveParameters, numberOf } from '../../shared/rules/parameters.ts'
import { likenessFacts, SHORTEST_COMPARED } from '../../shared/rules/likeness.ts'
import type { ParameterValues, RuleBook } from '../../shared/rules/rule-data.ts'
import { SIMILARITY } from '../../shared/rules/signals/likeness.ts'
import type { Reader } from '../ledger/connection.ts'
import { listNames, listTexts } from '../ledger/repositories/minutes.ts'

/**
 * What is alike in the texts of a year and the year before, across all branches of the ledger, by
 * branch.
 */
export function readLikeness(
  db: Reader,
  book: RuleBook,
  parameters: ParameterValues,
  year: number,
): ReturnType<typeof likenessFacts> {
  const range = { from: `${year - 1}-01-01`, to: `${year}-12-31`, shortest: SHORTEST_COMPARED }
  const texts = listTexts(db, range)
  if (texts.length < 2) return new Map()
  const resolved = resolveParameters(book, parameters)
  const threshold = numberOf(resolved, SIMILARITY.key, SIMILARITY.default)
  return likenessFacts(texts, { year, threshold, ...listNames(db) })
}
