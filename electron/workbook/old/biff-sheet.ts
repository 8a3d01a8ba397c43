import type { Grid } from '../../../shared/sheets/grid.ts'
import { cellOf } from '../read/cell-value.ts'
import { cleanText } from '../read/xml-text.ts'
import { generalStyle } from '../read/styles-part.ts'
import type { BiffGlobals } from './biff-globals.ts'
import { record, type BiffRecord } from './biff-records.ts'
import { TextReader } from './biff-text.ts'
import { GridMaker, type GridAllowances } from './grid-maker.ts'

const HIDDEN_ROW = 0x20
const HIDDEN_COLUMN = 0x01

const errorTexts: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
}

/** A number packed into four bytes: whole or cut double, as it is or a hundred times ([MS-XLS] 2.5.217). */
function packedNumber(data: DataView, at: number): number {
  const packed = data.getUint32(at, true)
  let value = packed >> 2
  if ((packed & 0x02) === 0) {
    const double = new DataView(new ArrayBuffer(8))
    double.setUint32(4, packed & ~0x03, true)
    value = double.getFloat64(0, true)
  }
  return (packed & 0x01) === 0 ? value : value / 100
}

/** What a cell holds, in the words of the newer format: its type and the text of its value. */
interface RawValue {
  readonly type: 'n' | 'str' | 'b' | 'e'
  readonly value: string
}

const numeric = (value: number): RawValue => ({ type: 'n', value: String(value) })
const textual = (text: string): RawValue => ({ type: 'str', value: cleanText(text) })
const failing = (code: number): RawValue => ({ type: 'e', value: errorTexts[code] ?? '#N/A' })
const logical = (byte: number): RawValue => ({ type: 'b', value: byte === 0 ? '0' : '1' })

interface Place {
  readonly row: number
  readonly column: number
  readonly style: number
}

function placeOf(data: DataView): Place {
  return {
    row: data.getUint16(0, true) + 1,
    column: data.getUint16(2, true) + 1,
    style: data.getUint16(4, true),
  }
}

/** Reads the records of one sheet, one after another, into a grid. */
class SheetReader {
  readonly maker: GridMaker
  readonly #globals: BiffGlobals
  /** A formula whose text stands in a record of its own further on, with what continues that. */
  #awaiting: { readonly place: Place; readonly pieces: DataView[] } | null = null

  constructor(globals: BiffGlobals, allowances: GridAllowances) {
    this.#globals = globals
    this.maker = new GridMaker(allowances)
  }

  read(one: BiffRecord): void {
    const { type, data } = one
    if (type === record.string) this.#awaiting?.pieces.push(data)
    else if (type === record.continue) {
      if ((this.#awaiting?.pieces.length ?? 0) > 0) this.#awaiting?.pieces.push(data)
    } else this.#readOther(type, data)
  }

  /** Ends what is still open. */
  finish(): void {
    const awaiting = this.#awaiting
    this.#awaiting = null
    const [first] = awaiting?.pieces ?? []
    if (!awaiting || !first) return
    const reader = new TextReader(awaiting.pieces, this.#globals.coding, 2)
    this.#put(awaiting.place, textual(reader.text(first.getUint16(0, true))), '')
  }

  #readOther(type: number, data: DataView): void {
    if (this.#awaiting && this.#awaiting.pieces.length > 0) this.finish()
    if (type === record.labelSst) this.#put(placeOf(data), this.#shared(data))
    else if (type === record.rk) this.#put(placeOf(data), numeric(packedNumber(data, 6)))
    else if (type === record.number) this.#put(placeOf(data), numeric(data.getFloat64(6, true)))
    else if (type === record.mulRk) this.#readNumbers(data)
    else if (type === record.formula) this.#readFormula(data)
    else if (type === record.label || type === record.richLabel) this.#readLabel(data)
    else if (type === record.boolOrError) this.#readBoolOrError(data)
    else this.#readLayout(type, data)
  }

  #readLayout(type: number, data: DataView): void {
    if (type === record.row) {
      if ((data.getUint16(12, true) & HIDDEN_ROW) !== 0)
        this.maker.hideRow(data.getUint16(0, true) + 1)
    } else if (type === record.columnInfo) {
      if ((data.getUint16(8, true) & HIDDEN_COLUMN) !== 0)
        this.maker.hideColumns(data.getUint16(0, true) + 1, data.getUint16(2, true) + 1)
    } else if (type === record.merges) this.#readMerges(data)
  }

  #readMerges(data: DataView): void {
    const count = data.getUint16(0, true)
    for (let at = 2; at < 2 + count * 8; at += 8) {
      const [top = 0, bottom = 0, left = 0, right = 0] = [0, 2, 4, 6].map(
        (step) => data.getUint16(at + step, true) + 1,
      )
      this.maker.merge({ top, left, bottom, right })
    }
  }

  #shared(data: DataView): RawValue {
    const text = this.#globals.strings[data.getUint32(6, true)]
    if (text === undefined) throw new Error('xls: there is no such shared string')
    return textual(text)
  }

  #readLabel(data: DataView): void {
    const reader = new TextReader([data], this.#globals.coding, 8)
    this.#put(placeOf(data), textual(reader.text(data.getUint16(6, true))))
  }

  #readBoolOrError(data: DataView): void {
    const byte = data.getUint8(6)
    this.#put(placeOf(data), data.getUint8(7) === 0 ? logical(byte) : failing(byte))
  }

  #readNumbers(data: DataView): void {
    const { row, column } = placeOf(data)
    const count = Math.floor((data.byteLength - 6) / 6)
    for (let index = 0; index < count; index += 1) {
      const at = 4 + index * 6
      const style = data.getUint16(at, true)
      this.#put({ row, column: column + index, style }, numeric(packedNumber(data, at + 2)))
    }
  }

  /** The stored result of a formula; its own text is not kept, only that it is one. */
  #readFormula(data: DataView): void {
    const place = placeOf(data)
    this.#awaiting = null
    if (data.getUint16(12, true) !== 0xffff) {
      this.#put(place, numeric(data.getFloat64(6, true)), '')
      return
    }
    const kind = data.getUint8(6)
    if (kind === 0) this.#awaiting = { place, pieces: [] }
    else if (kind === 1) this.#put(place, logical(data.getUint8(8)), '')
    else if (kind === 2) this.#put(place, failing(data.getUint8(8)), '')
    else this.#put(place, textual(''), '')
  }

  #put(
    { row, column, style }: Place,
    { type, value }: RawValue,
    formula: string | null = null,
  ): void {
    const raw = {
      type,
      value,
      inline: null,
      formula,
      style: this.#globals.styles[style] ?? generalStyle,
    }
    const cell = cellOf(raw, { strings: [], uses1904: this.#globals.uses1904 })
    if (cell) this.maker.put(row, column, cell)
  }
}

/** The records of one sheet as a grid; throws a plain Error where they are damaged. */
export function readBiffSheet(
  records: Iterable<BiffRecord>,
  sheet: { readonly name: string; readonly hidden: boolean },
  globals: BiffGlobals,
  allowances: GridAllowances,
): Grid {
  const reader = new SheetReader(globals, allowances)
  for (const one of records) reader.read(one)
  reader.finish()
  return reader.maker.grid(sheet.name, sheet.hidden)
}
