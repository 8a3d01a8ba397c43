import { inflateSync } from 'node:zlib'

/** Signature and IHDR, which stands first: 8 bytes, then length, name, 13 bytes, checksum. */
const HEADER = 33
/** What pixels are made of; text and colour profiles may be anything and are not read. */
const essential = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'])
/** Samples of a pixel, by colour type. */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
/** Interlaced pictures begin more lines than they are high: seven small ones of up to their height. */
const MOST_PASSES = 7

/**
 * A PNG with nothing but its pixels, once it is known that they unfold to what its header says and
 * to no more than `mostPixels`: a few bytes can unfold to more than the memory of the PC.
 * Null where it does not.
 */
export function pngEssentials(bytes: Uint8Array, mostPixels: number): Uint8Array | null {
  if (bytes.length < HEADER) return null
  const size = unfoldedSize(bytes, mostPixels)
  const chunks = essentialChunks(bytes)
  if (size === null || !chunks) return null
  const packed = chunks.filter(({ name }) => name === 'IDAT').map(({ whole }) => whole.slice(8, -4))
  try {
    inflateSync(Buffer.concat(packed), { maxOutputLength: size })
  } catch {
    return null
  }
  return Buffer.concat([bytes.subarray(0, 8), ...chunks.map(({ whole }) => whole)])
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Bytes of all lines, each with its filter byte, at most. */
function unfoldedSize(bytes: Uint8Array, mostPixels: number): number | null {
  const view = viewOf(bytes)
  const width = view.getUint32(16)
  const height = view.getUint32(20)
  if (width === 0 || height === 0 || width * height > mostPixels) return null
  const bits = view.getUint8(24) * (samples[view.getUint8(25)] ?? 0)
  return Math.ceil((width * bits) / 8) * height + 2 * MOST_PASSES * (height + 1)
}

interface Chunk {
  readonly name: string
  /** With its length, name and checksum. */
  readonly whole: Uint8Array
}

function essentialChunks(bytes: Uint8Array): Chunk[] | null {
  const view = viewOf(bytes)
  const chunks: Chunk[] = []
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return null
    const whole = bytes.subarray(at, end)
    const name = String.fromCodePoint(...whole.subarray(4, 8))
    if (essential.has(name)) chunks.push({ name, whole })
    if (name === 'IEND') return chunks
    at = end
  }
  return null
}
