import { TextDecoder } from 'node:util'
import { SaxesParser } from 'saxes'

const PARSER_OPTIONS = { xmlns: false, position: false } as const

/** What a part's reader wants to know; element names come without their namespace prefix. */
export interface XmlHandlers {
  open(name: string, attributes: XmlAttributes): void
  close(name: string): void
  text?(text: string): void
}

/** The attributes of an element by the names that stand there, with prefixes (`r:id`). */
export type XmlAttributes = Readonly<Record<string, string>>

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** Excel writes UTF-8; a byte order mark tells of the rare writer that does not. */
function decoderFor(first: Uint8Array): TextDecoder {
  if (first[0] === 0xff && first[1] === 0xfe) return new TextDecoder('utf-16le', { fatal: true })
  if (first[0] === 0xfe && first[1] === 0xff) return new TextDecoder('utf-16be', { fatal: true })
  return new TextDecoder('utf-8', { fatal: true })
}

/**
 * Parses XML that arrives in pieces of bytes: `push` each piece, then `end`. Both throw a plain
 * Error where it is not well formed. Document types are refused, so that no entity can be
 * declared ("billion laughs", files drawn in from outside). `prepare` may drop text that says
 * nothing before it is parsed; it sees pieces that end anywhere.
 */
export class XmlStream {
  readonly #parser = new SaxesParser(PARSER_OPTIONS)
  readonly #prepare: (text: string) => string
  #decoder: TextDecoder | null = null

  constructor(handlers: XmlHandlers, prepare: (text: string) => string) {
    this.#prepare = prepare
    this.#parser.on('error', (error) => {
      throw error
    })
    this.#parser.on('doctype', () => {
      throw new Error('xml: a document type is not allowed here')
    })
    this.#parser.on('opentag', (tag) => handlers.open(localName(tag.name), tag.attributes))
    this.#parser.on('closetag', (tag) => handlers.close(localName(tag.name)))
    const onText = handlers.text?.bind(handlers)
    if (onText) {
      this.#parser.on('text', onText)
      this.#parser.on('cdata', onText)
    }
  }

  push(piece: Uint8Array): void {
    if (piece.length === 0) return
    this.#decoder ??= decoderFor(piece)
    this.#parser.write(this.#prepare(this.#decoder.decode(piece, { stream: true })))
  }

  end(): void {
    this.#parser.write(this.#decoder?.decode() ?? '')
    this.#parser.close()
  }
}
