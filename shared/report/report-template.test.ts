import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fillTemplate } from './report-template.ts'

it.each([
  ['# 报告', { type: 'title', text: '报告' }],
  ['## 一、基本情况', { type: 'heading', text: '一、基本情况' }],
  ['### （一）组织生活', { type: 'subheading', text: '（一）组织生活' }],
  ['开会 {{ meetings }} 次', { type: 'paragraph', text: '开会 12 次' }],
  ['@table figures', { type: 'table', of: 'figures' }],
  ['@chart late', { type: 'chart', of: 'late' }],
  ['@unknown late', { type: 'paragraph', text: '@unknown late' }],
])('%s', (line, block) => {
  expect(fillTemplate(line, { meetings: '12' })).toEqual({ blocks: [block], unknown: [] })
})

it('leaves a gap that nothing fills, and tells where it is', () => {
  const { blocks, unknown } = fillTemplate(
    '\uFEFF第一行\r\n\r\n共 {{nothing}} 个，{{constructor}}',
    {},
  )
  expect(blocks.at(-1)).toEqual({ type: 'paragraph', text: '共 {{nothing}} 个，{{constructor}}' })
  expect(unknown).toEqual([
    { line: 3, gap: '{{nothing}}' },
    { line: 3, gap: '{{constructor}}' },
  ])
})

it('what fills a gap is text, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      const { blocks } = fillTemplate('共{{n}}个', { n: value })
      expect(blocks).toEqual([{ type: 'paragraph', text: `共${value}个` }])
    }),
  )
})

it.each([
  ['# 报告', { type: 'title', text: '报告' }],
  ['## 一、情况', { type: 'heading', text: '一、情况' }],
  ['### （一）会议', { type: 'subheading', text: '（一）会议' }],
  ['> 样例村党支部：', { type: 'salutation', text: '样例村党支部：' }],
  ['>> 2026年11月27日', { type: 'signature', text: '2026年11月27日' }],
  ['大于 > 小于', { type: 'paragraph', text: '大于 > 小于' }],
  ['@table figures', { type: 'table', of: 'figures' }],
])('%s', (line, block) => {
  expect(fillTemplate(line, {}).blocks).toEqual([block])
})
