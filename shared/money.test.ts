import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fen, fenOfYuanNumber, fenOfYuanText, sumFen, yuanText } from './money.ts'

const amounts = fc.integer({ min: -10_000_000_000, max: 10_000_000_000 })

describe('money', () => {
  it.each([
    ['45.20', 4520],
    ['45.2', 4520],
    ['45', 4500],
    ['1,234.50', 123_450],
    ['-3.05', -305],
    ['-0', 0],
    ['76.065', 7607],
    ['76.0649', 7606],
    ['0.005', 1],
    ['0.004', 0],
    ['', null],
    ['1.2.3', null],
    ['15元', null],
    ['1e3', null],
    ['99999999999', null],
  ])('%j yuan is %j fen', (text, amount) => {
    expect(fenOfYuanText(text)).toBe(amount)
  })

  it.each([
    [117.9, 11_790],
    [30.01, 3001],
    [0.1 + 0.2, 30],
    [1.005, 101],
    [Number.NaN, null],
    [Number.POSITIVE_INFINITY, null],
  ])('the number %d of a cell is %j fen', (yuan, amount) => {
    expect(fenOfYuanNumber(yuan)).toBe(amount)
  })

  it.each([0.5, Number.NaN, 10_000_000_001, 2 ** 53])('refuses %d fen', (value) => {
    expect(() => fen(value)).toThrow(RangeError)
  })

  it('is written and read back as the same amount', () => {
    fc.assert(
      fc.property(amounts, (value) => {
        expect(fenOfYuanText(yuanText(fen(value)))).toBe(value)
      }),
    )
  })

  it('is read from a cell as from its text', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (value) => {
        expect(fenOfYuanNumber(value / 100)).toBe(value)
      }),
    )
  })

  it('adds up in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 })), (values) => {
        const list = values.map(fen)
        expect(sumFen(list)).toBe(sumFen(list.toReversed()))
      }),
    )
  })
})
