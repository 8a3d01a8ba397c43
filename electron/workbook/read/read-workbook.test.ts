import { describe, expect, it } from 'vitest'
import { unwrap } from '../../../shared/assert.ts'
import type { Cell } from '../../../shared/sheets/grid.ts'
import { makeWorkbook, sheetOf } from './made-workbook.ts'
import { makeZip } from './made-zip.ts'
import { readWorkbook } from './read-workbook.ts'

/** Styles by number: 1 yyyy/m/d, 2 yyyy.mm, 3 yyyy/m/d h:mm, 4 h:mm, 5 [Red]0, 6 @, 7 built-in 57. */
const styles = `<numFmts><numFmt numFmtId="176" formatCode="yyyy\\.mm"/>
  <numFmt numFmtId="177" formatCode="yyyy/m/d h:mm"/>
  <numFmt numFmtId="178" formatCode="0_);[Red]\\(0\\)"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/>
  <xf numFmtId="20"/><xf numFmtId="178"/><xf numFmtId="49"/><xf numFmtId="57"/></cellXfs>`
const strings = `<si><t>姓  名</t></si>
  <si><r><rPr><sz val="9"/></rPr><t>是否流动</t></r><r><t xml:space="preserve">&#10;党员</t></r>
  <rPh sb="0" eb="1"><t>zhui</t></rPh></si><si><t>a_x000D_b &amp; &lt;c&gt;</t></si>`

function cellOf(xml: string, workbookProperties = ''): Cell | undefined {
  const sheet = sheetOf(`<row r="1">${xml}</row>`)
  const [grid] = readWorkbook(
    makeWorkbook({ sheets: [sheet], styles, strings, workbookProperties }),
    'x',
  )
  return grid?.rows.get(1)?.get(1)
}

describe('a cell', () => {
  it.each([
    ['shared string', '<c r="A1" t="s"><v>0</v></c>', { type: 'text', text: '姓  名' }],
    [
      'rich text without its phonetic guide',
      '<c r="A1" t="s"><v>1</v></c>',
      { text: '是否流动\n党员' },
    ],
    ['escapes and entities', '<c r="A1" t="s"><v>2</v></c>', { text: 'a\nb & <c>' }],
    [
      'inline string',
      '<c r="A1" t="inlineStr"><is><r><t>在</t></r><r><t>职</t></r></is></c>',
      { text: '在职' },
    ],
    [
      'number',
      '<c r="A1"><v>94.20999999999999</v></c>',
      { type: 'number', text: '94.21', number: 94.209_999_999_999_99 },
    ],
    [
      'long number',
      '<c r="A1"><v>9.9999919720309e+17</v></c>',
      { type: 'number', text: '999999197203090000' },
    ],
    [
      'formula with its result',
      '<c r="A1" s="6"><f>SUM(A2:A3)</f><v>5</v></c>',
      { number: 5, formula: 'SUM(A2:A3)', format: '@' },
    ],
    [
      'formula with the result 0',
      '<c r="A1"><f>A2</f><v>0</v></c>',
      { type: 'number', number: 0, text: '0' },
    ],
    [
      'formula without a result',
      '<c r="A1"><f>A2</f></c>',
      { type: 'number', number: null, text: '' },
    ],
    [
      'formula that gives text',
      '<c r="A1" t="str"><f>B1&amp;"人"</f><v>22人</v></c>',
      { type: 'text', text: '22人', formula: 'B1&"人"' },
    ],
    ['shared formula', '<c r="A1"><f t="shared" si="0"/><v>3</v></c>', { number: 3, formula: '' }],
    ['number that is none', '<c r="A1"><v>1x</v></c>', { type: 'text', text: '1x', number: null }],
    ['boolean', '<c r="A1" t="b"><v>1</v></c>', { type: 'boolean', text: 'TRUE' }],
    ['error', '<c r="A1" t="e"><v>#REF!</v></c>', { type: 'error', text: '#REF!' }],
    [
      'date',
      '<c r="A1" s="1"><v>35246</v></c>',
      { type: 'date', date: '1996-06-30', text: '1996-06-30', number: 35_246 },
    ],
    [
      'date whose format shows no day',
      '<c r="A1" s="2"><v>24970</v></c>',
      { type: 'date', date: '1968-05' },
    ],
    ['East Asian built-in format', '<c r="A1" s="7"><v>24970</v></c>', { date: '1968-05' }],
    [
      'date with a time',
      '<c r="A1" s="3"><v>45303.625</v></c>',
      { type: 'date', date: '2024-01-12 15:00' },
    ],
    [
      'time of day',
      '<c r="A1" s="4"><v>0.604166666666667</v></c>',
      { type: 'text', text: '14:30' },
    ],
    [
      'number in a red format',
      '<c r="A1" s="5"><v>35246</v></c>',
      { type: 'number', text: '35246' },
    ],
    ['29 February 1900', '<c r="A1" s="1"><v>60</v></c>', { type: 'number', date: null }],
    [
      'ISO date of the strict format',
      '<c r="A1" t="d"><v>2024-01-12T09:30:00</v></c>',
      { type: 'date', date: '2024-01-12 09:30' },
    ],
    ['cell without an address', '<c><v>7</v></c>', { number: 7 }],
    ['prefixed elements', '<x:c xmlns:x="urn:x" r="A1"><x:v>7</x:v></x:c>', { number: 7 }],
  ])('%s', (_, xml, expected) => {
    expect(cellOf(xml)).toMatchObject(expected)
  })

  it.each([
    '<c r="A1" s="1"/>',
    '<c r="A1" s="1"><v></v></c>',
    '<c r="A1" t="inlineStr"><is><t> </t></is></c>',
  ])('that holds nothing is dropped: %s', (xml) => {
    expect(cellOf(xml)).toBeUndefined()
  })

  it.each(['1', 'true'])('counts days from 1904 where the workbook says %s', (value) => {
    const properties = `<workbookPr date1904="${value}"/>`
    expect(cellOf('<c r="A1" s="1"><v>33784</v></c>', properties)?.date).toBe('1996-06-30')
  })
})

describe('a sheet', () => {
  const rows = `<row r="2" hidden="1"><c r="C2"><v>3</v></c><c r="A2"><v>1</v></c></row>
    <row><c r="B3"><v>9</v></c><c r="C3"><v>8</v></c></row><row r="9"><c r="A9" s="1"/></row>`
  const merges = '<mergeCells count="1"><mergeCell ref="B3:C4"/></mergeCells>'
  const columns = '<cols><col min="2" max="16384" hidden="1"/></cols>'
  const made = { sheets: [columns + sheetOf(rows, merges), sheetOf('')] }

  it('keeps content only, in order, with what is merged and hidden', () => {
    const [grid, empty] = readWorkbook(makeWorkbook(made), 'x')
    const { rows: kept, ...rest } = unwrap(grid, 'the workbook has two sheets')
    expect([...kept].map(([row, cells]) => [row, [...cells.keys()]])).toEqual([
      [2, [1, 3]],
      [3, [2]],
    ])
    expect(rest).toEqual({
      sheet: 'S1',
      merges: [{ top: 3, left: 2, bottom: 4, right: 3 }],
      hiddenRows: new Set([2]),
      hiddenColumns: new Set([2, 3]),
      hidden: false,
    })
    expect(empty?.rows.size).toBe(0)
  })

  it.each([
    'worksheets/sheetN.xml',
    '/xl/worksheets/sheetN.xml',
    'Worksheets/SheetN.XML',
    '../xl/worksheets/sheetN.xml',
  ])('is found at %s', (target) => {
    expect(readWorkbook(makeWorkbook({ ...made, target }), 'x')[0]?.rows.size).toBe(2)
  })

  it.each(['hidden', 'veryHidden'])('may be %s', (state) => {
    const bytes = makeWorkbook({ ...made, sheetAttributes: ['', `state="${state}"`] })
    expect(readWorkbook(bytes, 'x').map(({ hidden }) => hidden)).toEqual([false, true])
  })
})

describe('the same sheet', () => {
  const sheet = `<worksheet>${sheetOf('<row r="1"><c r="A1" t="str"><v>甲&amp;乙</v></c><c r="B1"><v>5</v></c></row>')}</worksheet>`
  const prefixed = sheet.replaceAll(/<(\/?)([a-z])/gi, '<$1x:$2')
  it.each<[string, string | Uint8Array]>([
    ['as it is', sheet],
    ['with a declaration', `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n${sheet}`],
    ['with a prefix', prefixed.replace('<x:worksheet', '<x:worksheet xmlns:x="urn:x"')],
    ['in single quotes', sheet.replaceAll('"', "'")],
    ['with attributes the other way round', sheet.replace('r="A1" t="str"', 't="str" r="A1"')],
    ['without addresses', sheet.replaceAll(/ r="[^"]*"/g, '')],
    ['with blanks in tags', sheet.replaceAll('>', ' >').replaceAll('="', '\n=\t"')],
    ['with blanks between tags', sheet.replaceAll('><', '>\r\n\t<')],
    [
      'with comments',
      sheet.replaceAll('<v>', '<v><!-- <v>9</v> -->').replaceAll('<c', '<?a b?><c'),
    ],
    ['in CDATA', sheet.replace('甲&amp;乙', '<![CDATA[甲&]]>乙').replace('5', '<![CDATA[5]]>')],
    ['with numbered characters', sheet.replace('甲&amp;', '&#30002;&#x26;').replace('5', '&#53;')],
    [
      'with attributes and elements of others',
      sheet
        .replace('<row r', '<row a:b="" ht="9" r')
        .replace('</c>', '<extLst><ext>7</ext></extLst></c>'),
    ],
    ['in UTF-8 with a mark', `\ufeff${sheet}`],
    ['in UTF-8 that says it is UTF-16', `<?xml version="1.0" encoding="utf-16"?>${sheet}`],
    ['in UTF-16', Buffer.from(`\ufeff${sheet}`, 'utf16le')],
    ['in UTF-16 without a mark', Buffer.from(sheet, 'utf16le')],
    ['in UTF-16 the other way round', Buffer.from(`\ufeff${sheet}`, 'utf16le').swap16()],
  ])('%s', (_, content) => {
    const bytes = makeZip({
      'xl/workbook.xml': '<workbook><sheets><sheet name="S" r:id="a"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="a" Type="x/worksheet" Target="s.xml"/></Relationships>',
      'xl/s.xml': content,
    })
    const row = readWorkbook(bytes, 'x')[0]?.rows.get(1)
    expect([...(row ?? [])].map(([column, { text }]) => [column, text])).toEqual([
      [1, '甲&乙'],
      [2, '5'],
    ])
  })
})

it('tells how much it has read', () => {
  const row = '<row><c><v>1</v></c></row>'
  const long = sheetOf(row.repeat(100_000))
  const shares: number[] = []
  readWorkbook(makeWorkbook({ sheets: [long, sheetOf(row)] }), 'x', {
    onProgress: (share) => shares.push(share),
  })
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  expect(shares.length).toBeGreaterThan(3)
  expect(shares.length).toBeLessThan(8)
  expect(shares.at(-1)).toBe(1)
})
