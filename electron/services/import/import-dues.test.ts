import { describe, expect, it } from 'vitest'
import { madeGrid } from '../../../shared/sheets/made-cell.ts'
import { readTables } from '../../../shared/sheets/read-tables.ts'
import type { Reader } from '../../ledger/connection.ts'
import { branchLedger, testContext } from '../../testing/test-ledger.ts'
import { commitImport } from './import-service.ts'

type Rows = Parameters<typeof madeGrid>[0]

const file = (name: string, sheets: Readonly<Record<string, Rows>>) => ({
  name,
  bytes: new TextEncoder().encode(name),
  tables: readTables(Object.entries(sheets).map(([sheet, rows]) => madeGrid(rows, [], sheet))),
})

function ledger() {
  const { db, branchId } = branchLedger()
  const take = (sheets: Readonly<Record<string, Rows>>) =>
    commitImport(
      db,
      { organizationId: branchId, files: [file(JSON.stringify(sheets), sheets)] },
      testContext,
    ).outcomes
  return { db, take }
}

interface Assessed {
  readonly from_month: string
  readonly to_month: string
  readonly monthly_fen: number | null
  readonly base_fen: number | null
  readonly exempt: number
}
const assessed = (db: Reader): string[] =>
  db
    .prepare<[], Assessed>('SELECT * FROM dues_assessment ORDER BY member_id, from_month')
    .all()
    .map(
      ({ from_month, to_month, monthly_fen, exempt }) =>
        `${from_month}..${to_month} ${exempt === 1 ? 'exempt' : monthly_fen}`,
    )
const paid = (db: Reader): string[] =>
  db
    .prepare<[], string>(
      `SELECT month || ' ' || paid_on || ' ' || amount_fen || coalesce(' ' || remark, '')
       FROM dues_payment ORDER BY member_id, month, paid_on`,
    )
    .pluck()
    .all()

const quarter = (first: number, ...cells: Rows[number]): Rows => [
  ['2024年党费'],
  ['姓名', '月应缴', `${first}月`, `${first + 1}月`, `${first + 2}月`],
  ['赵试一', ...cells],
]
const year: Rows = [
  ['2024年党费'],
  ['姓名', '核算基数', '月应缴', ...Array.from({ length: 12 }, (_, at) => `${at + 1}月`)],
  ['赵试一', 3000, 15, ...Array.from({ length: 12 }, () => 15)],
]

describe('sheets of quarters', () => {
  const four = {
    一季度: quarter(1, 15, 15, 15, 15),
    二季度: quarter(4, 15, 15, '未交', null),
    三季度: quarter(7, 15, '—', 15, 15),
    四季度: quarter(10, 15, '免', '免', '免'),
  }

  it('touch their own months', () => {
    const { db, take } = ledger()
    expect(take(four).map(({ inserted }) => inserted)).toEqual([1, 1, 1, 1])
    expect(assessed(db)).toEqual([
      '2024-01..2024-03 1500',
      '2024-04..2024-06 1500',
      '2024-08..2024-09 1500',
      '2024-10..2024-12 exempt',
    ])
    expect(paid(db)).toEqual(
      [1, 2, 3, 4, 8, 9].map((month) => `2024-0${month} 2024-0${month} 1500`),
    )
    expect(take(four).map(({ unchanged }) => unchanged)).toEqual([1, 1, 1, 1])
  })

  it('leave what a year told of other months', () => {
    const { db, take } = ledger()
    take({ 年: year })
    take({ 三季度: quarter(7, 20, 20, 20, 20) })
    expect(assessed(db)).toEqual([
      '2024-01..2024-06 1500',
      '2024-07..2024-09 2000',
      '2024-10..2024-12 1500',
    ])
    expect(paid(db)).toHaveLength(12)
    const base = 'SELECT DISTINCT base_fen FROM dues_assessment'
    expect(db.prepare(base).pluck().all()).toEqual([300_000])
  })

  it('beside the sheet of the year, the same file again changes nothing', () => {
    const { db, take } = ledger()
    const both = { 全年: year, 一季度: quarter(1, 15, 15, 15, 15) }
    take(both)
    expect(assessed(db)).toEqual(['2024-01..2024-12 1500'])
    expect(take(both).map(({ unchanged }) => unchanged)).toEqual([1, 1])
  })

  it('of which a month is not due any more takes only that month away', () => {
    const { db, take } = ledger()
    take({ 年: year })
    take({ 一季度: quarter(1, 15, '—', 15, 15) })
    expect(assessed(db)).toEqual(['2024-02..2024-12 1500'])
  })
})

describe('payments', () => {
  it('keep the words beside an amount, and leave quarters that cannot be told by month', () => {
    const { db, take } = ledger()
    const rows: Rows = [
      ['2024年党费'],
      ['姓名', '月应缴', '一季度', '二季度'],
      ['赵试一', 15, 40, '45（代缴）'],
    ]
    const [outcome] = take({ 党费: rows })
    expect(outcome?.problems.map(({ code }) => code)).toContain('quarterNotDivisible')
    expect(paid(db)).toEqual(
      [4, 5, 6].map((month) => `2024-0${month} 2024-0${month} 1500 45（代缴）`),
    )
    expect(assessed(db)).toEqual(['2024-04..2024-06 1500'])
  })

  const withPayments = (days: readonly (readonly [string, number])[]) => {
    const { db, take } = ledger()
    take({ 一季度: quarter(1, 15, null, null, null) })
    const insert = db.prepare(
      'INSERT INTO dues_payment (member_id, month, paid_on, amount_fen) SELECT id, ?, ?, ? FROM member',
    )
    for (const [day, amount] of days) insert.run('2024-01', day, amount)
    return { db, take }
  }

  it.each([
    ['one of a known day', [['2024-01-12', 1500]], 'unchanged', []],
    ['one of a known day, corrected', [['2024-01-12', 1400]], 'updated', []],
    [
      'two of one sum',
      [
        ['2024-01-05', 700],
        ['2024-01-12', 800],
      ],
      'unchanged',
      [],
    ],
    [
      'two of another sum',
      [
        ['2024-01-05', 700],
        ['2024-01-12', 700],
      ],
      'unchanged',
      ['paymentsDiffer'],
    ],
  ] as const)('of a month are not entered beside %s', (_, days, outcome, codes) => {
    const { db, take } = withPayments(days)
    const [found] = take({ 一季度: quarter(1, 15, 15, null, null) })
    expect(found?.[outcome]).toBe(1)
    expect(found?.problems.map(({ code, cell }) => `${code} ${cell}`)).toEqual(
      codes.map((code) => `${code} C3`),
    )
    expect(paid(db)).toHaveLength(days.length)
  })
})
