import { expect, test } from 'vitest'
import { typedNumber } from './typed-number.ts'

const title = { zh: '日', en: 'day' }
const day = { key: 'day', default: 5, min: 1, max: 31, title }
const amount = { key: 'amount', default: 0.2, min: 0.2, max: 1, title }
const free = { key: 'free', default: 7, title }

test.each([
  ['10', day, 10],
  [' １０ ', day, 10],
  ['40', day, 31],
  ['0', day, 1],
  ['-3', day, 1],
  ['5.4', day, 5],
  ['0.5', amount, 0.5],
  ['0.123', amount, 0.2],
  ['0.456', amount, 0.46],
  ['5', amount, 1],
  ['4000', free, 4000],
  ['', day, null],
  ['五', day, null],
  ['Infinity', day, null],
])('%s in $1.key is %s', (text, parameter, expected) => {
  expect(typedNumber(text, parameter)).toBe(expected)
})
