import { convertIndexedToRgb, decode as decodePng, type DecodedPng } from 'fast-png'
import jpeg from 'jpeg-js'
import type { Pixels } from '../../shared/picture-hash.ts'
import { pngEssentials } from './png-essentials.ts'

/** Phones save 12 to 50 million pixels; what is larger has no look, but is kept like any file. */
const MOST_PIXELS = 100_000_000
/** What a picture may take while it is decoded, in MiB. */
const MOST_MEMORY = 1024

const jpegStart = [0xff, 0xd8, 0xff]
const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

type Decoded = Omit<Pixels, 'orientation'>

/**
 * The pixels of a JPEG or PNG; null for every other file and for a picture that is damaged or too
 * large. Its contents decide, not its name.
 */
export function decodePicture(bytes: Uint8Array): Decoded | null {
  try {
    if (startsWith(bytes, jpegStart)) return decodeJpeg(bytes)
    return startsWith(bytes, pngStart) ? decodeSoundPng(bytes) : null
  } catch {
    return null // a damaged picture is still kept as a file; it only has no look
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((value, at) => bytes[at] === value)
}

function decodeJpeg(bytes: Uint8Array): Decoded {
  const { width, height, data } = jpeg.decode(bytes, {
    useTArray: true,
    formatAsRGBA: false,
    maxResolutionInMP: MOST_PIXELS / 1_000_000,
    maxMemoryUsageInMB: MOST_MEMORY,
  })
  return { width, height, channels: 3, white: 255, data }
}

function decodeSoundPng(bytes: Uint8Array): Decoded | null {
  const essentials = pngEssentials(bytes, MOST_PIXELS)
  if (!essentials) return null
  const png = decodePng(essentials)
  const { width, height, channels, depth, data } = png
  if (!png.palette && depth >= 8)
    return { width, height, channels, white: depth === 16 ? 65_535 : 255, data }
  // Shades of 1, 2 or 4 bits are packed like the numbers of colours, and unpacked the same way.
  const palette = png.palette ?? shades(depth)
  const unpacked = convertIndexedToRgb({ ...png, palette })
  return { width, height, channels: palette[0]?.length ?? 3, white: 255, data: unpacked }
}

function shades(depth: DecodedPng['depth']): [number, number, number][] {
  const most = 2 ** depth - 1
  return Array.from({ length: most + 1 }, (_, at) => {
    const grey = Math.round((255 * at) / most)
    return [grey, grey, grey]
  })
}
