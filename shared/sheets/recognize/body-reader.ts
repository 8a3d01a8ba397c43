import type { Cell, Grid, Merge } from '../grid.ts'
import { squeeze, withoutBrackets } from '../plain-text.ts'
import type { SkipReason } from '../table.ts'
import { classifyRow } from './classify-row.ts'
import type { FieldName } from './field-words.ts'
import type { Header } from './find-header.ts'
import type { MergesByRow } from './headings.ts'
import { RecordRow } from './raw-table.ts'

/** A stray cell far below is no reason to list thousands of blank rows. */
const LONGEST_GAP = 50

/** The key column decides whether a lone cell is a record: the name, else the date, else A. */
function keyColumnOf({ columns: { fields } }: Header): number {
  const key =
    fields.get('name') ?? fields.get('heldAt') ?? fields.get('type') ?? fields.get('branch')
  return key?.column ?? 1
}

/**
 * A row without the note boxes that start in it: blocks merged over rows and columns inside the
 * data hold remarks of the form's maker, no fields.
 */
function withoutNoteBoxes(
  cells: ReadonlyMap<number, Cell>,
  merges: readonly Merge[],
): ReadonlyMap<number, Cell> {
  const boxes = merges.filter(({ left, right, top, bottom }) => right > left && bottom > top)
  if (boxes.length === 0) return cells
  return new Map([...cells].filter(([column]) => boxes.every(({ left }) => left !== column)))
}

/** The body of one table: which rows are records, and why the others are not. */
export class BodyReader {
  readonly records: RecordRow[] = []
  readonly totals: RecordRow[] = []
  readonly skipped: Record<number, SkipReason> = {}
  readonly #grid: Grid
  readonly #header: Header
  readonly #merges: MergesByRow
  readonly #columns: ReadonlyMap<FieldName, number>
  readonly #filled = new Map<number, { readonly until: number; readonly cell: Cell }>()
  #group: string | null = null

  constructor(grid: Grid, header: Header, merges: MergesByRow) {
    this.#grid = grid
    this.#header = header
    this.#merges = merges
    this.#columns = new Map(
      [...header.columns.fields].map(([field, { column }]) => [field, column]),
    )
  }

  read(to: number): void {
    let before = this.#header.bottom
    for (const row of this.#grid.rows.keys()) {
      if (row <= this.#header.bottom || row > to) continue
      if (row - before <= LONGEST_GAP) {
        for (let blank = before + 1; blank < row; blank += 1) this.skipped[blank] = 'blank'
      }
      this.#readRow(row)
      before = row
    }
  }

  #readRow(row: number): void {
    const merges = this.#merges.get(row) ?? []
    const own = this.#withoutCheckNote(this.#grid.rows.get(row) ?? new Map<number, Cell>())
    const cells = withoutNoteBoxes(own, merges)
    if (cells.size === 0) {
      this.skipped[row] = 'note'
      return
    }
    const reason = classifyRow(cells, {
      headings: this.#header.headings,
      seqColumn: this.#columns.get('seq') ?? null,
      keyColumn: keyColumnOf(this.#header),
      distance: row - this.#header.bottom,
      spans: merges.some(({ left, right }) => cells.has(left) && right > left),
    })
    if (reason === null) this.#addRecord(row, cells, merges)
    else this.#skip(row, reason, cells)
  }

  /** What a checker wrote beside a row does not decide what kind of row it is. */
  #withoutCheckNote(cells: ReadonlyMap<number, Cell>): ReadonlyMap<number, Cell> {
    const column = this.#columns.get('checkNote')
    if (column === undefined || !cells.has(column)) return cells
    return new Map([...cells].filter(([at]) => at !== column))
  }

  #skip(row: number, reason: SkipReason, cells: ReadonlyMap<number, Cell>): void {
    this.skipped[row] = reason
    if (reason === 'total') this.totals.push(new RecordRow(row, null, this.#columns, cells))
    if (reason !== 'groupHeading') return
    const [cell] = cells.values()
    this.#group = withoutBrackets(squeeze(cell?.text ?? ''))
  }

  #addRecord(row: number, own: ReadonlyMap<number, Cell>, merges: readonly Merge[]): void {
    for (const { left, right, bottom } of merges) {
      const cell = own.get(left)
      if (cell && left === right && bottom > row) this.#filled.set(left, { until: bottom, cell })
    }
    const cells = this.#withFilled(row, own)
    this.records.push(new RecordRow(row, this.#group, this.#columns, cells))
  }

  /** The row with what is merged down to it from above, in the fields where that counts. */
  #withFilled(row: number, own: ReadonlyMap<number, Cell>): ReadonlyMap<number, Cell> {
    if (this.#filled.size === 0) return own
    const cells = new Map(own)
    for (const field of this.#header.layout.fillDown) {
      const column = this.#columns.get(field) ?? 0
      const filled = this.#filled.get(column)
      if (filled && row <= filled.until && !cells.has(column)) cells.set(column, filled.cell)
    }
    return cells
  }
}
