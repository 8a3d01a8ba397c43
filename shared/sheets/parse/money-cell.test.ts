import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fen, yuanText } from '../../money.ts'
import { madeCell } from '../made-cell.ts'
import { readMoneyCell } from './money-cell.ts'

describe('readMoneyCell', () => {
  it.each([
    [117.9, 11_790],
    [94.209_999_999_999_99, 9421],
    [0, 0],
    ['45.20', 4520],
    ['15.00元', 1500],
    ['￥247.00', 24_700],
    ['¥1,234.5', 123_450],
    ['1 000', 100_000],
    [' 1 ', 100],
    ['１５．５', 1550],
    ['14.90（代缴）', 1490],
  ])('%s is %i fen', (value, amount) => {
    expect(readMoneyCell(madeCell(value))).toEqual({
      kind: 'amount',
      fen: amount,
      storedAsText: typeof value === 'string',
    })
  })

  it.each([
    ['免', 'exempt'],
    ['免交', 'exempt'],
    ['—', 'notDue'],
    ['/', 'notDue'],
    ['√', 'paid'],
    ['已缴', 'paid'],
    ['未交', 'unpaid'],
    ['欠', 'unpaid'],
    ['  ', 'blank'],
    [null, 'blank'],
    ['去年已交', 'notMoney'],
    ['1,2,3', 'notMoney'],
    ['-5', 'notMoney'],
    [-5, 'notMoney'],
    [1e12, 'notMoney'],
  ])('%s is %s', (value, kind) => {
    expect(readMoneyCell(madeCell(value))).toEqual({ kind })
  })

  it('tells a formula without a stored value from an empty cell', () => {
    const cell = { ...madeCell(''), type: 'number', formula: 'B2*1' } as const
    const empty = { text: '', number: null, date: null, format: null }
    expect(readMoneyCell({ ...cell, ...empty })).toEqual({ kind: 'unstored' })
  })

  it('reads back every amount as it is printed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (amount) => {
        for (const text of [yuanText(fen(amount)), `￥${yuanText(fen(amount))}元`]) {
          expect(readMoneyCell(madeCell(text))).toMatchObject({ kind: 'amount', fen: amount })
        }
      }),
    )
  })
})
