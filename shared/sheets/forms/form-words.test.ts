import { describe, expect, it } from 'vitest'
import en from '../../../resources/locales/en/forms.json' with { type: 'json' }
import zh from '../../../resources/locales/zh-CN/forms.json' with { type: 'json' }
import { dateText, longDate, periodText } from './form-context.ts'
import { formContext } from './forms-fixture.ts'
import { maskIdCard, maskPhone } from './mask.ts'
import { lineCount, textWidth } from './text-width.ts'

const { translate } = formContext('zh')

/** Every text with its key and the gaps that it has. */
function gaps(node: object, path = ''): string[] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'object' && value !== null) return gaps(value, `${path}${key}.`)
    const found = [...String(value).matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '')
    return [`${path}${key} ${found.toSorted().join(' ')}`]
  })
}

describe('texts of forms', () => {
  it('have the same keys and gaps in both languages', () => {
    expect(gaps(en).toSorted()).toEqual(gaps(zh).toSorted())
  })
})

describe('dates and periods', () => {
  it.each([
    ['1962', '1962', '1962年'],
    ['1962-05', '1962.05', '1962年5月'],
    ['1985-07-01', '1985.07.01', '1985年7月1日'],
  ])('%s is as exact as it is', (date, short, long) => {
    expect(dateText(date)).toBe(short)
    expect(translate(longDate(date))).toBe(long)
  })

  it.each([
    ['2026-05', '2026年5月'],
    ['2026-Q2', '2026年第二季度'],
    ['2026-H1', '2026年上半年'],
    ['2026', '2026年'],
  ])('%s', (period, text) => {
    expect(translate(periodText(period))).toBe(text)
  })
})

describe('masks', () => {
  it.each([
    [maskIdCard, '99999919620504023X', '999999********023X'],
    [maskIdCard, '999999620504023', '999999*****4023'],
    [maskIdCard, '12345', '*****'],
    [maskPhone, '10000000001', '100****0001'],
    [maskPhone, '10000000001、0999-1234567', '100****0001、099*****4567'],
    [maskPhone, '1234567', '*******'],
  ])('%o %s', (mask, text, masked) => {
    expect(mask(text)).toBe(masked)
  })
})

describe('room that text takes', () => {
  it('counts Chinese characters twice', () => {
    expect(textWidth('党员\n花名册')).toBe(6)
  })

  it.each([
    ['党支部书记', 12, 1],
    ['1985.07.01', 12, 1],
    ['研究年度工作计划', 12, 2],
    ['▲\n逾期', 8, 2],
    ['', 8, 1],
  ])('%s in %d', (text, width, lines) => {
    expect(lineCount(text, width)).toBe(lines)
  })
})
