import { expect, test } from 'vitest'
import { materialKindOf } from './material-kind.ts'

test.each([
  ['现场.JPG', 'photo'],
  ['合影.png', 'photo'],
  ['签到表.jpg', 'attendanceSheet'],
  ['5月签到.pdf', 'attendanceSheet'],
  ['方案.docx', 'document'],
  ['没有后缀', 'document'],
])('%s is taken for %s', (name, kind) => {
  expect(materialKindOf(name)).toBe(kind)
})
