import type { RuleBook, RuleData } from '../../shared/rules/rule-data.ts'

/** What is said about a duty or a signal, by its id. */
export function findRule(book: RuleBook, id: string): RuleData | undefined {
  return [...book.duties, ...book.signals].find((rule) => rule.id === id)
}
