import { expect, test } from 'vitest'
import { isPlainColumn } from './telling-columns.ts'

const words: Readonly<Record<string, string>> = {
  seq: '序号',
  name: '姓名',
  month1: '1月',
  paid: '实缴金额',
}

test.each([
  ['编号', 'seq', 'words', true],
  ['姓 名', 'name', 'words', true],
  ['各月/1月', 'month1', 'words', true],
  ['已交', 'paid', 'words', false],
  ['姓名', 'name', 'hand', false],
  ['姓名', 'name', 'remembered', false],
  ['其他', null, null, false],
] as const)('heading %s read as %s by %s says nothing: %s', (header, field, by, isPlain) => {
  expect(isPlainColumn({ header, field, by }, (one) => words[one] ?? one)).toBe(isPlain)
})
