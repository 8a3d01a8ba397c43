import { crc32 } from 'node:zlib'
import { Inflate } from 'fflate'

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const LOCAL_BYTES = 30
/** The end record may be followed by a comment of up to 65,535 bytes. */
const FURTHEST_END = END_BYTES + 0xffff
/** Packed bytes handed to the inflater at once; bounds what one step can unfold to. */
const STEP = 64 * 1024
const ENCRYPTED_FLAG = 1
const ZIP64_EXTRA = 1
const UNKNOWN_32 = 0xffffffff

interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly crc: number
  readonly packedBytes: number
  readonly localOffset: number
}

/** Names are compared without letter case: some writers store `xl/Workbook.xml`. */
export type ZipArchive = ReadonlyMap<string, ZipEntry>

function endRecordAt(view: DataView): number {
  const furthest = Math.max(0, view.byteLength - FURTHEST_END)
  for (let at = view.byteLength - END_BYTES; at >= furthest; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at
  }
  throw new Error('zip: no end record')
}

/** Sizes over 4 GiB, or written by streaming writers, stand in an extra field (zip64). */
function zip64Values(view: DataView, from: number, length: number): number[] {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64_EXTRA) continue
    const count = Math.floor(view.getUint16(at + 2, true) / 8)
    return Array.from({ length: count }, (_, index) =>
      Number(view.getBigUint64(at + 4 + index * 8, true)),
    )
  }
  return []
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (view.getUint32(at, true) !== ENTRY_SIGNATURE) throw new Error('zip: broken directory')
  const nameLength = view.getUint16(at + 28, true)
  const extraLength = view.getUint16(at + 30, true)
  const nameAt = at + ENTRY_BYTES
  const wide = zip64Values(view, nameAt + nameLength, extraLength)
  // The extra field lists only the values that do not fit: unpacked size, packed size, offset.
  const [, packedBytes = 0, localOffset = 0] = [24, 20, 42].map((field) => {
    const value = view.getUint32(at + field, true)
    return value === UNKNOWN_32 ? (wide.shift() ?? value) : value
  })
  const entry = {
    name: new TextDecoder().decode(bytes.subarray(nameAt, nameAt + nameLength)),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & ENCRYPTED_FLAG) !== 0,
    crc: view.getUint32(at + 16, true),
    packedBytes,
    localOffset,
  }
  return { entry, next: nameAt + nameLength + extraLength + view.getUint16(at + 32, true) }
}

/**
 * The parts of a zip file by lower-case name, read from its directory; nothing is unpacked.
 * Throws a plain Error where the directory is missing or broken (a truncated file).
 */
export function openZip(bytes: Uint8Array): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecordAt(view)
  const count = view.getUint16(end + 10, true)
  const entries = new Map<string, ZipEntry>()
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = entryAt(bytes, view, at)
    entries.set(entry.name.replaceAll('\\', '/').toLowerCase(), entry)
    at = next
  }
  return entries
}

function packedBytesOf(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(entry.localOffset, true) !== LOCAL_SIGNATURE) {
    throw new Error(`zip: ${entry.name} is not where the directory says`)
  }
  const start =
    entry.localOffset +
    LOCAL_BYTES +
    view.getUint16(entry.localOffset + 26, true) +
    view.getUint16(entry.localOffset + 28, true)
  const packed = bytes.subarray(start, start + entry.packedBytes)
  if (packed.length !== entry.packedBytes) throw new Error(`zip: ${entry.name} is cut off`)
  return packed
}

/**
 * Unpacks one part piece by piece into `onBytes`, so that a part of hundreds of megabytes is
 * never in memory at once. Throws a plain Error where the part is damaged (its checksum is wrong).
 */
export function unpackZipEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  onBytes: (piece: Uint8Array) => void,
): void {
  const packed = packedBytesOf(bytes, entry)
  let crc = 0
  const take = (piece: Uint8Array): void => {
    crc = crc32(piece, crc)
    onBytes(piece)
  }
  if (entry.encrypted || (entry.method !== 0 && entry.method !== 8)) {
    throw new Error(`zip: ${entry.name} is packed in an unknown way`)
  }
  const inflate = entry.method === 8 ? new Inflate(take) : null
  for (let at = 0; at === 0 || at < packed.length; at += STEP) {
    const step = packed.subarray(at, at + STEP)
    if (inflate) inflate.push(step, at + STEP >= packed.length)
    else take(step)
  }
  if (crc !== entry.crc) throw new Error(`zip: ${entry.name} has a wrong checksum`)
}
