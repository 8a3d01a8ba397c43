import { expect, it } from 'vitest'
import type { DuesLine } from '../contract/dues.ts'
import { fen } from '../money.ts'
import { firstRun, paidByMonth, quartersOfDues, type HandingOver } from './handed-over.ts'

/** One member with so much due and paid each month; null: nobody knows what is due. */
function line(dueFen: number | null, paid: Readonly<Record<string, number>>): DuesLine {
  return {
    memberId: 1,
    name: '赵试一',
    organization: '样例村党支部',
    group: null,
    searchText: '',
    months: Array.from({ length: 12 }, (_, index) => {
      const month = `2026-${String(index + 1).padStart(2, '0')}`
      return {
        month,
        state: 'open',
        free: null,
        dueFen: dueFen === null ? null : fen(dueFen),
        paidFen: fen(paid[month] ?? 0),
        payments: [],
      }
    }),
  }
}

const handing = (fromMonth: string, toMonth: string, amount: number): HandingOver => ({
  fromMonth,
  toMonth,
  remittedFen: fen(amount),
})

const paid = { '2026-01': 100, '2026-02': 100, '2026-04': 300 }

it.each<[string, readonly HandingOver[], readonly (readonly [number, string, number])[]]>([
  [
    'nothing was handed over',
    [],
    [
      [0, '2026-01 2026-02', 200],
      [0, '2026-04', 300],
    ],
  ],
  [
    'a month of the quarter was',
    [handing('2026-01', '2026-01', 60)],
    [
      [60, '2026-02', 100],
      [0, '2026-04', 300],
    ],
  ],
  [
    'a term over two quarters counts where it ends',
    [handing('2026-02', '2026-04', 240)],
    [
      [0, '2026-01', 100],
      [240, '', 0],
    ],
  ],
])('%s', (_what, handings, expected) => {
  const quarters = quartersOfDues([line(100, paid)], handings, 2026).slice(0, 2)
  expect(
    quarters.map(({ handedFen, openMonths, openFen }) => [
      handedFen,
      openMonths.join(' '),
      openFen,
    ]),
  ).toEqual(expected)
})

it('sums what is due, and knows no sum where one amount is unknown', () => {
  expect(quartersOfDues([line(100, {}), line(50, {})], [], 2026)[0]?.dueFen).toBe(450)
  expect(quartersOfDues([line(100, {}), line(null, {})], [], 2026)[0]?.dueFen).toBeNull()
})

it.each([
  [['2026-01', '2026-02', '2026-03'], 3],
  [['2026-01', '2026-03'], 1],
  [['2026-04'], 1],
  [[], 0],
])('takes of %j the first run', (months, length) => {
  expect(firstRun(months)).toEqual(months.slice(0, length))
})

it('sums what came in by month, in their order', () => {
  const sums = paidByMonth([line(100, paid), line(100, { '2026-01': 50 })])
  expect([...sums.values()].slice(0, 4)).toEqual([150, 100, 0, 300])
})
