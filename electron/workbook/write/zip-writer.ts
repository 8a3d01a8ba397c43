import { constants, crc32, deflateRawSync } from 'node:zlib'

/** The first day that a zip entry can bear: the same content is the same bytes whenever it is written. */
const FIRST_DAY = 0x0021_0000
const LOCAL = 0x0403_4b50
const CENTRAL = 0x0201_4b50
const END = 0x0605_4b50
/** Version 2.0: deflate. Bit 11: names in UTF-8. */
const VERSION = 20
const UTF8 = 0x0800
const DEFLATED = 8

interface Entry {
  readonly name: Buffer
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

/** What both heads of an entry say of it, from its flags on. */
function described({ name, crc, packed, size }: Entry): Buffer {
  const head = Buffer.alloc(24)
  head.writeUInt16LE(UTF8, 0)
  head.writeUInt16LE(DEFLATED, 2)
  head.writeUInt32LE(FIRST_DAY, 4)
  head.writeUInt32LE(crc, 8)
  head.writeUInt32LE(packed, 12)
  head.writeUInt32LE(size, 16)
  head.writeUInt16LE(name.length, 20)
  return head
}

function localHead(entry: Entry): Buffer[] {
  const start = Buffer.alloc(6)
  start.writeUInt32LE(LOCAL, 0)
  start.writeUInt16LE(VERSION, 4)
  return [start, described(entry), entry.name]
}

function centralHead(entry: Entry): Buffer[] {
  const start = Buffer.alloc(8)
  start.writeUInt32LE(CENTRAL, 0)
  start.writeUInt16LE(VERSION, 4)
  start.writeUInt16LE(VERSION, 6)
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(entry.offset, 10)
  return [start, described(entry), rest, entry.name]
}

/**
 * Writes a zip file part by part. A part is packed as its text comes, so that no whole sheet has to be
 * held as text.
 */
export class ZipWriter {
  readonly #chunks: Buffer[] = []
  readonly #entries: Entry[] = []
  #length = 0

  /** Adds a part from pieces of its text, or of its bytes. */
  add(name: string, pieces: Iterable<string | Uint8Array>): void {
    const packed: Buffer[] = []
    let crc = 0
    let size = 0
    for (const piece of pieces) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
      crc = crc32(bytes, crc)
      size += bytes.length
      // Ends on a whole byte, so that the next piece goes on with the same stream.
      packed.push(deflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }))
    }
    packed.push(deflateRawSync(Buffer.alloc(0)))
    const length = packed.reduce((sum, { length: bytes }) => sum + bytes, 0)
    const entry = { name: Buffer.from(name), crc, size, packed: length, offset: this.#length }
    this.#entries.push(entry)
    this.#push(...localHead(entry), ...packed)
  }

  /** The whole file. */
  end(): Uint8Array {
    const start = this.#length
    for (const entry of this.#entries) this.#push(...centralHead(entry))
    const end = Buffer.alloc(22)
    end.writeUInt32LE(END, 0)
    end.writeUInt16LE(this.#entries.length, 8)
    end.writeUInt16LE(this.#entries.length, 10)
    end.writeUInt32LE(this.#length - start, 12)
    end.writeUInt32LE(start, 16)
    this.#push(end)
    return new Uint8Array(Buffer.concat(this.#chunks))
  }

  #push(...chunks: readonly Buffer[]): void {
    for (const chunk of chunks) {
      this.#chunks.push(chunk)
      this.#length += chunk.length
    }
  }
}
