import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decimalOfBytes, decimalOfText, wholeOfBytes } from './decimal.ts'

const short = (text: string): number => decimalOfBytes(Buffer.from(text), 0, text.length)

it('gives the same double as Number for every number of at most 15 digits', () => {
  const digits = fc.stringMatching(/^-?\d{1,9}(?:\.\d{0,6})?$/)
  fc.assert(
    fc.property(digits, (text) => {
      expect(short(text)).toBe(Number(text) + 0)
      expect(decimalOfText(text)).toBe(Number(text) + 0)
    }),
    { numRuns: 2000 },
  )
})

it.each(['', '-', '.', '1.2.3', '1e5', ' 1', '1x', '0x1F', '1234567890123456'])(
  'leaves %j to more care',
  (text) => {
    expect(short(text)).toBeNaN()
  },
)

it.each([
  ['94.20999999999999', 94.209_999_999_999_99],
  ['9.9999919720309e+17', 999_999_197_203_090_000],
  [' 5 ', 5],
  ['.5', 0.5],
  ['-0', 0],
  ['0x1F', null],
  ['Infinity', null],
  ['1e999', null],
  ['', null],
  ['一', null],
])('reads %j as %j', (text, number) => {
  expect(decimalOfText(text)).toBe(number)
})

it.each([
  ['0', 0],
  ['1048576', 1_048_576],
  ['', -1],
  ['-1', -1],
  ['1.0', -1],
  ['1234567890', -1],
])('whole: %j is %i', (text, number) => {
  expect(wholeOfBytes(Buffer.from(text), 0, text.length)).toBe(number)
})
