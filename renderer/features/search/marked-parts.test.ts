import { expect, it } from 'vitest'
import { markedParts } from './marked-parts.ts'

it.each([
  ['讨论党费标准', '党费', '讨论[党费]标准'],
  ['党费党费', '党费', '[党费][党费]'],
  ['五月党费', '党费 五月', '[五月][党费]'],
  ['PPT', 'ppt', '[PPT]'],
  ['没有', '党费', '没有'],
  ['', '党费', ''],
])('%s with %s', (text, typed, expected) => {
  const parts = markedParts(text, typed)
  expect(parts.map(({ part, isMarked }) => (isMarked ? `[${part}]` : part)).join('')).toBe(expected)
})
