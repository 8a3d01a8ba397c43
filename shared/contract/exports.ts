import { z } from 'zod'
import type { ErrorCode } from '../app-error.ts'
import { templateOf } from '../sheets/templates/templates.ts'
import { command, query, typed } from './procedure.ts'

/** A file that was written; the window shows its name and offers to open its folder. */
export interface WrittenFile {
  readonly file: string
}

const writeErrors = [
  'NO_LEDGER',
  'LEDGER_MISSING',
  'NOT_FOUND',
  'EXPORT_EMPTY',
  'FILE_NOT_WRITTEN',
  'FILE_IN_USE',
] as const satisfies readonly ErrorCode[]

const year = z.int().min(1921).max(2200)
const ofWhom = { year, organizationId: z.int().optional() }

export const exportProcedures = {
  /** The names of all tables that can be exported, in the order in which they are offered. */
  'exports.tables': query({
    input: z.strictObject({}),
    output: typed<readonly string[]>(),
    errors: [],
  }),
  /** Asks where to save, then writes an official workbook; null: the person cancelled or stopped. */
  'exports.save': command({
    input: z.strictObject({ ...ofWhom, table: z.string().max(40), masked: z.boolean() }),
    output: typed<WrittenFile | null>(),
    errors: writeErrors,
    touches: [],
  }),
  /** Asks where to save, then writes the report of a year, or the figures of it; of all branches. */
  'reports.save': command({
    input: z.strictObject({ year, what: z.enum(['annual', 'figures']) }),
    output: typed<WrittenFile | null>(),
    errors: [...writeErrors, 'TEMPLATE_UNKNOWN'],
    touches: [],
  }),
  /** Stops the export that runs; nothing of it is left. */
  'exports.cancel': command({
    input: z.strictObject({}),
    output: typed<null>(),
    errors: [],
    touches: [],
  }),
  /** Asks where to save, then writes an empty workbook to fill in. */
  'templates.save': command({
    input: z.strictObject({
      ...ofWhom,
      kind: z.string().refine((kind) => templateOf(kind) !== null),
    }),
    output: typed<WrittenFile | null>(),
    errors: writeErrors,
    touches: [],
  }),
  /** Shows a written file in the file manager; `file` must be one that this session wrote. */
  'file.show': command({
    input: z.strictObject({ file: z.string().max(1000) }),
    output: typed<null>(),
    errors: ['NOT_FOUND'],
    touches: [],
  }),
}
