import { z } from 'zod'
import type { ErrorCode } from '../app-error.ts'
import { isFullDate } from '../calendar.ts'
import type { BranchLine } from '../supervision/branch-matrix.ts'
import type { RectificationLine } from '../supervision/rectification-lines.ts'
import type { RoundLine } from '../supervision/round-lines.ts'
import { entryTouches } from './entries.ts'
import type { WrittenFile } from './exports.ts'
import { command, query, typed } from './procedure.ts'

/** A year, a quarter or a month. */
const period = z.string().regex(/^(?:19|20)\d{2}(?:-Q[1-4]|-(?:0[1-9]|1[0-2]))?$/)
const quarter = z.string().regex(/^(?:19|20)\d{2}-Q[1-4]$/)
const day = z.string().refine(isFullDate)
const line = z.string().trim().min(1).max(500)
const longText = z.string().max(20_000)
/** More branches than a county has, more problems than anybody puts right. */
const MOST_BRANCHES = 5000
const MOST_PROBLEMS = 500

const visitsSchema = z
  .strictObject({
    organizationIds: z.array(z.int()).min(1).max(MOST_BRANCHES),
    from: day,
    until: day,
    /** Who goes: teams take turns. */
    teams: z.array(line).max(50),
  })
  .refine(({ from, until }) => from <= until)
export type VisitsToPlan = z.output<typeof visitsSchema>

const inspectionSchema = z
  .strictObject({
    organizationId: z.int(),
    inspectedOn: day,
    inspector: line.nullable(),
    /** What was found beside the problems. */
    found: longText,
    /** Each is to be put right until `deadlineOn`. */
    problems: z.array(z.string().trim().min(1).max(2000)).max(MOST_PROBLEMS),
    deadlineOn: day,
  })
  .refine(({ inspectedOn, deadlineOn }) => inspectedOn <= deadlineOn)
export type InspectionToRecord = z.output<typeof inspectionSchema>

/** All branches are counted in a thread with a connection of its own. */
const countErrors = [
  'NO_LEDGER',
  'LEDGER_MISSING',
  'LEDGER_IN_USE',
  'LEDGER_READ_ONLY',
  'LEDGER_DAMAGED',
  'LEDGER_PASSWORD',
] as const satisfies readonly ErrorCode[]

export const supervisionProcedures = {
  /** How the duties of every branch stand for a period: by area, or one by one within an area. */
  'supervision.matrix': query({
    input: z.strictObject({
      period,
      area: z
        .string()
        .regex(/^[A-N]$/)
        .optional(),
    }),
    output: typed<readonly BranchLine[]>(),
    errors: countErrors,
  }),
  /** How the inspections of a quarter stand, a line for each branch. */
  'supervision.round': query({
    input: z.strictObject({ quarter }),
    output: typed<readonly RoundLine[]>(),
    errors: countErrors,
  }),
  /** Plans a visit to each of some branches, those that are furthest behind first, as one step. */
  'supervision.plan': command({
    input: visitsSchema,
    output: typed<{ readonly ids: readonly number[] }>(),
    errors: [...countErrors, 'NOT_FOUND', 'VISIT_NO_DAYS'],
    touches: entryTouches,
  }),
  /** Writes down an inspection and what has to be put right after it, as one step. */
  'supervision.record': command({
    input: inspectionSchema,
    output: typed<{ readonly id: number; readonly problems: number }>(),
    errors: ['NO_LEDGER', 'NOT_FOUND', 'DATE_AHEAD'],
    touches: entryTouches,
  }),
  /** Asks where to save, then writes the notice of what a branch has to put right, for Word. */
  'supervision.notice': command({
    input: z.strictObject({ organizationId: z.int() }),
    output: typed<WrittenFile | null>(),
    errors: [
      'NO_LEDGER',
      'NOT_FOUND',
      'LEDGER_MISSING',
      'EXPORT_EMPTY',
      'FILE_NOT_WRITTEN',
      'FILE_IN_USE',
      'TEMPLATE_UNKNOWN',
    ],
    touches: [],
  }),
  /** Everything that was to be put right, the most overdue first. */
  'supervision.rectification': query({
    input: z.strictObject({ organizationId: z.int().optional() }),
    output: typed<readonly RectificationLine[]>(),
    errors: ['NO_LEDGER'],
  }),
}
