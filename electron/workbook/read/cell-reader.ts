import type { Cell } from '../../../shared/sheets/grid.ts'
import type { CellContext, CellTypeName } from './cell-value.ts'
import { cellOf, cellOfNumber, cellOfText, cellTypes, withFormula } from './cell-value.ts'
import { decimalOfBytes, wholeOfBytes } from './decimal.ts'
import { readStringItem } from './shared-strings.ts'
import type { CellStyle } from './styles-part.ts'
import { generalStyle } from './styles-part.ts'
import { UsualCell } from './usual-cell.ts'
import type { XmlScanner } from './xml-scanner.ts'
import { XML_OPEN } from './xml-scanner.ts'

export interface CellsContext extends CellContext {
  readonly styles: readonly CellStyle[]
}

/** The last column that the format knows, XFD. */
const LAST_COLUMN = 16_384
const SMALL_R = 'r'.charCodeAt(0)
const SMALL_S = 's'.charCodeAt(0)
const SMALL_T = 't'.charCodeAt(0)
const CODE_BEFORE_A = 64

/**
 * Names, branches and amounts stand in thousands of rows: the last cells are kept by what they
 * hold, and given again where the same comes up.
 */
const KEPT_CELLS = 1 << 14
/** Gives numbers that differ by a cent, or by a half percent, places of their own. */
const SPREAD = 10_007

/** Reads the `c` elements of a workbook. Equal cells are often one object, so nobody may change them. */
export class CellReader {
  /** Column of the cell that was read last. */
  column = 0
  /** What {@link CellReader.readUsual} has read; null: the cell holds nothing. */
  cell: Cell | null = null
  readonly #usual = new UsualCell()
  readonly #context: CellsContext
  readonly #kept: (Cell | null)[] = Array.from({ length: KEPT_CELLS }, () => null)
  #type: CellTypeName = 'n'
  #style = generalStyle
  #formula: string | null = null
  #inline: string | null = null

  constructor(context: CellsContext) {
    this.#context = context
  }

  /**
   * Reads the next cell of a row where it begins right here and is written in the usual way, and
   * tells whether it was; the cell is left in `cell`.
   */
  readUsual(xml: XmlScanner, row: number): boolean {
    const usual = this.#usual
    const at = xml.placeOfNextTag
    const next = at < 0 ? -1 : usual.read(xml.bytes, at, row)
    if (next < 0 || usual.column > LAST_COLUMN) return false
    this.cell = null
    if (usual.from >= 0) {
      this.#type = usual.isShared ? 's' : 'n'
      this.#style = this.#context.styles[usual.style] ?? generalStyle
      this.cell = this.#shortWay(xml.bytes, usual.from, usual.to)
      if (this.cell === null) return false
      if (usual.formulaFrom >= 0) {
        const formula = xml.bytes.toString('utf8', usual.formulaFrom, usual.formulaTo)
        this.cell = withFormula(this.cell, formula)
      }
    }
    this.column = usual.column
    xml.goOnAt(next)
    return true
  }

  /**
   * Reads the `c` that was opened last, to its end. `before` is the column of the cell before it in
   * this row, which tells where a cell without an address stands. Null: the cell holds nothing.
   * Throws a plain Error where the cell is damaged.
   */
  read(xml: XmlScanner, row: number, before: number): Cell | null {
    this.#readAttributes(xml, row, before)
    this.#formula = null
    this.#inline = null
    let from = -1
    let to = -1
    let asMeant: string | null = null
    while (xml.next() === XML_OPEN) {
      if (xml.is('v')) {
        if (from >= 0) throw new Error('cell: two values')
        xml.readText()
        from = xml.textFrom
        to = xml.textTo
        asMeant = xml.textAsMeant
      } else this.#readOther(xml)
    }
    if (from < 0 && this.#formula === null && this.#inline === null) return null
    if (asMeant === null && from >= 0) {
      const cell = this.#shortWay(xml.bytes, from, to)
      if (cell) return this.#formula === null ? cell : withFormula(cell, this.#formula)
    }
    const value = from < 0 ? null : (asMeant ?? xml.bytes.toString('utf8', from, to))
    const raw = { type: this.#type, value, inline: this.#inline, formula: this.#formula }
    return cellOf({ ...raw, style: this.#style }, this.#context)
  }

  #readAttributes(xml: XmlScanner, row: number, before: number): void {
    this.#type = 'n'
    this.#style = generalStyle
    this.column = 0
    let seen = 0
    for (let index = 0; index < xml.attributes; index += 1) {
      const name = this.#readAttribute(xml, index, row)
      const bit = name === 0 ? 0 : 1 << (name - SMALL_R)
      if ((seen & bit) !== 0) throw new Error('cell: an attribute twice')
      seen |= bit
    }
    if (this.column === 0) this.column = before + 1
    if (this.column > LAST_COLUMN) throw new Error('cell: off the grid')
  }

  /** Tells the letter of its name; 0 for one that changes nothing of what the cell holds. */
  #readAttribute(xml: XmlScanner, index: number, row: number): number {
    const { bytes } = xml
    const from = xml.valueFrom(index)
    const to = xml.valueTo(index)
    const name = xml.letterOf(index)
    if (name === SMALL_R) this.column = columnOfAddress(bytes, from, to, row)
    else if (name === SMALL_S) this.#style = this.#styleOf(bytes, from, to)
    else if (name === SMALL_T) this.#type = typeOf(bytes, from, to)
    else if (!isOtherAttribute(xml, index)) throw new Error('cell: an unknown attribute')
    return name
  }

  #styleOf(bytes: Uint8Array, from: number, to: number): CellStyle {
    const index = wholeOfBytes(bytes, from, to)
    if (index < 0) throw new Error('cell: a style that is no number')
    return this.#context.styles[index] ?? generalStyle
  }

  #readOther(xml: XmlScanner): void {
    if (xml.is('f')) {
      if (this.#formula !== null) throw new Error('cell: two formulas')
      xml.readText()
      // A cell that shares its neighbour's formula has an empty one: still a formula.
      this.#formula = xml.text()
    } else if (xml.is('is')) this.#inline = readStringItem(xml)
    else if (xml.is('extLst')) xml.skip()
    else throw new Error('cell: an unknown element')
  }

  /** Shared strings and short numbers, straight from their digits; null for all others. */
  #shortWay(bytes: Uint8Array, from: number, to: number): Cell | null {
    if (this.#type === 's') return this.#keptText(wholeOfBytes(bytes, from, to))
    if (this.#type !== 'n') return null
    const number = decimalOfBytes(bytes, from, to)
    return Number.isNaN(number) ? null : this.#keptNumber(number)
  }

  #keptText(index: number): Cell | null {
    const text = this.#context.strings[index]
    if (text === undefined) return null
    const { format } = this.#style
    const slot = index & (KEPT_CELLS - 1)
    const kept = this.#kept[slot]
    if (kept && kept.text === text && kept.type === 'text' && kept.format === format) return kept
    const cell = cellOfText(text, this.#style, null)
    this.#kept[slot] = cell
    return cell
  }

  #keptNumber(number: number): Cell {
    const { format } = this.#style
    const slot = (number * SPREAD) & (KEPT_CELLS - 1)
    const kept = this.#kept[slot]
    if (kept && kept.number === number && kept.format === format) return kept
    const cell = cellOfNumber(number, true, this.#style, null, this.#context)
    this.#kept[slot] = cell
    return cell
  }
}

/** `H9` → 8. The row must be the one that the cell stands in. */
function columnOfAddress(bytes: Uint8Array, from: number, to: number, row: number): number {
  let column = 0
  let at = from
  for (; at < to; at += 1) {
    const letter = (bytes[at] ?? 0) - CODE_BEFORE_A
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  if (column < 1 || at - from > 3 || wholeOfBytes(bytes, at, to) !== row) {
    throw new Error(`cell: ${Buffer.from(bytes.subarray(from, to)).toString()} in row ${row}`)
  }
  return column
}

function typeOf(bytes: Uint8Array, from: number, to: number): CellTypeName {
  if (to - from === 1 && bytes[from] === SMALL_S) return 's'
  const name = Buffer.from(bytes.subarray(from, to)).toString()
  const type = cellTypes.find((known) => known === name)
  if (type === undefined) throw new Error(`cell: the type ${name} is not known`)
  return type
}

/** Attributes that change nothing of what a cell holds, and those of extensions (`x:y`). */
function isOtherAttribute(xml: XmlScanner, index: number): boolean {
  const name = xml.attributeName(index)
  return name === 'cm' || name === 'vm' || name === 'ph' || name.includes(':')
}
