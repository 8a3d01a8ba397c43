import { z } from 'zod'
import type { ErrorCode } from '../app-error.ts'
import type { CorrectableForm } from '../sheets/correct/forms.ts'
import type { SheetTop, TableDetail } from '../sheets/correct/table-detail.ts'
import type { Problem, Table } from '../sheets/table.ts'
import { corrections, tableChoices } from './import-choices.ts'
import type { ImportBatchDetail, ImportCorrection, LayoutInfo } from './import-history.ts'
import type { KnownPerson, RowPreview } from './import-rows.ts'
import { findingQueries } from './finding-queries.ts'
import { command, query, typed } from './procedure.ts'

/** 64 MiB: far above any branch's workbook, far below what would fill the memory of an old PC. */
export const largestWorkbookBytes = 64 * 1024 * 1024

export const workbookErrors = [
  'WORKBOOK_MISSING',
  'WORKBOOK_EMPTY',
  'WORKBOOK_NOT_ONE',
  'WORKBOOK_DAMAGED',
  'WORKBOOK_ENCRYPTED',
  'WORKBOOK_OLD_FORMAT',
  'WORKBOOK_IS_WORD',
  'WORKBOOK_IS_PAPER',
  'WORKBOOK_IS_PICTURE',
  'WORKBOOK_ARCHIVE',
  'WORKBOOK_TEXT_UNREADABLE',
  'WORKBOOK_TOO_LARGE',
  'WORKBOOK_NOTHING_FOUND',
] as const satisfies readonly ErrorCode[]

/** What would happen (dry run) or happened to the records of one table. */
export interface TableOutcome {
  readonly sheet: string
  readonly kind: Table['kind']
  readonly inserted: number
  readonly updated: number
  readonly unchanged: number
  readonly refused: number
  /** Problems of the sheet, and those that show only against the ledger. */
  readonly problems: readonly Problem[]
}

export interface ImportPreview {
  /** Names the workbook in memory of the main process until it is committed or replaced. */
  readonly token: string
  readonly file: string
  /** Of long tables only the first records, and those at which a person should look. */
  readonly tables: readonly Table[]
  /** How many records each of them has. */
  readonly counts: readonly number[]
  /** Dry run into the organization that was chosen or found. */
  readonly organizationId: number
  readonly outcomes: readonly TableOutcome[]
  /** In the order of the tables: what their columns were understood as, … */
  readonly details: readonly TableDetail[]
  /** … and what would become of each of their records. */
  readonly rows: readonly (readonly RowPreview[])[]
  /** The members whom rows may be, where a person should look. */
  readonly people: readonly KnownPerson[]
  /** What a person may say that a table is. */
  readonly forms: readonly CorrectableForm[]
  /** The first rows of each sheet. */
  readonly tops: readonly SheetTop[]
}

export interface ImportResult {
  /** Null where nothing had to be written. */
  readonly batchId: number | null
  readonly outcomes: readonly TableOutcome[]
}

export interface ImportBatch {
  readonly id: number
  readonly file: string
  readonly organization: string
  /** ISO date and time, local. */
  readonly importedAt: string
  readonly inserted: number
  readonly updated: number
  readonly undoneAt: string | null
}

const ledgerErrors = ['NO_LEDGER', 'ORGANIZATION_UNKNOWN', 'ORGANIZATION_AMBIGUOUS'] as const
/** An import runs beside the window, with a connection of its own, and a person may stop it. */
export const jobErrors = [
  ...ledgerErrors,
  'IMPORT_CANCELLED',
  'LEDGER_MISSING',
  'LEDGER_IN_USE',
  'LEDGER_READ_ONLY',
  'LEDGER_DAMAGED',
  'FILE_NOT_WRITTEN',
] as const
/** What shows records that an import writes. */
export const importWritten = [
  'app.status',
  ...findingQueries,
  'import.batches',
  'import.batch',
  'import.layouts',
  'import.correctionsOf',
  'members.list',
  'members.get',
  'members.timeline',
  'activities.list',
  'activities.get',
]

const target = {
  token: z.string(),
  organizationId: z.int(),
  choices: z.array(tableChoices).readonly(),
}

export const importProcedures = {
  /** Asks for a workbook and reads it; null: the person cancelled. Changes nothing in the ledger. */
  'import.choose': command({
    input: z.strictObject({}),
    output: typed<ImportPreview | null>(),
    errors: [...jobErrors, ...workbookErrors],
    touches: [],
  }),
  /** Reads a workbook that was dropped on the window. */
  'import.drop': command({
    input: z.strictObject({
      name: z.string().min(1).max(255),
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= largestWorkbookBytes),
    }),
    output: typed<ImportPreview>(),
    errors: [...jobErrors, ...workbookErrors],
    touches: [],
  }),
  /** The same workbook again, as a person chose and corrected. */
  'import.revise': command({
    input: z.strictObject({ ...target, corrections }),
    output: typed<ImportPreview>(),
    errors: [...jobErrors, 'IMPORT_EXPIRED'],
    touches: [],
  }),
  /** Writes all rows without an error as one batch, in one transaction. */
  'import.commit': command({
    input: z.strictObject({ ...target, remember: z.boolean() }),
    output: typed<ImportResult>(),
    errors: [...jobErrors, 'IMPORT_EXPIRED', 'BACKUP_NOT_MADE'],
    touches: importWritten,
  }),
  /**
   * Saves a copy of the workbook in which each problem stands beside its row; null: the person
   * cancelled. Answers with the file.
   */
  'import.problemCopy': command({
    input: z.strictObject({ token: z.string() }),
    output: typed<{ readonly file: string } | null>(),
    errors: [...jobErrors, 'IMPORT_EXPIRED'],
    touches: [],
  }),
  /**
   * Stops the import that runs. What becomes of it is told by the procedure that started it:
   * IMPORT_CANCELLED, or its answer where it had come to its end.
   */
  'import.cancel': command({
    input: z.strictObject({}),
    output: typed<null>(),
    errors: [],
    touches: [],
  }),
  'import.undo': command({
    input: z.strictObject({ batchId: z.int() }),
    output: typed<ImportBatch>(),
    errors: ['NO_LEDGER', 'NOT_FOUND', 'UNDO_NEWER_CHANGES', 'UNDO_ALREADY_DONE'],
    touches: importWritten,
  }),
  'import.batches': query({
    input: z.strictObject({}),
    output: typed<readonly ImportBatch[]>(),
    errors: ['NO_LEDGER'],
  }),
  'import.batch': query({
    input: z.strictObject({ batchId: z.int() }),
    output: typed<ImportBatchDetail>(),
    errors: ['NO_LEDGER', 'NOT_FOUND'],
  }),
  /** Saves a workbook of a batch as it was imported; null: the person cancelled. */
  'import.saveOriginal': command({
    input: z.strictObject({ batchId: z.int(), sha256: z.string().length(64) }),
    output: typed<{ readonly file: string } | null>(),
    errors: ['NO_LEDGER', 'NOT_FOUND', 'FILE_NOT_WRITTEN'],
    touches: [],
  }),
  /** What was corrected when a record was imported. */
  'import.correctionsOf': query({
    input: z.strictObject({ record: z.enum(['member', 'activity']), id: z.int() }),
    output: typed<readonly ImportCorrection[]>(),
    errors: ['NO_LEDGER'],
  }),
  /** Mappings of columns that are kept for sheets with the same headings. */
  'import.layouts': query({
    input: z.strictObject({}),
    output: typed<readonly LayoutInfo[]>(),
    errors: ['NO_LEDGER'],
  }),
  'import.forgetLayout': command({
    input: z.strictObject({ id: z.int() }),
    output: typed<null>(),
    errors: ['NO_LEDGER', 'NOT_FOUND'],
    touches: ['import.layouts'],
  }),
}
