import type { Layout } from '../layouts/layout.ts'
import type { Grid } from '../grid.ts'
import { squeeze } from '../plain-text.ts'
import type { ColumnMap } from './columns.ts'
import { fitOf, mapColumns, wordIndex } from './columns.ts'
import type { FieldName } from './field-words.ts'
import type { Heading, MergesByRow } from './headings.ts'
import { comparable, headingsOf, monthOfHeading } from './headings.ts'
import { quarterOfWords } from './quarters.ts'

export interface Header {
  readonly layout: Layout
  readonly top: number
  readonly bottom: number
  readonly headings: readonly Heading[]
  readonly columns: ColumnMap
}

interface IndexedLayout {
  readonly layout: Layout
  readonly words: ReadonlyMap<string, readonly FieldName[]>
}

/** No real form has more heading rows. */
const DEEPEST_HEADER = 3
/** Longer texts are titles, notes or contents, never headings. */
const LONGEST_HEADING = 60

/** Single heads merged down ("序号" over two rows) tell how deep a heading is at least. */
function mergedBottom(merges: MergesByRow, row: number): number {
  const bottoms = (merges.get(row) ?? [])
    .filter(({ left, right, bottom }) => left === right && bottom < row + DEEPEST_HEADER)
    .map(({ bottom }) => bottom)
  return Math.max(row, ...bottoms)
}

const isPeriod = (heading: Heading): boolean =>
  monthOfHeading(heading) !== null || quarterOfWords(heading.leaf) !== null

/** Finds headings of known layouts in a grid. */
export class HeaderFinder {
  readonly #layouts: readonly IndexedLayout[]
  readonly #known: ReadonlySet<string>
  readonly #firstSigns: ReadonlySet<string>
  /** The same words stand in thousands of rows; each is looked up once. */
  readonly #seen = new Map<string, boolean>()

  constructor(layouts: readonly Layout[]) {
    this.#layouts = layouts.map((layout) => ({ layout, words: wordIndex(layout) }))
    this.#known = new Set(this.#layouts.flatMap(({ words }) => [...words.keys()]))
    this.#firstSigns = new Set(['*', ...[...this.#known].map((word) => word.charAt(0))])
  }

  /** Whether a row may be a heading: a cheap first look that passes over nearly all records. */
  mayBeHeading(grid: Grid, row: number): boolean {
    let words = 0
    let months = 0
    for (const [column, { type, text }] of grid.rows.get(row) ?? []) {
      if (type !== 'text' || text.length > LONGEST_HEADING) continue
      if (this.#isKnown(text)) words += 1
      // Dates of records look like months too, so months count only beside a word.
      else if (words > 0 && isPeriod({ column, text, leaf: text, group: null })) months += 1
    }
    return words >= 2 || (words === 1 && months >= 2)
  }

  /** The heading that starts in a row, one to three rows deep, or null. */
  headerAt(grid: Grid, merges: MergesByRow, row: number, title: string): Header | null {
    if (!this.mayBeHeading(grid, row)) return null
    let best: Header | null = null
    let bestFit = 0
    for (let bottom = mergedBottom(merges, row); bottom < row + DEEPEST_HEADER; bottom += 1) {
      const headings = headingsOf(grid, merges, row, bottom)
      for (const { layout, words } of this.#layouts) {
        const columns = mapColumns(layout, words, headings)
        const fit = fitOf(layout, columns, squeeze(title))
        // On a tie the shallower heading and the earlier layout stay.
        if (fit <= bestFit) continue
        best = { layout, top: row, bottom, headings, columns }
        bestFit = fit
      }
    }
    return best
  }

  #isKnown(text: string): boolean {
    // Most cells of big sheets are told by their first sign.
    if (!this.#firstSigns.has(text.trimStart().charAt(0))) return false
    const seen = this.#seen.get(text)
    if (seen !== undefined) return seen
    const known = comparable(text).some((word) => this.#known.has(word))
    this.#seen.set(text, known)
    return known
  }
}
