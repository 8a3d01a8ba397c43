import { expect, it } from 'vitest'
import type { ColumnKind, FormCell } from '../sheets/forms/sheet-form.ts'
import { cellWords } from './cell-words.ts'

it.each<[FormCell, ColumnKind, string]>([
  [null, 'text', ''],
  ['赵试一\u0000', 'text', '赵试一'],
  [21.5, 'money', '21.50'],
  [0, 'money', '0.00'],
  ['免', 'money', '免'],
  [0.015, 'percent', '1.5%'],
  [12, 'count', '12'],
  [{ formula: 'sumAcross', from: 2, to: 13, result: 215 }, 'money', '215.00'],
  [{ formula: 'sumDown', result: 978.25 }, 'money', '978.25'],
  [{ formula: 'countDown', column: 2, unit: '人', count: 28 }, 'text', '28人'],
  [{ formula: 'spelled', text: 'A{row}/B{row}', result: 0.5 }, 'percent', '50.0%'],
  [{ formula: 'spelled', text: '"优秀"', result: '优秀6名\n合格9名' }, 'text', '优秀6名\n合格9名'],
  [{ sheet: 2, name: '花名册' }, 'text', '花名册'],
])('%j as %s is %j', (cell, kind, words) => {
  expect(cellWords(cell, kind)).toBe(words)
})
