import { read, utils, write, type WorkBook } from '@e965/xlsx'
import * as fc from 'fast-check'
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { AppError, type ErrorCode } from '../../../shared/app-error.ts'
import type { Cell, Grid } from '../../../shared/sheets/grid.ts'
import { readTables } from '../../../shared/sheets/read-tables.ts'
import { defaultLimits } from '../read/read-limits.ts'
import { readWorkbook } from '../read/read-workbook.ts'
import {
  biffRecord,
  bof,
  eof,
  madeContainer,
  madeStream,
  numberCell,
  wide,
  words,
  type MadeBiff,
} from './made-biff.ts'
import { readAnyWorkbook } from './read-any-workbook.ts'

const samples = new URL('../../../resources/samples/', import.meta.url)
const names = readdirSync(samples).filter((name) => name.endsWith('.xlsx'))
const sampleBytes = (name: string): Uint8Array =>
  readFileSync(new URL(encodeURIComponent(name), samples))

/** The workbook as an independent program writes it in the old format. */
function asXls(workbook: WorkBook): Uint8Array {
  return new Uint8Array(write(workbook, { bookType: 'biff8', type: 'array' }))
}

function xlsOfSample(name: string): Uint8Array {
  return asXls(read(sampleBytes(name), { cellNF: true, cellStyles: true, cellText: false }))
}

/** Cells by address, without what the old format does not keep: the text of formulas. */
function cellsOf({ rows }: Grid): unknown[] {
  return [...rows].flatMap(([row, cells]) =>
    [...cells].map(([column, cell]) => [row, column, { ...cell, formula: null }]),
  )
}

const made = (content: MadeBiff): Uint8Array => madeContainer('Workbook', madeStream(content))

function codeOf(bytes: Uint8Array, limits = defaultLimits): ErrorCode | null {
  try {
    readAnyWorkbook(bytes, 'x.xls', limits)
    return null
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

describe.each(names)('%s as .xls', (name) => {
  const bytes = xlsOfSample(name)
  const grids = readWorkbook(sampleBytes(name), name)

  it('has the same cells, merges and sheets', () => {
    const old = readAnyWorkbook(bytes, name)
    expect(old.map(({ sheet, hidden, merges }) => ({ sheet, hidden, merges }))).toEqual(
      grids.map(({ sheet, hidden, merges }) => ({ sheet, hidden, merges })),
    )
    expect(old.map(cellsOf)).toEqual(grids.map(cellsOf))
  })

  it('gives the same records and problems, whatever its name', () => {
    const tables = readTables(grids)
    expect(readTables(readAnyWorkbook(bytes, '花名册.xls'))).toEqual(tables)
    expect(readTables(readAnyWorkbook(bytes, '花名册.xlsx'))).toEqual(tables)
    expect(readTables(readAnyWorkbook(sampleBytes(name), '花名册.xls'))).toEqual(tables)
  })
})

it('reads thousands of texts that go on from record to record', () => {
  const texts = Array.from({ length: 4000 }, (_, at) =>
    at % 3 === 0 ? `plain ${at} ${'x'.repeat(at % 50)}` : `第${at}条·𠮷 ${'文'.repeat(at % 90)}`,
  )
  const workbook = utils.book_new(utils.aoa_to_sheet(texts.map((text) => [text])), '文字')
  const bytes = new Uint8Array(write(workbook, { bookType: 'biff8', type: 'array', bookSST: true }))
  const [grid] = readAnyWorkbook(bytes, 'x')
  expect([...(grid?.rows.values() ?? [])].map((row) => row.get(1)?.text)).toEqual(texts)
})

const firstCell = ([grid]: readonly Grid[]): Cell | undefined => grid?.rows.get(1)?.get(1)
const one = (...records: readonly Uint8Array[]): MadeBiff['sheets'] => [
  { name: wide('表'), records },
]
/** Styles whose format has this number; without a format record it is a built-in one. */
const styles = (...formats: readonly number[]): Buffer[] =>
  formats.map((format) => biffRecord(0xe0, words(0, format), Buffer.alloc(16)))
const format = (id: number, code: string): Buffer =>
  biffRecord(0x041e, words(id, code.length), Buffer.from([1]), wide(code))

describe('a cell of an old workbook', () => {
  it.each([
    [14, '1962-05-12'],
    [31, '1962-05-12'],
    [57, '1962-05'],
    [27, '1962-05'],
    [200, '1962-05'],
  ])('in date format %i is the day or month that it shows', (id, date) => {
    const globals = [...styles(id), format(200, 'yyyy\\.mm')]
    const bytes = made({ globals, sheets: one(numberCell(0, 0, 22_778)) })
    expect(firstCell(readAnyWorkbook(bytes, 'x'))).toMatchObject({ type: 'date', date })
  })

  it('counts days from 1904 where the workbook says so', () => {
    const globals = [biffRecord(0x22, words(1)), ...styles(14)]
    const bytes = made({ globals, sheets: one(numberCell(0, 0, 43_842)) })
    expect(firstCell(readAnyWorkbook(bytes, 'x'))?.date).toBe('2024-01-13')
  })

  it('stays a number where an identity number is stored as one', () => {
    const bytes = made({ sheets: one(numberCell(0, 0, 999_999_197_203_090_000)) })
    expect(firstCell(readAnyWorkbook(bytes, 'x'))).toMatchObject({ type: 'number', date: null })
  })

  const place = words(0, 0, 0)
  const result = (...bytes: readonly number[]): Buffer =>
    biffRecord(0x06, place, Buffer.from(bytes), Buffer.alloc(8))
  it.each<[string, readonly Uint8Array[], Partial<Cell>]>([
    [
      'a packed number',
      [biffRecord(0x027e, place, words(0x0002 | (150 << 2), 0))],
      { type: 'number', number: 150 },
    ],
    [
      'a packed number of cents',
      [biffRecord(0x027e, place, words(0x0003 | (4520 << 2), 0))],
      { number: 45.2 },
    ],
    [
      'a packed negative number',
      [biffRecord(0x027e, place, words(0xfffe - (4 << 2) + 4, 0xffff))],
      { number: -4 },
    ],
    [
      'a truth',
      [biffRecord(0x0205, place, Buffer.from([1, 0]))],
      { type: 'boolean', text: 'TRUE' },
    ],
    [
      'an error',
      [biffRecord(0x0205, place, Buffer.from([7, 1]))],
      { type: 'error', text: '#DIV/0!' },
    ],
    [
      'a text of its own',
      [biffRecord(0x0204, place, words(2), Buffer.from([1]), wide('赵试'))],
      { type: 'text', text: '赵试', formula: null },
    ],
    [
      'the text of a formula',
      [
        result(0, 0, 0, 0, 0, 0, 0xff, 0xff),
        biffRecord(0x04bc, Buffer.alloc(10)),
        biffRecord(0x0207, words(3), Buffer.from([1]), wide('18')),
        biffRecord(0x3c, Buffer.from([1]), wide('人')),
      ],
      { type: 'text', text: '18人', formula: '' },
    ],
    [
      'the error of a formula',
      [result(2, 0, 0x2a, 0, 0, 0, 0xff, 0xff)],
      { type: 'error', text: '#N/A' },
    ],
    [
      'the truth of a formula',
      [result(1, 0, 0, 0, 0, 0, 0xff, 0xff)],
      { type: 'boolean', text: 'FALSE' },
    ],
    ['the number of a formula', [result(0, 0, 0, 0, 0, 0, 0xf0, 0x3f)], { number: 1, formula: '' }],
  ])('is %s', (_, records, cell) => {
    expect(firstCell(readAnyWorkbook(made({ sheets: one(...records) }), 'x'))).toMatchObject(cell)
  })
})

it('keeps what is hidden and merged apart', () => {
  const [grid, hidden] = readAnyWorkbook(
    made({
      sheets: [
        {
          name: wide('表'),
          records: [
            biffRecord(0x7d, words(1, 255, 0, 0, 1, 0)),
            biffRecord(0x0208, words(1, 0, 3, 0, 0, 0, 0x20, 0)),
            numberCell(0, 0, 1),
            numberCell(0, 2, 9),
            numberCell(1, 0, 2),
            numberCell(1, 1, 3),
            biffRecord(0xe5, words(1, 0, 1, 0, 1)),
          ],
        },
        { name: wide('旧'), hidden: 2, records: [] },
      ],
    }),
    'x',
  )
  expect(grid).toMatchObject({
    sheet: '表',
    hidden: false,
    merges: [{ top: 1, left: 1, bottom: 2, right: 2 }],
    hiddenRows: new Set([2]),
    hiddenColumns: new Set([2, 3]),
  })
  expect([...(grid?.rows ?? [])].map(([row, cells]) => [row, [...cells.keys()]])).toEqual([
    [1, [1, 3]],
  ])
  expect(hidden).toMatchObject({ sheet: '旧', hidden: true })
})

it('passes over the numbers of a chart that lies on the sheet', () => {
  const chart = [bof('chart'), numberCell(0, 0, 99), numberCell(5, 5, 99), eof]
  const [grid] = readAnyWorkbook(made({ sheets: one(numberCell(0, 0, 1), ...chart) }), 'x')
  expect(grid && cellsOf(grid)).toHaveLength(1)
})

const gbk = Buffer.from('d0d5c3fb', 'hex')
const label = (text: Uint8Array): Buffer => biffRecord(0x0204, words(0, 0, 0, text.length), text)
const rich = (text: Uint8Array): Buffer =>
  biffRecord(0xd6, words(0, 0, 0, text.length), text, Buffer.from([1, 0, 0]))

describe('a workbook of Excel 95', () => {
  const sheets = (record: Uint8Array): MadeBiff['sheets'] => [{ name: gbk, records: [record] }]
  it.each<[string, Uint8Array]>([
    [
      'with its Chinese code page',
      madeStream({
        isOld: true,
        globals: [biffRecord(0x42, words(936))],
        sheets: sheets(label(gbk)),
      }),
    ],
    [
      'with a Western code page all the same',
      madeStream({
        isOld: true,
        globals: [biffRecord(0x42, words(1252))],
        sheets: sheets(rich(gbk)),
      }),
    ],
    ['without any', madeStream({ isOld: true, sheets: sheets(label(gbk)) })],
  ])('%s is read', (_, stream) => {
    const grids = readAnyWorkbook(madeContainer('Book', stream), 'x.xls')
    expect(grids.map(({ sheet }) => sheet)).toEqual(['姓名'])
    expect(firstCell(grids)?.text).toBe('姓名')
    expect(firstCell(readAnyWorkbook(stream, 'x.xls'))?.text).toBe('姓名')
  })

  it('is read as a bare sheet, too, as web servers write it', () => {
    const start = biffRecord(0x0809, words(0x0500, 0x0010, 0, 0))
    const stream = Buffer.concat([start, label(gbk), numberCell(1, 0, 3), eof])
    const grids = readAnyWorkbook(stream, '导出/名册.xls')
    expect(grids.map(({ sheet }) => sheet)).toEqual(['名册'])
    expect(firstCell(grids)?.text).toBe('姓名')
  })
})

const whole = xlsOfSample(names[0] ?? '')

/** A compound file in which one chain of sectors leads back to its own beginning. */
function withCircle(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes)
  const table = (copy.readUInt32LE(76) + 1) * 512
  for (let at = table; at < table + 512; at += 4) {
    if (copy.readUInt32LE(at) < 0xfffffffa) copy.writeUInt32LE(2, at)
  }
  return copy
}

describe('an old workbook is refused', () => {
  it.each<[string, ErrorCode, Uint8Array]>([
    ['cut in half', 'WORKBOOK_DAMAGED', whole.subarray(0, whole.length / 2)],
    ['with its header only', 'WORKBOOK_DAMAGED', whole.subarray(0, 512)],
    ['with sectors in a circle', 'WORKBOOK_DAMAGED', withCircle(whole)],
    [
      'without the end of a sheet',
      'WORKBOOK_DAMAGED',
      madeContainer('Workbook', madeStream({ sheets: one(numberCell(0, 0, 1)) }).subarray(0, -4)),
    ],
    [
      'with a text that is not there',
      'WORKBOOK_DAMAGED',
      made({ sheets: one(biffRecord(0xfd, words(0, 0, 0, 7, 0))) }),
    ],
    [
      'with a password',
      'WORKBOOK_ENCRYPTED',
      made({ globals: [biffRecord(0x2f, words(1, 1, 1))], sheets: one() }),
    ],
    [
      'as an encrypted .xlsx',
      'WORKBOOK_ENCRYPTED',
      madeContainer('EncryptedPackage', Buffer.alloc(9)),
    ],
    ['as a Word document', 'WORKBOOK_IS_WORD', madeContainer('WordDocument', Buffer.alloc(9))],
    [
      'as a presentation',
      'WORKBOOK_NOT_ONE',
      madeContainer('PowerPoint Document', Buffer.alloc(9)),
    ],
    ['as something unknown', 'WORKBOOK_OLD_FORMAT', madeContainer('Contents', Buffer.alloc(9))],
  ])('%s: %s', (_, code, bytes) => {
    expect(codeOf(bytes)).toBe(code)
  })

  it.each([
    ['file', { fileBytes: whole.length - 1 }],
    ['cells', { cells: 300 }],
    ['merges', { merges: 1 }],
  ])('too large: %s', (_, limits) => {
    expect(codeOf(whole)).toBeNull()
    expect(codeOf(whole, { ...defaultLimits, ...limits })).toBe('WORKBOOK_TOO_LARGE')
  })
})

it('reads or refuses a damaged one, and always comes to an end', { timeout: 60_000 }, () => {
  const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), {
    maxLength: 40,
    minLength: 1,
  })
  fc.assert(
    fc.property(damage, fc.nat(whole.length), (bytes, end) => {
      const copy = Uint8Array.from(whole.subarray(0, end % 4 === 0 ? end : whole.length))
      for (const [at, byte] of bytes) copy[at] = byte
      const code = codeOf(copy)
      expect(code === null || code.startsWith('WORKBOOK_')).toBe(true)
    }),
    { numRuns: 300 },
  )
})
