import { describe, expect, it } from 'vitest'
import { AppError } from '../../../shared/app-error.ts'
import type { ErrorCode } from '../../../shared/app-error.ts'
import { readTables } from '../../../shared/sheets/read-tables.ts'
import { makeWorkbook, sheetOf } from './made-workbook.ts'
import { bentZip, makeZip, twiceNamedZip, zip64Of } from './made-zip.ts'
import { defaultLimits } from './read-limits.ts'
import type { ReadLimits } from './read-limits.ts'
import { readWorkbook } from './read-workbook.ts'

/** Processor time that a hostile file may take; a second on a machine that has nothing else to do. */
const LONGEST = 3000

/** What the whole way from bytes to tables says of a file: a code, or how many cells were read. */
function readingOf(bytes: Uint8Array, limits: ReadLimits = defaultLimits): ErrorCode | number {
  const before = process.threadCpuUsage()
  try {
    const grids = readWorkbook(bytes, 'x.xlsx', { limits })
    readTables(grids)
    return grids.reduce(
      (sum, { rows }) => sum + [...rows.values()].reduce((cells, { size }) => cells + size, 0),
      0,
    )
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  } finally {
    const used = process.threadCpuUsage(before)
    expect((used.user + used.system) / 1000).toBeLessThan(LONGEST)
  }
}

const one = (content: string): Uint8Array => makeWorkbook({ sheets: [content] })
const rows = (count: number, rowOf: (row: number) => string): string =>
  sheetOf(Array.from({ length: count }, (_, at) => rowOf(at + 1)).join(''))
const numberRow = (row: number): string => `<row r="${row}"><c r="A${row}"><v>${row}</v></c></row>`
const plain = one(rows(3, numberRow))
/** The sheet is the last part of a made workbook. */
const SHEET = 3

describe('a zip', () => {
  it.each<[string, ErrorCode | number, Uint8Array]>([
    ['as it is', 3, plain],
    ['with zip64 fields', 3, zip64Of(plain)],
    ['with stored parts', 3, makeWorkbook({ sheets: [rows(3, numberRow)], level: 0 })],
    [
      'that has a name twice',
      'WORKBOOK_DAMAGED',
      twiceNamedZip(makeZip({ 'xl/a': new Uint8Array(9), 'xl/b': new Uint8Array(9) })),
    ],
    ['with two parts at one place', 'WORKBOOK_DAMAGED', bentZip(plain, SHEET, { localAt: 0 })],
    [
      'with a part that reaches into the next',
      'WORKBOOK_DAMAGED',
      bentZip(plain, 0, { packedBytes: 500 }),
    ],
    [
      'with a part behind the end',
      'WORKBOOK_DAMAGED',
      bentZip(plain, SHEET, { localAt: 0xfffffff0 }),
    ],
    [
      'that says a part is shorter',
      'WORKBOOK_DAMAGED',
      bentZip(plain, SHEET, { unpackedBytes: 100 }),
    ],
    [
      'that says a part is longer',
      'WORKBOOK_DAMAGED',
      bentZip(plain, SHEET, { unpackedBytes: 1000 }),
    ],
    ['that says a part is empty', 'WORKBOOK_DAMAGED', bentZip(plain, SHEET, { unpackedBytes: 0 })],
    [
      'that says a part has 4 GiB',
      'WORKBOOK_TOO_LARGE',
      bentZip(plain, SHEET, { unpackedBytes: 0xfffffff0 }),
    ],
    ['with another checksum', 'WORKBOOK_DAMAGED', bentZip(plain, SHEET, { crc: 1 })],
    ['with an encrypted part', 'WORKBOOK_DAMAGED', bentZip(plain, SHEET, { flags: 1 })],
    ['packed in another way', 'WORKBOOK_DAMAGED', bentZip(plain, SHEET, { method: 99 })],
  ])('%s: %s', (_, expected, bytes) => {
    expect(readingOf(bytes)).toBe(expected)
  })

  it('with more parts than allowed', () => {
    expect(readingOf(plain, { ...defaultLimits, parts: 4 })).toBe(3)
    expect(readingOf(plain, { ...defaultLimits, parts: 3 })).toBe('WORKBOOK_TOO_LARGE')
  })

  it.each([200, 700])('bomb of %i MB in one part', (megabytes) => {
    const bomb = makeZip({
      'xl/workbook.xml': new Uint8Array(megabytes * 1_000_000),
    })
    expect(bomb.length).toBeLessThan(5_000_000)
    expect(readingOf(bomb)).toBe('WORKBOOK_TOO_LARGE')
    // A directory that hides the size: inflating stops at what it claims.
    expect(readingOf(bentZip(bomb, 0, { unpackedBytes: 1000 }))).toBe('WORKBOOK_DAMAGED')
  })

  it('bomb of many sheets that are each small enough', () => {
    const sheet = `<worksheet><!--${' '.repeat(60_000_000)}--></worksheet>`
    expect(readingOf(sheetList(8, sheet))).toBe(0)
    expect(readingOf(sheetList(10, sheet))).toBe('WORKBOOK_TOO_LARGE')
  })
})

/** Many sheets that all point to one part. */
const sheetList = (count: number, sheet = SMALL_SHEET): Uint8Array =>
  makeZip({
    'xl/workbook.xml': `<workbook><sheets>${'<sheet name="S" r:id="a"/>'.repeat(count)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="a" Type="x/worksheet" Target="s.xml"/></Relationships>',
    'xl/s.xml': sheet,
  })

const SMALL_SHEET = '<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>'

const merges = (count: number, reference: string): string =>
  `<mergeCells>${`<mergeCell ref="${reference}"/>`.repeat(count)}</mergeCells>`

describe('a workbook', () => {
  it.each<[string, ErrorCode | number, () => Uint8Array]>([
    ['with 100,000 sheets', 'WORKBOOK_TOO_LARGE', () => sheetList(100_000)],
    ['with 1,000 sheets', 1000, () => sheetList(1000)],
    [
      'with cyclic formulas',
      2,
      () => one(sheetOf('<row><c><f>B1</f><v>1</v></c><c><f>A1</f></c></row>')),
    ],
    [
      'with an absurd dimension',
      1,
      () =>
        one(
          `<dimension ref="A1:XFD1048576"/>${sheetOf('<row spans="1:16384"><c><v>1</v></c></row>')}`,
        ),
    ],
    ['merged all over', 1, () => one(rows(3, numberRow) + merges(1, 'A1:XFD1048576'))],
    [
      'merged all over again and again',
      'WORKBOOK_TOO_LARGE',
      () => one(rows(20_000, numberRow) + merges(20_000, 'B1:XFD1048576')),
    ],
    ['with too many merged blocks', 'WORKBOOK_TOO_LARGE', () => one(merges(1_000_001, 'A1:B1'))],
    [
      'with 100,000 ranges of hidden columns',
      3,
      () =>
        one(
          `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(100_000)}</cols>${rows(3, numberRow)}`,
        ),
    ],
    [
      'with its rows upside down',
      20_000,
      () => one(rows(20_000, (row) => numberRow(20_001 - row))),
    ],
    [
      'with 16,384 cells in a row',
      16_384,
      () => one(sheetOf(`<row>${'<c><v>1</v></c>'.repeat(16_384)}</row>`)),
    ],
    [
      'with one cell too many in a row',
      'WORKBOOK_DAMAGED',
      () => one(sheetOf(`<row>${'<c><v>1</v></c>'.repeat(16_385)}</row>`)),
    ],
    [
      'with rows past the last',
      'WORKBOOK_DAMAGED',
      () => one(sheetOf('<row r="1048576"/><row><c><v>1</v></c></row>')),
    ],
    ['nested a million deep', 'WORKBOOK_DAMAGED', () => one('<a>'.repeat(1_000_000))],
    [
      'with a million attributes',
      'WORKBOOK_DAMAGED',
      () => one(`<a ${'b="" '.repeat(1_000_000)}/>`),
    ],
    [
      'with a number of a million digits',
      1,
      () => one(sheetOf(`<row><c><v>${'1'.repeat(1_000_000)}</v></c></row>`)),
    ],
    [
      'with a million blank shared strings',
      0,
      () => makeWorkbook({ sheets: [''], strings: '<si/>'.repeat(1_000_000) }),
    ],
  ])('%s: %s', (_, expected, make) => {
    expect(readingOf(make())).toBe(expected)
  })
})
