import { describe, expect, it } from 'vitest'
import type { Cell } from './grid.ts'
import { madeGrid } from './made-cell.ts'
import { readTables } from './read-tables.ts'
import type { PaymentTable } from './table.ts'

type Rows = Parameters<typeof madeGrid>[0]

function paymentsOf(rows: Rows, sheet = 'S'): PaymentTable {
  const [table, ...others] = readTables([madeGrid(rows, [], sheet)])
  expect(others).toEqual([])
  if (table?.kind !== 'duesPayments') throw new Error(`read as ${table?.kind}`)
  return table
}
const codesOf = ({ problems }: PaymentTable): string[] =>
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
    expect(paymentsOf(rows)).toMatchObject({
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
    const table = paymentsOf(
      [[title], month, [1, '赵试一', null, null, null, 45.2, 45.2, null]],
      sheet,
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
    const table = paymentsOf(rows)
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
    expect(paymentsOf(rows).records).toMatchObject([
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
    expect(paymentsOf(rows).records[0]?.ratePermille).toBe(permille)
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
    expect(paymentsOf(rows)).toMatchObject({
      paidIn: '2024-06',
      problems: [],
      records: [{ fromMonth: '2024-03', toMonth: '2024-05', paidFen: 4500, isBackPayment: true }],
    })
  })
})
