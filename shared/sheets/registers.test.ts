import { describe, expect, it } from 'vitest'
import type { Merge } from './grid.ts'
import { madeGrid } from './made-cell.ts'
import { readTables } from './read-tables.ts'
import type { Table, TableKind } from './table.ts'

type Rows = Parameters<typeof madeGrid>[0]

function tableOf<K extends TableKind>(
  kind: K,
  rows: Rows,
  { merges = [], sheet = 'S' }: { merges?: Merge[]; sheet?: string } = {},
): Table & { readonly kind: K } {
  const [table, ...others] = readTables([madeGrid(rows, merges, sheet)])
  expect(others).toEqual([])
  const isKind = (found: Table | undefined): found is Table & { readonly kind: K } =>
    found?.kind === kind
  if (!isKind(table)) throw new Error(`read as ${table?.kind}, not as ${kind}`)
  return table
}
const codesOf = ({ problems }: Table): string[] =>
  problems.map(({ cell, code }) => `${cell} ${code}`)

describe('appraisals with ticks', () => {
  const heads = ['序号', '姓名', '党员身份', '优秀', '合格', '基本合格', '不合格', '备注']
  it.each<[Rows[number], string | null, string[]]>([
    [['√', null, null, null, null], 'excellent', []],
    [[null, '✓', null, null, null], 'qualified', []],
    [[null, null, '√', null, null], 'basicallyQualified', []],
    [[null, null, null, ' √ ', null], 'unqualified', []],
    [['√', '√', null, null, null], null, ['E3 gradesSeveral']],
    [[null, null, null, null, '请假'], null, ['D3 gradeUntold']],
    [[15, 0, 0, 0, null], null, []],
  ])('%j: %s', (cells, grade, codes) => {
    const rows: Rows = [
      heads,
      [1, '钱样二', '正式党员', '√', null, null, null, null],
      [2, '赵试一', '正式党员', ...cells],
    ]
    const table = tableOf('reviewTally', rows, { sheet: '2024年民主评议' })
    expect(table.records[0]).toMatchObject({ grade: 'excellent', votes: null })
    expect(table.records[1]?.grade).toBe(grade)
    expect(codesOf(table)).toEqual(codes)
  })

  it.each<[string[], string]>([
    [['不合格', '基本合格', '合格', '优秀'], 'basicallyQualified'],
    [['合格党员', '基本合格党员', '优秀党员', '不合格党员'], 'basicallyQualified'],
    [['优秀等次', '基本合格等次', '合格等次', '不合格等次'], 'basicallyQualified'],
  ])('columns in the order %j', (grades, grade) => {
    const rows: Rows = [
      ['姓名', ...grades],
      ['赵试一', null, '√', null, null],
    ]
    expect(tableOf('reviewTally', rows, { sheet: '民主评议' }).records[0]?.grade).toBe(grade)
  })

  it('probationary members have no grade, and say why', () => {
    const rows: Rows = [
      heads,
      [1, '钱样二', '正式党员', '√', null, null, null, null],
      [2, '赵试一', '预备党员', null, null, null, null, null],
    ]
    const table = tableOf('reviewTally', rows, { sheet: '民主评议' })
    expect(table).toMatchObject({
      records: [{}, { grade: null, ungradedReason: '预备党员不定等次' }],
      problems: [],
    })
  })

  it('keep what they rest on, and the year of a column', () => {
    const rows: Rows = [
      ['姓名', '评议年度', '自评', '互评平均分', '互评人数', '群众评议', '组织评定'],
      ['赵试一', '2024年度', '合格', 92.5, 12, '优秀', '优秀党员'],
    ]
    expect(tableOf('reviewTally', rows, { sheet: '民主评议' })).toMatchObject({
      year: 2024,
      records: [
        {
          grade: 'excellent',
          reviews: { self: '合格', mutual: '92.5', mutualCount: 12, mass: '优秀' },
        },
      ],
    })
  })

  it('a template with its box of notes', () => {
    const box: Merge = { top: 4, left: 2, bottom: 10, right: 7 }
    const rows: Rows = [
      ['学工号', '姓名', '党籍状态', '评议结果'],
      ['001', '赵试一', '正式党员', '优秀'],
      ['002', '钱样二', '预备党员', null],
      [null, '说明：评议结果从下拉框选'],
      [],
      [],
      [],
      [],
      [],
      [],
      ['003', '孙例三', '正式党员', '合格'],
    ]
    const table = tableOf('reviewTally', rows, { merges: [box], sheet: '民主评议' })
    expect(table.records.map(({ name, grade }) => [name, grade])).toEqual([
      ['赵试一', 'excellent'],
      ['钱样二', null],
      ['孙例三', 'qualified'],
    ])
  })
})

describe('registers', () => {
  it('activists and candidates', () => {
    const rows: Rows = [
      ['入党积极分子名册'],
      [
        '序号',
        '姓名',
        '性别',
        '出生年月',
        '民族',
        '所在部门',
        '工号',
        '身份证号',
        '联系电话',
        '提交入党申请时间',
        '确定入党积极分子时间',
        '确定发展对象时间',
        '培养人',
        '备注',
        '错误提示',
      ],
      [
        1,
        '赵试一',
        '男',
        '1999.05',
        '汉',
        '一部',
        '001',
        null,
        '10000000001',
        '2022.3.1',
        '2022.10.12',
        null,
        '钱样二、孙例三',
        null,
        '第3行手机号有误',
      ],
    ]
    const table = tableOf('activistRoster', rows)
    expect(table.columns['O']).toEqual({ header: '错误提示', field: 'checkNote' })
    expect(table.records).toMatchObject([
      {
        name: '赵试一',
        stage: 'activist',
        remark: null,
        dates: { applyDate: '2022-03-01', activistDate: '2022-10-12' },
        mentors: '钱样二、孙例三',
      },
    ])
  })

  it.each([
    ['2024年5月8日', '2024-05-08', null],
    ['5月8日-10日', '2024-05-08', '2024-05-10'],
    ['2024.5.8-5.10', '2024-05-08', '2024-05-10'],
    ['2024年5月8日至2024年6月2日', '2024-05-08', null],
  ])('trainings, on %s', (day, startedOn, endedOn) => {
    const rows: Rows = [
      ['2024年党员教育培训台账'],
      ['序号', '培训时间', '培训主题', '培训地点', '主办单位', '学时', '参训人数', '参训人员'],
      [1, day, '党章学习', '镇党校', '某县某镇党委', '4学时', 20, '赵试一、钱样二'],
    ]
    expect(tableOf('trainingLedger', rows).records).toMatchObject(
      day.includes('6月2日')
        ? [{ title: '党章学习' }]
        : [
            {
              title: '党章学习',
              startedOn,
              endedOn,
              level: 'township',
              kind: 'study',
              hoursTenths: 40,
              traineeCount: 20,
            },
          ],
    )
  })

  it.each([
    ['2024年5月', ['B2 dateMissing']],
    ['去年', ['B2 badDate']],
    [null, ['B2 dateMissing']],
  ])('a training on %s has no place in the ledger', (day, codes) => {
    const rows: Rows = [
      ['序号', '培训时间', '培训主题', '主办单位', '学时', '参训人数'],
      [1, day, '党章学习', '本支部', 1.5, 20],
    ]
    const table = tableOf('trainingLedger', rows)
    expect(table.problems).toMatchObject([{ severity: 'error' }])
    expect(codesOf(table)).toEqual(codes)
  })

  it.each([
    ['党内警告', 'warning', null],
    ['警告', 'warning', null],
    ['党内严重警告处分', 'seriousWarning', null],
    ['撤销党内职务', 'removalFromPost', null],
    ['留党察看一年', 'probation', 1],
    ['留党察看（2年）', 'probation', 2],
    ['开除党籍', 'expulsion', null],
    ['诫勉谈话', null, null],
    ['行政警告', null, null],
  ])('discipline: %s', (words, kind, probationYears) => {
    const rows: Rows = [
      ['序号', '姓名', '性别', '处分种类', '处分时间', '影响期', '处分原因', '批准机关'],
      [1, '赵试一', '男', words, '2024.3.8', '一年六个月', '酒驾', '某镇纪委'],
    ]
    const table = tableOf('disciplineLedger', rows)
    expect(table.records).toMatchObject([
      { kind, probationYears, decidedOn: '2024-03-08', cause: '酒驾' },
    ])
    expect(codesOf(table)).toEqual(kind === null ? ['D2 unknownDiscipline'] : [])
  })

  it('branches', () => {
    const rows: Rows = [
      ['党组织基本情况'],
      ['序号', '党组织名称', '书记', '成立时间', '换届时间', '党员数', '联系电话'],
      [1, '甲村党支部', '赵试一', '1985.7', '2021.3', '23人', '10000000001'],
    ]
    expect(tableOf('organizationRoster', rows)).toMatchObject({
      records: [
        {
          name: '甲村党支部',
          secretary: '赵试一',
          foundedOn: '1985-07',
          termStartedOn: '2021-03',
          memberCount: 23,
        },
      ],
      problems: [{ code: 'onlyCompared' }],
    })
  })
})
