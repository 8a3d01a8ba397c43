import { crc32, deflateRawSync } from 'node:zlib'

/**
 * Makes zips for tests, and bends them: what hostile and broken writers do to a directory.
 * Places of the fields are those of the format (APPNOTE 4.3.12 and 4.3.16).
 */
const ENTRY = 0x02014b50
const END = 0x06054b50
const LOCAL = 0x04034b50
const ENTRY_BYTES = 46
const END_BYTES = 22
const LOCAL_BYTES = 30

function header(signature: number, size: number, shift: number, part: PackedPart): Buffer {
  const head = Buffer.alloc(size)
  head.writeUInt32LE(signature, 0)
  head.writeUInt16LE(part.method, 8 + shift)
  head.writeUInt32LE(part.crc, 14 + shift)
  head.writeUInt32LE(part.packed.length, 18 + shift)
  head.writeUInt32LE(part.size, 22 + shift)
  head.writeUInt16LE(Buffer.byteLength(part.name), 26 + shift)
  return head
}

interface PackedPart {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly size: number
  readonly packed: Uint8Array
}

/** A zip with these parts, deflated or (level 0) stored. */
export function makeZip(
  files: Readonly<Record<string, Uint8Array | string>>,
  level = 1,
): Uint8Array {
  const body: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content)
    const packed = level === 0 ? data : deflateRawSync(data, { level })
    const method = level === 0 ? 0 : 8
    const part = { name, method, crc: crc32(data), size: data.length, packed }
    const entry = header(ENTRY, ENTRY_BYTES, 2, part)
    entry.writeUInt32LE(at, 42)
    directory.push(entry, Buffer.from(name))
    body.push(header(LOCAL, LOCAL_BYTES, 0, part), Buffer.from(name), packed)
    at += LOCAL_BYTES + Buffer.byteLength(name) + packed.length
  }
  const end = Buffer.alloc(END_BYTES)
  end.writeUInt32LE(END, 0)
  // Entries on this disk and in all; there is but one disk.
  end.writeUInt16LE(directory.length / 2, 8)
  end.writeUInt16LE(directory.length / 2, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...body, ...directory, end])
}

/** The fields of a directory entry that tests bend, and how many bytes each has. */
const fields = {
  flags: [8, 2],
  method: [10, 2],
  crc: [16, 4],
  packedBytes: [20, 4],
  unpackedBytes: [24, 4],
  localAt: [42, 4],
} as const

export type BentFields = Readonly<Partial<Record<keyof typeof fields, number>>>

function endOf(zip: Buffer): number {
  return zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
}

/** Where the directory entries begin, in the order of the directory. */
function entriesOf(zip: Buffer): number[] {
  const end = endOf(zip)
  if (zip.readUInt32LE(end) !== END) throw new Error('no zip')
  const places: number[] = []
  for (let at = zip.readUInt32LE(end + 16); zip.readUInt32LE(at) === ENTRY;) {
    places.push(at)
    at +=
      ENTRY_BYTES +
      zip.readUInt16LE(at + 28) +
      zip.readUInt16LE(at + 30) +
      zip.readUInt16LE(at + 32)
  }
  return places
}

/** A copy of a zip in which the entry with this place in the directory says something else. */
export function bentZip(bytes: Uint8Array, index: number, bent: BentFields): Uint8Array {
  const zip = Buffer.from(bytes)
  const at = entriesOf(zip)[index]
  if (at === undefined) throw new Error('the zip has no such entry')
  for (const [field, value] of Object.entries(bent)) {
    const [offset, size] = fields[field as keyof typeof fields]
    zip.writeUIntLE(value, at + offset, size)
  }
  return zip
}

/** A copy in which the second entry of the directory has the name of the first, if as long. */
export function twiceNamedZip(bytes: Uint8Array): Uint8Array {
  const zip = Buffer.from(bytes)
  const [first = 0, second = 0] = entriesOf(zip)
  zip.copy(
    zip,
    second + ENTRY_BYTES,
    first + ENTRY_BYTES,
    first + ENTRY_BYTES + zip.readUInt16LE(first + 28),
  )
  return zip
}

/** The same zip as writers of huge files store it: every size and place in an extra field. */
export function zip64Of(bytes: Uint8Array): Uint8Array {
  const zip = Buffer.from(bytes)
  const places = entriesOf(zip)
  const start = places[0] ?? 0
  const entries = places.map((at) => {
    const nameEnd = at + ENTRY_BYTES + zip.readUInt16LE(at + 28)
    const head = Buffer.from(zip.subarray(at, nameEnd))
    const extra = Buffer.alloc(28)
    extra.writeUInt16LE(1, 0)
    extra.writeUInt16LE(24, 2)
    for (const [index, offset] of [24, 20, 42].entries()) {
      extra.writeBigUInt64LE(BigInt(head.readUInt32LE(offset)), 4 + index * 8)
      head.writeUInt32LE(0xffffffff, offset)
    }
    head.writeUInt16LE(extra.length, 30)
    return Buffer.concat([head, extra])
  })
  const directory = Buffer.concat(entries)
  const end64 = Buffer.alloc(56)
  end64.writeUInt32LE(0x06064b50, 0)
  end64.writeBigUInt64LE(BigInt(places.length), 32)
  end64.writeBigUInt64LE(BigInt(start), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(start + directory.length), 8)
  const end = Buffer.alloc(END_BYTES)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(0xffff, 10)
  end.writeUInt32LE(0xffffffff, 16)
  return Buffer.concat([zip.subarray(0, start), directory, end64, locator, end])
}
