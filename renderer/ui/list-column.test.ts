import { expect, it } from 'vitest'
import { sortRows, type ListColumn } from './list-column.ts'

interface Row {
  readonly name: string
  readonly months: number | null
}

const rows: readonly Row[] = [
  { name: '赵试一', months: 10 },
  { name: '', months: null },
  { name: '陈试二', months: 2 },
  { name: '周试五', months: 2 },
]
const columns: readonly ListColumn<Row>[] = [
  { key: 'name', title: '姓名', text: ({ name }) => name },
  { key: 'months', title: '月数', text: ({ months }) => months },
  { key: 'length', title: '长', text: () => '', compare: (a, b) => a.name.length - b.name.length },
  { key: 'fixed', title: '定', text: ({ name }) => name, compare: false },
]

it.each<[string, boolean, readonly number[]]>([
  ['name', false, [2, 0, 3, 1]],
  ['name', true, [1, 3, 0, 2]],
  ['months', false, [2, 3, 0, 1]],
  ['length', false, [1, 0, 2, 3]],
  ['fixed', true, [0, 1, 2, 3]],
  ['unknown', false, [0, 1, 2, 3]],
])('orders by %s, descending %s', (key, isDescending, order) => {
  const expected = order.map((index) => rows[index])
  expect(sortRows(rows, columns, { key, isDescending })).toEqual(expected)
})

it('leaves rows as they came where nothing is chosen', () => {
  expect(sortRows(rows, columns, null)).toBe(rows)
})
