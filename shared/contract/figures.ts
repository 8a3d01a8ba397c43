import { z } from 'zod'
import type { YearFigures } from '../figures/year-figures.ts'
import { query, typed } from './procedure.ts'

export const figureProcedures = {
  /** What the pictures of a year show: of one branch or committee, or of all together. */
  'figures.year': query({
    input: z.strictObject({
      year: z.int().min(1921).max(2200),
      organizationId: z.int().optional(),
    }),
    output: typed<YearFigures>(),
    errors: ['NO_LEDGER', 'NOT_FOUND'],
  }),
}
