import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../shared/app-error.ts'
import type { TableCorrection } from '../../shared/sheets/correct/corrections.ts'
import { correctableForms } from '../../shared/sheets/correct/forms.ts'
import { speaksOf } from '../../shared/sheets/correct/table-detail.ts'
import { fieldNames } from '../../shared/sheets/recognize/field-words.ts'
import { layouts } from '../../shared/sheets/read-tables.ts'
import type { Table } from '../../shared/sheets/table.ts'
import { fieldOfName } from './record-json.ts'

const forms = correctableForms(layouts)
const rows = z.array(z.int().min(1)).min(1).max(10)

/**
 * `map.json` of `import --map`: which column of a sheet holds what. Fields are called as `read --json`
 * prints them; null: the column is not taken. `headerRows` and `kind` are needed only where the
 * heading or the form is not found, or another one; `insteadOf` names rows that are no heading.
 */
const mapSchema = z.strictObject({
  tables: z
    .array(
      z.strictObject({
        sheet: z.string().min(1),
        headerRows: rows.optional(),
        insteadOf: rows.optional(),
        kind: z.enum(forms.map(({ kind }) => kind)).optional(),
        columns: z
          .record(
            z.string().regex(/^[A-Z]{1,3}$/),
            z.string().transform(fieldOfName).pipe(z.enum(fieldNames)).nullable(),
          )
          .default({}),
      }),
    )
    .min(1),
})

/**
 * The corrections of a `map.json`.
 * @throws AppError COLUMN_MAP_INVALID, which names the place in the file.
 */
export function loadColumnMap(path: string): TableCorrection[] {
  const file = basename(path)
  let content: unknown
  try {
    // Windows editors put a byte order mark before the text.
    content = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new AppError('COLUMN_MAP_INVALID', { file, place: '-' }, { cause: error })
  }
  const parsed = mapSchema.safeParse(content)
  if (parsed.success) return parsed.data.tables
  const place = parsed.error.issues[0]?.path.join('.') ?? ''
  throw new AppError('COLUMN_MAP_INVALID', { file, place: place === '' ? '-' : place })
}

/**
 * Holds a map to what was read: each of its tables must have been found, as a form that knows its
 * fields. A map that nothing came of would leave wrong columns unnoticed.
 * @throws AppError COLUMN_MAP_INVALID.
 */
export function checkColumnMap(
  path: string,
  map: readonly TableCorrection[],
  tables: readonly Table[],
): void {
  for (const [at, said] of map.entries()) {
    const found = tables.filter((table) => table.kind !== 'unknown' && speaksOf(said, table))
    const file = basename(path)
    if (found.length === 0)
      throw new AppError('COLUMN_MAP_INVALID', { file, place: `tables.${at}` })
    const column = misfit(said, found)
    if (column !== null) {
      const place = `tables.${at}.columns.${column}`
      throw new AppError('COLUMN_MAP_INVALID', { file, place })
    }
  }
}

/** The first column whose field the form of a table does not know. */
function misfit({ columns }: TableCorrection, tables: readonly Table[]): string | null {
  for (const { kind } of tables) {
    const known = forms.find((form) => form.kind === kind)?.fields ?? []
    for (const [letter, field] of Object.entries(columns))
      if (field !== null && !known.includes(field)) return letter
  }
  return null
}
