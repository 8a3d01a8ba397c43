import { read, utils, type WorkSheet } from '@e965/xlsx'
import * as fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { unwrap } from '../../../shared/assert.ts'
import { AppError } from '../../../shared/app-error.ts'
import type { Grid } from '../../../shared/sheets/grid.ts'
import { readTables } from '../../../shared/sheets/read-tables.ts'
import { defaultLimits } from '../read/read-limits.ts'
import { readWorkbook } from '../read/read-workbook.ts'
import { readAnyWorkbook } from './read-any-workbook.ts'

/** Rows of texts as they stand in a grid. */
function textsOf(grid: Grid | undefined): string[][] {
  return [...(grid?.rows.values() ?? [])].map((row) => [...row.values()].map(({ text }) => text))
}

const readText = (text: string, name = '名册.csv'): Grid[] =>
  readAnyWorkbook(Buffer.from(text), name)

function utf16be(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16()
}

/** 姓名,性别⏎赵试一,男 in GBK, written by hand: Node writes no GBK. */
const gbk = Buffer.from('d0d5c3fb2cd0d4b1f00ad5d4cad4d2bb2cc4d0', 'hex')
const plain = '姓名,性别\n赵试一,男'

describe('a text is read', () => {
  it.each([
    ['in UTF-8', Buffer.from(plain)],
    ['in UTF-8 with a mark', Buffer.from(`\uFEFF${plain}`)],
    ['in GBK', gbk],
    [
      'in GB 18030, with a character of four bytes',
      Buffer.concat([gbk, Buffer.from('0a9232c4382c31', 'hex')]),
    ],
    ['in UTF-16', Buffer.from(`\uFEFF${plain}`, 'utf16le')],
    ['in UTF-16 of the other order', utf16be(`\uFEFF${plain}`)],
    ['in UTF-16 without a mark', Buffer.from(plain, 'utf16le')],
    ['in UTF-16 of the other order without a mark', utf16be(plain)],
  ])('%s', (_, bytes) => {
    const [grid] = readAnyWorkbook(bytes, '名册.csv')
    expect(grid?.sheet).toBe('名册')
    expect(textsOf(grid).slice(0, 2)).toEqual([
      ['姓名', '性别'],
      ['赵试一', '男'],
    ])
  })

  it.each([',', '\t', ';', '，'])('with columns parted by "%s" under a title', (sign) => {
    const rows = [
      ['序号', '姓名', '备注'],
      ['1', '赵试一', '无'],
      ['2', '钱样二', '—'],
    ]
    const text = ['试点村党支部党员花名册', ...rows.map((row) => row.join(sign))].join('\r\n')
    expect(textsOf(readText(text)[0])).toEqual([['试点村党支部党员花名册'], ...rows])
  })

  it('with quotes, line breaks within a field and empty rows', () => {
    const [grid] = readText('姓名,备注\r\n\r\n赵试一,"第一行\r\n他说""好"",是"\r\n')
    expect([...(grid?.rows.keys() ?? [])]).toEqual([1, 3])
    expect(textsOf(grid)[1]).toEqual(['赵试一', '第一行\n他说"好",是'])
  })
})

describe('a cell of a text', () => {
  const cellOf = (text: string) => readText(`姓名,甲\n赵试一,${text}\n`)[0]?.rows.get(2)?.get(2)
  it.each([
    ['99999919620504023X', 'text'],
    ['999999196805120276', 'text'],
    ['1.23457E+17', 'text'],
    ['10000000001', 'text'],
    ['0012', 'text'],
    ['1,23', 'text'],
    ['15.00元', 'text'],
    ['-5', 'text'],
    ['1962.05', 'number'],
    ['45.20', 'number'],
    ['0.5', 'number'],
    ['0', 'number'],
  ])('%s is %s and keeps its digits', (text, type) => {
    const quoted = text.includes(',') ? `"${text}"` : text
    expect(cellOf(quoted)).toMatchObject({ type, text })
  })

  it('7,860.00 is the number that it shows', () => {
    expect(cellOf('"7,860.00"')).toMatchObject({ type: 'number', text: '7860.00', number: 7860 })
  })
})

const heads = '姓名,性别,民族,出生年月,身份证号,入党时间'
const people = (...births: readonly string[]): string =>
  [
    heads,
    ...births.map((birth, at) => `赵试${'一二三'.charAt(at)},男,汉族,${birth},,1998-07`),
  ].join('\n')

it.each([
  [['2000.1'], ['2000'], ['ambiguousDate']],
  [['2000.1', '1999.10'], ['2000-01', '1999-10'], []],
  [['1962.05', '196205', '1962年5月'], ['1962-05', '1962-05', '1962-05'], []],
])('births written %j in a file of text are %j', (births, dates, codes) => {
  const [table] = readTables(readText(people(...births)))
  if (table?.kind !== 'memberRoster') throw new Error('a roster was written')
  expect(table.records.map(({ birthDate }) => birthDate)).toEqual(dates)
  expect(table.problems.map(({ code }) => code)).toEqual(codes)
})

it('tells a ruined identity number from a good one', () => {
  const rows = ['1.23457E+17', '99999919620504023X'].map(
    (id, at) => `赵试${at},男,汉,1962-05-04,${id},1998-07`,
  )
  const [table] = readTables(readText([heads, ...rows].join('\n')))
  expect(table?.problems.map(({ code, cell }) => [code, cell])).toEqual([['idPrecisionLost', 'E2']])
  expect(table?.records[1]).toMatchObject({ idCard: '99999919620504023X' })
})

const samples = new URL('../../../resources/samples/', import.meta.url)
const sampleBytes = (name: string): Uint8Array =>
  readFileSync(new URL(encodeURIComponent(name), samples))

/** Forms in which no meaning hangs on formats or merged cells. */
it.each([
  '02-党费收缴台账-按月.xlsx',
  '04-三会一课与主题党日台账.xlsx',
  '05-民主评议党员测评汇总表.xlsx',
])('the first sheet of %s has the same records as a text', (name) => {
  const book = read(sampleBytes(name), { cellNF: true, dateNF: 'yyyy-mm-dd hh:mm' })
  const sheetName = unwrap(book.SheetNames[0], 'a sample has sheets')
  const sheet: WorkSheet = unwrap(book.Sheets[sheetName], 'a sheet has its cells')
  const text = utils.sheet_to_csv(sheet, { rawNumbers: false, blankrows: true })
  const [expected] = readTables(readWorkbook(sampleBytes(name), name))
  const [table] = readTables(readText(text, `${sheetName}.csv`))
  expect(table?.kind).toBe(expected?.kind)
  expect(table?.records.length).toBe(expected?.records.length)
  expect(table?.records.map(withoutTime)).toEqual(expected?.records.map(withoutTime))
})

/** How a program prints a time of day is its own affair. */
function withoutTime(record: object): object {
  return { ...record, startTime: null }
}

const row = (...cells: readonly string[]): string => `<tr>${cells.join('')}</tr>`
const td = (text: string, attributes = ''): string => `<td ${attributes}>${text}</td>`

describe('a web page that is called .xls', () => {
  const page = `<html><head><meta charset="gb2312"><style>td{color:red}</style></head><body>
    <!-- <table><tr><td>旧</td></tr></table> -->
    <TABLE border=1>${row(td('名&nbsp;册', 'colspan="3"'))}
    ${row('<th>姓名</th>', '<th rowspan=2>组</th>', '<th>身份证号</th>')}
    ${row(td('<b>赵</b><font size=2>试一</font>'), td('99999919620504023X'))}
    ${row(td('A&amp;B &lt;C&gt; &#20013;&#x6587;'), td(''), td('上<br>下'))}</TABLE>
    <p>页脚</p><table><tr><td>二</td><td>2</td></tr></table></body></html>`

  it('gives its tables cell by cell', () => {
    const [grid, second] = readText(page, '名册.xls')
    expect(grid?.sheet).toBe('名册')
    expect(grid?.merges).toEqual([
      { top: 1, left: 1, bottom: 1, right: 3 },
      { top: 2, left: 2, bottom: 3, right: 2 },
    ])
    expect(textsOf(grid)).toEqual([
      ['名 册'],
      ['姓名', '组', '身份证号'],
      ['赵试一', '99999919620504023X'],
      ['A&B <C> 中文', '上\n下'],
    ])
    expect(grid?.rows.get(3)?.get(3)?.text).toBe('99999919620504023X')
    expect(second).toMatchObject({ sheet: '名册 2' })
    expect(textsOf(second)).toEqual([['二', '2']])
  })

  it.each([
    ['tags without an end', `<table>${'<td '.repeat(200_000)}`],
    ['one long tag', `<table><tr><td>a</td><td>b</td></tr><${'a'.repeat(2_000_000)}`],
    ['styles without an end', `<table><tr><td>a</td><td>b</td></tr>${'<style>'.repeat(200_000)}`],
    ['entities', `<table><tr><td>${'&lol;&#9;'.repeat(200_000)}</td><td>b</td></tr></table>`],
    ['tables in tables', '<table><tr><td>a<td>b'.repeat(20_000)],
  ])('does not hang on %s', (_, html) => {
    const start = performance.now()
    try {
      readText(html)
    } catch (error) {
      expect(error).toBeInstanceOf(AppError)
    }
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

const spreadsheet = (rows: string): string => `<?xml version="1.0"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><Style ss:ID="m"><NumberFormat ss:Format="yyyy\\.mm"/></Style><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style></Styles>
<Worksheet ss:Name="党员"><Table><Column ss:Index="2" ss:Hidden="1"/>${rows}</Table></Worksheet>
<Worksheet ss:Name="旧"><Table/><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>`

const data = (type: string, value: string, attributes = ''): string =>
  `<Cell ${attributes}><Data ss:Type="${type}">${value}</Data></Cell>`

describe('a workbook in the XML of 2003', () => {
  it('gives typed cells', () => {
    const [grid, old] = readText(
      spreadsheet(`<Row>${data('String', '花名册', 'ss:MergeAcross="2"')}</Row>
        <Row ss:Index="3" ss:Hidden="1">${data('DateTime', '1962-05-12T00:00:00.000', 'ss:StyleID="m"')}
        ${data('DateTime', '2024-01-12T15:00:00.000', 'ss:Index="3" ss:StyleID="d"')}
        ${data('Number', '45.2')}${data('Boolean', '1')}${data('Error', '#N/A')}
        ${data('Number', '18', 'ss:Formula="=SUM(A1)"')}</Row>`),
      'x.xls',
    )
    expect(grid).toMatchObject({
      sheet: '党员',
      merges: [{ top: 1, left: 1, bottom: 1, right: 3 }],
      hiddenRows: new Set([3]),
      hiddenColumns: new Set([2]),
    })
    expect(
      [...(grid?.rows.get(3) ?? [])].map(([at, cell]) => [at, cell.type, cell.text, cell.formula]),
    ).toEqual([
      [1, 'date', '1962-05', null],
      [3, 'date', '2024-01-12 15:00', null],
      [4, 'number', '45.2', null],
      [5, 'boolean', 'TRUE', null],
      [6, 'error', '#N/A', null],
      [7, 'number', '18', 'SUM(A1)'],
    ])
    expect(old).toMatchObject({ sheet: '旧', hidden: true })
  })

  it('is refused with entities of its own or cut off', () => {
    const bomb = spreadsheet('').replace('<Workbook', '<!DOCTYPE x [<!ENTITY a "aaaa">]><Workbook')
    for (const text of [bomb, spreadsheet('').slice(0, -20)]) {
      expect(() => readText(text)).toThrow(expect.objectContaining({ code: 'WORKBOOK_DAMAGED' }))
    }
  })
})

it('takes no more cells than a workbook may have', () => {
  const rows = Array.from({ length: 10 }, () => '1,2,3').join('\n')
  expect(() => readAnyWorkbook(Buffer.from(rows), 'x', { ...defaultLimits, cells: 29 })).toThrow(
    expect.objectContaining({ code: 'WORKBOOK_TOO_LARGE' }),
  )
})

const picture = Buffer.from('89504e470d0a1a0a0000000d', 'hex')
it.each([
  ['扫描.jpg', 'WORKBOOK_IS_PICTURE', Buffer.from('ffd8ffe000104a464946', 'hex')],
  ['截图.xlsx', 'WORKBOOK_IS_PICTURE', picture],
  ['图.bmp', 'WORKBOOK_IS_PICTURE', Buffer.from('424d36000000000000003600', 'hex')],
  ['通知.pdf', 'WORKBOOK_IS_PAPER', Buffer.from('%PDF-1.7\n')],
  ['材料.doc', 'WORKBOOK_IS_WORD', Buffer.from('{\\rtf1\\ansi')],
  ['材料.rar', 'WORKBOOK_ARCHIVE', Buffer.from('Rar!\u001A\u0007')],
  ['存档.mht', 'WORKBOOK_OLD_FORMAT', Buffer.from('MIME-Version: 1.0\n')],
  ['空.csv', 'WORKBOOK_EMPTY', Buffer.alloc(0)],
  ['通知.txt', 'WORKBOOK_NOT_ONE', Buffer.from('关于召开支委会的通知\n')],
  ['页.html', 'WORKBOOK_NOT_ONE', Buffer.from('<html><p>没有表格</p></html>')],
  ['乱码.txt', 'WORKBOOK_TEXT_UNREADABLE', Buffer.from('ff41ff42ff80', 'hex')],
  ['程序.exe', 'WORKBOOK_TEXT_UNREADABLE', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')],
])('%s is refused as %s', (name, code, bytes) => {
  expect(() => readAnyWorkbook(bytes, name)).toThrow(
    expect.objectContaining({ code, details: { file: name } }),
  )
})

it('reads or refuses any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      try {
        readAnyWorkbook(bytes, 'x')
      } catch (error) {
        expect(error).toBeInstanceOf(AppError)
      }
    }),
  )
})
