import { cellSafeText } from './plain-text.ts'
import { escapeXml, SPREADSHEET, XML_HEAD } from './xml-text.ts'

/** Texts of a batch when they are written. */
const BATCH = 5000

/** The texts of a workbook, each held once; cells name them by their number. */
export class SharedTexts {
  readonly #numbers = new Map<string, number>()
  #uses = 0

  /** The number of a text. */
  numberOf(text: string): number {
    this.#uses += 1
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    const number = this.#numbers.size
    this.#numbers.set(text, number)
    return number
  }

  /** The part of the workbook that holds them. */
  *part(): Generator<string> {
    const counts = `count="${this.#uses}" uniqueCount="${this.#numbers.size}"`
    let pieces = [`${XML_HEAD}<sst xmlns="${SPREADSHEET}" ${counts}>`]
    for (const text of this.#numbers.keys()) {
      pieces.push(`<si><t xml:space="preserve">${escapeXml(cellSafeText(text))}</t></si>`)
      if (pieces.length < BATCH) continue
      yield pieces.join('')
      pieces = []
    }
    yield `${pieces.join('')}</sst>`
  }
}
