import jpeg from 'jpeg-js'

/** A JPEG of soft waves; another picture for each `seed`. For tests. */
export function madeJpeg(seed: number, { width = 96, height = 72, quality = 90 } = {}): Uint8Array {
  const data = new Uint8Array(width * height * 4).fill(255)
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const [x, y] = [(pixel % width) / width, Math.floor(pixel / width) / height]
    data.fill(Math.round(greyAt(seed, x, y)), pixel * 4, pixel * 4 + 3)
  }
  return new Uint8Array(jpeg.encode({ width, height, data }, quality).data)
}

/** Waves of falling strength in both directions, as photographs have them. */
function greyAt(seed: number, x: number, y: number): number {
  let grey = 128
  for (let wave = 1; wave <= 8; wave += 1) {
    const turn = Math.sin(seed * 12.9898 * wave) * 43
    grey += (40 / wave) * Math.sin(wave * Math.PI * x + turn) * Math.cos(wave * 2.1 * y + turn * 3)
    grey += (40 / wave) * Math.cos(wave * 3.7 * x * y + turn * 5)
  }
  return Math.min(255, Math.max(0, grey))
}

interface MadeTags {
  readonly software?: string
  readonly taken?: string
  readonly orientation?: number
}

/** A JPEG with an EXIF segment of these tags right after its start (EXIF 2.3, 4.5 to 4.7). */
export function withExif(picture: Uint8Array, tags: MadeTags): Uint8Array {
  const tiff = tiffOf(tags)
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const head = Buffer.alloc(4)
  head.writeUInt16BE(0xff_e1, 0)
  head.writeUInt16BE(body.length + 2, 2)
  return new Uint8Array(Buffer.concat([picture.subarray(0, 2), head, body, picture.subarray(2)]))
}

const SOFTWARE = 0x01_31
const ORIENTATION = 0x01_12
const EXIF_POINTER = 0x87_69
const TAKEN = 0x90_03
const ASCII = 2
const SHORT = 3
const LONG = 4

interface Tag {
  readonly tag: number
  readonly type: number
  readonly value: number | Buffer
}

const text = (value: string): Buffer => Buffer.from(`${value}\0`, 'utf8')
const pointer = (value: number): Tag => ({ tag: EXIF_POINTER, type: LONG, value })

function tiffOf({ software, taken, orientation }: MadeTags): Buffer {
  const first: Tag[] = [
    { tag: ORIENTATION, type: SHORT, value: orientation ?? 1 },
    { tag: SOFTWARE, type: ASCII, value: text(software ?? '') },
  ]
  const head = Buffer.from('MM\0*\0\0\0\x08', 'latin1')
  if (taken === undefined) return Buffer.concat([head, directory(first, head.length)])
  // A directory is as long with the pointer whatever it points to.
  const start = head.length + directory([...first, pointer(0)], head.length).length
  const second = directory([{ tag: TAKEN, type: ASCII, value: text(taken) }], start)
  return Buffer.concat([head, directory([...first, pointer(start)], head.length), second])
}

/** One image file directory and, behind it, the texts that do not fit into its 12-byte lines. */
function directory(tags: readonly Tag[], start: number): Buffer {
  const lines = Buffer.alloc(2 + tags.length * 12 + 4)
  lines.writeUInt16BE(tags.length, 0)
  const texts: Buffer[] = []
  let free = start + lines.length
  for (const [index, { tag, type, value }] of tags.entries()) {
    const at = 2 + index * 12
    lines.writeUInt16BE(tag, at)
    lines.writeUInt16BE(type, at + 2)
    lines.writeUInt32BE(typeof value === 'number' ? 1 : value.length, at + 4)
    if (typeof value === 'number' && type === SHORT) lines.writeUInt16BE(value, at + 8)
    else if (typeof value === 'number') lines.writeUInt32BE(value, at + 8)
    else if (value.length <= 4) value.copy(lines, at + 8)
    else {
      lines.writeUInt32BE(free, at + 8)
      texts.push(value)
      free += value.length
    }
  }
  return Buffer.concat([lines, ...texts])
}
