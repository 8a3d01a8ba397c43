import { describe, expect, it } from 'vitest'
import { readableParams } from './text.ts'

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
  ])('%s %s reads %s in Chinese and stays as it is in English', (key, value, chinese) => {
    expect(readableParams({ [key]: value }, 'zh-CN')).toEqual({ [key]: chinese })
    expect(readableParams({ [key]: value }, 'en')).toEqual({ [key]: value })
  })

  it('may be nothing', () => {
    expect(readableParams(undefined, 'zh-CN')).toEqual({})
  })
})
