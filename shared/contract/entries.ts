import { z } from 'zod'
import type { PartialDate } from '../calendar.ts'
import { registerNames, type RegisterName } from '../registers/registers.ts'
import { entryValuesSchema, type EntryValues } from '../registers/values.ts'
import { findingQueries } from './finding-queries.ts'
import { command, query, typed } from './procedure.ts'

/** An entry of a register as lists and forms show it. */
export interface EntryRow {
  readonly id: number
  readonly organizationId: number
  readonly organization: string
  /** By field; money in fen, hours of study in tenths, members and others by their id. */
  readonly values: EntryValues
  /** What the ids among the values mean: names of members, events and other entries, by field. */
  readonly names: Readonly<Record<string, string>>
  /** What people call the entry: a person, a title, a day. */
  readonly label: string
  readonly date: PartialDate | null
}

const register = z.enum(registerNames)
const value = z.union([z.string().max(20_000), z.number(), z.boolean(), z.null()])

/** An entry as its form gives it; `id` null: a new one. Values are those of its register. */
export const saveEntrySchema = z
  .strictObject({
    register,
    id: z.int().nullable(),
    organizationId: z.int(),
    values: z.record(z.string().max(40), value),
  })
  .transform((input, context) => {
    const checked = entryValuesSchema(input.register).safeParse(input.values)
    if (checked.success) return { ...input, values: checked.data }
    for (const { path } of checked.error.issues)
      context.addIssue({ code: 'custom', path: ['values', ...path], message: 'does not fit' })
    return z.NEVER
  })

const newEntrySchema = saveEntrySchema.refine(({ id }) => id === null)
const one = z.strictObject({ register, id: z.int() })
/** A plan of a year has about a hundred items. */
const MOST_AT_ONCE = 500
/** What shows entries of registers. */
export const entryTouches = [
  'app.status',
  ...findingQueries,
  'supervision.rectification',
  'entries.list',
  'entries.counts',
  'activities.basis',
  'members.get',
  'members.timeline',
  'bin.list',
]

export const entryProcedures = {
  /** Entries of one register, latest first; `parentId` narrows to what belongs to one entry, `id` to one. */
  'entries.list': query({
    input: z.strictObject({
      register,
      organizationId: z.int().optional(),
      parentId: z.int().optional(),
      id: z.int().optional(),
    }),
    output: typed<readonly EntryRow[]>(),
    errors: ['NO_LEDGER'],
  }),
  /** How many entries each register holds. */
  'entries.counts': query({
    input: z.strictObject({ organizationId: z.int().optional() }),
    output: typed<Readonly<Record<RegisterName, number>>>(),
    errors: ['NO_LEDGER'],
  }),
  'entries.save': command({
    input: saveEntrySchema,
    output: typed<{ readonly id: number }>(),
    errors: ['NO_LEDGER', 'NOT_FOUND', 'ENTRY_EXISTS'],
    touches: entryTouches,
  }),
  /** Several new entries as one step. */
  'entries.addAll': command({
    input: z.strictObject({ entries: z.array(newEntrySchema).min(1).max(MOST_AT_ONCE) }),
    output: typed<{ readonly ids: readonly number[] }>(),
    errors: ['NO_LEDGER', 'NOT_FOUND', 'ENTRY_EXISTS'],
    touches: entryTouches,
  }),
  /** Moves several entries to the recycle bin as one step. */
  'entries.removeAll': command({
    input: z.strictObject({ register, ids: z.array(z.int()).min(1).max(MOST_AT_ONCE) }),
    output: typed<null>(),
    errors: ['NO_LEDGER', 'NOT_FOUND'],
    touches: entryTouches,
  }),
  /** Moves an entry, with all that belongs to it, to the recycle bin; `restore` brings it back. */
  'entries.remove': command({
    input: one,
    output: typed<null>(),
    errors: ['NO_LEDGER', 'NOT_FOUND'],
    touches: entryTouches,
  }),
  'entries.restore': command({
    input: one,
    output: typed<null>(),
    errors: ['NO_LEDGER', 'NOT_FOUND', 'ENTRY_EXISTS'],
    touches: entryTouches,
  }),
}
