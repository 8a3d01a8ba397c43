import type { Cell, Grid, Merge } from '../../../shared/sheets/grid.ts'
import type { CellReader } from './cell-reader.ts'
import { wholeOfBytes } from './decimal.ts'
import { HiddenColumns } from './hidden-columns.ts'
import { dropCovered, mergeOf } from './merged-blocks.ts'
import type { Allowance } from './read-limits.ts'
import { RowMaker } from './row-cells.ts'
import type { SheetPart } from './workbook-parts.ts'
import type { XmlScanner } from './xml-scanner.ts'
import { XML_OPEN } from './xml-scanner.ts'
import { xmlBoolean } from './xml-text.ts'

export interface SheetContext {
  readonly cellReader: CellReader
  readonly cells: Allowance
  readonly merges: Allowance
  /** Told now and then how many bytes of this sheet have been read. */
  readonly onBytes: (read: number) => void
}

const LAST_ROW = 1_048_576
const MIB = 1024 * 1024

/** Collects a sheet in one walk over its XML; rows and cells without content leave nothing. */
class SheetReader {
  readonly rows = new Map<number, ReadonlyMap<number, Cell>>()
  readonly merges: Merge[] = []
  readonly hiddenRows = new Set<number>()
  readonly hiddenColumns = new HiddenColumns()
  readonly maker = new RowMaker()
  readonly #xml: XmlScanner
  readonly #context: SheetContext
  /** The row that is being read. */
  #row = 0
  #told = 0

  constructor(xml: XmlScanner, context: SheetContext) {
    this.#xml = xml
    this.#context = context
  }

  read(): void {
    const xml = this.#xml
    if (xml.next() !== XML_OPEN || !xml.is('worksheet')) throw new Error('sheet: not a worksheet')
    while (xml.next() === XML_OPEN) {
      if (xml.is('sheetData')) this.#forEach('row', () => this.#readRow())
      else if (xml.is('cols')) this.#forEach('col', () => this.#readColumns())
      else if (xml.is('mergeCells')) this.#forEach('mergeCell', () => this.#readMerge())
      else xml.skip()
    }
    xml.next()
  }

  /** Each child of the element that was opened last; `read` reads it to its end. */
  #forEach(name: string, read: () => void): void {
    const xml = this.#xml
    while (xml.next() === XML_OPEN) {
      // What is not known here may be a damaged row: leaving it out could lose a record.
      if (!xml.is(name)) throw new Error(`sheet: something else than ${name}`)
      read()
    }
  }

  #readRow(): void {
    const xml = this.#xml
    const { cellReader } = this.#context
    const { maker } = this
    const isHidden = this.#readRowAttributes()
    let before = 0
    for (;;) {
      if (cellReader.readUsual(xml, this.#row)) {
        before = cellReader.column
        if (cellReader.cell !== null) maker.add(before, cellReader.cell)
      } else if (xml.next() !== XML_OPEN) break
      else if (xml.is('c')) {
        const cell = cellReader.read(xml, this.#row, before)
        before = cellReader.column
        if (cell !== null) maker.add(before, cell)
      } else if (xml.is('extLst')) xml.skip()
      else throw new Error('sheet: an unknown element in a row')
    }
    if (maker.count > 0) this.#keep(isHidden)
    if (xml.at - this.#told >= MIB) {
      this.#told = xml.at
      this.#context.onBytes(xml.at)
    }
  }

  /** Sets the number of the row and tells whether it is hidden. */
  #readRowAttributes(): boolean {
    const xml = this.#xml
    let number = 0
    let isHidden = false
    for (let index = 0; index < xml.attributes; index += 1) {
      if (xml.attributeIs(index, 'r')) {
        if (number !== 0) throw new Error('sheet: a row with two numbers')
        number = wholeOfBytes(xml.bytes, xml.valueFrom(index), xml.valueTo(index))
        if (number < 1) throw new Error('sheet: a row without a number')
      } else if (xml.attributeIs(index, 'hidden')) {
        isHidden = xmlBoolean(xml.attributeValue(index))
      } else if (!isOtherRowAttribute(xml, index)) throw new Error('sheet: an unknown attribute')
    }
    this.#row = number === 0 ? this.#row + 1 : number
    if (this.#row > LAST_ROW) throw new Error('sheet: a row off the grid')
    return isHidden
  }

  #keep(isHidden: boolean): void {
    this.#context.cells.take(this.maker.count)
    // A row that is told in two places: its cells must not contradict each other.
    for (const [column, cell] of this.rows.get(this.#row) ?? []) this.maker.add(column, cell)
    this.rows.set(this.#row, this.maker.take())
    if (isHidden) this.hiddenRows.add(this.#row)
  }

  #readColumns(): void {
    const xml = this.#xml
    if (xmlBoolean(xml.attribute('hidden'))) {
      this.hiddenColumns.add(xml.attribute('min'), xml.attribute('max'))
    }
    xml.skip()
  }

  #readMerge(): void {
    const xml = this.#xml
    this.#context.merges.take(1)
    const merge = mergeOf(xml.attribute('ref') ?? '')
    if (merge) this.merges.push(merge)
    xml.skip()
  }
}

/** Attributes of rows that change nothing of what they hold. */
const otherRowAttributes = [
  'spans',
  's',
  'customFormat',
  'ht',
  'customHeight',
  'outlineLevel',
  'collapsed',
  'thickTop',
  'thickBot',
  'ph',
] as const

function isOtherRowAttribute(xml: XmlScanner, index: number): boolean {
  for (const name of otherRowAttributes) if (xml.attributeIs(index, name)) return true
  return xml.attributeName(index).includes(':')
}

/** Most writers keep rows in order; readers of a grid may rely on it. */
function inOrder<T>(entries: Map<number, T>): Map<number, T> {
  let last = 0
  for (const key of entries.keys()) {
    if (key < last) return new Map([...entries].toSorted(([a], [b]) => a - b))
    last = key
  }
  return entries
}

function lastColumn(rows: Grid['rows']): number {
  let last = 0
  for (const cells of rows.values()) {
    for (const column of cells.keys()) last = Math.max(last, column)
  }
  return last
}

/** Reads one worksheet as a grid; throws a plain Error where its XML is damaged. */
export function readSheet(xml: XmlScanner, sheet: SheetPart, context: SheetContext): Grid {
  const reader = new SheetReader(xml, context)
  reader.read()
  const rows = inOrder(reader.rows)
  dropCovered(rows, reader.merges, reader.maker, context.merges)
  return {
    sheet: sheet.name,
    rows,
    merges: reader.merges,
    hiddenRows: reader.hiddenRows,
    hiddenColumns: reader.hiddenColumns.upTo(() => lastColumn(rows)),
    hidden: sheet.hidden,
  }
}
