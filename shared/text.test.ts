import { describe, expect, it } from 'vitest'
import { translated, type Text } from './text.ts'

/** Sentences of a made-up language: the key and what its gaps hold. */
const fill = (key: string, params: Record<string, string | number>): string =>
  `${key}(${Object.values(params).join(',')})`

describe('what goes into a sentence', () => {
  it.each([
    ['date', '2024-05-02', '2024年5月2日'],
    ['month', '2024-05', '2024年5月'],
    ['year', '2024', '2024'],
    ['period', '2024-Q2', '2024-Q2'],
    ['date', '2024-06-31', '2024-06-31'],
    ['value', '2024-05-02', '2024-05-02'],
    ['name', '赵试一', '赵试一'],
    ['people', 21, 21],
  ])('%s %s reads %s in Chinese and stays as it is in English', (gap, value, chinese) => {
    const text: Text = { key: 'k', params: { [gap]: value } }
    expect(translated(text, 'zh-CN', fill)).toBe(`k(${chinese})`)
    expect(translated(text, 'en', fill)).toBe(`k(${value})`)
  })

  it('may be nothing', () => {
    expect(translated({ key: 'k' }, 'zh-CN', fill)).toBe('k()')
  })

  it('may be a sentence of its own', () => {
    const inner: Text = { key: 'inner', params: { date: '2024-05-02' } }
    const text: Text = { key: 'outer', params: { inner, n: 1 } }
    expect(translated(text, 'zh-CN', fill)).toBe('outer(inner(2024年5月2日),1)')
  })
})
