/** Areas of rules.md: its tables A to M, N for what a committee asks of itself, and the signals. Rules are named after theirs. */
export const ruleAreas = [
  'A',
  'B',
  'C',
  'D',
  'E',
  'F',
  'G',
  'H',
  'I',
  'J',
  'K',
  'L',
  'M',
  'N',
  'S',
] as const
export type RuleArea = (typeof ruleAreas)[number]

/** The areas of some rules, by their ids, in the order of the tables. */
export function areasOf(rules: Iterable<string>): RuleArea[] {
  const letters = new Set<string>()
  for (const rule of rules) letters.add(rule.slice(0, 1))
  return ruleAreas.filter((area) => letters.has(area))
}
