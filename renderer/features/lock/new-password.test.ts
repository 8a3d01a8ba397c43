import { expect, it } from 'vitest'
import { passwordFault } from './new-password.ts'

it.each([
  ['', '', 'short'],
  ['1234567', '1234567', 'short'],
  ['12345678', '1234567', 'differs'],
  ['12345678', '', 'differs'],
  ['12345678', '12345678', null],
  ['我们村的台账真好', '我们村的台账真好', null],
])('%j, then %j: %s', (password, again, fault) => {
  expect(passwordFault({ password, again })).toBe(fault)
})
