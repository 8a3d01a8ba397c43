import { expect, test } from 'vitest'
import type { MatrixCell } from '../../../shared/rules/matrix.ts'
import { moveInMatrix } from './move-in-matrix.ts'

function cell(startMonth: number, span: number): MatrixCell {
  const counts = { done: 0, due: 0, late: 0, wrong: 0, notApplicable: 0 }
  return { period: '', startMonth, span, status: 'due', counts, findings: [] }
}

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => cell(month, 1))
const quarters = [1, 4, 7, 10].map((month) => cell(month, 3))
const rows = [{ cells: months }, { cells: quarters }, { cells: [] }, { cells: [cell(1, 12)] }]

test.each([
  ['one to the right', { row: 0, cell: 3 }, 'ArrowRight', { row: 0, cell: 4 }],
  ['not beyond the end', { row: 0, cell: 11 }, 'ArrowRight', null],
  ['from May to the second quarter', { row: 0, cell: 4 }, 'ArrowDown', { row: 1, cell: 1 }],
  ['from the third quarter to July', { row: 1, cell: 2 }, 'ArrowUp', { row: 0, cell: 6 }],
  ['over a row without cells', { row: 1, cell: 3 }, 'ArrowDown', { row: 3, cell: 0 }],
  ['to the end of the row', { row: 0, cell: 2 }, 'End', { row: 0, cell: 11 }],
  ['not above the first row', { row: 0, cell: 2 }, 'ArrowUp', null],
  ['other keys are not taken', { row: 0, cell: 2 }, 'a', null],
])('%s', (_name, from, key, to) => {
  expect(moveInMatrix(rows, from, key)).toEqual(to)
})
