import type { Cell, Grid, Merge } from '../../../shared/sheets/grid.ts'
import type { CellContext } from './cell-value.ts'
import { cellOf } from './cell-value.ts'
import type { Allowance } from './read-limits.ts'
import { StringItem } from './shared-strings.ts'
import type { CellStyle } from './styles-part.ts'
import { generalStyle } from './styles-part.ts'
import type { WorkbookArchive } from './workbook-archive.ts'
import type { SheetPart } from './workbook-parts.ts'
import type { XmlAttributes, XmlHandlers } from './xml-stream.ts'

export interface SheetContext extends CellContext {
  readonly styles: readonly CellStyle[]
  readonly cells: Allowance
  readonly merges: Allowance
}

/** The last column that the format knows, XFD. */
const LAST_COLUMN = 16_384
const CODE_BEFORE_A = 64

/** `H9` → 8; 0 where the address is not one. */
function columnOfAddress(address: string): number {
  let column = 0
  for (let at = 0; at < address.length; at += 1) {
    const letter = address.charCodeAt(at) - CODE_BEFORE_A
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column
}

function mergeOf(reference: string): Merge | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference)
  if (!match) return null
  const [, left = '', top, right = '', bottom] = match
  return {
    top: Number(top),
    left: columnOfAddress(left),
    bottom: Number(bottom),
    right: columnOfAddress(right),
  }
}

/** Only the top left cell of a merged block counts; some writers leave old values under it. */
function dropCovered(rows: Map<number, Map<number, Cell>>, merge: Merge): void {
  const tall = merge.bottom - merge.top >= rows.size
  const covered = tall
    ? [...rows.keys()].filter((row) => row >= merge.top && row <= merge.bottom)
    : Array.from({ length: merge.bottom - merge.top + 1 }, (_, index) => merge.top + index)
  for (const row of covered) {
    const cells = rows.get(row)
    if (!cells) continue
    for (const column of cells.keys()) {
      const isMaster = row === merge.top && column === merge.left
      if (column >= merge.left && column <= merge.right && !isMaster) cells.delete(column)
    }
    if (cells.size === 0) rows.delete(row)
  }
}

/** Collects a sheet while its XML streams by; cells without content are dropped at once. */
class SheetReader implements XmlHandlers {
  readonly rows = new Map<number, Map<number, Cell>>()
  readonly merges: Merge[] = []
  readonly hiddenRows = new Set<number>()
  readonly hiddenRanges: { readonly from: number; readonly to: number }[] = []
  readonly #context: SheetContext
  readonly #inline = new StringItem()
  #row = 0
  #rowHidden = false
  #column = 0
  #inCell = false
  #collects: 'v' | 'f' | 'is' | null = null
  #attributes: XmlAttributes = {}
  #value: string | null = null
  #formula: string | null = null
  #inlineText: string | null = null

  constructor(context: SheetContext) {
    this.#context = context
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'c') this.#openCell(attributes)
    else if (name === 'row') this.#openRow(attributes)
    else if (this.#inCell) this.#openInCell(name)
    else if (name === 'col') this.#noteColumns(attributes)
    else if (name === 'mergeCell') this.#noteMerge(attributes)
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell()
    else if (this.#collects === 'is') this.#closeInline(name)
    else if (name === 'v' || name === 'f') this.#collects = null
  }

  text(text: string): void {
    if (this.#collects === 'v') this.#value += text
    else if (this.#collects === 'f') this.#formula += text
    else if (this.#collects === 'is') this.#inline.text(text)
  }

  #openRow(attributes: XmlAttributes): void {
    this.#row = attributes['r'] === undefined ? this.#row + 1 : Number(attributes['r'])
    if (!Number.isInteger(this.#row)) throw new Error('sheet: a row without a number')
    this.#rowHidden = attributes['hidden'] === '1' || attributes['hidden'] === 'true'
    this.#column = 0
  }

  #openCell(attributes: XmlAttributes): void {
    const address = attributes['r']
    this.#column = address === undefined ? this.#column + 1 : columnOfAddress(address)
    if (this.#column < 1 || this.#column > LAST_COLUMN)
      throw new Error('sheet: a cell off the grid')
    this.#attributes = attributes
    this.#inCell = true
    this.#value = null
    this.#formula = null
    this.#inlineText = null
  }

  #openInCell(name: string): void {
    if (this.#collects === 'is') this.#inline.open(name)
    else if (name === 'is') this.#collects = 'is'
    else if (name === 'v') {
      this.#collects = 'v'
      this.#value = ''
    } else if (name === 'f') {
      this.#collects = 'f'
      // A cell that shares its neighbour's formula has an empty one: still a formula.
      this.#formula = ''
    }
  }

  #closeInline(name: string): void {
    this.#inline.close(name)
    if (name !== 'is') return
    this.#inlineText = this.#inline.take()
    this.#collects = null
  }

  #closeCell(): void {
    this.#inCell = false
    if (this.#value === null && this.#formula === null && this.#inlineText === null) return
    const cell = cellOf(
      {
        type: this.#attributes['t'] ?? 'n',
        value: this.#value,
        inline: this.#inlineText,
        formula: this.#formula,
        style: this.#context.styles[Number(this.#attributes['s'] ?? 0)] ?? generalStyle,
      },
      this.#context,
    )
    if (cell) this.#keep(cell)
  }

  #keep(cell: Cell): void {
    this.#context.cells.take(1)
    let cells = this.rows.get(this.#row)
    if (!cells) {
      cells = new Map()
      this.rows.set(this.#row, cells)
      if (this.#rowHidden) this.hiddenRows.add(this.#row)
    }
    cells.set(this.#column, cell)
  }

  #noteColumns(attributes: XmlAttributes): void {
    if (attributes['hidden'] !== '1' && attributes['hidden'] !== 'true') return
    this.hiddenRanges.push({ from: Number(attributes['min']), to: Number(attributes['max']) })
  }

  #noteMerge(attributes: XmlAttributes): void {
    this.#context.merges.take(1)
    const merge = mergeOf(attributes['ref'] ?? '')
    if (merge) this.merges.push(merge)
  }
}

/** Hidden columns up to the last one in use: `max` is often 16,384. */
function hiddenColumns(reader: SheetReader): Set<number> {
  let lastUsed = 0
  for (const cells of reader.rows.values()) {
    for (const column of cells.keys()) lastUsed = Math.max(lastUsed, column)
  }
  const hidden = new Set<number>()
  for (const { from, to } of reader.hiddenRanges) {
    for (let column = from; column <= Math.min(to, lastUsed); column += 1) hidden.add(column)
  }
  return hidden
}

const EMPTY_CELL = /<c r="[A-Z]{1,3}\d{1,7}"(?: [^<>]*)?\/>/g
const EMPTY_ROW = /<row r="\d{1,7}"(?: [^<>]*)?(?:\/>|><\/row>)/g

/**
 * Cells and rows that are nothing but a format, with an address of their own, say nothing: dropped
 * before parsing, a sheet formatted down to its last row reads several times faster.
 */
function withoutEmptyCells(xml: string): string {
  return xml.replaceAll(EMPTY_CELL, '').replaceAll(EMPTY_ROW, '')
}

/** Most writers keep cells and rows in order; readers of a grid may rely on it. */
function inOrder<T>(entries: Map<number, T>): Map<number, T> {
  let last = 0
  for (const key of entries.keys()) {
    if (key < last) return new Map([...entries].toSorted(([a], [b]) => a - b))
    last = key
  }
  return entries
}

/** Reads one worksheet as a grid; throws a plain Error where its XML is damaged. */
export function readSheet(archive: WorkbookArchive, sheet: SheetPart, context: SheetContext): Grid {
  const reader = new SheetReader(context)
  archive.readXml(sheet.part, reader, withoutEmptyCells)
  for (const merge of reader.merges) dropCovered(reader.rows, merge)
  for (const [row, cells] of reader.rows) {
    const ordered = inOrder(cells)
    if (ordered !== cells) reader.rows.set(row, ordered)
  }
  return {
    sheet: sheet.name,
    rows: inOrder(reader.rows),
    merges: reader.merges,
    hiddenRows: reader.hiddenRows,
    hiddenColumns: hiddenColumns(reader),
    hidden: sheet.hidden,
  }
}
