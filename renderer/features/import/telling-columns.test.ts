import { expect, test } from 'vitest'
import { tellingColumns } from './telling-columns.ts'

const words: Readonly<Record<string, string>> = {
  seq: '序号',
  name: '姓名',
  month1: '1月',
  paid: '实缴金额',
}

test('headings that are the word itself, and numbers of rows, say nothing', () => {
  const { telling, plain } = tellingColumns(
    {
      A: { header: '编号', field: 'seq' },
      B: { header: '姓 名', field: 'name' },
      C: { header: '各月/1月', field: 'month1' },
      D: { header: '已交', field: 'paid' },
    },
    (field) => words[field] ?? field,
  )
  expect(telling.map(({ letter }) => letter)).toEqual(['D'])
  expect(plain.map(({ letter }) => letter)).toEqual(['A', 'B', 'C'])
})
