import { standsOf, type BranchStands } from '../../../shared/supervision/branch-stands.ts'
import { evaluate } from '../../../shared/rules/evaluate.ts'
import { withExplanations } from '../../../shared/rules/explain.ts'
import type { RuleBook } from '../../../shared/rules/rule-data.ts'
import type { Reader } from '../../ledger/connection.ts'
import { listExplanations } from '../../ledger/repositories/explanations.ts'
import { readFacts } from '../../ledger/repositories/facts.ts'
import { readParameters } from '../../ledger/repositories/ledger-info.ts'
import { readTextFacts, withTextFacts } from '../text-facts.ts'

/**
 * How all duties of a year stand, by organization: facts in a few queries whatever their number, then
 * one organization after another, so that the findings of a county are never all in memory.
 */
export function countStands(
  db: Reader,
  book: RuleBook,
  context: { readonly year: number; readonly today: string },
): Map<number, BranchStands> {
  const { year } = context
  const parameters = readParameters(db)
  const explanations = listExplanations(db)
  const facts = withTextFacts(readFacts(db, year), readTextFacts(db, book, parameters, year))
  return new Map(
    facts.map((one) => {
      const { duties, signals } = evaluate([one], book, parameters, context)
      return [one.branch.id, standsOf(duties, withExplanations(signals, explanations))]
    }),
  )
}
