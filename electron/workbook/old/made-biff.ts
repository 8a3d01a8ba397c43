import { CFB } from '@e965/xlsx'

/** One record of an old workbook stream, for tests. */
export function biffRecord(type: number, ...content: readonly Uint8Array[]): Buffer {
  const data = Buffer.concat(content)
  const head = Buffer.alloc(4)
  head.writeUInt16LE(type, 0)
  head.writeUInt16LE(data.length, 2)
  return Buffer.concat([head, data])
}

/** Words of two bytes each. */
export function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2)
  for (const [at, value] of values.entries()) bytes.writeUInt16LE(value, at * 2)
  return bytes
}

export function double(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleLE(value)
  return bytes
}

export function wide(text: string): Buffer {
  return Buffer.from(text, 'utf16le')
}

const EXCEL_97 = 0x0600
const EXCEL_95 = 0x0500

export const eof = biffRecord(0x0a)

export function bof(kind: 'globals' | 'sheet' | 'chart', isOld = false): Buffer {
  const type = { globals: 0x05, sheet: 0x10, chart: 0x20 }[kind]
  return biffRecord(0x0809, words(isOld ? EXCEL_95 : EXCEL_97, type, 0, 0, 0, 0, 0, 0))
}

export interface MadeBiff {
  readonly isOld?: boolean
  /** Records of the globals, before the list of sheets. */
  readonly globals?: readonly Uint8Array[]
  /** Records of the sheets, by the bytes of their names. */
  readonly sheets: readonly {
    readonly name: Uint8Array
    readonly hidden?: number
    readonly records: readonly Uint8Array[]
  }[]
}

/** A workbook stream: globals, then each sheet, with the places where the sheets begin. */
export function madeStream({ isOld = false, globals = [], sheets }: MadeBiff): Buffer {
  const parts = sheets.map(({ records }) => Buffer.concat([bof('sheet', isOld), ...records, eof]))
  const marks = isOld ? [] : [Buffer.from([1])]
  const listed = (starts: readonly number[]): Buffer[] =>
    sheets.map(({ name, hidden = 0 }, at) => {
      const length = Buffer.from([isOld ? name.length : name.length / 2])
      const start = words((starts[at] ?? 0) & 0xffff, (starts[at] ?? 0) >> 16)
      return biffRecord(0x85, start, Buffer.from([hidden, 0]), length, ...marks, name)
    })
  const head = (starts: readonly number[]): Buffer =>
    Buffer.concat([bof('globals', isOld), ...globals, ...listed(starts), eof])
  let next = head([]).length
  const starts = parts.map((part) => {
    const start = next
    next += part.length
    return start
  })
  return Buffer.concat([head(starts), ...parts])
}

interface Container {
  readonly utils: {
    cfb_new(): unknown
    cfb_add(container: unknown, name: string, content: Uint8Array): void
  }
  write(container: unknown, options: { readonly type: 'buffer' }): Uint8Array
}

/** A compound file with one stream under its root, as an independent writer makes it. */
export function madeContainer(name: string, content: Uint8Array): Uint8Array {
  const writer: Container = CFB
  const container = writer.utils.cfb_new()
  writer.utils.cfb_add(container, `/${name}`, content)
  return new Uint8Array(writer.write(container, { type: 'buffer' }))
}

/** A number in the general format of a cell, or in the style of that number. */
export function numberCell(row: number, column: number, value: number, style = 0): Buffer {
  return biffRecord(0x0203, words(row, column, style), double(value))
}
