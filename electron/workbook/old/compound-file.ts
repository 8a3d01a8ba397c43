/**
 * The container of old Office files: a small file system of sectors ([MS-CFB]). Only streams that
 * stand right under its root are given; what is embedded in a sheet stands deeper.
 */

/** Entries of the table of sectors that name no further sector. */
const LAST_REGULAR_SECTOR = 0xfffffffa
const END_OF_CHAIN = 0xfffffffe
const NO_ENTRY = 0xffffffff

const HEADER_BYTES = 512
const ENTRY_BYTES = 128
const ADDRESSES_IN_HEADER = 109

const KIND_STREAM = 2
const KIND_ROOT = 5

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** Whether bytes start like a compound file. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte)
}

interface Entry {
  readonly name: string
  readonly kind: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

/** A chain of sectors of one size, and the table that says which sector follows which. */
interface Sectors {
  readonly bytes: number
  readonly next: Uint32Array
  read(sector: number): Uint8Array
}

/** The sectors of a chain; each at most once, so that a chain in a circle ends with an error. */
function chainOf(next: Uint32Array, start: number): number[] {
  const chain: number[] = []
  const seen = new Set<number>()
  for (let sector = start; sector <= LAST_REGULAR_SECTOR; sector = next[sector] ?? NO_ENTRY) {
    if (sector >= next.length || seen.has(sector)) throw new Error('compound file: broken chain')
    seen.add(sector)
    chain.push(sector)
  }
  return chain
}

/** The bytes of a chain of sectors, cut to `size`; throws where the file holds fewer. */
function readChain(sectors: Sectors, start: number, size: number | null): Uint8Array {
  const pieces = chainOf(sectors.next, start).map((sector) => sectors.read(sector))
  const joined = new Uint8Array(Buffer.concat(pieces))
  if (size === null) return joined
  if (joined.length < size) throw new Error('compound file: a stream is cut off')
  return joined.subarray(0, size)
}

function wordsOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) =>
    view.getUint32(at * 4, true),
  )
}

function entryAt(directory: Uint8Array, at: number): Entry {
  const view = new DataView(directory.buffer, directory.byteOffset + at, ENTRY_BYTES)
  const nameBytes = Math.min(64, Math.max(0, view.getUint16(64, true) - 2))
  return {
    name: Buffer.from(directory.subarray(at, at + nameBytes)).toString('utf16le'),
    kind: view.getUint8(66),
    left: view.getUint32(68, true),
    right: view.getUint32(72, true),
    child: view.getUint32(76, true),
    start: view.getUint32(116, true),
    size: view.getUint32(120, true),
  }
}

/** The entries right under the root, found through its tree; each is visited at most once. */
function childrenOfRoot(entries: readonly Entry[]): Entry[] {
  const children: Entry[] = []
  const seen = new Set<number>()
  const waiting = [entries.find(({ kind }) => kind === KIND_ROOT)?.child ?? NO_ENTRY]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const entry = entries[at]
    if (!entry || seen.has(at)) continue
    seen.add(at)
    children.push(entry)
    waiting.push(entry.left, entry.right)
  }
  return children
}

/** Where the table of sectors lies: in the header, and for files above 7 MB in further sectors. */
function tableAddresses(header: DataView, read: (sector: number) => Uint8Array): number[] {
  const count = header.getUint32(44, true)
  const addresses = Array.from({ length: ADDRESSES_IN_HEADER }, (_, at) =>
    header.getUint32(76 + at * 4, true),
  )
  const seen = new Set<number>()
  let further = header.getUint32(68, true)
  while (further <= LAST_REGULAR_SECTOR && addresses.length < count) {
    if (seen.has(further)) throw new Error('compound file: broken chain')
    seen.add(further)
    const words = wordsOf(read(further))
    addresses.push(...words.subarray(0, -1))
    further = words.at(-1) ?? END_OF_CHAIN
  }
  return addresses.slice(0, count).filter((sector) => sector <= LAST_REGULAR_SECTOR)
}

/** A compound file, opened; every method throws a plain Error where it is damaged. */
export class CompoundFile {
  readonly #large: Sectors
  readonly #small: Sectors
  readonly #smallBelow: number
  readonly #streams: readonly Entry[]

  constructor(bytes: Uint8Array) {
    if (bytes.length < HEADER_BYTES) throw new Error('compound file: no header')
    const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const [shift, smallShift] = [header.getUint16(30, true), header.getUint16(32, true)]
    if ((shift !== 9 && shift !== 12) || smallShift !== 6) {
      throw new Error('compound file: unknown size of sectors')
    }
    const size = 2 ** shift
    // The last sector of a file may be shorter: some writers do not fill it up.
    const read = (sector: number): Uint8Array =>
      bytes.subarray((sector + 1) * size, (sector + 2) * size)
    const table = tableAddresses(header, read).map(read)
    this.#large = { bytes: size, next: wordsOf(new Uint8Array(Buffer.concat(table))), read }
    const directory = readChain(this.#large, header.getUint32(48, true), null)
    const entries = Array.from({ length: Math.floor(directory.length / ENTRY_BYTES) }, (_, at) =>
      entryAt(directory, at * ENTRY_BYTES),
    )
    this.#streams = childrenOfRoot(entries).filter(({ kind }) => kind === KIND_STREAM)
    this.#smallBelow = header.getUint32(56, true)
    this.#small = this.#smallSectors(header, entries)
  }

  /** Streams below 4 KB share the sectors of the root, cut into pieces of 64 bytes. */
  #smallSectors(header: DataView, entries: readonly Entry[]): Sectors {
    const root = entries.find(({ kind }) => kind === KIND_ROOT)
    const first = header.getUint32(60, true)
    const isUsed = root !== undefined && root.size > 0 && first <= LAST_REGULAR_SECTOR
    const bytes = isUsed ? readChain(this.#large, root.start, root.size) : new Uint8Array()
    const next = isUsed ? wordsOf(readChain(this.#large, first, null)) : new Uint32Array()
    const read = (sector: number): Uint8Array => bytes.subarray(sector * 64, (sector + 1) * 64)
    return { bytes: 64, next, read }
  }

  /** Whether there is a stream or storage of this name under the root, in any case. */
  has(name: string): boolean {
    return this.#find(name) !== undefined
  }

  /** The bytes of a stream under the root, or null where there is none of this name. */
  stream(name: string): Uint8Array | null {
    const entry = this.#find(name)
    if (!entry) return null
    const sectors = entry.size < this.#smallBelow ? this.#small : this.#large
    return entry.size === 0 ? new Uint8Array() : readChain(sectors, entry.start, entry.size)
  }

  #find(name: string): Entry | undefined {
    return this.#streams.find((entry) => entry.name.toLowerCase() === name.toLowerCase())
  }
}
