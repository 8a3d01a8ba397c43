import type { Cell, Grid } from '../../../shared/sheets/grid.ts'

type Rows = Map<number, Map<number, Cell>>

function changed(grid: Grid, change: (rows: Rows) => void): Grid {
  const rows: Rows = new Map([...grid.rows].map(([row, cells]) => [row, new Map(cells)]))
  change(rows)
  const sorted = [...rows].filter(([, cells]) => cells.size > 0).toSorted(([a], [b]) => a - b)
  const inOrder = sorted.map(
    ([row, cells]) => [row, new Map([...cells].toSorted(([a], [b]) => a - b))] as const,
  )
  return { ...grid, rows: new Map(inOrder) }
}

/** The sheet with two of its rows in each other's place. */
export function withRowsSwapped(grid: Grid, a: number, b: number): Grid {
  return changed(grid, (rows) => {
    const [first, second] = [rows.get(a), rows.get(b)]
    rows.set(a, second ?? new Map())
    rows.set(b, first ?? new Map())
  })
}

/** The sheet with a row that holds nothing any more. */
export function withRowEmpty(grid: Grid, row: number): Grid {
  return changed(grid, (rows) => rows.delete(row))
}

/** The sheet with a row once more below all others. */
export function withRowTwice(grid: Grid, row: number, at: number): Grid {
  return changed(grid, (rows) => rows.set(at, new Map(rows.get(row))))
}

/** The sheet with two of its columns, headings and all, in each other's place. */
export function withColumnsSwapped(grid: Grid, a: number, b: number, from: number): Grid {
  return changed(grid, (rows) => {
    for (const [row, cells] of rows) {
      if (row < from) continue
      const [first, second] = [cells.get(a), cells.get(b)]
      cells.delete(a)
      cells.delete(b)
      if (second) cells.set(a, second)
      if (first) cells.set(b, first)
    }
  })
}

/** The sheet with other words in a cell. */
export function withCellText(grid: Grid, row: number, column: number, text: string): Grid {
  const cell: Cell = { type: 'text', text, number: null, date: null, format: null, formula: null }
  return changed(grid, (rows) => rows.get(row)?.set(column, cell))
}
