import { z } from 'zod'
import { ruleBookSchema, type RuleBook } from './rule-data.ts'

/** The files of `resources/rules/`, as JSON read them. */
export interface RuleFiles {
  readonly documents: unknown
  /** The rules of each file, area by area. */
  readonly duties: readonly unknown[]
  readonly signals: readonly unknown[]
  /** Without it S-14 finds nothing. */
  readonly holidays?: unknown
}

const checkedBookSchema = ruleBookSchema.superRefine((book, context) => {
  const codes = new Set(book.documents.map(({ code }) => code))
  const ids = new Set<string>()
  for (const rule of [...book.duties, ...book.signals]) {
    const { id, earlier } = rule
    const complain = (message: string) =>
      context.addIssue({ code: 'custom', message: `${id}: ${message}` })
    if (ids.has(id)) complain('defined twice')
    for (const { document, article, verified } of earlier ? [rule, earlier] : [rule]) {
      if (document !== null && !codes.has(document)) complain(`unknown document ${document}`)
      // An article that nobody compared with the original is never shown (rules.md, head).
      if (article !== null && !verified) complain('article without verification')
      if (verified && article === null) complain('verified without an article')
    }
    ids.add(id)
  }
})

/** Checks the rule files and joins them; throws ZodError with every fault that it finds. */
export function parseRuleBook(files: RuleFiles): RuleBook {
  return checkedBookSchema.parse(joined(files))
}

/** A readable list of the faults of rule files, or null where they can be used. */
export function ruleBookFaults(files: RuleFiles): string | null {
  const result = checkedBookSchema.safeParse(joined(files))
  return result.success ? null : z.prettifyError(result.error)
}

const joined = (files: RuleFiles): unknown => ({
  ...files,
  duties: files.duties.flat(),
  signals: files.signals.flat(),
})
