import type { Grid } from '../../../shared/sheets/grid.ts'
import type { ReadLimits } from '../read/read-limits.ts'
import { GridMaker, gridAllowances, type GridAllowances } from './grid-maker.ts'
import { untypedCell } from './text-cell.ts'

/**
 * Tables of a web page that a server sends as ".xls". Tags are walked once by a flat pattern, and
 * nothing is fetched or run: only words and merged blocks of table cells are taken.
 */

const TAG = /<(\/?)([a-z][a-z0-9]{0,15})\b([^<>]*)>/giu
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/giu
const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: '\u3000',
  middot: '·',
  bull: '•',
  mdash: '—',
  ndash: '–',
  yen: '¥',
  times: '×',
}
/** Parts of a page whose words nobody sees, by how they begin and end. */
const UNSEEN = /<!--|<(?:style|script|head)\b/giu
const unseenEnds: Readonly<Record<string, string>> = {
  '<!--': '-->',
  '<style': '</style',
  '<script': '</script',
  '<head': '</head',
}
/** A block merged over more columns or rows than this is a mistake of the page. */
const WIDEST_SPAN = 1000

function characterOf(code: number): string {
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : ''
}

function decoded(text: string): string {
  return text.replaceAll(ENTITY, (all, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return characterOf(Number(decimal))
    if (hex !== undefined) return characterOf(Number.parseInt(hex, 16))
    return namedEntities[(name ?? '').toLowerCase()] ?? all
  })
}

/** A page without its unseen parts; one that does not end takes the rest of the page with it. */
function seenPartOf(html: string): string {
  const lower = html.toLowerCase()
  const seen: string[] = []
  let from = 0
  for (const { index, 0: start } of lower.matchAll(UNSEEN)) {
    if (index < from) continue
    seen.push(html.slice(from, index))
    const end = lower.indexOf(unseenEnds[start] ?? '', index)
    from = end < 0 ? html.length : end + (unseenEnds[start] ?? '').length
  }
  return [...seen, html.slice(from)].join(' ')
}

function spanOf(attributes: string, name: 'colspan' | 'rowspan'): number {
  const value = Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,5})`, 'iu').exec(attributes)?.[1])
  return value >= 1 && value <= WIDEST_SPAN ? value : 1
}

/** Builds the grid of one table from its tags and words as they come. */
class TableReader {
  readonly #maker: GridMaker
  #row = 0
  #column = 0
  #text = ''
  #cell: { readonly row: number; readonly column: number } | null = null
  /** Places that a cell above is merged down to: column → the last row of the block. */
  readonly #taken = new Map<number, number>()

  constructor(allowances: GridAllowances) {
    this.#maker = new GridMaker(allowances)
  }

  openRow(): void {
    this.closeCell()
    this.#row += 1
    this.#column = 0
  }

  openCell(attributes: string): void {
    this.closeCell()
    if (this.#row === 0) this.#row = 1
    do this.#column += 1
    while ((this.#taken.get(this.#column) ?? 0) >= this.#row)
    const [top, left] = [this.#row, this.#column]
    const right = left + spanOf(attributes, 'colspan') - 1
    const bottom = top + spanOf(attributes, 'rowspan') - 1
    for (let column = left; column <= right; column += 1) this.#taken.set(column, bottom)
    this.#maker.merge({ top, left, bottom, right })
    this.#cell = { row: top, column: left }
    this.#column = right
  }

  add(text: string): void {
    if (this.#cell) this.#text += text
  }

  closeCell(): void {
    // Line breaks of the page's source are blanks; those of the words are <br>.
    const cell = untypedCell(this.#text.trim())
    if (this.#cell && cell) this.#maker.put(this.#cell.row, this.#cell.column, cell)
    this.#cell = null
    this.#text = ''
  }

  grid(sheet: string): Grid {
    this.closeCell()
    return this.#maker.grid(sheet, false)
  }
}

/** Tags that begin a new line of words. */
const breaking = new Set(['br', 'p', 'div', 'li'])

/** Walks a page tag by tag and keeps its outer tables; tables within them are words of their cells. */
class PageReader {
  readonly grids: Grid[] = []
  readonly #name: string
  readonly #allowances: GridAllowances
  #table: TableReader | null = null
  #depth = 0

  constructor(name: string, allowances: GridAllowances) {
    this.#name = name
    this.#allowances = allowances
  }

  words(text: string): void {
    this.#table?.add(decoded(text.replaceAll(/\s+/gu, ' ')))
  }

  tag(name: string, isClosing: boolean, attributes: string): void {
    if (name === 'table') this.#tableTag(isClosing)
    else if (!this.#table || this.#depth !== 1) return
    else if (name === 'tr' && !isClosing) this.#table.openRow()
    else if (name === 'td' || name === 'th') {
      if (isClosing) this.#table.closeCell()
      else this.#table.openCell(attributes)
    } else if (breaking.has(name) && !isClosing) this.#table.add('\n')
  }

  /** Ends a table that the page leaves open. */
  finish(): void {
    if (!this.#table) return
    const name = this.grids.length === 0 ? this.#name : `${this.#name} ${this.grids.length + 1}`
    this.grids.push(this.#table.grid(name))
    this.#table = null
  }

  #tableTag(isClosing: boolean): void {
    this.#depth = Math.max(0, this.#depth + (isClosing ? -1 : 1))
    if (!isClosing && this.#depth === 1) this.#table = new TableReader(this.#allowances)
    if (isClosing && this.#depth === 0) this.finish()
  }
}

/**
 * The tables of a page → one grid each, named like the file (`名册`, `名册 2` …). Empty where the
 * page has none. Throws AppError WORKBOOK_TOO_LARGE.
 */
export function readHtmlTables(
  html: string,
  name: string,
  file: string,
  limits: ReadLimits,
): Grid[] {
  const page = seenPartOf(html)
  const reader = new PageReader(name, gridAllowances(file, limits))
  let at = 0
  for (const { index, 0: all, 1: slash, 2: tag = '', 3: attributes = '' } of page.matchAll(TAG)) {
    reader.words(page.slice(at, index))
    reader.tag(tag.toLowerCase(), slash === '/', attributes)
    at = index + all.length
  }
  reader.finish()
  return reader.grids
}
