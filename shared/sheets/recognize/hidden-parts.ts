import type { Grid } from '../grid.ts'
import { columnName, columnNumber } from '../grid.ts'
import type { HiddenParts } from '../table.ts'

/** The rows and columns of a table that a person does not see in Excel, and that were read too. */
export function hiddenPartsOf(
  grid: Pick<Grid, 'hiddenRows' | 'hiddenColumns'>,
  rows: readonly number[],
  letters: readonly string[],
): HiddenParts | null {
  const hidden = {
    rows: rows.filter((row) => grid.hiddenRows.has(row)),
    columns: letters
      .map(columnNumber)
      .filter((column) => grid.hiddenColumns.has(column))
      .toSorted((a, b) => a - b)
      .map(columnName),
  }
  return hidden.rows.length + hidden.columns.length === 0 ? null : hidden
}
