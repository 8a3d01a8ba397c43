import { z } from 'zod'
import type { BranchLine } from '../supervision/branch-matrix.ts'
import { query, typed } from './procedure.ts'

/** A year, a quarter or a month. */
const period = z.string().regex(/^(?:19|20)\d{2}(?:-Q[1-4]|-(?:0[1-9]|1[0-2]))?$/)

export const supervisionProcedures = {
  /** How the duties of every branch stand, by area, for a period. */
  'supervision.matrix': query({
    input: z.strictObject({ period }),
    output: typed<readonly BranchLine[]>(),
    errors: ['NO_LEDGER'],
  }),
}
