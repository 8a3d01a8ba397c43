import { expect, test } from 'vitest'
import type { Problem } from '../../../shared/sheets/table.ts'
import { countsOf, previewRows, rowRuns } from './preview-counts.ts'

const problem: Problem = {
  row: 9,
  cell: 'E9',
  code: 'dateMissing',
  severity: 'error',
  value: '',
  proposal: null,
  params: {},
}

test('new and changed records are written, the others are not', () => {
  const outcome = { sheet: '花名册', kind: 'memberRoster', unchanged: 4, problems: [] } as const
  const outcomes = [
    { ...outcome, inserted: 3, updated: 2, refused: 1 },
    { ...outcome, inserted: 1, updated: 0, refused: 0 },
  ]
  expect(countsOf(outcomes)).toEqual({ written: 6, refused: 1 })
})

test('a row without a record still shows its problem and is refused', () => {
  const rows = previewRows({ records: [], problems: [problem] })
  expect(rows).toEqual([{ row: 9, record: null, problems: [problem], refused: true }])
})

test('a warning does not refuse a row', () => {
  const [row] = previewRows({ records: [], problems: [{ ...problem, severity: 'warning' }] })
  expect(row?.refused).toBe(false)
})

test.each([
  [[4, 5, 6, 9], '4–6, 9'],
  [[9, 4], '4, 9'],
  [[], ''],
])('rows %j read as %s', (rows, words) => {
  expect(rowRuns(rows)).toBe(words)
})
