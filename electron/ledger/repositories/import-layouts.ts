import { z } from 'zod'
import type { RememberedLayout } from '../../../shared/sheets/correct/corrections.ts'
import { fieldNames } from '../../../shared/sheets/recognize/field-words.ts'
import { tableKinds } from '../../../shared/sheets/table.ts'
import type { Reader } from '../connection.ts'

export interface StoredLayout extends RememberedLayout {
  readonly file: string
  readonly rememberedAt: string
}

/** Written by this app, perhaps by another version: what it does not know is passed over. */
const columnsSchema = z.array(
  z.object({ offset: z.int(), field: z.enum(fieldNames).nullable().catch(null) }),
)

interface LayoutRow {
  readonly id: number
  readonly fingerprint: string
  readonly kind: string
  readonly columns: string
  readonly file: string
  readonly rememberedAt: string
}

/** Mappings that were kept, latest first. One of a form that this version does not know is left out. */
export function listLayouts(db: Reader): StoredLayout[] {
  const sql = `SELECT id, fingerprint, kind, columns, file, remembered_at AS rememberedAt
    FROM import_layout ORDER BY remembered_at DESC, id DESC`
  return db
    .prepare<[], LayoutRow>(sql)
    .all()
    .flatMap(({ kind: stored, columns, ...layout }) => {
      const kind = tableKinds.find((one) => one === stored)
      if (kind === undefined) return []
      return [{ ...layout, kind, columns: columnsSchema.parse(JSON.parse(columns)) }]
    })
}
