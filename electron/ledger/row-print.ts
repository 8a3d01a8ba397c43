import { createHash } from 'node:crypto'
import type { RowValues } from './changes.ts'

/**
 * A row in few bytes. Columns without a value are left out: a later version may have added them. So are
 * those that the caller names.
 */
export function rowPrint(row: RowValues, left: readonly string[] = []): string {
  const told = Object.entries(row)
    .filter(([column, value]) => value !== null && !left.includes(column))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(told)).digest('base64')
}
