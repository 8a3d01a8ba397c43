import type { ColumnRange, Grid, Merge } from '../grid.ts'

function clipMerge(merge: Merge, { left, right }: ColumnRange): Merge | null {
  if (merge.right < left || merge.left > right) return null
  return { ...merge, left: Math.max(merge.left, left), right: Math.min(merge.right, right) }
}

/**
 * A grid with some of its columns only, addresses unchanged. What is merged across the edge (a title
 * over two tables side by side) is kept at the first column of the part that is inside.
 */
export function clipGrid(grid: Grid, range: ColumnRange): Grid {
  const { left, right } = range
  const crossing = grid.merges.filter((merge) => merge.left < left && merge.right >= left)
  const masters = new Map(crossing.map((merge) => [merge.top, merge.left]))
  const rows = [...grid.rows].flatMap(([row, cells]) => {
    const own = [...cells].filter(([column]) => column >= left && column <= right)
    const master = cells.get(masters.get(row) ?? 0)
    if (master && own[0]?.[0] !== left) own.unshift([left, master])
    return own.length === 0 ? [] : [[row, new Map(own)] as const]
  })
  return {
    ...grid,
    within: range,
    rows: new Map(rows),
    merges: grid.merges.flatMap((merge) => clipMerge(merge, range) ?? []),
    hiddenColumns: new Set([...grid.hiddenColumns].filter((at) => at >= left && at <= right)),
  }
}

/** A grid with some of its rows only, both ends counted. */
export function clipRows(grid: Grid, from: number, to: number): Grid {
  return {
    ...grid,
    rows: new Map([...grid.rows].filter(([row]) => row >= from && row <= to)),
    merges: grid.merges.filter(({ top, bottom }) => top >= from && bottom <= to),
  }
}

/** The first rows of a grid that hold something; merges stay as they are. */
export function firstRows(grid: Grid, count: number): Grid {
  const rows = [...grid.rows].slice(0, count)
  const last = rows.at(-1)?.[0] ?? 0
  return {
    ...grid,
    rows: new Map(rows),
    merges: grid.merges.filter(({ top }) => top <= last),
  }
}
