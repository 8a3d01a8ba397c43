import { expect, test } from 'vitest'
import type { MatrixCell } from '../rules/matrix.ts'
import { layOut } from './lay-out-year.ts'

function cell(startMonth: number, span: number): MatrixCell {
  const counts = { done: 0, due: 0, late: 0, wrong: 0, notApplicable: 0 }
  return { period: '', startMonth, span, status: 'due', counts, findings: [] }
}

test.each([
  [
    'quarters fill the row',
    [cell(1, 3), cell(4, 3), cell(7, 3), cell(10, 3)],
    ['cell 3', 'cell 3', 'cell 3', 'cell 3'],
  ],
  [
    'gaps are filled',
    [cell(3, 1), cell(6, 1)],
    ['empty 2', 'cell 1', 'empty 2', 'cell 1', 'empty 6'],
  ],
  ['a year is one cell', [cell(1, 12)], ['cell 12']],
])('%s', (_name, cells, slots) => {
  expect(layOut(cells).map((line) => line.map(({ type, span }) => `${type} ${span}`))).toEqual([
    slots,
  ])
})

test('cells that overlap take rows of their own', () => {
  expect(layOut([cell(1, 12), cell(5, 1)])).toHaveLength(2)
})
