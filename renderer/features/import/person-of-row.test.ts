import { expect, it } from 'vitest'
import { differs } from './person-of-row.ts'

it.each([
  ['1968-05', '1968-05-12', false],
  ['1968-05-12', '1968', false],
  ['1968-05', '1968-06', true],
  ['赵试一', '赵试', false],
  ['10000000001', '10000000002', true],
  [null, '1968', false],
  ['1968', null, false],
])('%s and %s differ: %s', (a, b, expected) => {
  expect(differs(a, b)).toBe(expected)
})
