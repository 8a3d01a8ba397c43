import type { PaperRow } from './paper-document.ts'

/** A row as it was measured on the paper; heights in any one unit. */
export interface MeasuredRow {
  readonly height: number
  /** Of a row that may go on overleaf: where each line of each cell ends, in characters. */
  readonly lineEnds: readonly (readonly number[])[] | null
}

export interface MeasuredSection {
  /** Room between the margins. */
  readonly room: number
  /** Title and the lines under it, on the first page only. */
  readonly top: number
  /** Heads, on each page. */
  readonly head: number
  /** Notes and signature. */
  readonly foot: number
  /** One line of a divided row, and what a row has beside its lines. */
  readonly line: number
  readonly padding: number
  readonly rows: readonly MeasuredRow[]
}

/** A row on a page, or the part of its lines that fits there. */
export interface RowPart {
  readonly row: number
  /** From and to in characters, a cell each; null: all of it. */
  readonly cut: readonly (readonly [from: number, to: number])[] | null
  /** What it takes of the page; more than its lines need where it fills what is left. */
  readonly height: number
}

export interface PagePlan {
  readonly isFirst: boolean
  /** Notes and signature stand on the last. */
  readonly isLast: boolean
  readonly parts: readonly RowPart[]
}

/** Fewer lines than this are not left alone on a page. */
const FEWEST_LINES = 2

/** What is left of a row: from which line on. */
interface Rest {
  readonly row: number
  readonly line: number
}

/** Divides the rows of a section among pages; nothing is higher than its page and nothing is lost. */
export function paginate(section: MeasuredSection, rows: readonly PaperRow[]): readonly PagePlan[] {
  const plan = new Plan(section, rows)
  section.rows.forEach((_row, row) => plan.place({ row, line: 0 }))
  return plan.end()
}

class Plan {
  readonly #section: MeasuredSection
  readonly #rows: readonly PaperRow[]
  readonly #pages: RowPart[][] = [[]]
  #space: number

  constructor(section: MeasuredSection, rows: readonly PaperRow[]) {
    this.#section = section
    this.#rows = rows
    this.#space = section.room - section.top - section.head
  }

  /** Puts a row where there is room for it, divided where it must be. */
  place(rest: Rest): void {
    const height = this.#heightOf(rest)
    if (height + this.#companion(rest.row) <= this.#space) return this.#put(rest, null, height)
    const lines = this.#linesThatFit(rest)
    if (lines > 0) {
      this.#put(rest, rest.line + lines, lines * this.#section.line + this.#section.padding)
      this.#turn()
      return this.place({ row: rest.row, line: rest.line + lines })
    }
    // A row that no page could hold and that cannot be divided stands alone.
    if (this.#page.length === 0) return this.#put(rest, null, height)
    this.#turn()
    return this.place(rest)
  }

  /** Puts notes and signature under the last row, which goes overleaf with them where it can. */
  end(): readonly PagePlan[] {
    const { foot, head } = this.#section
    if (foot > this.#space) {
      const last = this.#page.at(-1)
      const height = this.#section.rows[last?.row ?? 0]?.height ?? 0
      const isMoved = this.#page.length > 1 && height + foot <= this.#section.room - head
      if (isMoved) this.#page.pop()
      this.#turn()
      if (last && isMoved) this.#put({ row: last.row, line: 0 }, null, height)
    }
    this.#space -= foot
    this.#stretch()
    return this.#pages.map((parts, index) => ({
      parts,
      isFirst: index === 0,
      isLast: index === this.#pages.length - 1,
    }))
  }

  get #page(): RowPart[] {
    return this.#pages.at(-1) ?? []
  }

  #turn(): void {
    this.#pages.push([])
    this.#space = this.#section.room - this.#section.head
  }

  /** A group line stays with the row after it. */
  #companion(row: number): number {
    if (this.#rows[row]?.role !== 'group') return 0
    return Math.min(this.#section.rows[row + 1]?.height ?? 0, this.#section.room / 4)
  }

  #heightOf({ row, line }: Rest): number {
    const { height, lineEnds } = this.#section.rows[row] ?? { height: 0, lineEnds: null }
    if (line === 0 || lineEnds === null) return height
    return (linesOf(lineEnds) - line) * this.#section.line + this.#section.padding
  }

  /** How many more lines of a row this page holds; 0 where it is not to be divided here. */
  #linesThatFit({ row, line }: Rest): number {
    const lineEnds = this.#section.rows[row]?.lineEnds ?? null
    if (lineEnds === null) return 0
    const { padding, line: height } = this.#section
    const fits = Math.floor((this.#space - padding) / height)
    const left = linesOf(lineEnds) - line
    const most = Math.min(fits, left - FEWEST_LINES)
    return most >= FEWEST_LINES ? most : 0
  }

  #put({ row, line }: Rest, to: number | null, height: number): void {
    const lineEnds = this.#section.rows[row]?.lineEnds ?? null
    const isWhole = lineEnds === null || (line === 0 && to === null)
    const cut = isWhole
      ? null
      : lineEnds.map((ends) => [endAt(ends, line), endAt(ends, to ?? ends.length)] as const)
    this.#page.push({ row, cut, height })
    this.#space -= height
  }

  /** What is left of the last page goes to the row that takes it. */
  #stretch(): void {
    const page = this.#page
    const index = page.findLastIndex(({ row }) => this.#rows[row]?.stretches === true)
    const part = page[index]
    if (part && this.#space > 0) page[index] = { ...part, height: part.height + this.#space }
  }
}

function linesOf(lineEnds: readonly (readonly number[])[]): number {
  return Math.max(...lineEnds.map(({ length }) => length))
}

/** Where a number of lines ends; a cell with fewer ends with its text. */
function endAt(ends: readonly number[], lines: number): number {
  return lines === 0 ? 0 : (ends[Math.min(lines, ends.length) - 1] ?? 0)
}
