import type { Cell } from '../../../shared/sheets/grid.ts'

/** Which columns a row holds; the rows of a table share one, so that a row costs little more than its cells. */
class RowShape {
  readonly columns: readonly number[]
  /** Column → place among the cells, 0 for none (places begin at 1). */
  readonly #places: Uint16Array

  constructor(columns: readonly number[]) {
    this.columns = columns
    this.#places = new Uint16Array((columns.at(-1) ?? 0) + 1)
    for (const [at, column] of columns.entries()) this.#places[column] = at + 1
  }

  placeOf(column: number): number {
    return (this.#places[column] ?? 0) - 1
  }

  holds(columns: Uint16Array, count: number): boolean {
    if (count !== this.columns.length) return false
    for (let at = 0; at < count; at += 1) {
      if (columns[at] !== this.columns[at]) return false
    }
    return true
  }
}

/** The cells of one row by column, in order: a Map to its readers, two short lists in memory. */
class RowCells implements ReadonlyMap<number, Cell> {
  readonly #shape: RowShape
  readonly #cells: readonly Cell[]

  constructor(shape: RowShape, cells: readonly Cell[]) {
    this.#shape = shape
    this.#cells = cells
  }

  get size(): number {
    return this.#cells.length
  }

  get(column: number): Cell | undefined {
    return this.#cells[this.#shape.placeOf(column)]
  }

  has(column: number): boolean {
    return this.#shape.placeOf(column) >= 0
  }

  forEach(call: (cell: Cell, column: number, row: ReadonlyMap<number, Cell>) => void): void {
    for (const [column, cell] of this) call(cell, column, this)
  }

  *entries(): MapIterator<[number, Cell]> {
    const { columns } = this.#shape
    for (let at = 0; at < columns.length; at += 1) {
      const cell = this.#cells[at]
      const column = columns[at]
      if (cell && column !== undefined) yield [column, cell]
    }
  }

  keys(): MapIterator<number> {
    return this.#shape.columns.values()
  }

  values(): MapIterator<Cell> {
    return this.#cells.values()
  }

  [Symbol.iterator](): MapIterator<[number, Cell]> {
    return this.entries()
  }
}

/** Tables have few kinds of row (with a remark, without, ...), and a form that is none has no use. */
const KEPT_SHAPES = 16
/** As many cells as a row can have. */
const MOST_CELLS = 16_384

/** Makes rows that share what they have in common. */
export class RowMaker {
  readonly #shapes: RowShape[] = []
  #nextShape = 0
  readonly #columns = new Uint16Array(MOST_CELLS)
  readonly #cells: Cell[] = []
  #count = 0
  #inOrder = true

  /** How many cells the row has that is being made. */
  get count(): number {
    return this.#count
  }

  /** Puts a cell into the row; throws a plain Error where the row has as many as it can have. */
  add(column: number, cell: Cell): void {
    const at = this.#count
    if (at >= MOST_CELLS) throw new Error('sheet: a cell stands there twice')
    if (at > 0 && column <= (this.#columns[at - 1] ?? 0)) this.#inOrder = false
    this.#columns[at] = column
    this.#cells[at] = cell
    this.#count = at + 1
  }

  /**
   * Ends the row; the next one begins. Throws a plain Error where a column stands there twice:
   * nobody can tell which cell is meant.
   */
  take(): ReadonlyMap<number, Cell> {
    if (!this.#inOrder) this.#sort()
    const cells = this.#cells.slice(0, this.#count)
    const row = new RowCells(this.#shapeOf(this.#columns, this.#count), cells)
    this.#count = 0
    this.#inOrder = true
    return row
  }

  #sort(): void {
    const columns = [...this.#columns.subarray(0, this.#count)]
    const order = columns
      .map((column, at) => ({ column, cell: this.#cells[at] }))
      .toSorted((a, b) => a.column - b.column)
    this.#count = 0
    for (const { column, cell } of order) if (cell) this.add(column, cell)
    if (new Set(columns).size < columns.length) throw new Error('sheet: a cell stands there twice')
  }

  #shapeOf(columns: Uint16Array, count: number): RowShape {
    for (const shape of this.#shapes) if (shape.holds(columns, count)) return shape
    const shape = new RowShape([...columns.subarray(0, count)])
    this.#shapes[this.#nextShape % KEPT_SHAPES] = shape
    this.#nextShape += 1
    return shape
  }
}
