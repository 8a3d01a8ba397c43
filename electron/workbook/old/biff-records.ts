/** Kinds of record of an old workbook that say something about its cells ([MS-XLS] 2.3.1). */
export const record = {
  bof: 0x0809,
  eof: 0x000a,
  filePass: 0x002f,
  codePage: 0x0042,
  date1904: 0x0022,
  boundSheet: 0x0085,
  format: 0x041e,
  xf: 0x00e0,
  sst: 0x00fc,
  continue: 0x003c,
  row: 0x0208,
  columnInfo: 0x007d,
  merges: 0x00e5,
  number: 0x0203,
  rk: 0x027e,
  mulRk: 0x00bd,
  label: 0x0204,
  richLabel: 0x00d6,
  labelSst: 0x00fd,
  boolOrError: 0x0205,
  formula: 0x0006,
  string: 0x0207,
} as const

export interface BiffRecord {
  readonly type: number
  readonly data: DataView
}

const HEADER_BYTES = 4

/**
 * Walks the records of a stream from `start` on, without copying. Throws a plain Error where the
 * stream ends inside of one: a file cut in half must not be read as a shorter one.
 */
export function* recordsFrom(stream: Uint8Array, start: number): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  let at = start
  while (at + HEADER_BYTES <= stream.length) {
    const type = view.getUint16(at, true)
    const length = view.getUint16(at + 2, true)
    const from = at + HEADER_BYTES
    if (from + length > stream.length) throw new Error('xls: the last record is cut off')
    yield { type, data: new DataView(stream.buffer, stream.byteOffset + from, length) }
    at = from + length
  }
}

/**
 * The records of one part of a workbook (its globals, or one sheet), from after its BOF to before
 * its EOF; charts inside of a sheet are parts within it and are left out.
 * Throws where the part does not begin or does not end.
 */
export function* partAt(stream: Uint8Array, start: number): Generator<BiffRecord> {
  let depth = 0
  for (const one of recordsFrom(stream, start)) {
    if (one.type === record.bof) depth += 1
    else if (depth === 0) throw new Error('xls: a part does not begin where it should')
    else if (one.type === record.eof) {
      depth -= 1
      if (depth === 0) return
    } else if (depth === 1) yield one
  }
  throw new Error('xls: a part does not end')
}
