import { describe, expect, it } from 'vitest'
import type { Cell, Grid, Merge } from './grid.ts'
import { madeGrid } from './made-cell.ts'
import { readTables } from './read-tables.ts'
import type { ActivityTable, DuesTable, MemberTable, Table, TableKind } from './table.ts'

const roster = ['序号', '姓名', '性别', '出生年月', '身份证号码', '入党时间']
const people = [
  [1, '赵试一', '男', '1962.05', null, '1985.07.01'],
  [2, '钱样二', '女', '1971.08', null, '1995.06.30'],
]
const across = (row: number, right: number): Merge => ({ top: row, left: 1, bottom: row, right })
const formula = (number: number | null): Cell => ({
  type: 'number',
  text: number === null ? '' : String(number),
  number,
  date: null,
  format: null,
  formula: 'SUM(A1:B1)',
})

function onlyTable<K extends TableKind>(grid: Grid, kind: K): Extract<Table, { kind: K }> {
  const [table, ...others] = readTables([grid])
  const isKind = (found: Table | undefined): found is Extract<Table, { kind: K }> =>
    found?.kind === kind
  expect(others).toEqual([])
  if (!isKind(table)) throw new Error(`read as ${table?.kind}, not as ${kind}`)
  return table
}
const rosterOf = (rows: Parameters<typeof madeGrid>[0], merges: Merge[] = []): MemberTable =>
  onlyTable(madeGrid(rows, merges), 'memberRoster')
const duesOf = (
  rows: Parameters<typeof madeGrid>[0],
  merges: Merge[] = [],
  sheet = 'S',
): DuesTable => onlyTable(madeGrid(rows, merges, sheet), 'duesMatrix')
const meetingsOf = (rows: Parameters<typeof madeGrid>[0], sheet = 'S'): ActivityTable =>
  onlyTable(madeGrid(rows, [], sheet), 'meetingLedger')

describe('rows that are no records', () => {
  it.each([
    ['groupHeading', [['第一党小组（10人）']], [across(2, 6)]],
    ['groupHeading', [['第一党小组']], []],
    ['quarterHeading', [['一季度']], [across(2, 6)]],
    ['quarterHeading', [['2024年上半年']], []],
    ['total', [['合  计', null, '2人']], []],
    ['total', [['本页小计', 3]], []],
    ['total', [[null, '合计', 3]], []],
    ['footnote', [['注：1.入党时间指支部大会通过之日。']], [across(2, 6)]],
    ['footnote', [['说明：以下同上']], []],
    ['signature', [['党支部书记：      填表人：']], [across(2, 6)]],
    ['signature', [['审核人：', null, null, '填报人：']], []],
    ['repeatedHeader', [roster], []],
    ['columnNumbers', [[1, 2, 3, 4, 5, 6]], []],
    ['columnNumbers', [[1, 2, 3, 4, 5, 6, null, null, null, '02 回族']], []],
    ['note', [['以下人员由镇党委核定']], [across(2, 6)]],
    ['note', [[null, null, '注意事项']], [{ top: 2, left: 3, bottom: 2, right: 6 }]],
    ['example', [['示例', '张样例', '女', '1985-07-01', '999999198507010123', '2010-06']], []],
    ['example', [['例：', '张样例']], []],
    ['blank', [[3]], []],
    ['blank', [[3, null, null, formula(0), formula(null)]], []],
    ['blank', [[]], []],
  ])('%s: %j', (reason, row, merges) => {
    const table = rosterOf([roster, ...row, ...people], merges)
    expect(table.skippedRows).toEqual({ 2: reason })
    expect(table.records.map(({ name }) => name)).toEqual(['赵试一', '钱样二'])
    expect(table.problems).toEqual([])
  })

  it('a note box inside the data, with the rows beside and after it', () => {
    const box: Merge = { top: 3, left: 3, bottom: 4, right: 6 }
    const rows = [roster, people[0] ?? [], [null, null, '填写说明'], [], people[1] ?? []]
    expect(rosterOf(rows, [box])).toMatchObject({
      skippedRows: { 3: 'note', 4: 'blank' },
      records: [{ name: '赵试一' }, { name: '钱样二' }],
      problems: [],
    })
  })

  it('a stray cell far below does not list thousands of blank rows', () => {
    const far = { ...madeGrid([roster, ...people]) }
    const stray = madeGrid([['注：完']]).rows.get(1) ?? new Map<number, Cell>()
    const table = onlyTable(
      { ...far, rows: new Map([...far.rows, [1_000_000, stray]]) },
      'memberRoster',
    )
    expect(table.skippedRows).toEqual({ 1_000_000: 'footnote' })
  })
})

describe('headings', () => {
  it.each([
    ['姓　　名', '性 别', '出生\n日期', '何时入党'],
    ['党员姓名', '性别（男/女）', '出生年月日', '加入党组织日期'],
    ['*姓名', '性别', '生日', '入党时间（支部大会）'],
  ])('%s', (...headings) => {
    const table = rosterOf([headings, ['赵试一', '男', '1962.05', '1985.07.01']])
    expect(Object.values(table.columns).map(({ field }) => field)).toEqual([
      'name',
      'sex',
      'birthDate',
      'joinDate',
    ])
    expect(Object.values(table.columns).map(({ header }) => header)).toEqual(headings)
  })

  it.each([
    ['1月', '2月', '3月'],
    ['01月', '02月', '03月'],
    ['一月', '二月', '三月'],
    ['一月份', '二月份', '三月份'],
    ['1 月', '2 月', '3 月'],
    ['2024.01', '2024.02', '2024.03'],
    ['2024年1月', '2024年2月', '2024年3月'],
  ])('months written as %s', (...months) => {
    const table = duesOf([
      ['姓名', ...months],
      ['赵试一', 15, 15, 15],
    ])
    expect(table.records[0]?.monthsFen).toEqual({ 1: 1500, 2: 1500, 3: 1500 })
  })

  it('bare numbers are months under a group that says so', () => {
    const merges: Merge[] = [
      { top: 1, left: 1, bottom: 2, right: 1 },
      { top: 1, left: 2, bottom: 1, right: 4 },
    ]
    const table = duesOf(
      [
        ['姓名', '缴 费 月 份'],
        [null, 7, 8, 9],
        ['赵试一', 15, 16, 17],
      ],
      merges,
    )
    expect(table.headerRows).toEqual([1, 2])
    expect(table.columns['C']).toEqual({ header: '缴费月份/8', field: 'month8' })
    expect(table.records[0]?.monthsFen).toEqual({ 7: 1500, 8: 1600, 9: 1700 })
  })

  it('keeps columns that nothing is known of', () => {
    expect(rosterOf([[...roster, '血型', '备注', '备注']]).unmapped).toEqual({
      G: '血型',
      I: '备注',
    })
  })
})

describe('tables', () => {
  it('several on one sheet', () => {
    const meetings = [
      ['会议类型', '会议时间', '应到人数', '实到人数'],
      ['支委会', '2024.1.5', 5, 5],
    ]
    const rows = [['党员花名册'], roster, ...people, [], ['2024年三会一课台账'], ...meetings]
    expect(readTables([madeGrid(rows)])).toMatchObject([
      { kind: 'memberRoster', title: '党员花名册', records: [{ row: 3 }, { row: 4 }] },
      { kind: 'meetingLedger', titleRows: [6], headerRows: [7], year: 2024, records: [{ row: 8 }] },
    ])
  })

  it('the heading again on the next page goes on with the same table', () => {
    const table = rosterOf([roster, people[0] ?? [], ['本页小计', 1], roster, people[1] ?? []])
    expect(table.skippedRows).toEqual({ 3: 'total', 4: 'repeatedHeader' })
    expect(table.records).toHaveLength(2)
  })

  it.each([
    ['reviewTally', '民主评议', [['序号', '姓名', '党员身份', '优秀率', '评议结果', '备注']]],
    [
      'floatingRoster',
      '流动党员',
      [['姓名', '性别', '出生年月', '文化程度', '外出时间', '外出地点']],
    ],
    [
      'duesAssessment',
      '党费核定',
      [['序号', '姓名', '党费基数', '月缴党费', '缴费月数', '缴费总额']],
    ],
    [
      'developmentLedger',
      '发展党员',
      [
        [
          '姓名',
          '性别',
          '出生年月',
          '民族',
          '提交入党申请时间',
          '确定为入党积极分子时间',
          '转正时间',
        ],
      ],
    ],
    [
      'unknown',
      '物品',
      [
        ['物品', '数量'],
        ['笔', 3],
      ],
    ],
  ] as const)('an empty %s is told from its neighbours', (kind, sheet, rows) => {
    expect(onlyTable(madeGrid(rows, [], sheet), kind).records).toEqual([])
  })

  it('none on an empty sheet', () => {
    expect(readTables([madeGrid([])])).toEqual([])
  })

  it.each([
    ['填报单位（盖章）：中共甲村支部委员会', '甲村党支部党员花名册', '中共甲村支部委员会'],
    ['单位：元', '甲村党支部党员花名册', '甲村党支部'],
    ['党支部名称：甲村党支部    应到党员：18名', '花名册', '甲村党支部'],
    ['单位：元', '2024年度党支部台账', null],
  ])('%s in %s: organization', (info, title, organization) => {
    expect(rosterOf([[title], [info], roster, ...people])).toMatchObject({
      organization,
      titleRows: [1],
      infoRows: [2],
    })
  })

  it.each([
    ['2024年度', 2024],
    ['二〇二四年度', 2024],
    ['（2014）年3月', 2014],
    ['2023-2024年度', null],
    ['', null],
  ])('the year of "%s" is %s', (words, year) => {
    expect(rosterOf([[`${words}党员花名册`], roster, ...people]).year).toBe(year)
  })
})

describe('a roster', () => {
  it('takes a branch merged down for each of its people', () => {
    const merges: Merge[] = [{ top: 2, left: 1, bottom: 3, right: 1 }]
    const rows = [
      ['所属党支部', ...roster.slice(1)],
      ['甲支部', ...(people[0] ?? []).slice(1)],
      [null, ...(people[1] ?? []).slice(1)],
    ]
    expect(rosterOf(rows, merges).records.map(({ branch }) => branch)).toEqual(['甲支部', '甲支部'])
  })

  it.each([
    [
      'the same name and birthday, another day of joining',
      ['赵试一', '男', '1962.05', null, '1986.07.01'],
      [],
    ],
    [
      'the same name, birthday and day of joining',
      ['赵试一', '男', '1962.05', null, '1985.07.01'],
      ['duplicatePerson'],
    ],
  ])('%s', (_, second, codes) => {
    const table = rosterOf([roster.slice(1), (people[0] ?? []).slice(1), second])
    expect(table.problems.map(({ code }) => code)).toEqual(codes)
    expect(table.records).toHaveLength(2 - codes.length)
  })

  it('keeps a number with a wrong check digit, flagged, and tells nobody apart by it', () => {
    const mistyped = '999999196205040231'
    const rows = ['赵试一', '赵试二'].map((name) => [1, name, '男', '1962.05', mistyped, '1985.07'])
    const { records, problems } = rosterOf([roster, ...rows])
    expect(records.map(({ idCard }) => idCard)).toEqual([mistyped, mistyped])
    expect(problems.map(({ code }) => code)).toEqual(['idInvalid', 'idInvalid'])
  })

  it.each([
    [{ 党员身份: '预备党员' }, 'probationary'],
    [{ 党员身份: '正式' }, 'full'],
    [{ 备注: '预备党员' }, 'probationary'],
    [{ 备注: '预备党员', 转正时间: '2024.1.1' }, 'full'],
    [{ 备注: '老党员' }, 'full'],
  ])('%j is %s', (extra, memberType) => {
    const rows = [
      [...roster, ...Object.keys(extra)],
      [...(people[0] ?? []), ...Object.values(extra)],
    ]
    expect(rosterOf(rows).records[0]?.memberType).toBe(memberType)
  })
})

describe('a dues ledger', () => {
  const heads = ['姓名', '类别', '核算基数', '月应缴党费', '1月', '2月', '3月', '合计']
  it.each([
    [
      ['在职', 4520, 45.2, '√', '未交', '免', 45.2],
      { monthsFen: { 1: 4520 }, exemptMonths: [3], exempt: false },
      [],
    ],
    [['在职', 4520, 45.2, 45.2, 45.2, null, 90.4], { totalFen: 9040 }, []],
    [['在职', 4520, 45.2, 45.2, 0, null, 45.2], { monthsFen: { 1: 4520 } }, []],
    [['在职', 4520, 45.2, '45.2', 45.2, null, 45.2], { totalFen: 9040 }, ['numberStoredAsText']],
    [['在职', 4520, 45.2, '45.2', 45.2, null, 90.4], { totalFen: 9040 }, []],
    [['在职', 4520, 45.2, '45.2', 45.2, null, 50], { totalFen: 9040 }, ['rowTotalWrong']],
    [['在职', 4520, 45.2, 45.2, 45.2, null, formula(null)], { totalFen: 9040 }, []],
    [['在职', 4520, 45.21, null, null, null, null], { monthlyDueFen: 4521 }, []],
    [['在职', 4520, 45.22, null, null, null, null], { monthlyDueFen: 4522 }, ['dueNotByRule']],
    [['在职', 80_000, 1000, null, null, null, null], {}, []],
    [['在职', 80_000, 1600, null, null, null, null], {}, []],
    [['离退休', 5000, 25, null, null, null, null], { category: 'retired' }, []],
    [['离退休', 5000, 50, null, null, null, null], {}, ['dueNotByRule']],
    [['农民', 5000, 0.5, null, null, null, null], { category: 'farmer' }, []],
    [['低保', null, 0.2, '免', '免', '免', 0], { exempt: true, totalFen: 0 }, []],
    [
      ['在职', null, null, '√', '？', '—', null],
      { notDueMonths: [3] },
      ['amountUntold', 'notMoney'],
    ],
    [['在职', null, 15, 15, formula(null), 15, null], { totalFen: 3000 }, ['formulaNotStored']],
  ])('%j', (cells, record, codes) => {
    const table = duesOf([heads, ['赵试一', ...cells]])
    expect(table.problems.map(({ code }) => code)).toEqual(codes)
    expect(table.records[0]).toMatchObject(record)
  })

  it('without a column of totals tells of text at its cell', () => {
    const table = duesOf([heads.slice(0, -1), ['赵试一', '在职', 4520, 45.2, '45.2', 45.2, 45.2]])
    expect(table.problems).toMatchObject([
      { cell: 'E2', code: 'numberStoredAsText', severity: 'info' },
    ])
  })
})

describe('a ledger of meetings', () => {
  const heads = ['会议类型', '会议时间', '应到人数', '实到人数', '请假人数']
  it.each([
    ['2024年三会一课', ['支委会', '4月2日'], { heldDate: '2024-04-02' }, []],
    ['三会一课', ['支委会', '4月2日'], { heldDate: null }, ['badDate']],
    ['2024年三会一课', ['支委会', '2024.4'], { heldDate: '2024-04' }, ['dateMissing']],
    ['2024年三会一课', ['支委会', '2025.1.5'], { heldDate: null }, ['dateOutOfYear']],
    ['2024年三会一课', ['组织生活会', '2025.1.5'], { heldDate: '2025-01-05' }, []],
    ['2024年三会一课', ['组织生活会', '2025.4.5'], { heldDate: null }, ['dateOutOfYear']],
    [
      '三会一课',
      ['党小组会（第一小组）', '2024.1.5'],
      { kinds: ['groupMeeting'], group: '第一小组' },
      [],
    ],
    ['三会一课', ['党课', '2024.1.5', 5, 5, null], { onLeave: null }, []],
  ])('in %s: %j', (sheet, cells, record, codes) => {
    const table = meetingsOf([heads, cells], sheet)
    expect(table.problems.map(({ code }) => code)).toEqual(codes)
    expect(table.problems.every(({ severity }) => severity === 'error')).toBe(true)
    expect(table.records[0]).toMatchObject(record)
  })

  it('has the kind of its title where no column tells it', () => {
    const table = meetingsOf([['2024年支委会会议记录'], heads.slice(1), ['2024.1.5', 5, 5, 0]])
    expect(table.records[0]?.kinds).toEqual(['committeeMeeting'])
  })
})
