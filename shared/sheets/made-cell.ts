import type { Cell, Grid, Merge } from './grid.ts'

/** A cell for tests: text, or a number with its format. */
export function madeCell(value: string | number | null, format: string | null = null): Cell | null {
  if (value === null) return null
  const number = typeof value === 'number' ? value : null
  const type = number === null ? 'text' : 'number'
  return { type, text: String(value), number, date: null, format, formula: null }
}

/** A grid for tests from rows of values; row 1 comes first, null is an empty cell. */
export function madeGrid(
  rows: readonly (readonly (string | number | Cell | null)[])[],
  merges: readonly Merge[] = [],
  sheet = 'Sheet1',
): Grid {
  const cells = rows.map((row, at) => {
    const entries = row.flatMap((value, column) => {
      const cell = value !== null && typeof value === 'object' ? value : madeCell(value)
      return cell ? [[column + 1, cell] as const] : []
    })
    return [at + 1, new Map(entries)] as const
  })
  return {
    sheet,
    rows: new Map(cells.filter(([, row]) => row.size > 0)),
    merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    hidden: false,
  }
}
