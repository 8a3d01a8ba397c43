import { z } from 'zod'
import { findingQueries } from './finding-queries.ts'
import { command, typed } from './procedure.ts'

/** Which signal of which branch: its id in rules.md and the name of what it is about. */
const about = {
  signal: z.string().regex(/^S-\d{2}$/),
  organizationId: z.int(),
  key: z.string().min(1).max(2000),
}

/** Longest explanation, in characters. */
export const longestExplanation = 1000
export const explainSchema = z.strictObject({
  ...about,
  explanation: z.string().trim().min(1).max(longestExplanation),
})
export const unexplainSchema = z.strictObject(about)

const touches = [...findingQueries]

/** Why something that needs a second look is in order; a person says so, never the app. */
export const signalProcedures = {
  'signals.explain': command({
    input: explainSchema,
    output: typed<null>(),
    errors: ['NO_LEDGER', 'NOT_FOUND'],
    touches,
  }),
  /** Takes an explanation back: the signal counts again. */
  'signals.unexplain': command({
    input: unexplainSchema,
    output: typed<null>(),
    errors: ['NO_LEDGER', 'NOT_FOUND'],
    touches,
  }),
}
