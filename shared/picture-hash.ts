/**
 * What a picture looks like, in 64 bits: pictures that were made smaller, brighter or saved again
 * keep nearly all of them (rules.md S-22). The method is pHash: the low frequencies of a small grey
 * copy, each told only as above or below their median.
 */

/** A decoded picture, row by row from its upper left corner. */
export interface Pixels {
  readonly width: number
  readonly height: number
  /** Values of a pixel: 1 grey, 2 grey and opacity, 3 red green blue, 4 with opacity. */
  readonly channels: number
  /** The value of white, and of full opacity: 255, or 65,535. */
  readonly white: number
  readonly data: ArrayLike<number>
  /** How the camera was held, 1–8 as in EXIF; 1 is upright. */
  readonly orientation: number
}

/** Edge of the small grey copy. */
const SIDE = 32
/** Edge of the block of frequencies that are kept; the very lowest of each direction are left out. */
const KEPT = 8
/** Variance of grey (0–255) below which nothing can be seen: a blank page is like any other one. */
const BLANK = 4
const HASH = /^[0-9a-f]{16}$/

const waves: readonly (readonly number[])[] = Array.from({ length: KEPT }, (_, wave) =>
  Array.from({ length: SIDE }, (_place, at) =>
    Math.cos(((2 * at + 1) * (wave + 1) * Math.PI) / (2 * SIDE)),
  ),
)

/** The look of a picture as 16 hex digits; null where it is blank or has no pixels. */
export function pictureHash(pixels: Pixels): string | null {
  const { width, height, channels, data } = pixels
  if (width < 1 || height < 1 || data.length < width * height * channels) return null
  const grey = upright(shrink(pixels), pixels.orientation)
  if (variance(grey) < BLANK) return null
  const strengths = frequencies(grey)
  const middle = median(strengths)
  const bits = strengths.map((strength) => (strength > middle ? '1' : '0')).join('')
  return BigInt(`0b${bits}`).toString(16).padStart(16, '0')
}

/**
 * In how many of the 64 bits two looks differ: 0 the same, up to 5 nearly surely one picture, about
 * 32 two that have nothing in common. Null where one of them is no look.
 */
export function pictureDistance(one: string, other: string): number | null {
  if (!HASH.test(one) || !HASH.test(other)) return null
  let different = BigInt(`0x${one}`) ^ BigInt(`0x${other}`)
  let bits = 0
  for (; different > 0n; different &= different - 1n) bits += 1
  return bits
}

/** The picture as 32 × 32 means of grey, 0–255, whatever its shape. */
function shrink(pixels: Pixels): number[] {
  const columns = places(pixels.width)
  const grey = greyOf(pixels)
  return places(pixels.height).flatMap((row) =>
    columns.map((column) => meanGrey(pixels, grey, row, column)),
  )
}

interface Part {
  readonly at: number
  /** How much of it lies in the place, 0–1. */
  readonly share: number
}

/** The pixels of each of the 32 places along one edge; those on a border count for both by share. */
function places(length: number): Part[][] {
  const step = length / SIDE
  return Array.from({ length: SIDE }, (_, place) => {
    const [from, to] = [place * step, (place + 1) * step]
    const first = Math.floor(from)
    return Array.from({ length: Math.max(1, Math.ceil(to) - first) }, (_pixel, index) => {
      const at = Math.min(first + index, length - 1)
      return { at, share: Math.min(to, at + 1) - Math.max(from, at) }
    })
  })
}

function meanGrey(
  pixels: Pixels,
  grey: (pixel: number) => number,
  rows: readonly Part[],
  columns: readonly Part[],
): number {
  let sum = 0
  let whole = 0
  for (const row of rows) {
    const start = row.at * pixels.width
    for (const column of columns) {
      const share = row.share * column.share
      sum += share * grey(start + column.at)
      whole += share
    }
  }
  return sum / whole
}

/** Brightness of a pixel, 0–255, on white paper where it is transparent (ITU-R BT.601). */
function greyOf({ data, channels, white }: Pixels): (pixel: number) => number {
  const scale = 255 / white
  const value = (at: number): number => data[at] ?? 0
  const opaque = (at: number): number =>
    channels < 3 ? value(at) : 0.299 * value(at) + 0.587 * value(at + 1) + 0.114 * value(at + 2)
  if (channels % 2 === 1) return (pixel) => opaque(pixel * channels) * scale
  return (pixel) => {
    const at = pixel * channels
    const opacity = value(at + channels - 1) / white
    return opaque(at) * scale * opacity + 255 * (1 - opacity)
  }
}

const last = SIDE - 1
/** Where the pixel that is seen at row y and column x lies in the file, by EXIF orientation. */
const turns: Readonly<Record<number, (y: number, x: number) => readonly [number, number]>> = {
  2: (y, x) => [y, last - x],
  3: (y, x) => [last - y, last - x],
  4: (y, x) => [last - y, x],
  5: (y, x) => [x, y],
  6: (y, x) => [last - x, y],
  7: (y, x) => [last - x, last - y],
  8: (y, x) => [x, last - y],
}

function upright(grey: readonly number[], orientation: number): readonly number[] {
  const turn = turns[orientation]
  if (!turn) return grey
  return grey.map((_, at) => {
    const [row, column] = turn(Math.floor(at / SIDE), at % SIDE)
    return grey[row * SIDE + column] ?? 0
  })
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

function variance(values: readonly number[]): number {
  const middle = mean(values)
  return mean(values.map((value) => (value - middle) ** 2))
}

/** Strengths of the kept frequencies: the cosine transform along the rows, then down the columns. */
function frequencies(grey: readonly number[]): number[] {
  const alongRows = Array.from({ length: SIDE }, (_, row) => {
    const line = grey.slice(row * SIDE, (row + 1) * SIDE)
    return waves.map((wave) => dot(wave, line))
  })
  return waves.flatMap((down) =>
    waves.map((_, along) =>
      dot(
        down,
        alongRows.map((line) => line[along] ?? 0),
      ),
    ),
  )
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0)
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  return ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
}
