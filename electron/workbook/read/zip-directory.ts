import type { Allowance } from './read-limits.ts'

const END_SIGNATURE = 0x06054b50
const END64_SIGNATURE = 0x06064b50
const LOCATOR64_SIGNATURE = 0x07064b50
const ENTRY_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
const END_BYTES = 22
const LOCATOR64_BYTES = 20
const ENTRY_BYTES = 46
const LOCAL_BYTES = 30
/** The end record may be followed by a comment of up to 65,535 bytes. */
const FURTHEST_END = END_BYTES + 0xffff
const ENCRYPTED_FLAG = 1
const ZIP64_EXTRA = 1
const UNKNOWN_16 = 0xffff
const UNKNOWN_32 = 0xffffffff

export interface ZipEntry {
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly encrypted: boolean
  readonly crc: number
  readonly packedBytes: number
  readonly unpackedBytes: number
  /** Where the packed bytes begin. */
  readonly dataAt: number
}

/** Names are compared without letter case: some writers store `xl/Workbook.xml`. */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>

interface Place {
  readonly at: number
  readonly count: number
}

function endRecordAt(view: DataView): number {
  const furthest = Math.max(0, view.byteLength - FURTHEST_END)
  for (let at = view.byteLength - END_BYTES; at >= furthest; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at
  }
  throw new Error('zip: no end record')
}

/** A number of eight bytes; beyond what a file can have it is a fault like any other. */
function wideNumber(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true))
}

function directoryPlace(view: DataView): Place {
  const end = endRecordAt(view)
  const count = view.getUint16(end + 10, true)
  const at = view.getUint32(end + 16, true)
  if (count !== UNKNOWN_16 && at !== UNKNOWN_32) return { at, count }
  const locator = end - LOCATOR64_BYTES
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR64_SIGNATURE) return { at, count }
  const wide = wideNumber(view, locator + 8)
  if (view.getUint32(wide, true) !== END64_SIGNATURE) throw new Error('zip: broken end record')
  return { at: wideNumber(view, wide + 48), count: wideNumber(view, wide + 32) }
}

/** Sizes over 4 GiB, or written by streaming writers, stand in an extra field (zip64). */
function zip64Values(view: DataView, from: number, length: number): number[] {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64_EXTRA) continue
    const count = Math.floor(view.getUint16(at + 2, true) / 8)
    return Array.from({ length: count }, (_, index) => wideNumber(view, at + 4 + index * 8))
  }
  return []
}

/**
 * Where the packed bytes of an entry begin: behind its local header, which names it once more. Nothing
 * else guards a name: with one bit of `xl/styles.xml` changed the part was merely not found, and every
 * date was read as a number.
 */
function dataStart(bytes: Uint8Array, view: DataView, localAt: number, name: Uint8Array): number {
  const nameAt = localAt + LOCAL_BYTES
  const nameLength = view.getUint16(localAt + 26, true)
  const isThere = view.getUint32(localAt, true) === LOCAL_SIGNATURE
  if (!isThere || Buffer.compare(bytes.subarray(nameAt, nameAt + nameLength), name) !== 0) {
    throw new Error(`zip: ${Buffer.from(name).toString()} is not where the directory says`)
  }
  return nameAt + nameLength + view.getUint16(localAt + 28, true)
}

interface PlacedEntry {
  readonly entry: ZipEntry
  readonly localAt: number
  /** Where the next entry of the directory stands. */
  readonly next: number
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): PlacedEntry {
  if (view.getUint32(at, true) !== ENTRY_SIGNATURE) throw new Error('zip: broken directory')
  const nameLength = view.getUint16(at + 28, true)
  const extraLength = view.getUint16(at + 30, true)
  const nameAt = at + ENTRY_BYTES
  const wide = zip64Values(view, nameAt + nameLength, extraLength)
  // The extra field lists only the values that do not fit: unpacked size, packed size, offset.
  const [unpackedBytes = 0, packedBytes = 0, localAt = 0] = [24, 20, 42].map((field) => {
    const value = view.getUint32(at + field, true)
    return value === UNKNOWN_32 ? (wide.shift() ?? value) : value
  })
  const name = bytes.subarray(nameAt, nameAt + nameLength)
  const entry = {
    name: Buffer.from(name).toString(),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & ENCRYPTED_FLAG) !== 0,
    crc: view.getUint32(at + 16, true),
    packedBytes,
    unpackedBytes,
    dataAt: dataStart(bytes, view, localAt, name),
  }
  return { entry, localAt, next: nameAt + nameLength + extraLength + view.getUint16(at + 32, true) }
}

/** Entries that share bytes unfold the same data again and again. */
function refuseOverlaps(entries: readonly PlacedEntry[], directoryAt: number): void {
  let free = 0
  for (const { entry, localAt } of entries.toSorted((a, b) => a.localAt - b.localAt)) {
    if (localAt < free) throw new Error(`zip: ${entry.name} overlaps another part`)
    free = entry.dataAt + entry.packedBytes
  }
  if (free > directoryAt) throw new Error('zip: a part is cut off')
}

/**
 * The parts of a zip file by lower-case name with `/`, read from its directory; nothing is
 * unpacked. Throws a plain Error where the directory is missing or broken (a truncated file), a
 * name stands twice or parts overlap, and AppError where `parts` does not allow as many.
 */
export function readZipDirectory(bytes: Uint8Array, parts: Allowance): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { at: directoryAt, count } = directoryPlace(view)
  parts.take(count)
  const placed: PlacedEntry[] = []
  const entries = new Map<string, ZipEntry>()
  for (let at = directoryAt; placed.length < count;) {
    const found = entryAt(bytes, view, at)
    const name = found.entry.name.replaceAll('\\', '/').toLowerCase()
    if (entries.has(name)) throw new Error(`zip: ${name} stands there twice`)
    entries.set(name, found.entry)
    placed.push(found)
    at = found.next
  }
  refuseOverlaps(placed, directoryAt)
  return entries
}
