import type { Cell, Grid, Merge } from '../grid.ts'

/** A cell with what is merged to it: the unit in which printed forms are drawn. */
export interface Block extends Merge {
  /** Null: an empty box. */
  readonly cell: Cell | null
}

/** Rows that one merge may be listed under; real boxes are far smaller. */
const TALLEST = 400

/** The blocks of a grid, to be asked for by place: single cells and merged boxes alike. */
export class Blocks {
  readonly #grid: Grid
  readonly #merges = new Map<number, Merge[]>()

  constructor(grid: Grid) {
    this.#grid = grid
    for (const merge of grid.merges) {
      const last = Math.min(merge.bottom, merge.top + TALLEST)
      for (let row = merge.top; row <= last; row += 1) {
        const known = this.#merges.get(row)
        if (known) known.push(merge)
        else this.#merges.set(row, [merge])
      }
    }
  }

  /** The block that covers a place, an empty one where nothing stands there. */
  at(row: number, column: number): Block {
    const merge = this.#merges
      .get(row)
      ?.find(({ left, right }) => column >= left && column <= right)
    const { top, left, bottom, right } = merge ?? {
      top: row,
      left: column,
      bottom: row,
      right: column,
    }
    return { top, left, bottom, right, cell: this.#grid.rows.get(top)?.get(left) ?? null }
  }

  rightOf(block: Block): Block {
    return this.at(block.top, block.right + 1)
  }

  leftOf(block: Block): Block | null {
    return block.left === 1 ? null : this.at(block.top, block.left - 1)
  }

  below(block: Block): Block {
    return this.at(block.bottom + 1, block.left)
  }

  /** The filled blocks that start in some columns of some rows, in reading order. */
  *within({ top, left, bottom, right }: Merge): Generator<Block> {
    for (let row = top; row <= bottom; row += 1) {
      for (const [column] of this.#grid.rows.get(row) ?? []) {
        if (column >= left && column <= right) yield this.at(row, column)
      }
    }
  }
}
