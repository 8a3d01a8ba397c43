import { expect, test } from 'vitest'
import { textTable } from './text-table.ts'

test('columns are as wide as their widest cell, Chinese counting double', () => {
  const rows = [
    ['党员大会', 'a'],
    ['b', 'long  cell'],
  ]
  expect(textTable(['名', 'x'], rows).split('\n')).toEqual([
    '名        x',
    '────────  ─────────',
    '党员大会  a',
    'b         long cell',
  ])
})

test('the checklist of a county fits', () => {
  const rows = Array.from({ length: 200_000 }, (_, index) => [String(index)])
  expect(textTable(['n'], rows).split('\n')).toHaveLength(200_002)
})
