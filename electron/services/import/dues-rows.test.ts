import { describe, expect, it } from 'vitest'
import { fen } from '../../../shared/money.ts'
import type { DuesRecord } from '../../../shared/sheets/table.ts'
import { monthNumbers } from '../../../shared/sheets/recognize/field-words.ts'
import { noDuesDetail } from '../../../shared/sheets/records/dues-detail.ts'
import { assessedRuns, paymentRows } from './dues-rows.ts'

const record: DuesRecord = {
  ...noDuesDetail,
  row: 5,
  seq: 1,
  name: '柏试七',
  idCard: null,
  categoryText: '在职',
  category: 'salaried',
  baseFen: fen(560_000),
  monthlyDueFen: fen(8400),
  monthsFen: {},
  exemptMonths: [],
  notDueMonths: [],
  backPayments: [],
  totalFen: fen(0),
  exempt: false,
  remark: null,
}

const spans = (changes: Partial<DuesRecord>, covered: readonly number[] = monthNumbers): string[] =>
  assessedRuns({ ...record, ...changes }, 2024, covered).map(({ months, row }) => {
    const words =
      row === null ? ' not due' : row['exempt'] === 1 ? ' exempt' : ` ${row['monthly_fen']}`
    return `${months.from_month}..${months.to_month}${words}`
  })

describe('assessments of a year', () => {
  it.each<[string, Partial<DuesRecord>, string[]]>([
    ['the whole year', {}, ['2024-01..2024-12 8400']],
    [
      'from July, paid elsewhere before',
      { notDueMonths: [1, 2, 3, 4, 5, 6] },
      ['2024-01..2024-06 not due', '2024-07..2024-12 8400'],
    ],
    ['exempt', { exempt: true }, ['2024-01..2024-12 exempt']],
    [
      'exempt for a while',
      { exemptMonths: [3, 4] },
      ['2024-01..2024-02 8400', '2024-03..2024-04 exempt', '2024-05..2024-12 8400'],
    ],
    [
      'gone in the middle',
      { notDueMonths: [5] },
      ['2024-01..2024-04 8400', '2024-05..2024-05 not due', '2024-06..2024-12 8400'],
    ],
    [
      'another amount from July on',
      { monthDuesFen: Object.fromEntries([7, 8, 9, 10, 11, 12].map((one) => [one, fen(9000)])) },
      ['2024-01..2024-06 8400', '2024-07..2024-12 9000'],
    ],
  ])('%s', (_what, changes, expected) => {
    expect(spans(changes)).toEqual(expected)
  })

  it.each([
    [[4, 5, 6], ['2024-04..2024-06 8400']],
    [
      [1, 3, 4],
      ['2024-01..2024-01 8400', '2024-03..2024-04 8400'],
    ],
    [[], []],
  ])('of a sheet with the months %j says nothing of the others', (covered, expected) => {
    expect(spans({}, covered)).toEqual(expected)
  })
})

const paid = (changes: Partial<DuesRecord>): string[] =>
  paymentRows({ ...record, ...changes }, 2024).map(
    (row) => `${row['month']} ${row['amount_fen']} in ${row['paid_on']}`,
  )

describe('payments of a year', () => {
  it.each<[string, Partial<DuesRecord>, string[]]>([
    ['each in its month', { monthsFen: { 1: fen(8400) } }, ['2024-01 8400 in 2024-01']],
    [
      'spread where the remark says so and the sum divides',
      { monthsFen: { 6: fen(33_600) }, backPayments: [{ paidIn: 6, months: [3, 4, 5] }] },
      [3, 4, 5, 6].map((month) => `2024-0${month} 8400 in 2024-06`),
    ],
    [
      'whole where the sum does not divide',
      { monthsFen: { 6: fen(33_599) }, backPayments: [{ paidIn: 6, months: [3, 4, 5] }] },
      ['2024-06 33599 in 2024-06'],
    ],
    [
      'whole where the months have amounts of their own, which were paid later',
      {
        monthsFen: { 3: fen(8400), 6: fen(16_800) },
        backPayments: [{ paidIn: 6, months: [3] }],
      },
      ['2024-03 8400 in 2024-06', '2024-06 16800 in 2024-06'],
    ],
    [
      'once for each month, also where the remark names the month of payment',
      { monthsFen: { 6: fen(16_800) }, backPayments: [{ paidIn: 6, months: [5, 6] }] },
      ['2024-05 8400 in 2024-06', '2024-06 8400 in 2024-06'],
    ],
    ['none where the sheet says 0', { monthsFen: { 1: fen(0) } }, []],
    ['whole without a remark', { monthsFen: { 6: fen(33_600) } }, ['2024-06 33600 in 2024-06']],
  ])('%s', (_what, changes, expected) => {
    expect(paid(changes)).toEqual(expected)
  })
})
