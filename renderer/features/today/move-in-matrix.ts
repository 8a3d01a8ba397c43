import type { MatrixCell } from '../../../shared/rules/matrix.ts'

/** A cell by the numbers of its row and of itself in the row. */
export interface Place {
  readonly row: number
  readonly cell: number
}

/** What a cell takes of the twelve months; the heading of an area takes all. */
export type Span = Pick<MatrixCell, 'startMonth' | 'span'>
type Rows = readonly { readonly cells: readonly Span[] }[]

/** Where a key leads from a cell; null: the key is not for the matrix or there is no cell there. */
export function moveInMatrix(rows: Rows, from: Place, key: string): Place | null {
  const cells = rows[from.row]?.cells ?? []
  switch (key) {
    case 'ArrowLeft':
      return inRow(cells, from, from.cell - 1)
    case 'ArrowRight':
      return inRow(cells, from, from.cell + 1)
    case 'Home':
      return inRow(cells, from, 0)
    case 'End':
      return inRow(cells, from, cells.length - 1)
    case 'ArrowUp':
      return toRow(rows, from, -1)
    case 'ArrowDown':
      return toRow(rows, from, 1)
    default:
      return null
  }
}

function inRow(cells: readonly Span[], from: Place, cell: number): Place | null {
  return cell >= 0 && cell < cells.length ? { row: from.row, cell } : null
}

/** The next row that has cells, at the cell that covers the same month or the nearest one. */
function toRow(rows: Rows, from: Place, step: 1 | -1): Place | null {
  const month = rows[from.row]?.cells[from.cell]?.startMonth ?? 1
  for (let row = from.row + step; row >= 0 && row < rows.length; row += step) {
    const cells = rows[row]?.cells ?? []
    if (cells.length > 0) return { row, cell: nearest(cells, month) }
  }
  return null
}

function nearest(cells: readonly Span[], month: number): number {
  const away = cells.map(({ startMonth, span }) =>
    month < startMonth ? startMonth - month : Math.max(0, month - startMonth - span + 1),
  )
  return away.indexOf(Math.min(...away))
}
