import { isDeepStrictEqual } from 'node:util'
import type { BranchFacts } from '../../shared/rules/facts.ts'
import type { ParameterValues, RuleBook } from '../../shared/rules/rule-data.ts'
import type { Reader } from '../ledger/connection.ts'
import { readLateMentions } from './late-mention-service.ts'
import { readLikeness } from './likeness-service.ts'

/** Rules that look at texts; reading and comparing them takes time of its own. */
export const TEXT_RULES = ['S-19', 'S-20', 'S-21', 'K-10'] as const

/** What the texts of a year tell, by branch. */
export interface TextFacts {
  readonly likeness: ReadonlyMap<number, BranchFacts['likeness']>
  readonly lateMentions: ReadonlyMap<number, BranchFacts['lateMentions']>
}

/** Compares the texts of a year with each other and with their days, across all branches. */
export function readTextFacts(
  db: Reader,
  book: RuleBook,
  parameters: ParameterValues,
  year: number,
): TextFacts {
  return {
    likeness: readLikeness(db, book, parameters, year),
    lateMentions: readLateMentions(db, year),
  }
}

/** The facts of branches with what their texts tell. */
export function withTextFacts(
  facts: readonly BranchFacts[],
  { likeness, lateMentions }: TextFacts,
): readonly BranchFacts[] {
  if (likeness.size === 0 && lateMentions.size === 0) return facts
  return facts.map((one) => ({
    ...one,
    likeness: likeness.get(one.branch.id) ?? [],
    lateMentions: lateMentions.get(one.branch.id) ?? [],
  }))
}

/** Branches whose texts tell something else than before. */
export function changedBetween(before: TextFacts, after: TextFacts): number[] {
  const ids = new Set(
    [before, after].flatMap((one) => [...one.likeness.keys(), ...one.lateMentions.keys()]),
  )
  return [...ids].filter(
    (id) =>
      !isDeepStrictEqual(before.likeness.get(id), after.likeness.get(id)) ||
      !isDeepStrictEqual(before.lateMentions.get(id), after.lateMentions.get(id)),
  )
}
