import { z } from 'zod'
import type { WrittenFile } from './exports.ts'
import { command, typed } from './procedure.ts'

/** More rows than any branch has of anything; a township's members of ten years fit. */
const MOST_ROWS = 60_000
const LONGEST = 20_000

/**
 * A list as a person sees it: filtered, sorted, in the words of the screen. `note` says what the
 * filter left (显示 5 人，共 25 人).
 */
const shownListSchema = z.strictObject({
  title: z.string().min(1).max(200),
  note: z.string().max(400),
  columns: z
    .array(
      z.strictObject({
        heading: z.string().max(200),
        /** How the cells stand: words, numbers to count, or amounts in yuan. */
        kind: z.enum(['text', 'count', 'money']),
      }),
    )
    .min(1)
    .max(40),
  rows: z
    .array(z.array(z.union([z.string().max(LONGEST), z.number(), z.null()])).max(40))
    .max(MOST_ROWS),
})

export type ShownList = z.output<typeof shownListSchema>

export const listProcedures = {
  /** Keeps the list that is shown, so that the print preview (form `list`) can show it. */
  'lists.keep': command({
    input: shownListSchema,
    output: typed<null>(),
    errors: [],
    touches: ['paper.document'],
  }),
  /** Asks where to save, then writes the list as a workbook; null: the person cancelled or stopped. */
  'lists.save': command({
    input: shownListSchema,
    output: typed<WrittenFile | null>(),
    errors: ['EXPORT_EMPTY', 'FILE_NOT_WRITTEN', 'FILE_IN_USE'],
    touches: [],
  }),
}
