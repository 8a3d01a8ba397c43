import type { Cell, Grid } from '../grid.ts'
import { columnNumber } from '../grid.ts'
import type { CellCorrection, CorrectedCell } from './corrections.ts'

export interface CorrectedGrids {
  readonly grids: readonly Grid[]
  readonly corrected: readonly CorrectedCell[]
}

interface Placed {
  readonly row: number
  readonly column: number
  readonly correction: CellCorrection
}

/** What a person types is text, whatever stood there: 1999-10 must not become a number again. */
function typedCell(value: string): Cell {
  return { type: 'text', text: value, number: null, date: null, format: null, formula: null }
}

function placed(correction: CellCorrection): Placed[] {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(correction.cell)
  if (!match) return []
  return [{ row: Number(match[2]), column: columnNumber(match[1] ?? ''), correction }]
}

/**
 * The grids with what a person put in place of some cells, and what stood there before. Sheets and
 * cells that a workbook does not have are passed over.
 */
export function correctCells(
  grids: readonly Grid[],
  corrections: readonly CellCorrection[],
): CorrectedGrids {
  const bySheet = Map.groupBy(corrections, ({ sheet }) => sheet)
  const corrected: CorrectedCell[] = []
  const changed = grids.map((grid) => {
    const own = (bySheet.get(grid.sheet) ?? []).flatMap(placed)
    if (own.length === 0) return grid
    const rows = new Map(grid.rows)
    for (const { row, column, correction } of own) {
      const cells = new Map(rows.get(row))
      corrected.push({ ...correction, row, original: cells.get(column)?.text ?? '' })
      if (correction.value.trim() === '') cells.delete(column)
      else cells.set(column, typedCell(correction.value))
      rows.set(row, new Map([...cells].toSorted(([a], [b]) => a - b)))
    }
    return { ...grid, rows: new Map([...rows].toSorted(([a], [b]) => a - b)) }
  })
  return { grids: changed, corrected }
}
