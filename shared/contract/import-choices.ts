import { z } from 'zod'
import { fieldNames } from '../sheets/recognize/field-words.ts'
import { tableKinds } from '../sheets/table.ts'

/** Who a row is: somebody new, a member of the ledger, or the person of another row of the table. */
const person = z.union([
  z.literal('new'),
  z.strictObject({ member: z.int() }),
  z.strictObject({ row: z.int() }),
])
export type PersonChoice = z.output<typeof person>

/** What a person chose for the rows of one table. */
export const tableChoices = z.strictObject({
  /** See `TableDetail`. */
  table: z.string(),
  /** Rows that are not imported. */
  left: z.array(z.int()).readonly(),
  people: z.array(z.strictObject({ row: z.int(), person })).readonly(),
})
export type TableChoices = z.output<typeof tableChoices>

const letter = z.string().regex(/^[A-Z]{1,3}$/)
const sheet = z.string().max(100)
const headerRows = z.array(z.int().min(1)).min(1).max(10).readonly()

const tableCorrection = z.strictObject({
  sheet,
  headerRows: headerRows.optional(),
  insteadOf: headerRows.optional(),
  kind: z.enum(tableKinds).optional(),
  columns: z.record(letter, z.enum(fieldNames).nullable()),
})

/** See `Corrections`. */
export const corrections = z.strictObject({
  tables: z.array(tableCorrection).readonly(),
  cells: z
    .array(z.strictObject({ sheet, cell: z.string().max(10), value: z.string().max(2000) }))
    .readonly(),
  distinctRows: z.array(z.strictObject({ sheet, row: z.int() })).readonly(),
})
