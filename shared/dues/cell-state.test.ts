import { expect, it } from 'vitest'
import { fen } from '../money.ts'
import { duesCellState, duesCellStates, type DuesCellState } from './cell-state.ts'
import type { DuesFreeReason } from './ledger.ts'

type Case = readonly [
  state: DuesCellState,
  why: string,
  month: string,
  free: DuesFreeReason | null,
  dueFen: number | null,
  paidFen: number,
  toleranceFen: number,
]

const cases: readonly Case[] = [
  ['paid', 'exactly what is due', '2026-03', null, 1500, 1500, 1],
  ['paid', 'a step of rounding less', '2026-03', null, 1595, 1500, 100],
  ['paid', 'a step of rounding more', '2026-03', null, 1505, 1600, 100],
  ['paid', 'ahead of its month', '2026-09', null, 1500, 1500, 1],
  ['short', 'one fen less', '2026-03', null, 1500, 1499, 1],
  ['short', 'a whole step less', '2026-03', null, 1600, 1500, 100],
  ['over', 'one fen more', '2026-03', null, 1500, 1501, 1],
  ['unpaid', 'the month is over', '2026-05', null, 1500, 0, 1],
  ['unpaid', 'over, and nobody knows how much', '2026-05', null, null, 0, 1],
  ['open', 'the month still runs', '2026-06', null, 1500, 0, 1],
  ['open', 'the month is yet to come', '2026-07', null, 1500, 0, 1],
  ['free', 'exempt', '2026-03', 'exempt', null, 0, 1],
  ['free', 'not assessed', '2026-03', 'notAssessed', null, 0, 1],
  ['extra', 'paid although exempt', '2026-03', 'exempt', null, 20, 1],
  ['extra', 'paid without an assessment', '2026-03', 'notAssessed', null, 1500, 1],
  ['unjudged', 'assessed without an amount', '2026-03', null, null, 1500, 1],
]

it.each(cases)('%s: %s', (state, _why, month, free, due, paid, toleranceFen) => {
  const dueFen = due === null ? null : fen(due)
  const judged = { month, free, dueFen, paidFen: fen(paid), toleranceFen }
  expect(duesCellState(judged, '2026-06')).toBe(state)
})

it('every state has a case', () => {
  expect(new Set(cases.map(([state]) => state))).toEqual(new Set(duesCellStates))
})
