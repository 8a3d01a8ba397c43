import { z } from 'zod'

/**
 * What a rule says, as data in `resources/rules/` that can be replaced without a new app.
 * What it computes is code under the same id (`evaluate.ts`); a test proves the two sets equal.
 */

const localized = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
const severity = z.enum(['error', 'warning', 'info'])
const isoDate = z.iso.date()

export const documentSchema = z.strictObject({
  /** Short code of rules.md §0.1: ZB, DF, JY … */
  code: z.string(),
  title: localized,
  /** How far the text was checked, in the words of rules.md §0.1. */
  note: localized,
})

export const parameterSchema = z.strictObject({
  key: z.string(),
  default: z.union([z.string(), z.number(), z.boolean()]),
  options: z.array(z.union([z.string(), z.number()])).optional(),
  /** Bounds of a number, both included. */
  min: z.number().optional(),
  max: z.number().optional(),
  title: localized,
})

/** The edition before the one in force, by which what happened under it is judged. */
const editionSchema = z.strictObject({
  document: z.string(),
  article: z.string().nullable(),
  verified: z.boolean(),
})

export const ruleSchema = z.strictObject({
  id: z.string().regex(/^[A-N]-\d{2}$|^S-\d{2}$/),
  title: localized,
  /** What is asked, in one plain sentence. */
  text: localized,
  document: z.string().nullable(),
  /** Null where the number of the article was not checked against the original. */
  article: z.string().nullable(),
  verified: z.boolean(),
  earlier: editionSchema.optional(),
  severity,
  /** Whose duty it is: of every branch, of the committee above them, or of each of them alike. */
  level: z.enum(['branch', 'committee', 'every']).default('branch'),
  /**
   * Of a duty that the generic register (专项登记) keeps: how often in its period it is due. Such a
   * rule needs no code of its own (`registered-duty.ts`); where it has some, that is asked.
   */
  times: z.int().min(1).max(12).optional(),
  /**
   * The parameter that replaces `period` in such a rule: a word (`quarter`) or how many equal
   * periods the year has (1, 2, 4 or 12).
   */
  unitParameter: z.string().optional(),
  period: z.enum(['month', 'quarter', 'halfYear', 'year', 'standing', 'rolling', 'event']),
  parameters: z.array(parameterSchema).default([]),
  /** Dates between which the rule holds; null: no limit known. */
  validFrom: isoDate.nullable().default(null),
  validUntil: isoDate.nullable().default(null),
})

const everyYear = z.string().regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/)
/**
 * Public holidays that S-14 and working days know: days of every year (`MM-DD`) or of one year
 * (`YYYY-MM-DD`).
 */
export const holidaySchema = z.strictObject({
  holiday: z.enum(['newYear', 'springFestival', 'labourDay', 'nationalDay']),
  days: z.array(z.union([isoDate, everyYear])),
  /** 调休: weekend days that are worked instead. A year that names them is known in full. */
  workdays: z.array(isoDate).optional(),
})

export const ruleBookSchema = z.strictObject({
  documents: z.array(documentSchema),
  duties: z.array(ruleSchema),
  signals: z.array(ruleSchema),
  holidays: z.array(holidaySchema).optional(),
})

export type RuleParameter = z.infer<typeof parameterSchema>
export type RuleData = z.infer<typeof ruleSchema>
export type HolidayData = z.infer<typeof holidaySchema>
export type RuleBook = z.infer<typeof ruleBookSchema>
/** Values set for this ledger; keys without a value fall back to the default of the data. */
export type ParameterValues = Readonly<Record<string, string | number | boolean>>
