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

/**
 * Joins the rule files; throws ZodError where one does not fit its schema. What files may say
 * beyond that is checked one by one where a place writes its own (`rule-file.ts`).
 */
export function parseRuleBook(files: RuleFiles): RuleBook {
  return ruleBookSchema.parse({
    ...files,
    duties: files.duties.flat(),
    signals: files.signals.flat(),
  })
}
