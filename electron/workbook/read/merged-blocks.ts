import type { Cell, Merge } from '../../../shared/sheets/grid.ts'
import type { Allowance } from './read-limits.ts'
import type { RowMaker } from './row-cells.ts'

const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384
const REFERENCE = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/

function columnOf(name: string): number {
  let column = 0
  for (const letter of name) column = column * 26 + letter.charCodeAt(0) - 64
  return column
}

/** `B3:C4` as a block, null for a block of one cell; throws a plain Error at anything else. */
export function mergeOf(reference: string): Merge | null {
  const match = REFERENCE.exec(reference)
  const [, firstColumn = '', firstRow = '', lastColumn = firstColumn, lastRow = firstRow] =
    match ?? []
  const merge = {
    top: Number(firstRow),
    left: columnOf(firstColumn),
    bottom: Number(lastRow),
    right: columnOf(lastColumn),
  }
  const inside = merge.top >= 1 && merge.bottom <= LAST_ROW && merge.right <= LAST_COLUMN
  if (!match || !inside || merge.bottom < merge.top || merge.right < merge.left) {
    throw new Error(`sheet: ${reference} is no block of cells`)
  }
  return merge.top === merge.bottom && merge.left === merge.right ? null : merge
}

type Rows = Map<number, ReadonlyMap<number, Cell>>

/** The first place in a sorted list whose number is at least `from`. */
function placeFrom(sorted: readonly number[], from: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  return low
}

function rowsUnder(rows: Rows, sorted: readonly number[], { top, bottom }: Merge): number[] {
  if (top === bottom) return rows.has(top) ? [top] : []
  const under: number[] = []
  for (let at = placeFrom(sorted, top); at < sorted.length; at += 1) {
    const row = sorted[at] ?? 0
    if (row > bottom) break
    under.push(row)
  }
  return under
}

/**
 * Takes away what lies under merged blocks: only the top left cell of each counts, and some writers
 * leave old values under it. `rows` are in order; `allowed` counts each row that a block covers, as
 * blocks that lie one over another could ask for any work.
 */
export function dropCovered(
  rows: Rows,
  merges: readonly Merge[],
  maker: RowMaker,
  allowed: Allowance,
): void {
  const sorted = [...rows.keys()]
  for (const merge of merges) {
    const under = rowsUnder(rows, sorted, merge)
    allowed.take(under.length)
    for (const row of under) {
      const cells = rows.get(row)
      if (!cells) continue
      for (const [column, cell] of cells) {
        const isMaster = row === merge.top && column === merge.left
        if (column < merge.left || column > merge.right || isMaster) maker.add(column, cell)
      }
      const { count } = maker
      const kept = maker.take()
      if (count === 0) rows.delete(row)
      else if (count < cells.size) rows.set(row, kept)
    }
  }
}
