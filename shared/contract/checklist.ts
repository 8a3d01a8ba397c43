import { z } from 'zod'
import type { IsoDate } from '../calendar.ts'
import type { DutyFinding, DutyStatus, SignalFinding } from '../rules/finding.ts'
import type { RuleBook } from '../rules/rule-data.ts'
import type { RuleFileFault } from '../rules/rule-file.ts'
import { query, typed } from './procedure.ts'

export interface Checklist {
  readonly asOf: IsoDate
  readonly year: number
  readonly duties: readonly DutyFinding[]
  readonly signals: readonly SignalFinding[]
  readonly summary: Readonly<Record<DutyStatus | 'suspect', number>>
}

/** Rule files of this place: where they lie, which hold, and which were refused. */
export interface RuleFilesState {
  readonly folder: string | null
  readonly replaced: readonly string[]
  readonly faults: readonly RuleFileFault[]
}

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
}
