import { expect, test } from 'vitest'
import { maskIdCard } from './mask-id-card.ts'

test.each([
  ['99999919620504023X', '9999**********023X'],
  ['12345678', '********'],
  ['', ''],
])('%s is shown as %s', (value, shown) => {
  expect(maskIdCard(value)).toBe(shown)
})
