import { describe, expect, it } from 'vitest'
import type { Merge } from './grid.ts'
import { madeGrid } from './made-cell.ts'
import { readSheets, readTables } from './read-tables.ts'
import type { Table } from './table.ts'

type Rows = Parameters<typeof madeGrid>[0]

const heads = ['序号', '姓名', '出生年月', '入党时间']
const person = (seq: number, name: string) => [seq, name, '1970.01', '1998.07']
const gap = [null]

/** Tables as kind, names and the letters of their columns. */
function seen(tables: readonly Table[]) {
  return tables.map(({ kind, records, columns }) => [
    kind,
    records.map((record) => ('name' in record ? record.name : null)),
    Object.keys(columns).join(''),
  ])
}
const read = (rows: Rows, merges: Merge[] = [], sheet = 'S') =>
  readTables([madeGrid(rows, merges, sheet)])

describe('tables side by side', () => {
  const dues = ['姓名', '1月', '2月', '3月']

  it.each<[string, Rows, unknown[]]>([
    [
      'one list that goes on at the right, without a gap',
      [
        [...heads, ...heads],
        [...person(1, '赵试一'), ...person(3, '孙试三')],
        [...person(2, '钱样二'), ...person(4, '李样四')],
      ],
      [
        ['memberRoster', ['赵试一', '钱样二'], 'ABCD'],
        ['memberRoster', ['孙试三', '李样四'], 'EFGH'],
      ],
    ],
    [
      'the shorter list ends earlier',
      [
        [...heads, ...gap, ...heads],
        [...person(1, '赵试一'), ...gap, ...person(3, '孙试三')],
        person(2, '钱样二'),
      ],
      [
        ['memberRoster', ['赵试一', '钱样二'], 'ABCD'],
        ['memberRoster', ['孙试三'], 'FGHI'],
      ],
    ],
    [
      'two forms with a gap',
      [
        [...heads, ...gap, ...dues],
        [...person(1, '赵试一'), ...gap, '赵试一', 5, 5, 5],
        [...person(2, '钱样二'), ...gap, '钱样二', 5, 5, 5],
      ],
      [
        ['memberRoster', ['赵试一', '钱样二'], 'ABCD'],
        ['duesMatrix', ['赵试一', '钱样二'], 'FGHI'],
      ],
    ],
    [
      'three of them',
      [
        [...heads, ...heads, ...heads],
        [...person(1, '赵试一'), ...person(2, '钱样二'), ...person(3, '孙试三')],
      ],
      [
        ['memberRoster', ['赵试一'], 'ABCD'],
        ['memberRoster', ['钱样二'], 'EFGH'],
        ['memberRoster', ['孙试三'], 'IJKL'],
      ],
    ],
    [
      'a column of its own behind a gap is no table',
      [
        [...heads, ...gap, '备注'],
        [...person(1, '赵试一'), ...gap, '组长'],
      ],
      [['memberRoster', ['赵试一'], 'ABCDF']],
    ],
    [
      'lists of codes are no table',
      [
        [...heads, ...gap, ...gap, '民族代码', '姓名代码'],
        [...person(1, '赵试一'), ...gap, ...gap, '01 汉族', '02'],
        [...gap, null, null, null, null, null, '02 蒙古族', '03'],
      ],
      [['memberRoster', ['赵试一'], 'ABCD']],
    ],
  ])('%s', (_, rows, tables) => {
    expect(seen(read(rows))).toEqual(tables)
  })

  it('reads the copy of a page once and says where it stands', () => {
    const both = (row: Rows[number]): Rows[number] => [...row, ...gap, ...row]
    const rows: Rows = [
      ['存根', null, null, null, null, '上报'],
      both(heads),
      both(person(1, '赵试一')),
    ]
    const [table, ...others] = read(rows)
    expect(others).toEqual([])
    expect(table).toMatchObject({ copies: ['F:I'], records: [{ row: 3, name: '赵试一' }] })
    const changed = read([
      ...rows,
      both(person(2, '钱样二')),
      [...gap, null, null, null, null, 3, '孙试三'],
    ])
    expect(changed.map(({ records, copies }) => [records.length, copies])).toEqual([
      [2, undefined],
      [3, undefined],
    ])
  })

  it('shares a title merged over all of them', () => {
    const title: Merge = { top: 1, left: 1, bottom: 1, right: 8 }
    const rows: Rows = [
      ['2025年党员名册'],
      [...heads, ...heads],
      [...person(1, '赵试一'), ...person(2, '钱样二')],
    ]
    expect(read(rows, [title]).map((table) => [table.title, table.year])).toEqual([
      ['2025年党员名册', 2025],
      ['2025年党员名册', 2025],
    ])
  })

  it('corrects the columns of one of them', () => {
    const grid = madeGrid([
      [...heads, ...heads],
      [...person(1, '赵试一'), ...person(2, '钱样二')],
    ])
    const tables = [{ sheet: 'Sheet1', headerRows: [1], columns: { G: 'workStartDate' as const } }]
    const { tables: found } = readSheets([grid], { tables, cells: [], distinctRows: [] })
    expect(found.map(({ columns }) => Object.values(columns).map(({ field }) => field))).toEqual([
      ['seq', 'name', 'birthDate', 'joinDate'],
      ['seq', 'name', 'workStartDate', 'joinDate'],
    ])
  })
})

describe('another table below', () => {
  it('takes no row under headings that no form knows', () => {
    const rows: Rows = [
      heads,
      person(1, '赵试一'),
      ['困难党员帮扶'],
      ['姓名', '帮扶措施', '责任人'],
      ['钱样二', '上门看望', '孙试三'],
      heads,
      person(2, '李样四'),
    ]
    expect(seen(read(rows))).toEqual([
      ['memberRoster', ['赵试一'], 'ABCD'],
      ['unknown', [], ''],
      ['memberRoster', ['李样四'], 'ABCD'],
    ])
  })
})

describe('what is hidden', () => {
  const rows: Rows = [heads, person(1, '赵试一'), person(2, '钱样二')]

  it('is read and named', () => {
    const grid = {
      ...madeGrid(rows),
      hiddenRows: new Set([3, 9]),
      hiddenColumns: new Set([3, 4, 7]),
    }
    const [table] = readTables([grid])
    expect(table).toMatchObject({ hidden: { rows: [3], columns: ['C', 'D'] } })
    expect(table?.records).toHaveLength(2)
  })

  it('is not spoken of where there is nothing', () => {
    const [table] = readTables([{ ...madeGrid(rows), hiddenRows: new Set([9]) }])
    expect(table).not.toHaveProperty('hidden')
  })
})

describe('marks on headings', () => {
  it.each([
    '*姓名',
    '姓名*',
    '★姓名',
    '姓名（必填）',
    '* 姓　名：',
    '1.姓名',
    '（2）姓名',
    '3、姓名',
    '姓\n名',
  ])('%j', (heading) => {
    expect(
      seen(
        read([
          [heading, ...heads.slice(2)],
          ['赵试一', '1970.01', '1998.07'],
        ]),
      ),
    ).toEqual([['memberRoster', ['赵试一'], 'ABC']])
  })
})

describe('what title and sheet say of everybody', () => {
  const columns = ['姓名', '出生年月', '入党时间']
  it.each<[title: string, sheet: string, extra: Record<string, string>, expected: object]>([
    ['预备党员名单', 'S', {}, { memberType: 'probationary' }],
    ['样例村党支部预备党员花名册', 'S', {}, { memberType: 'probationary' }],
    ['党员名册', '预备党员', {}, { memberType: 'probationary' }],
    ['正式党员、预备党员名单', 'S', {}, { memberType: 'full' }],
    ['预备党员和正式党员名单', 'S', {}, { memberType: 'full' }],
    ['预备党员名单', 'S', { 党员身份: '正式党员' }, { memberType: 'full' }],
    ['预备党员名单', 'S', { 转正时间: '1999.07' }, { memberType: 'full' }],
    ['党员名册', '第二党小组', {}, { group: '第二党小组' }],
    ['样例村党支部第一党小组党员花名册', 'S', {}, { group: '第一党小组' }],
    ['党员名册', '第二党小组', { 党小组: '第三党小组' }, { group: '第三党小组' }],
    ['党员名册', 'S', {}, { group: null }],
  ])('%s / %s %j', (title, sheet, extra, expected) => {
    const rows: Rows = [
      [title],
      [...columns, ...Object.keys(extra)],
      ['赵试一', '1970.01', '1998.07', ...Object.values(extra)],
    ]
    expect(read(rows, [], sheet)[0]?.records[0]).toMatchObject(expected)
  })
})

describe('two numbers of one person', () => {
  it.each<[string[], object]>([
    [['10000000001', '0999-7654321'], { phone: '10000000001', landline: '0999-7654321' }],
    [['', '0999-7654321'], { phone: '0999-7654321', landline: null }],
    [['10000000001', '无'], { phone: '10000000001', landline: null }],
  ])('%j', (numbers, expected) => {
    const columns = ['姓名', '出生年月', '入党时间', '手机', '固定电话']
    const rows: Rows = [
      columns,
      ['赵试一', '1970.01', '1998.07', ...numbers.map((one) => one || null)],
    ]
    expect(read(rows)[0]?.records[0]).toMatchObject(expected)
  })
})
