import { AppError, type ErrorCode } from '../../../shared/app-error.ts'

/** Files that people take for workbooks, by how their first bytes read as Latin letters. */
const beginnings: readonly (readonly [ErrorCode, RegExp])[] = [
  ['WORKBOOK_IS_PAPER', /^%PDF/],
  ['WORKBOOK_IS_WORD', /^\{\\rtf/],
  ['WORKBOOK_IS_PICTURE', /^(?:\xFF\xD8\xFF|\x89PNG|GIF8|II\*\0|MM\0\*)/],
  ['WORKBOOK_IS_PICTURE', /^(?:BM[\s\S]{4}\0{4}|RIFF[\s\S]{4}WEBP|[\s\S]{4}ftyphei)/],
  ['WORKBOOK_ARCHIVE', /^(?:Rar!|7z\xBC\xAF)/],
  ['WORKBOOK_OLD_FORMAT', /^MIME-Version:/],
]

/** Packed files, by a part that only their kind holds; a name stands in the zip as it is. */
const parts: readonly (readonly [ErrorCode, string])[] = [
  ['WORKBOOK_IS_WORD', 'word/document.xml'],
  ['WORKBOOK_IS_PAPER', 'OFD.xml'],
  ['WORKBOOK_OLD_FORMAT', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['WORKBOOK_OLD_FORMAT', 'xl/workbook.bin'],
]

/**
 * Refuses what is certainly no workbook with a sentence that says what it is and what to do.
 * Throws AppError WORKBOOK_IS_WORD, WORKBOOK_IS_PAPER, WORKBOOK_IS_PICTURE, WORKBOOK_ARCHIVE,
 * WORKBOOK_OLD_FORMAT.
 */
export function refuseOtherKinds(bytes: Uint8Array, file: string): void {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = all.toString('latin1', 0, 16)
  const begun = beginnings.find(([, beginning]) => beginning.test(start))
  if (begun) throw new AppError(begun[0], { file })
  if (!start.startsWith('PK\u0003\u0004') || all.includes('xl/workbook.xml')) return
  const packed = parts.find(([, part]) => all.includes(part))
  if (packed) throw new AppError(packed[0], { file })
  if (!all.includes('xl/')) throw new AppError('WORKBOOK_ARCHIVE', { file })
}
