import type { Layout } from '../layouts/layout.ts'
import type { Grid } from '../grid.ts'
import { squeeze } from '../plain-text.ts'
import type { ColumnMap } from './columns.ts'
import { fitOf, mapColumns, wordIndex } from './columns.ts'
import type { FieldName } from './field-words.ts'
import type { Heading, MergesByRow } from './headings.ts'
import { comparable, headingsOf } from './headings.ts'

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

  /** How many cells of a row are words of some heading: a cheap first look. */
  knownWordsIn(grid: Grid, row: number): number {
    let count = 0
    for (const { type, text } of grid.rows.get(row)?.values() ?? []) {
      if (type === 'text' && text.length <= LONGEST_HEADING && this.#isKnown(text)) count += 1
    }
    return count
  }

  /** The heading that starts in a row, one to three rows deep, or null. */
  headerAt(grid: Grid, merges: MergesByRow, row: number, title: string): Header | null {
    if (this.knownWordsIn(grid, row) < 2) return null
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
