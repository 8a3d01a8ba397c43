import { expect, test } from 'vitest'
import { readableName } from './readable-name.ts'

test.each([
  ['2026-05-20 五月党员大会', '<2026-05-20> 五月党员大会'],
  ['2026-05-20', '<2026-05-20>'],
  ['2026-05', '<2026-05>'],
  ['赵试一', '赵试一'],
  ['2026年计划', '2026年计划'],
])('%s', (name, readable) => {
  expect(readableName(name, { date: (date) => `<${date}>` })).toBe(readable)
})
