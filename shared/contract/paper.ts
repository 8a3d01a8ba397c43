import { z } from 'zod'
import type { ErrorCode } from '../app-error.ts'
import type { PaperDocument } from '../paper/paper-document.ts'
import { paperForms } from '../paper/paper-forms.ts'
import type { WrittenFile } from './exports.ts'
import { command, query, typed } from './procedure.ts'

/** What is to be printed. */
const wanted = {
  form: z.enum(paperForms),
  year: z.int().min(1921).max(2200),
  /** Left out: all branches of the ledger. */
  organizationId: z.int().optional(),
  /** The activity or talk that a form of one record is about; left out: all of the year, or blank. */
  subjectId: z.int().optional(),
  /** Whether numbers of cards and telephones, and incomes, are left out. */
  masked: z.boolean(),
}

const wantedSchema = z.strictObject(wanted)
export type PaperWanted = z.output<typeof wantedSchema>

const readErrors = ['NO_LEDGER', 'NOT_FOUND'] as const satisfies readonly ErrorCode[]
const writeErrors = [
  ...readErrors,
  'LEDGER_MISSING',
  'EXPORT_EMPTY',
  'FILE_NOT_WRITTEN',
  'FILE_IN_USE',
] as const satisfies readonly ErrorCode[]

export const paperProcedures = {
  /** What stands on the pages of a form; without a section where there is nothing to print. */
  'paper.document': query({
    input: wantedSchema,
    output: typed<PaperDocument>(),
    errors: readErrors,
  }),
  /** Asks where to save, then writes the pages; null: the person cancelled or stopped. */
  'paper.save': command({
    input: z.strictObject({ ...wanted, format: z.enum(['pdf', 'docx']) }),
    output: typed<WrittenFile | null>(),
    errors: writeErrors,
    touches: [],
  }),
  /** Asks which printer, then prints the pages; false: the person cancelled. */
  'paper.print': command({
    input: wantedSchema,
    output: typed<boolean>(),
    errors: [...readErrors, 'NO_PRINTER', 'NOT_PRINTED'],
    touches: [],
  }),
  /** Stops the document that is being written or printed; nothing of it is left. */
  'paper.cancel': command({
    input: z.strictObject({}),
    output: typed<null>(),
    errors: [],
    touches: [],
  }),
}
