import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { madeGrid } from '../../../shared/sheets/made-cell.ts'
import { readTables } from '../../../shared/sheets/read-tables.ts'
import { branchLedger, testContext } from '../../testing/test-ledger.ts'
import { assessedRuns } from './assessed-runs.ts'
import { commitImport } from './import-service.ts'

type Line = readonly [name: string, month: string, due: number | string, remark?: string]

const heads = ['姓名', '月份', '应缴金额', '实缴金额', '备注']

function tablesOf(lines: readonly Line[]) {
  const rows = lines.map(([name, month, due, remark = null]) => [name, month, due, due, remark])
  return readTables([madeGrid([['2025年党费缴纳明细'], heads, ...rows], [], '明细')])
}

function runsOf(lines: readonly Line[]) {
  const [table] = tablesOf(lines)
  if (table?.kind !== 'duesPayments') throw new Error(`read as ${table?.kind}`)
  return [...assessedRuns(table.records)].map(([row, { months, row: first }]) => [
    row,
    first,
    months.from_month,
    months.to_month,
  ])
}

describe('lines of months that follow each other and say the same', () => {
  it.each<[string, Line[], unknown[]]>([
    [
      'are one',
      [
        ['赵试一', '2025-01', 5],
        ['赵试一', '2025-02', 5],
      ],
      [
        [3, 3, '2025-01', '2025-02'],
        [4, 3, '2025-01', '2025-02'],
      ],
    ],
    [
      'are written by the first in the sheet, whatever its month',
      [
        ['赵试一', '2025-02', 5],
        ['钱样二', '2025-01', 5],
        ['赵试一', '2025-01', 5],
      ],
      [
        [5, 3, '2025-01', '2025-02'],
        [3, 3, '2025-01', '2025-02'],
      ],
    ],
    [
      'a month is missing',
      [
        ['赵试一', '2025-01', 5],
        ['赵试一', '2025-03', 5],
      ],
      [],
    ],
    [
      'another amount',
      [
        ['赵试一', '2025-01', 5],
        ['赵试一', '2025-02', 6],
      ],
      [],
    ],
    [
      'a month said twice starts anew',
      [
        ['赵试一', '2025-01', 5],
        ['赵试一', '2025-01', 5],
      ],
      [],
    ],
    ['one line alone', [['赵试一', '2025-01', 5]], []],
  ])('%s', (_, lines, runs) => {
    expect(runsOf(lines)).toEqual(runs)
  })
})

it('leaves one assessment for a year, and the remark with its payment', () => {
  const { db, branchId } = branchLedger()
  const lines = Array.from({ length: 12 }, (_, at): Line => {
    const month = `2025-${String(at + 1).padStart(2, '0')}`
    return at === 3 ? ['赵试一', month, 5, '代缴'] : ['赵试一', month, 5]
  })
  const files = [{ name: '明细.xlsx', bytes: new Uint8Array([1]), tables: tablesOf(lines) }]
  const { outcomes } = commitImport(db, { organizationId: branchId, files }, testContext)
  expect(outcomes).toMatchObject([{ inserted: 12, refused: 0 }])
  const kept = 'SELECT from_month, to_month, monthly_fen, remark FROM dues_assessment'
  expect(db.prepare(kept).all()).toEqual([
    { from_month: '2025-01', to_month: '2025-12', monthly_fen: 500, remark: null },
  ])
  const remarks = db.prepare('SELECT month FROM dues_payment WHERE remark = ?').pluck().all('代缴')
  expect(remarks).toEqual(['2025-04'])
})

it('says the same of each month, in whatever order the lines stand', () => {
  const month = fc.integer({ min: 1, max: 12 }).map((at) => `2025-${String(at).padStart(2, '0')}`)
  const amounts = fc.dictionary(month, fc.constantFrom(5, 6), { maxKeys: 12 })
  fc.assert(
    fc.property(amounts, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (asked, order) => {
      const { db, branchId } = branchLedger()
      const lines = Object.entries(asked)
        .map(([at, due]): Line => ['赵试一', at, due])
        .toSorted(
          ([, a], [, b]) =>
            (order[Number(a.slice(5)) - 1] ?? 0) - (order[Number(b.slice(5)) - 1] ?? 0),
        )
      if (lines.length === 0) return
      const files = [{ name: '明细.xlsx', bytes: new Uint8Array([1]), tables: tablesOf(lines) }]
      commitImport(db, { organizationId: branchId, files }, testContext)
      const kept = db
        .prepare<[], { from_month: string; to_month: string; monthly_fen: number }>(
          'SELECT from_month, to_month, monthly_fen FROM dues_assessment',
        )
        .all()
      for (let at = 1; at <= 12; at += 1) {
        const key = `2025-${String(at).padStart(2, '0')}`
        const own = kept.filter(({ from_month, to_month }) => from_month <= key && key <= to_month)
        const due = asked[key]
        expect(own.map(({ monthly_fen }) => monthly_fen)).toEqual(
          due === undefined ? [] : [due * 100],
        )
      }
      db.close()
    }),
    { numRuns: 25 },
  )
})
