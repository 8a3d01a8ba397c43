import { describe, expect, it } from 'vitest'
import type { Merge } from './grid.ts'
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
