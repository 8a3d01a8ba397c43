import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthsOfYear } from '../../../shared/calendar.ts'
import type { DuesCell, DuesLine } from '../../../shared/contract/dues.ts'
import { fen } from '../../../shared/money.ts'
import {
  copiedBlock,
  dueInYear,
  filledBlock,
  likeMonthBefore,
  owedInMonth,
  paidInYear,
  pastedBlock,
} from './grid-block.ts'

/** A line whose months were paid with these amounts; the others with nothing. */
function line(memberId: number, paid: readonly number[], rest: Partial<DuesCell> = {}): DuesLine {
  const months = monthsOfYear(2026).map((month, at): DuesCell => ({
    month,
    state: 'open',
    free: null,
    dueFen: fen(2000),
    paidFen: fen(paid[at] ?? 0),
    payments: [],
    ...rest,
  }))
  return { memberId, name: '赵试一', organization: '', group: null, searchText: '', months }
}

const lines = [line(1, [2000, 2000]), line(2, [1500]), line(3, [], { free: 'exempt' })]
const origin = { line: 0, month: 0 }

describe('a pasted block', () => {
  it.each<readonly [text: string, line: number, month: number, cells: readonly string[]]>([
    [
      '20\t21\r\n22\t23\r\n',
      0,
      2,
      ['1 2026-03 2000', '1 2026-04 2100', '2 2026-03 2200', '2 2026-04 2300'],
    ],
    ['20', 2, 11, ['3 2026-12 2000']],
    ['√\t\t—', 0, 4, ['1 2026-05 2000', '1 2026-07 0']],
    ['"20"', 1, 0, ['2 2026-01 2000']],
  ])('%j at line %i, month %i', (text, at, month, cells) => {
    const block = pastedBlock(text, { line: at, month }, lines)
    expect(block.cells.map((one) => Object.values(one).join(' '))).toEqual(cells)
    expect(block).toMatchObject({ unreadable: [], outside: 0 })
  })

  it('leaves out what is no amount, and what lies beyond the grid, and counts both', () => {
    const block = pastedBlock('20\t请假\n30\t40\n50\t60', { line: 1, month: 11 }, lines)
    expect(block.cells).toEqual([
      { memberId: 2, month: '2026-12', amountFen: 2000 },
      { memberId: 3, month: '2026-12', amountFen: 3000 },
    ])
    expect(block.outside).toBe(4)
    expect(pastedBlock('请假\t-5', origin, lines).unreadable).toEqual(['请假', '-5'])
  })

  it('is what was copied', () => {
    const paid = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(fc.array(paid, { minLength: 1, maxLength: 4 }), (amounts) => {
        const some = amounts.map((own, at) => line(at, own))
        const all = { fromLine: 0, toLine: some.length - 1, fromMonth: 0, toMonth: 11 }
        const { cells } = pastedBlock(copiedBlock(all, some), origin, some)
        expect(cells.map(({ amountFen }) => amountFen)).toEqual(amounts.flat())
      }),
    )
  })
})

it('a block is filled where it differs', () => {
  const block = { fromLine: 0, toLine: 1, fromMonth: 0, toMonth: 1 }
  expect(
    filledBlock(block, lines, fen(2000)).map(({ memberId, month }) => [memberId, month]),
  ).toEqual([
    [2, '2026-01'],
    [2, '2026-02'],
  ])
})

it('a month is registered for everybody who owes it, has paid nothing, and whose amount is known', () => {
  const unknown = line(4, [], { dueFen: null })
  expect(owedInMonth([...lines, unknown], 1)).toEqual([
    { memberId: 2, month: '2026-02', amountFen: 2000 },
  ])
})

it('a month is filled like the one before, where that was paid', () => {
  expect(likeMonthBefore(lines, 1)).toEqual([{ memberId: 2, month: '2026-02', amountFen: 1500 }])
  expect(likeMonthBefore(lines, 0)).toEqual([])
})

it('sums are those of the cells', () => {
  expect(lines.map(paidInYear)).toEqual([4000, 1500, 0])
  expect(lines.map(dueInYear)).toEqual([24_000, 24_000, 0])
  expect(dueInYear(line(4, [], { dueFen: null }))).toBeNull()
})
