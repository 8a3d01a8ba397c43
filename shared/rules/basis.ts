import type { RuleData } from './rule-data.ts'

/** What a rule rests on: the code of a document, and its article where that was verified. */
export interface Basis {
  readonly document: string | null
  readonly article: string | null
  readonly verified: boolean
}

/**
 * The basis of a rule, in the edition that a finding applied: `document` is the code that the
 * finding names (the document of the rule where it names none). An article that nobody compared
 * with the original is never shown.
 */
export function basisOf(rule: RuleData, document?: string): Basis {
  const { earlier } = rule
  const edition = earlier && earlier.document === document ? earlier : rule
  const { verified } = edition
  return { document: edition.document, article: verified ? edition.article : null, verified }
}

/** The bases of several findings of a rule, each edition once; that of the rule where none is. */
export function basesOf(
  rule: RuleData,
  findings: readonly { readonly document?: string | undefined }[],
): Basis[] {
  const bases = findings.map(({ document }) => basisOf(rule, document))
  const editions = new Map(bases.map((basis) => [basis.document, basis]))
  return editions.size === 0 ? [basisOf(rule)] : [...editions.values()]
}
