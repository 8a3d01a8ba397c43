import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../../shared/app-error.ts'
import type { ErrorCode } from '../../../shared/app-error.ts'
import { readTables } from '../../../shared/sheets/read-tables.ts'
import { makeWorkbook, sheetOf } from './made-workbook.ts'
import { makeZip } from './made-zip.ts'
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

/** A workbook whose only sheet is stored like this, byte for byte. */
function withSheet(content: string | Uint8Array): Uint8Array {
  const rels =
    '<Relationships><Relationship Id="a" Type="x/worksheet" Target="s.xml"/></Relationships>'
  return makeZip({
    'xl/workbook.xml': '<workbook><sheets><sheet name="S" r:id="a"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': rels,
    'xl/s.xml': content,
  })
}

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
  ['a text file', 'WORKBOOK_NOT_ONE', Buffer.from('姓名,性别\n赵试一,男\n')],
  ['a picture', 'WORKBOOK_NOT_ONE', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
  ['a Word document', 'WORKBOOK_NOT_ONE', makeZip({ 'word/document.xml': '<document/>' })],
  ['an old Word document', 'WORKBOOK_NOT_ONE', ole('WordDocument')],
  ['a zip of pictures', 'WORKBOOK_NOT_ONE', makeZip({ 'a.png': new Uint8Array(9) })],
  ['an old .xls', 'WORKBOOK_OLD_FORMAT', ole('Workbook')],
  ['the header of an old .xls', 'WORKBOOK_OLD_FORMAT', Uint8Array.from(OLE)],
  ['a binary workbook', 'WORKBOOK_OLD_FORMAT', makeZip({ 'xl/workbook.bin': new Uint8Array(9) })],
  ['an encrypted workbook', 'WORKBOOK_ENCRYPTED', ole('EncryptedPackage')],
  ['a workbook cut in half', 'WORKBOOK_DAMAGED', sample.subarray(0, sample.length / 2)],
  ['a workbook without its last bytes', 'WORKBOOK_DAMAGED', sample.subarray(0, sample.length - 30)],
  [
    'a flipped byte in a part',
    'WORKBOOK_DAMAGED',
    flipped(sample, sample.indexOf('xl/styles.xml') + 200),
  ],
  ['parts without a workbook', 'WORKBOOK_DAMAGED', makeZip({ 'xl/styles.xml': '<a/>' })],
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

const cell = (attributes: string, content = '<v>1</v>'): string =>
  sheetOf(`<row r="1"><c ${attributes}>${content}</c></row>`)
const oneRow = (attributes: string): string => sheetOf(`<row ${attributes}><c><v>1</v></c></row>`)
const merged = (reference: string): string =>
  sheetOf('', `<mergeCells><mergeCell ref="${reference}"/></mergeCells>`)

/** Sheets that no program stores: taking them for less than they were could lose a number. */
const damagedSheets: readonly (readonly [string, string])[] = [
  ['text between cells', sheetOf('<row r="1">x<c r="A1"><v>1</v></c></row>')],
  ['text between rows', sheetOf('<row r="1"/>x')],
  ['elements that cross', '<sheetData><row r="1"><c><v>1</c></v></row></sheetData>'],
  ['an unknown element between rows', sheetOf('<roe r="1"><c><v>1</v></c></roe>')],
  ['an unknown element in a row', sheetOf('<row r="1"><d><v>1</v></d></row>')],
  ['an unknown element in a cell', cell('r="A1"', '<w>1</w>')],
  ['an element in a value', cell('r="A1"', '<v>1<b/>2</v>')],
  ['two values', cell('r="A1"', '<v>1</v><v>2</v>')],
  ['two formulas', cell('r="A1"', '<f>A2</f><f>A3</f>')],
  ['a cell twice', sheetOf('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>')],
  [
    'a cell in two rows of one number',
    oneRow('r="1"').replace('</sheetData>', oneRow('r="1"').slice(11)),
  ],
  ['a cell of another row', cell('r="A2"')],
  ['a cell without a row number', cell('r="A"')],
  ['a cell without a column', cell('r="1"')],
  ['a cell beyond the last column', cell('r="XFE1"')],
  ['an attribute twice', cell('r="A1" r="A1"')],
  ['an unknown attribute of a cell', cell('q="B1"')],
  ['an attribute without quotes', cell('r=A1')],
  ['an attribute without a value', cell('r')],
  ['attributes that touch', cell('r="A1"s="0"')],
  ['a style that is no number', cell('r="A1" s="-1"')],
  ['an unknown type', cell('r="A1" t="z"')],
  ['a boolean that is none', cell('r="A1" t="b"', '<v>7</v>')],
  ['a shared string below the first', cell('r="A1" t="s"', '<v>-1</v>')],
  ['half a shared string', cell('r="A1" t="s"', '<v>0.5</v>')],
  ['a shared string without end', cell('r="A1" t="s"', '<v>99999999999999999999</v>')],
  ['row 0', oneRow('r="0"')],
  ['row -5', oneRow('r="-5"')],
  ['a row past the last', oneRow('r="1048577"')],
  ['an unknown attribute of a row', oneRow('R="7"')],
  ['a row hidden by a word', oneRow('r="1" hidden="maybe"')],
  ['a block upside down', merged('B3:A1')],
  ['a block off the grid', merged('A1:XFE9')],
  ['a block that is none', merged('A1-B2')],
  ['columns that are none', `<cols><col min="b" max="c" hidden="1"/></cols>${sheetOf('')}`],
  ['an unknown reference', cell('r="A1" t="str"', '<v>&nbsp;</v>')],
  ['a reference without end', cell('r="A1" t="str"', '<v>&amp</v>')],
  ['a forbidden character', cell('r="A1" t="str"', '<v>&#0;</v>')],
  ['a comment without end', `${sheetOf('')}<!-- `],
  ['a document type inside', `<!DOCTYPE a>${sheetOf('')}`],
]

describe('readWorkbook refuses a sheet with', () => {
  it.each(damagedSheets)('%s', (_, content) => {
    expect(codeOf(one(content))).toBe('WORKBOOK_DAMAGED')
  })

  const sheet = `<worksheet>${oneRow('r="1"')}</worksheet>`
  it.each<[string, string | Uint8Array]>([
    ['another root', sheet.replaceAll('worksheet', 'chartsheet')],
    ['two roots', sheet + sheet],
    ['text behind its end', `${sheet}x`],
    ['nothing', ''],
    ['an encoding that workbooks do not have', `<?xml version="1.0" encoding="GB2312"?>${sheet}`],
    ['bytes that are no UTF-8', Buffer.from(sheet.replace('<v>1', '<v>\u00e9'), 'latin1')],
    ['half of a UTF-16 character', Buffer.from(`\ufeff${sheet}`, 'utf16le').subarray(0, -1)],
  ])('%s', (_, content) => {
    expect(codeOf(withSheet(sheet))).toBeNull()
    expect(codeOf(withSheet(content))).toBe('WORKBOOK_DAMAGED')
  })

  it('any cut, wherever it is', () => {
    const whole = `<worksheet>${oneRow('r="1" hidden="1"')}<!-- end --></worksheet>`
    for (let length = 0; length < whole.length; length += 1) {
      expect([length, codeOf(withSheet(whole.slice(0, length)))]).toEqual([
        length,
        'WORKBOOK_DAMAGED',
      ])
    }
  })
})

describe('readWorkbook refuses', () => {
  it.each(refused)('%s: %s', (_, code, bytes) => {
    expect(codeOf(bytes)).toBe(code)
  })

  it('declared entities', () => {
    expect(codeOf(withSheet(entities))).toBe('WORKBOOK_DAMAGED')
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
    const bomb = makeZip({
      'xl/workbook.xml': `<workbook>${' '.repeat(30_000_000)}</workbook>`,
    })
    expect(bomb.length).toBeLessThan(200_000)
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
