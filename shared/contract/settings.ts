import { z } from 'zod'
import type { ParameterValue } from '../rules/parameters.ts'
import type { RuleParameter } from '../rules/rule-data.ts'
import { findingQueries } from './finding-queries.ts'
import { command, query, typed } from './procedure.ts'

/** A value that a place may set for its own rules (rules.md §5). */
export interface ParameterSetting extends RuleParameter {
  /** What this ledger sets; null: the default holds. */
  readonly value: ParameterValue | null
  /** The duties and signals that ask for it; what they rest on is in the book of rules. */
  readonly rules: readonly string[]
}

export const settingsProcedures = {
  'settings.parameters': query({
    input: z.strictObject({}),
    output: typed<readonly ParameterSetting[]>(),
    errors: ['NO_LEDGER'],
  }),
  /** Null goes back to the default. Unknown keys and values that do not fit are INVALID_INPUT. */
  'settings.setParameter': command({
    input: z.strictObject({
      key: z.string().min(1).max(100),
      value: z.union([z.string().max(100), z.number(), z.boolean()]).nullable(),
    }),
    output: typed<null>(),
    errors: ['NO_LEDGER'],
    touches: ['settings.parameters', ...findingQueries],
  }),
}
