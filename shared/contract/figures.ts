import { z } from 'zod'
import type { YearFigures } from '../figures/year-figures.ts'
import type { WrittenFile } from './exports.ts'
import { command, query, typed } from './procedure.ts'

const ofWhom = z.strictObject({
  year: z.int().min(1921).max(2200),
  organizationId: z.int().optional(),
})

export type FiguresWanted = z.output<typeof ofWhom>

/** The route of the pictures as they are printed. */
export function picturesRoute({ year, organizationId }: FiguresWanted): string {
  const of = organizationId === undefined ? '' : `&organization=${organizationId}`
  return `/print/pictures?year=${year}${of}`
}

export const figureProcedures = {
  /** What the pictures of a year show: of one branch or committee, or of all together. */
  'figures.year': query({
    input: ofWhom,
    output: typed<YearFigures>(),
    errors: ['NO_LEDGER', 'NOT_FOUND'],
  }),
  /** Asks where to save, then writes the pictures as PDF; null: the person cancelled or stopped. */
  'figures.save': command({
    input: ofWhom,
    output: typed<WrittenFile | null>(),
    errors: ['NO_LEDGER', 'NOT_FOUND', 'FILE_NOT_WRITTEN', 'FILE_IN_USE'],
    touches: [],
  }),
  /** Asks which printer, then prints the pictures; false: the person cancelled. */
  'figures.print': command({
    input: ofWhom,
    output: typed<boolean>(),
    errors: ['NO_LEDGER', 'NOT_FOUND', 'NO_PRINTER', 'NOT_PRINTED'],
    touches: [],
  }),
}
