import { expect, it } from 'vitest'
import { sizeForHeight } from './fit-rows.ts'
import { paperCell, paperRow } from './paper-rows.ts'

const rows = (count: number, text = '党小组会') =>
  Array.from({ length: count }, () => paperRow('record', [paperCell(text), paperCell('✓')]))

it.each<[count: number, height: number, size: number]>([
  [10, 1000, 10],
  [30, 600, 10],
  [40, 610, 6.5],
  [400, 600, 6],
])('%i rows in %i points have letters of %d', (count, height, size) => {
  expect(sizeForHeight(rows(count), [80, 20], 'portrait', height)).toBe(size)
})

it('counts the lines of a text that is wider than its column', () => {
  const long = '很长的一行字'.repeat(10)
  const size = sizeForHeight(rows(20, long), [20, 80], 'portrait', 700)
  expect(size).toBeLessThan(sizeForHeight(rows(20, long), [80, 20], 'portrait', 700))
})
