import { readFileSync, readdirSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../../shared/app-error.ts'
import type { ErrorCode } from '../../../shared/app-error.ts'
import { readTables } from '../../../shared/sheets/read-tables.ts'
import { makeWorkbook, sheetOf } from './made-workbook.ts'
import { defaultLimits } from './read-limits.ts'
import { readWorkbook } from './read-workbook.ts'

const samples = new URL('../../../resources/samples/', import.meta.url)
const firstSample = readdirSync(samples).find((name) => name.endsWith('.xlsx')) ?? ''
const sample = readFileSync(new URL(firstSample, samples))

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ole = (stream: string): Uint8Array =>
  Uint8Array.from([...OLE, ...Buffer.alloc(600), ...Buffer.from(stream, 'utf16le')])
const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`
const one = (content: string): Uint8Array => makeWorkbook({ sheets: [content] })

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 0xff
  return copy
}

function codeOf(bytes: Uint8Array, limits = defaultLimits): ErrorCode | null {
  try {
    readWorkbook(bytes, 'x.xlsx', { limits })
    return null
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

const billionLaughs = sheetOf('<row r="1"><c r="A1" t="inlineStr"><is><t>&lol;</t></is></c></row>')
const entities = `<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY lol "lol">]><worksheet>${billionLaughs}</worksheet>`

const refused: readonly (readonly [string, ErrorCode, Uint8Array])[] = [
  ['no bytes', 'WORKBOOK_EMPTY', new Uint8Array()],
  ['a text file', 'WORKBOOK_NOT_ONE', strToU8('姓名,性别\n赵试一,男\n')],
  ['a picture', 'WORKBOOK_NOT_ONE', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
  ['a Word document', 'WORKBOOK_NOT_ONE', zipSync({ 'word/document.xml': strToU8('<document/>') })],
  ['an old Word document', 'WORKBOOK_NOT_ONE', ole('WordDocument')],
  ['a zip of pictures', 'WORKBOOK_NOT_ONE', zipSync({ 'a.png': new Uint8Array(9) })],
  ['an old .xls', 'WORKBOOK_OLD_FORMAT', ole('Workbook')],
  ['the header of an old .xls', 'WORKBOOK_OLD_FORMAT', Uint8Array.from(OLE)],
  ['a binary workbook', 'WORKBOOK_OLD_FORMAT', zipSync({ 'xl/workbook.bin': new Uint8Array(9) })],
  ['an encrypted workbook', 'WORKBOOK_ENCRYPTED', ole('EncryptedPackage')],
  ['a workbook cut in half', 'WORKBOOK_DAMAGED', sample.subarray(0, sample.length / 2)],
  ['a workbook without its last bytes', 'WORKBOOK_DAMAGED', sample.subarray(0, sample.length - 30)],
  [
    'a flipped byte in a part',
    'WORKBOOK_DAMAGED',
    flipped(sample, sample.indexOf('xl/styles.xml') + 200),
  ],
  ['parts without a workbook', 'WORKBOOK_DAMAGED', zipSync({ 'xl/styles.xml': strToU8('<a/>') })],
  [
    'a sheet that is not there',
    'WORKBOOK_DAMAGED',
    makeWorkbook({ sheets: [''], target: 'gone.xml' }),
  ],
  ['broken XML', 'WORKBOOK_DAMAGED', one('<sheetData><row r="1"></sheetData>')],
  ['an open element at the end', 'WORKBOOK_DAMAGED', one('<sheetData>')],
  ['an undeclared entity', 'WORKBOOK_DAMAGED', one(billionLaughs)],
  [
    'a shared string that is not there',
    'WORKBOOK_DAMAGED',
    one(sheetOf('<row r="1"><c t="s"><v>7</v></c></row>')),
  ],
]

describe('readWorkbook refuses', () => {
  it.each(refused)('%s: %s', (_, code, bytes) => {
    expect(codeOf(bytes)).toBe(code)
  })

  it('declared entities', () => {
    const rels =
      '<Relationships><Relationship Id="a" Type="x/worksheet" Target="s.xml"/></Relationships>'
    const bytes = zipSync({
      'xl/workbook.xml': strToU8(
        '<workbook><sheets><sheet name="S" r:id="a"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(rels),
      'xl/s.xml': strToU8(entities),
    })
    expect(codeOf(bytes)).toBe('WORKBOOK_DAMAGED')
  })

  const cells = one(sheetOf('<row r="1"><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>'))
  it.each([
    ['file', { fileBytes: cells.length - 1 }],
    ['unpacked parts', { unpackedBytes: 100 }],
    ['cells', { cells: 2 }],
  ])('too many bytes or cells: %s', (_, limits) => {
    expect(codeOf(cells)).toBeNull()
    expect(codeOf(cells, { ...defaultLimits, ...limits })).toBe('WORKBOOK_TOO_LARGE')
  })

  it('a zip bomb without unpacking all of it', () => {
    const bomb = zipSync({
      'xl/workbook.xml': strToU8(`<workbook>${' '.repeat(30_000_000)}</workbook>`),
    })
    expect(bomb.length).toBeLessThan(100_000)
    expect(codeOf(bomb, { ...defaultLimits, unpackedBytes: 1_000_000 })).toBe('WORKBOOK_TOO_LARGE')
  })
})

it('names the file in its error', () => {
  expect(() => readWorkbook(new Uint8Array(), '空.xlsx')).toThrow(
    expect.objectContaining({ code: 'WORKBOOK_EMPTY', details: { file: '空.xlsx' } }),
  )
})

describe('a million formatted empty rows', () => {
  it.each([
    ['with addresses', (row: number) => `<row r="${row}" s="1"><c r="A${row}" s="1"/></row>`],
    ['without addresses', () => '<row s="1"><c s="1"/></row>'],
  ])('%s cost no memory', { timeout: 120_000 }, (_, rowOf) => {
    const rows = Array.from({ length: 1_000_000 }, (__, at) => rowOf(at + 1))
    const [grid] = readWorkbook(one(sheetOf(rows.join(''))), 'x')
    expect(grid?.rows.size).toBe(0)
    expect(readTables(grid ? [grid] : [])).toEqual([])
  })
})

it('takes a workbook in which nothing is known for unknown tables', () => {
  const bytes = one(
    sheetOf(`<row r="1">${text('物品')}${text('数量')}</row><row r="2">${text('笔')}</row>`),
  )
  expect(readTables(readWorkbook(bytes, 'x'))).toMatchObject([
    { kind: 'unknown', records: [], problems: [] },
  ])
})
