import type { Cell, Grid, Merge } from '../../../shared/sheets/grid.ts'
import { Allowance, type ReadLimits } from '../read/read-limits.ts'

/** What all sheets of one file may hold together. */
export interface GridAllowances {
  readonly cells: Allowance
  readonly merges: Allowance
}

export function gridAllowances(file: string, limits: ReadLimits): GridAllowances {
  return {
    cells: new Allowance(file, limits.cells),
    merges: new Allowance(file, limits.merges),
  }
}

/** Rows and columns that a sheet can have; what lies outside is no cell of it. */
const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384

/** Collects the cells of one sheet, whatever they are read from; rows and columns count from 1. */
export class GridMaker {
  readonly #rows = new Map<number, Map<number, Cell>>()
  readonly #merges: Merge[] = []
  readonly #hiddenRows = new Set<number>()
  readonly #hiddenColumns: { readonly from: number; readonly to: number }[] = []
  readonly #allowances: GridAllowances

  constructor(allowances: GridAllowances) {
    this.#allowances = allowances
  }

  put(row: number, column: number, cell: Cell): void {
    if (row < 1 || row > LAST_ROW || column < 1 || column > LAST_COLUMN)
      throw new Error('sheet: a cell off the grid')
    this.#allowances.cells.take(1)
    const cells = this.#rows.get(row)
    if (cells) cells.set(column, cell)
    else this.#rows.set(row, new Map([[column, cell]]))
  }

  merge(merge: Merge): void {
    this.#allowances.merges.take(1)
    if (merge.bottom > merge.top || merge.right > merge.left) this.#merges.push(merge)
  }

  hideRow(row: number): void {
    this.#hiddenRows.add(row)
  }

  hideColumns(from: number, to: number): void {
    this.#hiddenColumns.push({ from, to })
  }

  /** The sheet, in the order of rows and columns, with each merged block as one cell. */
  grid(sheet: string, hidden: boolean): Grid {
    for (const merge of this.#merges) this.#dropCovered(merge)
    const rows = [...this.#rows].filter(([, cells]) => cells.size > 0).toSorted(byNumber)
    return {
      sheet,
      rows: new Map(rows.map(([row, cells]) => [row, new Map([...cells].toSorted(byNumber))])),
      merges: this.#merges,
      hiddenRows: new Set([...this.#hiddenRows].filter((row) => this.#rows.has(row))),
      hiddenColumns: this.#hiddenUsed(),
      hidden,
    }
  }

  #dropCovered({ top, left, bottom, right }: Merge): void {
    const tall = bottom - top >= this.#rows.size
    const covered = tall
      ? [...this.#rows.keys()].filter((row) => row >= top && row <= bottom)
      : Array.from({ length: bottom - top + 1 }, (_, at) => top + at)
    for (const row of covered) {
      for (const column of this.#rows.get(row)?.keys() ?? []) {
        const isMaster = row === top && column === left
        if (column >= left && column <= right && !isMaster) this.#rows.get(row)?.delete(column)
      }
    }
  }

  /** Hidden columns up to the last one in use: writers hide up to the last one of the sheet. */
  #hiddenUsed(): Set<number> {
    let last = 0
    for (const cells of this.#rows.values())
      for (const column of cells.keys()) last = Math.max(last, column)
    const hidden = new Set<number>()
    for (const { from, to } of this.#hiddenColumns) {
      for (let column = from; column <= Math.min(to, last); column += 1) hidden.add(column)
    }
    return hidden
  }
}

function byNumber([a]: readonly [number, unknown], [b]: readonly [number, unknown]): number {
  return a - b
}
