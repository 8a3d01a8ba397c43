import { describe, expect, it } from 'vitest'
import type { Grid, Merge } from './grid.ts'
import { madeGrid } from './made-cell.ts'
import { readTables } from './read-tables.ts'
import type { CardTable, MemberRecord } from './table.ts'

type Rows = Parameters<typeof madeGrid>[0]

const block = (top: number, left: number, bottom: number, right: number): Merge => ({
  top,
  left,
  bottom,
  right,
})

function cardsOf(grid: Grid): CardTable[] {
  return readTables([grid]).map((table) => {
    if (table.kind !== 'memberCard') throw new Error(`read as ${table.kind}`)
    return table
  })
}

function onlyCards(rows: Rows, merges: Merge[] = [], sheet = 'Sheet1'): CardTable {
  const [table, ...others] = cardsOf(madeGrid(rows, merges, sheet))
  if (!table || others.length > 0) throw new Error('not one table')
  return table
}

/** What a record tells: its fields that are not empty. */
function toldOf(record: MemberRecord | undefined): Partial<MemberRecord> {
  return Object.fromEntries(Object.entries(record ?? {}).filter(([, value]) => value !== null))
}

const official: Rows = [
  ['党员基本信息采集表'],
  ['1.姓名：', '赵试一', null, '2.性别：', '☑男 □女'],
  ['3.民族：', '01 汉族', null, '4.公民身份证号：', '99999919620504023X'],
  ['5.出生日期：', '1962年5月4日', null, '6.学历：', '大学本科'],
  ['7.人员类别：', '□正式党员 ☑预备党员 √'],
  ['8.所在党支部：', '中共甲村支部委员会'],
  ['9.加入党组织日期：', '1985年7月1日', null, '10.转为正式党员日期：', '    年  月  日'],
  ['11.工作岗位：', '农民'],
  ['12.联系电话：', '手机：10000000001', null, '固定电话：', '0999-1234567'],
  ['13.家庭住址：', '试点村1组'],
  ['14.党籍状态：', '☑正常党员 □停止党籍'],
  ['15.是否为失联党员：', '□是 ☑否', null, '失去联系日期：', '—'],
  ['16.是否为流动党员：', '□是 ☑否', null, '外出流向：'],
  ['党员签字：', null, null, '党支部书记签字：'],
  ['注：本表由党员本人填写。'],
]
const codes = ['01 汉族', '02 蒙古族', '03 回族', '11 博士研究生', '21 大学本科']

describe('the official card', () => {
  const merges = [block(1, 1, 1, 5), block(2, 2, 2, 3), block(3, 2, 3, 3), block(5, 2, 5, 5)]
  const record = {
    row: 2,
    name: '赵试一',
    sex: 'male',
    ethnicity: '汉族',
    birthDate: '1962-05-04',
    education: '大学本科',
    idCard: '99999919620504023X',
    joinDate: '1985-07-01',
    workPost: '农民',
    address: '试点村1组',
    phone: '10000000001',
    landline: '0999-1234567',
    isFloating: false,
    memberType: 'probationary',
    branch: '中共甲村支部委员会',
  }

  it('gives one member, its labels by their address, and what no field is known for', () => {
    const table = onlyCards(official, merges)
    expect(table).toMatchObject({
      title: '党员基本信息采集表',
      organization: '中共甲村支部委员会',
      problems: [],
      unmapped: { A11: '14.党籍状态', A12: '15.是否为失联党员' },
      cells: { 2: { name: 'B2', idCard: 'E3', joinDate: 'B7' } },
    })
    expect(table.columns['D3']).toEqual({ header: '4.公民身份证号', field: 'idCard' })
    expect(table.skippedRows).toEqual({ 14: 'signature', 15: 'footnote' })
    expect(table.records.map(toldOf)).toEqual([record])
  })

  it.each([
    ['right beside it', 7],
    ['far right', 22],
    ['out to NS', 383],
  ])('with code lists parked %s', (_, column) => {
    const rows = official.map((row, at) => {
      const code = codes[at - 1] ?? null
      const gap = Array<null>(column - 1 - row.length).fill(null)
      return at === 0 ? [...row, ...gap, '民族', '学历'] : [...row, ...gap, code, code]
    })
    expect(onlyCards(rows, merges).records.map(toldOf)).toEqual([record])
  })

  it('with nothing filled in gives no member and no problem', () => {
    const rows = official.map(([label = null, , , second = null]) => [label, null, null, second])
    expect(onlyCards(rows)).toMatchObject({ records: [], problems: [] })
  })
})

describe('one person, arranged otherwise', () => {
  const told = { name: '赵试一', sex: 'male', birthDate: '1962-05', joinDate: '1985-07-01' }
  const head = { top: 2, left: 1, bottom: 3, right: 1 }

  it.each<[string, Rows, Merge[]]>([
    [
      'labels without marks',
      [
        ['姓名', '赵试一', '性别', '男'],
        ['出生年月', '1962.05', '入党时间', '1985.07.01'],
      ],
      [],
    ],
    [
      'in one line',
      [['姓名', '赵试一', '性别', '男', '出生年月', '1962.05', '入党时间', '1985.07.01', '备注']],
      [],
    ],
    [
      'values below, in two bands',
      [
        ['姓名', '性别', '曾用名'],
        ['赵试一', '男', '赵一'],
        ['出生年月', '入党时间', '籍贯'],
        ['1962.05', '1985.07.01', null],
      ],
      [],
    ],
    [
      'in the cells of the labels',
      [['姓名：赵试一    性别：男'], ['出生年月：1962.05    入党时间：1985.07.01']],
      [],
    ],
    [
      'with gaps between marked labels and values',
      [
        ['姓名：', null, '赵试一', '性别：', null, '男'],
        ['出生年月：', null, '1962.05', '入党时间：', null, '1985.07.01'],
      ],
      [],
    ],
    [
      'with a picture and tall labels',
      [
        ['党员信息登记表'],
        ['姓　名', '赵 试 一', '性　别', '男', '照片'],
        ['出生\n年月', '1962.05', '入党\n时间', '1985.07.01'],
      ],
      [block(2, 5, 3, 5), block(1, 1, 1, 5)],
    ],
    [
      'with a head over several lines at its left',
      [
        ['党员信息登记表'],
        ['基本情况', '姓名', '赵试一', '性别', '男'],
        [null, '出生年月', '1962.05', '入党时间', '1985.07.01'],
      ],
      [head],
    ],
    [
      'with dates spread over cells',
      [
        ['姓名', '赵试一', '性别', '男'],
        ['出生年月', 1962, '年', 5, '月'],
        ['入党时间', 1985, '年', 7, '月', 1, '日'],
      ],
      [],
    ],
  ])('%s', (_, rows, merges) => {
    const table = onlyCards(rows, merges)
    expect(table.records.map(toldOf)).toEqual([
      { ...told, row: table.records[0]?.row, memberType: 'full' },
    ])
    expect(table.problems).toEqual([])
  })

  it('an identity number in eighteen boxes', () => {
    const rows = [
      ['姓名', '赵试一', '性别', '男', '入党时间', '1985.07.01'],
      [
        '身份证号',
        ...Array.from('99999919620504023X', (sign) => (sign === 'X' ? sign : Number(sign))),
      ],
    ]
    expect(onlyCards(rows).records[0]?.idCard).toBe('99999919620504023X')
  })
})

describe('other people on a card', () => {
  it.each([
    ['称谓', '姓名', '出生年月', '政治面貌', '工作单位及职务'],
    ['姓名', '与本人关系', '出生年月', '政治面貌', '职务'],
  ])('are not read from the rows under %s, %s', (...heads) => {
    const table = onlyCards(
      [
        ['党员登记表'],
        ['姓名', '赵试一', '性别', '男', '出生年月', '1962.05'],
        ['入党时间', '1985.07.01', '籍贯', '试点县', '党内职务', '组织委员'],
        ['家庭主要成员', ...heads],
        [null, '妻子', '钱样', '1963.01', '群众', '务农'],
        [null, '儿子', '赵样', '1990.01', '中共预备党员', '教师'],
      ],
      [block(4, 1, 6, 1)],
    )
    expect(table.records.map(toldOf)).toEqual([
      {
        row: 2,
        name: '赵试一',
        sex: 'male',
        birthDate: '1962-05',
        joinDate: '1985-07-01',
        nativePlace: '试点县',
        partyPost: '组织委员',
        memberType: 'full',
      },
    ])
  })

  it('are not read from the row of an introducer', () => {
    const table = onlyCards([
      ['姓名', '赵试一', '性别', '男'],
      ['出生年月', '1962.05', '入党时间', '1985.07.01'],
      ['入党介绍人', '姓名', '孙例三', '职务', '书记'],
    ])
    expect(table.records).toMatchObject([{ name: '赵试一', partyPost: null }])
  })

  it.each(['入党积极分子登记表', '发展对象考察表', '干部任免审批表', '困难党员走访慰问表'])(
    '%s is none of a member',
    (title) => {
      const rows = [
        [title],
        ['姓名', '赵试一', '性别', '男', '出生年月', '1962.05'],
        ['申请入党时间', '2020.07.01', '籍贯', '试点县', '入党时间', null],
      ]
      expect(readTables([madeGrid(rows)])).toMatchObject([{ kind: 'unknown', records: [] }])
    },
  )

  it('a card that asks nothing of the party is none of a member', () => {
    const rows = [
      ['员工登记表'],
      ['姓名', '赵试一', '性别', '男', '出生年月', '1962.05'],
      ['联系电话', '10000000001', '籍贯', '试点县', '学历', '高中'],
    ]
    expect(readTables([madeGrid(rows)])).toMatchObject([{ kind: 'unknown', records: [] }])
  })
})

const card = (name: string | null, birth: string): Rows => [
  ['党员登记卡'],
  ['姓名', name, '性别', '女', '民族', '汉'],
  ['出生年月', birth, '入党时间', '1995.06.30', '学历', '大专'],
  ['家庭住址', '试点村2组'],
]

describe('several cards on a sheet', () => {
  it('stacked', () => {
    const table = onlyCards([...card('钱样二', '1971.08'), [], ...card('孙例三', '1972.09')])
    expect(table.records).toMatchObject([
      { row: 2, name: '钱样二', birthDate: '1971-08', address: '试点村2组' },
      { row: 7, name: '孙例三', birthDate: '1972-09', address: '试点村2组' },
    ])
    expect(Object.keys(table.columns)).toHaveLength(7)
  })

  it('stacked without a blank row or a title between them', () => {
    const rows = [...card('钱样二', '1971.08'), ...card('孙例三', '1972.09').slice(1)]
    expect(onlyCards(rows).records).toMatchObject([{ name: '钱样二' }, { name: '孙例三' }])
  })

  it('with different labels', () => {
    const rows = [...card('钱样二', '1971.08'), ...card('孙例三', '1972.09').slice(0, 3)]
    const extended = [...rows, ['联系电话', '10000000002'], ...card('李样四', '1973.10')]
    expect(onlyCards(extended).records).toMatchObject([
      { name: '钱样二', address: '试点村2组', phone: null },
      { name: '孙例三', address: null, phone: '10000000002' },
      { name: '李样四', address: '试点村2组', phone: null },
    ])
  })

  it('without a name is refused at the cell of the name, an empty one passed over', () => {
    const empty = [
      ['姓名', null, '性别', null],
      ['出生年月', null, '入党时间', null],
    ]
    const table = onlyCards([...card('钱样二', '1971.08'), ...card(null, '1972.09'), ...empty])
    expect(table.records).toMatchObject([{ name: '钱样二' }])
    expect(table.problems).toMatchObject([{ row: 6, cell: 'B6', code: 'nameMissing' }])
  })

  it('of the same person twice is one', () => {
    const table = onlyCards([...card('钱样二', '1971.08'), ...card('钱样二', '1971.08')])
    expect(table.records).toHaveLength(1)
    expect(table.problems).toMatchObject([{ code: 'duplicatePerson' }])
  })

  it.each([
    ['with a seam', [null]],
    ['edge to edge', []],
  ])('side by side %s, two of them stacked', (_, seam) => {
    const left = [...card('钱样二', '1971.08'), ...card('李样四', '1973.10')]
    const right = [...card('孙例三', '1972.09'), ...card('周例五', '1974.11')]
    const rows = left.map((row, at) => [
      ...row,
      ...Array<null>(6 - row.length).fill(null),
      ...seam,
      ...(right[at] ?? []),
    ])
    expect(cardsOf(madeGrid(rows)).map(({ records }) => records)).toMatchObject([
      [{ name: '钱样二' }, { name: '李样四' }],
      [{ name: '孙例三' }, { name: '周例五' }],
    ])
  })

  it('one a sheet, in the group that the sheet is named after', () => {
    const grids = ['第一党小组', '钱样二'].map((sheet) =>
      madeGrid(card('钱样二', '1971.08'), [], sheet),
    )
    expect(readTables(grids)).toMatchObject([
      { kind: 'memberCard', records: [{ group: '第一党小组' }] },
      { kind: 'memberCard', records: [{ group: null }] },
    ])
  })
})

describe('problems of a card', () => {
  const base = ['姓名', '赵试一', '身份证号', '99999919620504023X'] as const
  it.each([
    [['出生年月', '1963.05', '入党时间', '1985.07'], 'birthConflictsId', 'B2'],
    [['出生年月', '1962.05', '入党时间', '1985年6月31日'], 'badDate', 'D2'],
    [['出生年月', '1962.05', '人员类别', '☑正式党员 ☑预备党员'], 'choiceUnclear', 'D2'],
    [['性别', '女', '入党时间', '1985.07'], 'sexConflictsId', 'B2'],
  ])('%j: %s at %s', (row, code, cell) => {
    const table = onlyCards([['党员信息卡'], base, row].slice(1))
    expect(table.problems).toMatchObject([{ row: 1, code, cell, severity: 'warning' }])
    expect(table.problems[0]?.value).toBe(row[cell === 'B2' ? 1 : 3])
  })

  it.each([
    ['☑正式党员 □预备党员', 'full'],
    ['□正式党员 ☑预备党员', 'probationary'],
    ['□正式党员 □预备党员', null],
    ['☑正式党员 ☑预备党员', null],
    [null, null],
    ['预备党员', 'probationary'],
  ])('%s is %s', (status, memberType) => {
    const table = onlyCards([base, ['性别', '男', '人员类别', status], ['入党时间', '1985.07']])
    expect(table.records[0]?.memberType).toBe(memberType)
  })
})
