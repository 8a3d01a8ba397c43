import { expect, test } from 'vitest'
import { flatTexts, joinTexts } from './text-tree.ts'

test('groups of several files become one', () => {
  const joined = joinTexts([
    { duty: { 'A-01': { done: 'a' } }, other: 'x' },
    { duty: { 'B-01': { done: 'b' } } },
  ])
  expect([...flatTexts(joined)]).toEqual([
    ['duty.A-01.done', 'a'],
    ['duty.B-01.done', 'b'],
    ['other', 'x'],
  ])
})

test.each([
  { trees: [{ a: 'x' }, { a: 'y' }] },
  { trees: [{ a: { b: 'x' } }, { a: { b: 'y' } }] },
  { trees: [{ a: 'x' }, { a: { b: 'y' } }] },
])('$trees say one key twice', ({ trees }) => {
  expect(() => joinTexts(trees)).toThrow('stands in two files')
})
