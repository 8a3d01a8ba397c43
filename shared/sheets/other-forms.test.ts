import { describe, expect, it } from 'vitest'
import type { Cell, Merge } from './grid.ts'
import { madeGrid } from './made-cell.ts'
import { layouts, readTables } from './read-tables.ts'
import { fieldWords } from './recognize/field-words.ts'
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
const percent = (number: number): Cell => ({
  type: 'number',
  text: `${number * 100}%`,
  number,
  date: null,
  format: '0.0%',
  formula: null,
})

describe('payments', () => {
  const month = [
    '序号',
    '姓名',
    '身份证号',
    '所属党支部',
    '核算基数',
    '应交金额',
    '实交金额',
    '备注',
  ]
  it('of a month that the title names', () => {
    const rows: Rows = [
      ['2024年3月党费收缴表'],
      month,
      [1, '赵试一', null, '甲支部', 4520, 45.2, 45.2, null],
      [2, '钱样二', null, '甲支部', 4520, 45.2, '√', null],
      [3, '孙例三', null, '甲支部', null, 0.2, '免', null],
      [4, '李样四', null, '甲支部', 4520, 45.2, '未交', null],
    ]
    expect(tableOf('duesPayments', rows)).toMatchObject({
      year: 2024,
      problems: [],
      records: [
        {
          fromMonth: '2024-03',
          toMonth: '2024-03',
          baseFen: 452_000,
          monthlyDueFen: 4520,
          dueFen: 4520,
          paidFen: 4520,
          mark: null,
        },
        { paidFen: 4520 },
        { paidFen: null, mark: 'exempt' },
        { paidFen: null, mark: 'unpaid' },
      ],
    })
  })

  it.each<[string, string, string | null]>([
    ['2024年3月党费', 'S', '2024-03..2024-03'],
    ['党费收缴表', '2024年3月', '2024-03..2024-03'],
    ['2024年党费收缴表', '三月份', '2024-03..2024-03'],
    ['2024年党费收缴表', '3月', '2024-03..2024-03'],
    ['二〇二四年三月党费', 'S', '2024-03..2024-03'],
    ['2024年第一季度党费', 'S', '2024-01..2024-03'],
    ['2024年1-6月党费', 'S', '2024-01..2024-06'],
    ['2024年度党费收缴台账', 'S', '2024-01..2024-12'],
    ['2024年党费收缴台账', 'S', null],
    ['3月党费', 'S', null],
    ['2024年3月、4月党费', 'S', null],
  ])('%s, sheet %s: %s', (title, sheet, span) => {
    const table = tableOf(
      'duesPayments',
      [[title], month, [1, '赵试一', null, null, null, 45.2, 45.2, null]],
      { sheet },
    )
    const { fromMonth, toMonth } = table.records[0] ?? {}
    expect(fromMonth ? `${fromMonth}..${toMonth}` : null).toBe(span)
  })

  it('of a year: base, share, what is due each month and in all', () => {
    const rows: Rows = [
      ['2024年度党费收缴台账'],
      [
        '序号',
        '党员姓名',
        '月工资收入',
        '执行标准',
        '月应缴党费',
        '全年应缴党费',
        '全年实缴党费',
        '备注',
      ],
      [1, '赵试一', 4520, '1%', 45.2, 542.4, 542.4, null],
      [2, '钱样二', 4520, percent(0.01), 45.2, 542.4, 500, null],
      ['合计', null, null, null, 90.4, 1084.8, 1042, null],
    ]
    const table = tableOf('duesPayments', rows)
    expect(table.records).toMatchObject([
      {
        fromMonth: '2024-01',
        toMonth: '2024-12',
        ratePermille: 10,
        monthlyDueFen: 4520,
        dueFen: 54_240,
        paidFen: 54_240,
      },
      { ratePermille: 10, paidFen: 50_000 },
    ])
    expect(codesOf(table)).toEqual(['G5 columnTotalWrong'])
  })

  it.each([
    ['monthly by base and share', 4520, 0.01, 45.2, { monthlyDueFen: 4520, dueFen: null }],
    ['the year by base and share', 4520, 0.01, 542.4, { monthlyDueFen: 4520, dueFen: 54_240 }],
    ['neither, and then the year', 4520, 0.01, 300, { monthlyDueFen: null, dueFen: 30_000 }],
    ['without a base the year', null, null, 542.4, { monthlyDueFen: null, dueFen: 54_240 }],
  ] as const)('应交党费 of a year by its column is %s', (_, base, rate, due, record) => {
    const rows: Rows = [
      [
        '党员姓名',
        '党员身份证号',
        '所在党组织',
        '缴费年度',
        '党员类别',
        '缴存基数',
        '交纳党费比例',
        '应交党费',
        '实交党费',
      ],
      ['赵试一', null, '甲支部', 2024, '民警', base, rate, due, due],
    ]
    expect(tableOf('duesPayments', rows).records).toMatchObject([
      { fromMonth: '2024-01', toMonth: '2024-12', ...record },
    ])
  })

  it.each([
    ['0.5%', 5],
    ['0.5％', 5],
    ['1.5‰', null],
    [1.5, 15],
    [0.015, 15],
    [0.2, null],
    ['3000元以下0.5%', 5],
    ['0.5%-1%', null],
    ['每月0.2元', null],
  ])('a share of %s is %s', (rate, permille) => {
    const rows: Rows = [
      ['2024年3月党费'],
      ['姓名', '基数', '执行标准', '应交', '实交'],
      ['赵试一', 3000, rate, 15, 15],
    ]
    expect(tableOf('duesPayments', rows).records[0]?.ratePermille).toBe(permille)
  })

  it.each([
    ['2024年3月', '2024年5月'],
    ['2024-03', '2024-05'],
    ['2024.03', '2024.05'],
    [202_403, 202_405],
  ])('late ones, from %s to %s', (from, to) => {
    const rows: Rows = [
      ['2024年6月党费补缴'],
      [
        '学工号',
        '姓名',
        '缴费类型',
        '缴费起始月份',
        '缴费截止月份',
        '缴费金额',
        '缴费说明',
        '备注',
      ],
      ['001', '赵试一', '补缴', from, to, 45, null, null],
    ]
    expect(tableOf('duesPayments', rows)).toMatchObject({
      paidIn: '2024-06',
      problems: [],
      records: [{ fromMonth: '2024-03', toMonth: '2024-05', paidFen: 4500, isBackPayment: true }],
    })
  })
})

describe('summaries', () => {
  it('of branches by month are no people', () => {
    const heads = ['序号', '党组织', '一月', '二月', '三月', '四月']
    const rows: Rows = [
      ['2024年党费收缴统计表'],
      heads,
      [1, '甲村党支部', 100, 100, null, 90.5],
      ['合计', null, 100, 100, null, 90.5],
    ]
    expect(tableOf('organizationSummary', rows)).toMatchObject({
      skippedRows: { 4: 'total' },
      records: [
        {
          name: '甲村党支部',
          figures: [
            { column: 'C', header: '一月', value: '100' },
            { column: 'D', header: '二月', value: '100' },
            { column: 'F', header: '四月', value: '90.5' },
          ],
        },
      ],
      problems: [{ cell: 'A2', code: 'onlyCompared', severity: 'info' }],
    })
  })

  it('keep both blocks of months', () => {
    const merges: Merge[] = [
      { top: 2, left: 1, bottom: 3, right: 1 },
      { top: 2, left: 2, bottom: 2, right: 4 },
      { top: 2, left: 5, bottom: 2, right: 7 },
      { top: 2, left: 8, bottom: 3, right: 8 },
    ]
    const rows: Rows = [
      ['2024年组织生活开展情况统计表'],
      ['党支部', '支委会次数', null, null, '党员集体活动', null, null, '完成率'],
      [null, '1月', '2月', '3月', '1 月', '2 月', '3 月', null],
      ['机关一支部', 1, 1, 1, 2, 0, 1, '100%'],
      ['机关二支部', 1, 0, 1, 1, 1, 1, '90%'],
    ]
    const table = tableOf('organizationSummary', rows, { merges })
    expect(table.records.map(({ name }) => name)).toEqual(['机关一支部', '机关二支部'])
    expect(table.records[0]?.figures.map(({ header, value }) => `${header}=${value}`)).toEqual([
      '支委会次数/1月=1',
      '支委会次数/2月=1',
      '支委会次数/3月=1',
      '党员集体活动/1 月=2',
      '党员集体活动/2 月=0',
      '党员集体活动/3 月=1',
      '完成率=100%',
    ])
    expect(table.unmapped).toEqual({})
  })

  it.each<[string, Rows]>([
    [
      '学习强国情况',
      [
        ['序号', '组织', '学员总数', '激活总数', '活跃学员', '参与度'],
        [1, '甲支部', 20, 20, 18, '90%'],
      ],
    ],
    [
      '流动党员情况统计表',
      [
        ['单位', '流出党员数', '流入党员数', '备注', '省外', '省内'],
        ['甲村党支部', 3, 0, null, 2, 1],
      ],
    ],
    [
      '组织会议统计表',
      [
        ['组织', '出席率', '规范执行率', '开会总次数', '好', '较好'],
        ['甲支部', '90%', '90%', 12, 3, 4],
      ],
    ],
    [
      '民主评议党员情况',
      [
        ['项目', '建制村', '社区', '机关', '事业单位'],
        ['开展评议的支部', 3, 2, 1, 1],
      ],
    ],
  ])('%s', (sheet, rows) => {
    const table = tableOf('organizationSummary', rows, { sheet })
    expect(table.records).toHaveLength(1)
    expect(table.records[0]?.figures.length).toBeGreaterThan(3)
  })

  it.each(['姓名', '党组织', '单位', '所在党支部'])(
    'under the heading %s hold no people',
    (head) => {
      const rows: Rows = [
        ['2024年党费'],
        ['序号', head, '1月', '2月', '3月', '合计'],
        [1, '甲村党支部', 100, 100, 100, 300],
        [2, '乙村支部委员会', 50, 50, 50, 150],
        ['合计', null, 150, 150, 150, 450],
      ]
      expect(tableOf('organizationSummary', rows).records.map(({ name }) => name)).toEqual([
        '甲村党支部',
        '乙村支部委员会',
      ])
    },
  )

  it('a line of a branch among people is refused', () => {
    const rows: Rows = [
      ['姓名', '月应缴', '1月', '2月'],
      ['赵试一', 15, 15, 15],
      ['甲村党支部', 15, 15, 15],
    ]
    const table = tableOf('duesMatrix', rows)
    expect(table.records.map(({ name }) => name)).toEqual(['赵试一'])
    expect(codesOf(table)).toEqual(['A3 organizationAsName'])
  })
})

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

describe('a list given back', () => {
  const roster = ['序号', '姓名', '性别', '出生年月', '入党时间']
  it.each(['错误提示', '错误原因', '问题说明', '校验结果', '错误提示（请修改后重新导入）'])(
    'with %s reads as before',
    (head) => {
      const people: Rows = [[1, '赵试一', '男', '1962.05', '1985.07.01'], [2], ['合计', '1人']]
      const notes = ['出生年月与身份证不一致', '第二行没有姓名', '合计不对']
      const before = tableOf('memberRoster', [roster, ...people])
      const after = tableOf('memberRoster', [
        [...roster, head],
        ...people.map((row, at) => [
          ...row,
          ...Array.from({ length: 5 - row.length }, () => null),
          notes[at] ?? null,
        ]),
      ])
      expect(after.records).toEqual(before.records)
      expect(after.problems).toEqual(before.problems)
      expect(after.skippedRows).toEqual(before.skippedRows)
      expect(after.columns['F']?.field).toBe('checkNote')
    },
  )
})

describe('a branch merged down over its people', () => {
  const withBranch = layouts.filter(
    ({ fields, required }) => fields.includes('branch') && required.flat().includes('name'),
  )
  it('is known to every form with a branch', () => {
    expect(withBranch.map(({ id }) => id)).toContain('memberRoster')
    expect(withBranch.length).toBeGreaterThan(5)
  })

  const wordOf = (
    field: keyof typeof fieldWords,
    words: (typeof layouts)[number]['words'],
  ): string => [...(words?.[field] ?? []), ...fieldWords[field]][0] ?? ''
  it.each(withBranch)('$id', ({ id, fields, words, titleWords }) => {
    const others = fields.filter(
      (field) =>
        !['seq', 'name', 'branch'].includes(field) && !/^(?:monthDue|quarter)\d/u.test(field),
    )
    const heads = [
      '所在党支部',
      '姓名',
      ...others.map((field) =>
        /^month\d/u.test(field)
          ? field.replace('month', '') + '月'
          : field in fieldWords
            ? wordOf(field as keyof typeof fieldWords, words)
            : '',
      ),
    ]
    const filled = (name: string, branch: string | null) => [
      branch,
      name,
      ...others.map(() => null),
    ]
    const rows: Rows = [
      heads,
      filled('赵试一', '甲支部'),
      filled('钱样二', null),
      filled('孙例三', '乙支部'),
    ].map((row) => [...row, '·'])
    const [table] = readTables([
      madeGrid(rows, [{ top: 2, left: 1, bottom: 3, right: 1 }], titleWords[0] ?? id),
    ])
    const branches = table?.records.map((record) => ('branch' in record ? record.branch : null))
    expect([id, branches]).toEqual([id, ['甲支部', '甲支部', '乙支部']])
  })
})
