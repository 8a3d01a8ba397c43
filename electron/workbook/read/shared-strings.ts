import type { WorkbookArchive } from './workbook-archive.ts'
import type { XmlHandlers } from './xml-stream.ts'

const ESCAPED = /_x([0-9a-fA-F]{4})_/g

/** Undoes `_x000D_` escapes and makes every line break a single `\n`. */
export function cleanText(text: string): string {
  const unescaped = text.includes('_x')
    ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
  return unescaped.includes('\r') ? unescaped.replaceAll(/\r\n?/g, '\n') : unescaped
}

/**
 * Collects the text of one rich or plain string item: the runs joined, phonetic guides (`rPh`)
 * left out. Feed it the events inside `si` or `is`.
 */
export class StringItem implements XmlHandlers {
  #text = ''
  #insideText = false
  #phoneticDepth = 0

  open(name: string): void {
    if (name === 'rPh') this.#phoneticDepth += 1
    if (name === 't') this.#insideText = this.#phoneticDepth === 0
  }

  close(name: string): void {
    if (name === 'rPh') this.#phoneticDepth -= 1
    if (name === 't') this.#insideText = false
  }

  text(text: string): void {
    if (this.#insideText) this.#text += text
  }

  /** The text so far; the item starts afresh. */
  take(): string {
    const text = cleanText(this.#text)
    this.#text = ''
    return text
  }
}

/** The strings that cells refer to by number; none where the workbook keeps them in its cells. */
export function readSharedStrings(archive: WorkbookArchive, part: string | null): string[] {
  const strings: string[] = []
  if (part === null || !archive.has(part)) return strings
  const item = new StringItem()
  archive.readXml(part, {
    open: (name) => item.open(name),
    close(name) {
      item.close(name)
      if (name === 'si') strings.push(item.take())
    },
    text: (text) => item.text(text),
  })
  return strings
}
