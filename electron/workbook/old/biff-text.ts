import { TextDecoder } from 'node:util'

/** How a workbook stores its texts: Excel 97 and later by code units, older ones by bytes. */
export interface TextCoding {
  readonly isUnicode: boolean
  /** Decodes bytes of the older format. */
  decode(bytes: Uint8Array): string
}

/** Windows code pages by the names that `TextDecoder` knows them by. */
const pageNames: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  10_008: 'gb18030',
  54_936: 'gb18030',
  65_001: 'utf-8',
}

/**
 * Decodes by a code page. Without one, or with the Western one that many Chinese exports state all
 * the same, bytes that are good GB 18030 are taken for it.
 */
export function textCoding(isUnicode: boolean, codePage: number | null): TextCoding {
  const named = pageNames[codePage ?? 0]
  const chinese = new TextDecoder('gb18030', { fatal: true })
  const decoder = new TextDecoder(named ?? 'windows-1252', { fatal: named !== undefined })
  return {
    isUnicode,
    decode(bytes) {
      if (named !== undefined) return decoder.decode(bytes)
      try {
        return chinese.decode(bytes)
      } catch {
        return decoder.decode(bytes)
      }
    },
  }
}

const WIDE = 0x01
const EXTENDED = 0x04
const RICH = 0x08

/** Reads texts from a record and the records that continue it ([MS-XLS] 2.5.293–296). */
export class TextReader {
  readonly #pieces: readonly DataView[]
  readonly #coding: TextCoding
  #piece = 0
  #at = 0

  constructor(pieces: readonly DataView[], coding: TextCoding, at = 0) {
    this.#pieces = pieces
    this.#coding = coding
    this.#at = at
  }

  get isAtEnd(): boolean {
    return this.#piece >= this.#pieces.length - 1 && this.#left === 0
  }

  get #left(): number {
    return (this.#pieces[this.#piece]?.byteLength ?? 0) - this.#at
  }

  byte(): number {
    while (this.#left === 0) this.#nextPiece()
    const value = this.#pieces[this.#piece]?.getUint8(this.#at) ?? 0
    this.#at += 1
    return value
  }

  word(): number {
    const low = this.byte()
    return low + this.byte() * 0x1_00
  }

  double(): number {
    const low = this.word()
    return low + this.word() * 0x1_00_00
  }

  /** A text of `length` characters, with its marks before it where the workbook is unicode. */
  text(length: number): string {
    if (!this.#coding.isUnicode) return this.#coding.decode(this.#bytes(length))
    return this.#characters(length, this.byte())
  }

  /** An entry of the table of shared strings; fonts within it and its phonetics are passed over. */
  sharedText(): string {
    const length = this.word()
    const marks = this.byte()
    const runs = (marks & RICH) === 0 ? 0 : this.word()
    const phonetic = (marks & EXTENDED) === 0 ? 0 : this.double()
    const text = this.#characters(length, marks)
    this.#skip(runs * 4 + phonetic)
    return text
  }

  #nextPiece(): void {
    this.#piece += 1
    this.#at = 0
    if (this.#piece >= this.#pieces.length) throw new Error('xls: a text is cut off')
  }

  #take(length: number): Buffer {
    const piece = this.#pieces[this.#piece]
    if (!piece) throw new Error('xls: a text is cut off')
    const taken = Buffer.from(piece.buffer, piece.byteOffset + this.#at, length)
    this.#at += length
    return taken
  }

  #bytes(length: number): Uint8Array {
    const taken: Buffer[] = []
    for (let rest = length; rest > 0;) {
      if (this.#left === 0) this.#nextPiece()
      const part = this.#take(Math.min(rest, this.#left))
      taken.push(part)
      rest -= part.length
    }
    return Buffer.concat(taken)
  }

  #skip(length: number): void {
    for (let rest = length; rest > 0;) {
      if (this.#left === 0) this.#nextPiece()
      rest -= this.#take(Math.min(rest, this.#left)).length
    }
  }

  /** Where a text goes on in another record, that one begins with marks of its own. */
  #characters(length: number, marks: number): string {
    let text = ''
    let isWide = (marks & WIDE) !== 0
    for (let rest = length; rest > 0;) {
      if (this.#left === 0) {
        this.#nextPiece()
        isWide = (this.byte() & WIDE) !== 0
      }
      const size = isWide ? 2 : 1
      const count = Math.min(rest, Math.floor(this.#left / size))
      if (count === 0) throw new Error('xls: a text is cut off')
      text += this.#take(count * size).toString(isWide ? 'utf16le' : 'latin1')
      rest -= count
    }
    return text
  }
}
