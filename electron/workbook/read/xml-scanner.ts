import { allowedText, plainXmlText } from './xml-text.ts'

/** What {@link XmlScanner.next} has come to. */
export const XML_END = 0
export const XML_OPEN = 1
export const XML_CLOSE = 2
export type XmlToken = typeof XML_END | typeof XML_OPEN | typeof XML_CLOSE

const TAB = 0x9
const BLANK = 0x20
const BANG = 0x21
const QUOTE = 0x22
const APOSTROPHE = 0x27
const SLASH = 0x2f
const COLON = 0x3a
const LT = 0x3c
const EQUALS = 0x3d
const GT = 0x3e
const QUESTION = 0x3f

/** No part of a workbook nests nearly as deep, and no element has as many attributes. */
const DEEPEST = 256
const MOST_ATTRIBUTES = 256

/** By byte: 0 may stand in a name, 1 is white space, 2 ends a tag or a name, 3 is an error there. */
const IN_NAME = new Uint8Array(256)
IN_NAME.fill(3, 0, 0x21)
for (const byte of [TAB, 0xa, 0xd, BLANK]) IN_NAME[byte] = 1
for (const byte of [SLASH, GT, EQUALS]) IN_NAME[byte] = 2
for (const character of '!"#$%&\'()*+,;<?@[\\]^`{|}~') IN_NAME[character.charCodeAt(0)] = 3

/** By byte: 0 is text as it stands, 1 is `<`, 2 wants {@link plainXmlText}. */
const IN_TEXT = new Uint8Array(256)
IN_TEXT.fill(2, 0, 0x20)
IN_TEXT[TAB] = 0
IN_TEXT[0xa] = 0
IN_TEXT[LT] = 1
IN_TEXT['&'.charCodeAt(0)] = 2

/**
 * Walks once over the bytes (UTF-8) of an XML part from tag to tag, without making an object for
 * any of them: names, attributes and texts are places in the bytes until somebody asks. Prefixes of
 * element names are passed over. `<a/>` is told as an opening and a closing tag.
 *
 * It is as strict as a workbook needs: whatever is cut off, not closed, closed twice or crosswise,
 * any text between elements, document types (and with them declared entities) and unknown
 * references throw a plain Error, so that a damaged part is never taken for a shorter one.
 */
export class XmlScanner {
  readonly bytes: Buffer
  /** The local name of the element, as a place in the bytes. */
  nameFrom = 0
  nameTo = 0
  /** How many attributes the tag has that was opened last. */
  attributes = 0
  /** The place of the text that {@link XmlScanner.readText} passed. */
  textFrom = 0
  textTo = 0
  /** What stands there, where the bytes themselves are not the text: references, CDATA, comments. */
  textAsMeant: string | null = null
  #at = 0
  #depth = 0
  /** For each attribute where its name begins and ends, and where its value does. */
  readonly #places = new Int32Array(MOST_ATTRIBUTES * 4)
  /** Full names of the elements that are open, as places. */
  readonly #open = new Int32Array(DEEPEST * 2)
  #closesItself = false
  #rootSeen = false

  constructor(bytes: Buffer) {
    this.bytes = bytes
  }

  /** How many bytes have been read. */
  get at(): number {
    return this.#at
  }

  /** Where the next tag would begin, if nothing stands before it; -1 where it is not in the bytes. */
  get placeOfNextTag(): number {
    return this.#closesItself ? -1 : this.#at
  }

  /** Goes on behind whole elements that somebody else has read. */
  goOnAt(place: number): void {
    this.#at = place
  }

  /** Goes to the next tag. Text on the way must be white space. */
  next(): XmlToken {
    return this.#next(false)
  }

  /** Passes over the rest of the element that was opened last. */
  skip(): void {
    const outside = this.#depth - 1
    while (this.#depth > outside) this.#next(true)
  }

  /** Whether the element has this local name. */
  is(name: string): boolean {
    return this.#standsAt(this.nameFrom, this.nameTo, name)
  }

  /** The value of an attribute without prefix, null where there is none. Twice is an error. */
  attribute(name: string): string | null {
    return this.#attribute((full) => full === name)
  }

  /** The value of an attribute with this local name behind any prefix (`r:id`). */
  prefixedAttribute(localName: string): string | null {
    return this.#attribute((full) => full.endsWith(`:${localName}`))
  }

  /** The full name of an attribute by its place in the tag. */
  attributeName(index: number): string {
    return this.bytes.toString('utf8', this.#places[index * 4], this.#places[index * 4 + 1])
  }

  /** The name of an attribute where it is one letter (ASCII), else 0. */
  letterOf(index: number): number {
    const from = this.#places[index * 4] ?? 0
    return this.#places[index * 4 + 1] === from + 1 ? (this.bytes[from] ?? 0) : 0
  }

  /** Whether an attribute has this full name (ASCII). */
  attributeIs(index: number, name: string): boolean {
    return this.#standsAt(this.#places[index * 4] ?? 0, this.#places[index * 4 + 1] ?? 0, name)
  }

  /** Where the value of an attribute begins. */
  valueFrom(index: number): number {
    return this.#places[index * 4 + 2] ?? 0
  }

  /** Where the value of an attribute ends. */
  valueTo(index: number): number {
    return this.#places[index * 4 + 3] ?? 0
  }

  /**
   * Reads the text of the element that was opened last and its closing tag: into `textFrom` and
   * `textTo`, or `textAsMeant`. Elements inside are an error.
   */
  readText(): void {
    const { bytes } = this
    this.textAsMeant = null
    this.textFrom = this.#at
    this.textTo = this.#at
    if (this.#closesItself) {
      this.#close()
      return
    }
    let at = this.#at
    let kinds = 0
    for (; at < bytes.length; at += 1) {
      const kind = IN_TEXT[bytes[at] ?? 0] ?? 0
      if (kind === 1) break
      kinds |= kind
    }
    this.textTo = at
    if (bytes[at + 1] === SLASH && kinds === 0) {
      this.#at = at
      this.#readClosingTag()
    } else this.#readTextInPieces()
  }

  /** All text in the element that was opened last and in the elements inside it; reads its end. */
  mixedText(): string {
    const outside = this.#depth - 1
    let text = ''
    while (this.#depth > outside) {
      if (!this.#closesItself) text += this.#textToNextTag()
      this.#next(true)
    }
    return text
  }

  /** The text that {@link XmlScanner.readText} passed. */
  text(): string {
    return this.textAsMeant ?? this.bytes.toString('utf8', this.textFrom, this.textTo)
  }

  #standsAt(from: number, to: number, word: string): boolean {
    if (to - from !== word.length) return false
    for (let at = 0; at < word.length; at += 1) {
      if (this.bytes[from + at] !== word.charCodeAt(at)) return false
    }
    return true
  }

  /** The value of an attribute as it is meant. */
  attributeValue(index: number): string {
    const value = this.bytes.toString('utf8', this.valueFrom(index), this.valueTo(index))
    return plainXmlText(value).replaceAll(/[\t\n]/g, ' ')
  }

  #attribute(isMeant: (fullName: string) => boolean): string | null {
    let found: string | null = null
    for (let index = 0; index < this.attributes; index += 1) {
      if (!isMeant(this.attributeName(index))) continue
      if (found !== null) throw this.#damage('an attribute twice')
      found = this.attributeValue(index)
    }
    return found
  }

  #next(skipsText: boolean): XmlToken {
    if (this.#closesItself) {
      this.#close()
      return XML_CLOSE
    }
    const { bytes } = this
    for (;;) {
      this.#passText(skipsText)
      if (this.#at >= bytes.length) return this.#end()
      const second = bytes[this.#at + 1]
      if (second === SLASH) {
        this.#readClosingTag()
        return XML_CLOSE
      }
      if (second !== BANG && second !== QUESTION) {
        this.#readOpeningTag()
        return XML_OPEN
      }
      this.#passMarkup(skipsText)
    }
  }

  #end(): XmlToken {
    if (this.#depth > 0 || !this.#rootSeen) throw this.#damage('cut off')
    return XML_END
  }

  #passText(skipsText: boolean): void {
    const { bytes } = this
    let at = this.#at
    for (; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0
      if (byte === LT) break
      if (IN_NAME[byte] !== 1 && (!skipsText || this.#depth === 0)) {
        throw this.#damage('text between elements')
      }
    }
    this.#at = at
  }

  /** Comments, instructions and, where text may stand, CDATA. */
  #passMarkup(mayBeText: boolean): void {
    const at = this.#at
    if (this.#startsWith('<!--')) this.#at = this.#after('-->', at + 4)
    else if (this.#startsWith('<?')) this.#at = this.#after('?>', at + 2)
    else if (mayBeText && this.#startsWith('<![CDATA[')) this.#at = this.#after(']]>', at + 9)
    else throw this.#damage('a document type or CDATA is not allowed here')
  }

  #startsWith(word: string): boolean {
    return this.bytes.toString('latin1', this.#at, this.#at + word.length) === word
  }

  #after(word: string, from: number): number {
    const found = this.bytes.indexOf(word, from, 'latin1')
    if (found < 0) throw this.#damage('cut off')
    return found + word.length
  }

  #readOpeningTag(): void {
    const { bytes } = this
    const start = this.#at + 1
    let at = start
    let local = start
    for (; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0
      if (IN_NAME[byte] !== 0) break
      if (byte === COLON) local = at + 1
    }
    if (local === at || (this.#depth === 0 && this.#rootSeen)) throw this.#damage('not an element')
    if (this.#depth === DEEPEST) throw this.#damage('nested too deep')
    this.#rootSeen = true
    this.nameFrom = local
    this.nameTo = at
    this.#open[this.#depth * 2] = start
    this.#open[this.#depth * 2 + 1] = at
    this.#depth += 1
    this.#readAttributes(at)
  }

  /** From behind the name to behind the tag. */
  #readAttributes(from: number): void {
    const { bytes } = this
    let at = from
    this.attributes = 0
    for (;;) {
      const gap = at
      at = this.#passBlank(at)
      const byte = bytes[at]
      if (byte === GT) {
        this.#at = at + 1
        return
      }
      if (byte === SLASH && bytes[at + 1] === GT) {
        this.#at = at + 2
        this.#closesItself = true
        return
      }
      if (at === gap) throw this.#damage('a broken tag')
      at = this.#readAttribute(at)
    }
  }

  #readAttribute(nameFrom: number): number {
    const { bytes } = this
    let at = nameFrom
    while (IN_NAME[bytes[at] ?? 0] === 0) at += 1
    const nameTo = at
    at = this.#passBlank(at)
    if (nameTo === nameFrom || bytes[at] !== EQUALS) throw this.#damage('a broken attribute')
    const valueFrom = this.#passBlank(at + 1) + 1
    const valueTo = this.#endOfValue(valueFrom)
    if (this.attributes === MOST_ATTRIBUTES) throw this.#damage('too many attributes')
    const place = this.attributes * 4
    this.#places[place] = nameFrom
    this.#places[place + 1] = nameTo
    this.#places[place + 2] = valueFrom
    this.#places[place + 3] = valueTo
    this.attributes += 1
    return valueTo + 1
  }

  #passBlank(from: number): number {
    let at = from
    while (IN_NAME[this.bytes[at] ?? 0] === 1) at += 1
    return at
  }

  #endOfValue(from: number): number {
    const { bytes } = this
    const quote = bytes[from - 1]
    if (quote !== QUOTE && quote !== APOSTROPHE) throw this.#damage('a value without quotes')
    let at = from
    for (; at < bytes.length && bytes[at] !== quote; at += 1) {
      if (bytes[at] === LT) throw this.#damage('a value that does not end')
    }
    if (at >= bytes.length) throw this.#damage('cut off')
    return at
  }

  #close(): void {
    this.#closesItself = false
    this.#depth -= 1
  }

  #readClosingTag(): void {
    const { bytes } = this
    if (this.#depth === 0) throw this.#damage('closed twice')
    const open = (this.#depth - 1) * 2
    let at = this.#at + 2
    const from = this.#open[open] ?? 0
    const to = this.#open[open + 1] ?? 0
    let local = from
    for (let place = from; place < to; place += 1, at += 1) {
      const byte = bytes[place]
      if (bytes[at] !== byte) throw this.#damage('elements that cross')
      if (byte === COLON) local = place + 1
    }
    at = this.#passBlank(at)
    if (bytes[at] !== GT) throw this.#damage('elements that cross')
    this.nameFrom = local
    this.nameTo = to
    this.#at = at + 1
    this.#close()
  }

  #readTextInPieces(): void {
    this.textAsMeant = this.#textToNextTag()
    if (this.bytes[this.#at + 1] !== SLASH) throw this.#damage('an element inside a text')
    this.#readClosingTag()
  }

  /** Text, CDATA and comments up to the next tag, as they are meant. */
  #textToNextTag(): string {
    const { bytes } = this
    const pieces: string[] = []
    for (;;) {
      const from = this.#at
      const to = bytes.indexOf(LT, from)
      if (to < 0) throw this.#damage('cut off')
      pieces.push(plainXmlText(bytes.toString('utf8', from, to)))
      this.#at = to
      if (bytes[to + 1] !== BANG && bytes[to + 1] !== QUESTION) return pieces.join('')
      const isText = this.#startsWith('<![CDATA[')
      this.#passMarkup(true)
      if (isText) pieces.push(allowedText(bytes.toString('utf8', to + 9, this.#at - 3)))
    }
  }

  #damage(what: string): Error {
    return new Error(`xml: ${what} near byte ${this.#at}`)
  }
}
