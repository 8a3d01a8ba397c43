import { expect, test } from 'vitest'
import { withOutline } from './with-outline.ts'

test.each([
  ['an empty field takes it', '', ['一、学习'], '一、学习'],
  ['what was typed stays above it', '到会 5 人。\n', ['一、学习'], '到会 5 人。\n\n一、学习'],
  ['two duties, two outlines', '', ['一、学习', '一、上课'], '一、学习\n\n一、上课'],
  ['it is not put in twice', '一、学习', ['一、学习'], '一、学习'],
])('%s', (_what, text, outlines, result) => {
  expect(withOutline(text, outlines)).toBe(result)
})
