import { expect, it } from 'vitest'
import { cleanText, spacedParts } from './clean-text.ts'

it.each([
  ['会\u0000议\u0007', '会议'],
  ['一行\r\n二行\r三行', '一行\n二行\n三行'],
  ['半个\ud83d字', '半个\ufffd字'],
  ['\uffff尾', '尾'],
  ['表\t格', '表\t格'],
  ['<w:fldChar/>&lt;', '<w:fldChar/>&lt;'],
])('cleans %j', (text, clean) => {
  expect(cleanText(text)).toBe(clean)
})

it.each([
  [
    '主持人：            记录人：            年    月    日',
    ['主持人：', '记录人：', '年    月    日'],
  ],
  ['日期：', ['日期：']],
  ['      ', []],
])('sets parts apart: %j', (text, parts) => {
  expect(spacedParts(text)).toEqual(parts)
})
