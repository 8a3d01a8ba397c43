import { z } from 'zod'
import { isFullDate, isPartialDate } from '../calendar.ts'
import type { Field } from './field.ts'
import { registerOf, type RegisterName } from './registers.ts'

/** What one field of a form, a workbook or the bridge holds: flags are true or false, money is fen. */
export type EntryValue = string | number | boolean | null
export type EntryValues = Readonly<Record<string, EntryValue>>

const LINE = 500
const LONG = 20_000
const RULE = /^[A-Z]-\d{2}$/

const id = () => z.int().min(1)

/** What a filled field holds, by the type of the field. */
const schemas: {
  readonly [T in Field['type']]: (field: Extract<Field, { type: T }>) => z.ZodType<EntryValue>
} = {
  day: () => z.string().refine(isFullDate),
  date: () => z.string().refine(isPartialDate),
  month: () => z.string().refine((text) => text.length === 7 && isPartialDate(text)),
  year: () => z.int().min(1921).max(2200),
  text: ({ long }) =>
    z
      .string()
      .trim()
      .min(1)
      .max(long ? LONG : LINE),
  choice: ({ options }) => z.enum(options),
  flag: () => z.boolean(),
  count: ({ max }) => z.int().min(0).max(max),
  hours: () => z.int().min(0).max(100_000),
  money: () => z.int().min(0).max(100_000_000_000),
  member: id,
  activity: id,
  entry: id,
  rule: () => z.string().regex(RULE),
}

function filled(field: Field): z.ZodType<EntryValue> {
  // The schema under the type of a field takes fields of that type.
  const schema = schemas[field.type] as (field: Field) => z.ZodType<EntryValue>
  return schema(field)
}

/** An empty text is nothing written. */
const emptyIsNull = (value: unknown): unknown =>
  value === undefined || (typeof value === 'string' && value.trim() === '') ? null : value

function valueSchema(field: Field): z.ZodType<EntryValue> {
  const schema = field.required ? filled(field) : filled(field).nullable()
  return z.preprocess(emptyIsNull, schema)
}

/** Checks the values of an entry: every field of its register, no other. Empty texts become null. */
export function entryValuesSchema(name: RegisterName): z.ZodType<EntryValues> {
  const fields = Object.entries(registerOf(name).fields)
  return z.strictObject(Object.fromEntries(fields.map(([key, field]) => [key, valueSchema(field)])))
}
