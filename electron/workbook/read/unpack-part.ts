import { crc32, inflateRawSync } from 'node:zlib'
import type { ZipEntry } from './zip-directory.ts'

const STORED = 0
const DEFLATED = 8
const SMALLEST_CHUNK = 64

/**
 * All of a part in one piece of memory of exactly the size that the directory tells: bounded
 * before, and inflating stops where the part is longer than that.
 */
function inflated(packed: Uint8Array, size: number): Buffer {
  return inflateRawSync(packed, {
    // One byte more, or zlib would reserve a second piece when the first is full.
    chunkSize: Math.max(SMALLEST_CHUNK, size + 1),
    maxOutputLength: Math.max(1, size),
  })
}

/**
 * The bytes of one part. Throws a plain Error where they are not what the directory says (size,
 * checksum) or are packed in a way that workbooks do not use. The caller bounds
 * `entry.unpackedBytes` first.
 */
export function unpackPart(bytes: Uint8Array, entry: ZipEntry): Buffer {
  if (entry.encrypted || (entry.method !== STORED && entry.method !== DEFLATED)) {
    throw new Error(`zip: ${entry.name} is packed in an unknown way`)
  }
  const packed = bytes.subarray(entry.dataAt, entry.dataAt + entry.packedBytes)
  const unpacked =
    entry.method === DEFLATED
      ? inflated(packed, entry.unpackedBytes)
      : Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength)
  if (unpacked.length !== entry.unpackedBytes)
    throw new Error(`zip: ${entry.name} has a wrong size`)
  if (crc32(unpacked) !== entry.crc) throw new Error(`zip: ${entry.name} has a wrong checksum`)
  return unpacked
}
