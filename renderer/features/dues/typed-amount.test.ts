import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fen, yuanText } from '../../../shared/money.ts'
import { typedAmount } from './typed-amount.ts'

it.each<readonly [text: string, amountFen: number | null]>([
  ['20', 2000],
  ['20.5', 2050],
  [' ２０．５０ ', 2050],
  ['￥20', 2000],
  ['20元', 2000],
  ['1,200', 120_000],
  ['0', 0],
  ['', 0],
  ['—', 0],
  ['未交', 0],
  ['√', 1500],
  ['已交', 1500],
  ['-5', null],
  ['20x', null],
  ['二十', null],
  ['2026-03-05', null],
  ['100000.01', null],
])('%j is %j fen', (text, amountFen) => {
  expect(typedAmount(text, { dueFen: fen(1500) })).toBe(amountFen)
})

it('a tick is no amount where nobody knows what is due', () => {
  expect(typedAmount('√', { dueFen: null })).toBeNull()
})

it('every amount is read back as it is shown', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), (amount) => {
      expect(typedAmount(yuanText(fen(amount)), { dueFen: null })).toBe(amount)
    }),
  )
})
