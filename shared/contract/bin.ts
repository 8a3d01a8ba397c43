import { z } from 'zod'
import type { PartialDate } from '../calendar.ts'
import type { RegisterName } from '../registers/registers.ts'
import { query, typed } from './procedure.ts'

/** What was moved to the recycle bin. */
export interface BinRow {
  readonly kind: 'member' | 'activity' | RegisterName
  readonly id: number
  readonly organization: string
  /** A person, a title; null where the entry has none. */
  readonly label: string | null
  readonly date: PartialDate | null
  /** Local ISO time. */
  readonly removedAt: string
}

export const binProcedures = {
  /** Latest first; what went in with something else comes back with it and is not listed. */
  'bin.list': query({
    input: z.strictObject({}),
    output: typed<readonly BinRow[]>(),
    errors: ['NO_LEDGER'],
  }),
}
