import { z } from 'zod'
import type { IsoDate } from '../calendar.ts'
import type { DutyFinding, DutyStatus, SignalFinding } from '../rules/finding.ts'
import type { RuleBook } from '../rules/rule-data.ts'
import type { RuleFileFault } from '../rules/rule-file.ts'
import { command, query, typed } from './procedure.ts'

export interface Checklist {
  readonly asOf: IsoDate
  readonly year: number
  readonly duties: readonly DutyFinding[]
  readonly signals: readonly SignalFinding[]
  readonly summary: Readonly<Record<DutyStatus | 'suspect', number>>
}

/** A file that was written; the window shows its name and offers to open its folder. */
export interface WrittenFile {
  readonly file: string
}

/** Rule files of this place: where they lie, which hold, and which were refused. */
export interface RuleFilesState {
  readonly folder: string | null
  readonly replaced: readonly string[]
  readonly faults: readonly RuleFileFault[]
}

export const checklistFormats = ['xlsx', 'pdf'] as const
const year = z.int().min(1921).max(2200)

export const checklistProcedures = {
  'checklist.get': query({
    input: z.strictObject({ year, organizationId: z.int().optional() }),
    output: typed<Checklist>(),
    errors: ['NO_LEDGER', 'NOT_FOUND'],
  }),
  /** What each rule says and rests on; the same for every ledger. */
  'rules.files': query({
    input: z.strictObject({}),
    output: typed<RuleFilesState>(),
    errors: [],
  }),
  'rules.book': query({ input: z.strictObject({}), output: typed<RuleBook>(), errors: [] }),
  /** Asks where to save; null: the person cancelled. */
  'checklist.export': command({
    input: z.strictObject({
      year,
      organizationId: z.int().optional(),
      format: z.enum(checklistFormats),
    }),
    output: typed<WrittenFile | null>(),
    errors: ['NO_LEDGER', 'NOT_FOUND', 'FILE_NOT_WRITTEN'],
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
