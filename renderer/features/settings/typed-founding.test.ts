import { expect, test } from 'vitest'
import { typedFounding } from './typed-founding.ts'

test.each([
  ['1998', '1998'],
  ['1998年', '1998'],
  ['1998年7月', '1998-07'],
  ['1998-07', '1998-07'],
  ['1998.7.1', '1998-07-01'],
  [' 1998年7月1日 ', '1998-07-01'],
  ['2026-06-15', '2026-06-15'],
  ['2026-06-16', null],
  ['2026-07', null],
  ['2027', null],
  ['1998-13', null],
  ['很久以前', null],
])('%s is %s', (text, expected) => {
  expect(typedFounding(text, '2026-06-15')).toBe(expected)
})
