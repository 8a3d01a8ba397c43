import { AppError } from '../../../shared/app-error.ts'
import { formatCodeOf, shownParts } from '../read/number-format.ts'
import type { CellStyle } from '../read/styles-part.ts'
import { cleanText } from '../read/xml-text.ts'
import { record, partAt, type BiffRecord } from './biff-records.ts'
import { TextReader, textCoding, type TextCoding } from './biff-text.ts'

/** A sheet as the list of sheets names it. */
export interface BiffSheet {
  readonly name: string
  readonly hidden: boolean
  /** Where its part begins in the stream. */
  readonly start: number
}

/** What the whole workbook settles for its sheets. */
export interface BiffGlobals {
  readonly sheets: readonly BiffSheet[]
  readonly strings: readonly string[]
  /** By the number that cells refer to. */
  readonly styles: readonly CellStyle[]
  readonly uses1904: boolean
  readonly coding: TextCoding
}

const UNICODE_VERSION = 0x0600
const WORKSHEET = 0

interface Collected {
  readonly custom: Map<number, string>
  readonly formatIds: number[]
  readonly sheets: BiffSheet[]
  strings: string[]
  uses1904: boolean
  coding: TextCoding
}

/** Whether the stream stores texts by code units (Excel 97 and later); from its first record. */
export function isUnicodeStream(stream: Uint8Array): boolean {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  return view.byteLength >= 6 && view.getUint16(4, true) === UNICODE_VERSION
}

function readBoundSheet(data: DataView, coding: TextCoding): BiffSheet | null {
  const isWorksheet = data.getUint8(5) === WORKSHEET
  const name = new TextReader([data], coding, 7).text(data.getUint8(6))
  const hidden = (data.getUint8(4) & 0x03) !== 0
  return isWorksheet ? { name, hidden, start: data.getUint32(0, true) } : null
}

function readFormat(data: DataView, coding: TextCoding): string {
  const length = coding.isUnicode ? data.getUint16(2, true) : data.getUint8(2)
  return new TextReader([data], coding, coding.isUnicode ? 4 : 3).text(length)
}

function readSharedStrings(pieces: readonly DataView[], coding: TextCoding): string[] {
  const reader = new TextReader(pieces, coding, 8)
  const count = pieces[0]?.getUint32(4, true) ?? 0
  const strings: string[] = []
  while (strings.length < count && !reader.isAtEnd) strings.push(cleanText(reader.sharedText()))
  return strings
}

function collect({ type, data }: BiffRecord, into: Collected, file: string): void {
  switch (type) {
    case record.filePass:
      throw new AppError('WORKBOOK_ENCRYPTED', { file })
    case record.codePage:
      into.coding = textCoding(into.coding.isUnicode, data.getUint16(0, true))
      return
    case record.date1904:
      into.uses1904 = data.getUint16(0, true) === 1
      return
    case record.format:
      into.custom.set(data.getUint16(0, true), readFormat(data, into.coding))
      return
    case record.xf:
      into.formatIds.push(data.getUint16(2, true))
      return
    case record.boundSheet: {
      const sheet = readBoundSheet(data, into.coding)
      if (sheet) into.sheets.push(sheet)
      return
    }
    default:
  }
}

/**
 * Reads the globals of a workbook stream (Excel 5 to 2003).
 * Throws AppError WORKBOOK_ENCRYPTED, and a plain Error where it is damaged.
 */
export function readGlobals(stream: Uint8Array, file: string): BiffGlobals {
  const found: Collected = {
    custom: new Map(),
    formatIds: [],
    sheets: [],
    strings: [],
    uses1904: false,
    coding: textCoding(isUnicodeStream(stream), null),
  }
  let shared: DataView[] = []
  let before = 0
  for (const one of partAt(stream, 0)) {
    if (one.type === record.sst) shared = [one.data]
    else if (one.type === record.continue && before === record.sst) shared.push(one.data)
    else collect(one, found, file)
    if (one.type !== record.continue) before = one.type
  }
  const styles = found.formatIds.map((id) => {
    const format = formatCodeOf(id, found.custom)
    return { format, shown: shownParts(format) }
  })
  const strings = shared.length > 0 ? readSharedStrings(shared, found.coding) : []
  const { sheets, uses1904, coding } = found
  return { sheets, strings, styles, uses1904, coding }
}
