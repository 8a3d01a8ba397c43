import type { RecordTable } from '../changes.ts'
import { prepared, type Reader } from '../connection.ts'

/** Whether a row of a branch is there and not in its recycle bin. Table names come from the code. */
export function isLiving(
  db: Reader,
  table: RecordTable,
  { id, organizationId }: { readonly id: number; readonly organizationId: number },
): boolean {
  const sql = `SELECT 1 AS found FROM ${table}
    WHERE id = @id AND organization_id = @organizationId AND deleted_at IS NULL`
  return (
    prepared<[{ id: number; organizationId: number }], { found: 1 }>(db, sql).get({
      id,
      organizationId,
    }) !== undefined
  )
}
