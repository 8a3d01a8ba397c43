import { wholeOfBytes } from './decimal.ts'

const BLANK = 0x20
const QUOTE = 0x22
const AMPERSAND = 0x26
const SLASH = 0x2f
const LT = 0x3c
const EQUALS = 0x3d
const GT = 0x3e
const CODE_BEFORE_A = 0x40
const SMALL_S = 0x73
const SMALL_T = 0x74

const codes = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const OPEN_CELL = codes('<c r="')
const OPEN_VALUE = codes('<v>')
const CLOSE_CELL = codes('</v></c>')
const OPEN_FORMULA = codes('<f>')
const CLOSE_FORMULA = codes('</f>')

function standsAt(bytes: Uint8Array, at: number, word: Uint8Array): boolean {
  for (let place = 0; place < word.length; place += 1) {
    if (bytes[at + place] !== word[place]) return false
  }
  return true
}

/**
 * A cell in the one way in which nearly every writer stores nearly every cell:
 * `<c r="B2" s="1" t="s"><f>…</f><v>…</v></c>`, all but `r` and the end left out at will. It tells
 * places in the bytes; whatever is written in any other way is left to the general reader, which
 * would understand the same of these cells, several times more slowly.
 */
export class UsualCell {
  column = 0
  style = 0
  /** Whether the value is the number of a shared string. */
  isShared = false
  /** The value, from -1 where the cell is empty. */
  from = -1
  to = -1
  /** The formula, from -1 without one. */
  formulaFrom = -1
  formulaTo = -1

  /** Reads the cell that begins at `at`: the place behind it, or -1 for any other writing. */
  read(bytes: Uint8Array, at: number, row: number): number {
    if (!standsAt(bytes, at, OPEN_CELL)) return -1
    this.from = -1
    this.formulaFrom = -1
    this.style = 0
    this.isShared = false
    let next = this.#readAddress(bytes, at + OPEN_CELL.length, row)
    if (next > 0 && bytes[next] === BLANK) next = this.#readStyle(bytes, next)
    if (next > 0 && bytes[next] === BLANK) next = this.#readType(bytes, next)
    if (next < 0) return -1
    if (bytes[next] === GT) return this.#readContent(bytes, next + 1)
    return bytes[next] === SLASH && bytes[next + 1] === GT ? next + 2 : -1
  }

  #readAddress(bytes: Uint8Array, from: number, row: number): number {
    let at = from
    let column = 0
    for (; at < from + 3; at += 1) {
      const letter = (bytes[at] ?? 0) - CODE_BEFORE_A
      if (letter < 1 || letter > 26) break
      column = column * 26 + letter
    }
    this.column = column
    const to = quoteAfter(bytes, at)
    return column > 0 && wholeOfBytes(bytes, at, to) === row ? to + 1 : -1
  }

  /** The style, where there is one: `at` is the blank before an attribute. */
  #readStyle(bytes: Uint8Array, at: number): number {
    if (bytes[at + 1] !== SMALL_S || bytes[at + 2] !== EQUALS || bytes[at + 3] !== QUOTE) return at
    const to = quoteAfter(bytes, at + 4)
    this.style = wholeOfBytes(bytes, at + 4, to)
    return this.style < 0 ? -1 : to + 1
  }

  #readType(bytes: Uint8Array, at: number): number {
    if (bytes[at + 1] !== SMALL_T || bytes[at + 2] !== EQUALS || bytes[at + 3] !== QUOTE) return -1
    this.isShared = bytes[at + 4] === SMALL_S && bytes[at + 5] === QUOTE
    return this.isShared ? at + 6 : -1
  }

  #readContent(bytes: Uint8Array, from: number): number {
    let at = from
    if (standsAt(bytes, at, OPEN_FORMULA)) {
      this.formulaFrom = at + OPEN_FORMULA.length
      this.formulaTo = endOfText(bytes, this.formulaFrom)
      if (!standsAt(bytes, this.formulaTo, CLOSE_FORMULA)) return -1
      at = this.formulaTo + CLOSE_FORMULA.length
    }
    if (!standsAt(bytes, at, OPEN_VALUE)) return -1
    this.from = at + OPEN_VALUE.length
    this.to = endOfText(bytes, this.from)
    return standsAt(bytes, this.to, CLOSE_CELL) ? this.to + CLOSE_CELL.length : -1
  }
}

/** No number that stands in an attribute here is longer. */
const LONGEST_NUMBER = 9

function quoteAfter(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < from + LONGEST_NUMBER && bytes[at] !== QUOTE) at += 1
  return at
}

/** Where plain text ends: at a tag, or where it is not as plain as it looked. */
function endOfText(bytes: Uint8Array, from: number): number {
  let at = from
  for (; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte === LT || byte === AMPERSAND || byte < BLANK) break
  }
  return at
}
