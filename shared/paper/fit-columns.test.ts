import { expect, it } from 'vitest'
import { textWidth } from '../sheets/forms/text-width.ts'
import { fitColumns, type ColumnNeed } from './fit-columns.ts'
import { textWidthOf } from './paper-document.ts'

const text = (width: number, ...texts: string[]): ColumnNeed => ({
  kind: 'text',
  width,
  heading: '名称',
  texts,
})
const id: ColumnNeed = {
  kind: 'id',
  width: 21,
  heading: '身份证号码',
  texts: ['999999196205040230'],
}

it.each([
  ['few columns', [text(10, '赵试一'), text(20, '第一党小组')], 12],
  ['a number among many', [id, ...Array.from({ length: 14 }, () => text(12, '六个汉字那么'))], 9],
  ['more than any size holds', Array.from({ length: 30 }, () => id), 8],
])('%s', (_name, columns, size) => {
  const fitted = fitColumns(columns, textWidthOf('landscape'))
  expect(fitted.size).toBe(size)
  expect(fitted.widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100)
})

it('leaves an identity number on one line', () => {
  const available = textWidthOf('landscape')
  const columns = [id, ...Array.from({ length: 14 }, () => text(12, '六个汉字那么'))]
  const { size, widths } = fitColumns(columns, available)
  const room = ((widths[0] ?? 0) / 100) * available
  expect(room).toBeGreaterThan((textWidth('999999196205040230') * size) / 2)
})
