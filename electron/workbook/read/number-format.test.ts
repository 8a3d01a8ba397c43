import { describe, expect, it } from 'vitest'
import { formatCodeOf, shownParts } from './number-format.ts'

const words = (code: string | null): string => {
  const { year, month, day, time } = shownParts(code)
  return [year && 'y', month && 'm', day && 'd', time && 't'].filter(Boolean).join('')
}

describe('shownParts', () => {
  it.each([
    { code: null, shows: '' },
    { code: '0.00', shows: '' },
    { code: '0_);[Red]\\(0\\)', shows: '' },
    { code: '[Red]0', shows: '' },
    { code: '0.00E+00', shows: '' },
    { code: '#,##0.00"元"', shows: '' },
    { code: '[$¥-804]#,##0.00', shows: '' },
    { code: '0"days"', shows: '' },
    { code: '@', shows: '' },
    { code: 'General"人"', shows: '' },
    { code: '[h]:mm', shows: '' },
    { code: 'yyyy/m/d', shows: 'ymd' },
    { code: 'yyyy\\.mm', shows: 'ym' },
    { code: 'yyyy"年"m"月"d"日"', shows: 'ymd' },
    { code: 'yyyy年m月', shows: 'ym' },
    { code: '[DBNum1][$-804]yyyy"年"m"月"d"日";@', shows: 'ymd' },
    { code: 'yyyy/m/d h:mm', shows: 'ymdt' },
    { code: 'h:mm', shows: 't' },
    { code: 'mm:ss', shows: 't' },
    { code: '上午/下午h"时"mm"分"', shows: 't' },
    { code: '[$-F800]dddd, mmmm dd, yyyy', shows: 'ymd' },
    { code: 'm"月"', shows: 'm' },
    { code: 'yyyy', shows: 'y' },
  ])('$code shows "$shows"', ({ code, shows }) => {
    expect(words(code)).toBe(shows)
  })

  it.each([
    { ids: [14, 15, 16, 28, 29, 30, 31, 51, 53, 54, 58], day: true, time: false },
    { ids: [17, 27, 36, 50, 52, 57], day: false, time: false },
    { ids: [18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56], day: false, time: true },
    { ids: [0, 1, 2, 3, 4, 9, 10, 11, 37, 38, 39, 40, 46, 48, 49], day: false, time: false },
  ])('built-in $ids', ({ ids, day, time }) => {
    for (const id of ids) {
      expect({ id, ...shownParts(formatCodeOf(id, new Map())) }).toMatchObject({ id, day, time })
    }
  })

  it('lets a stored code go before the built-in one', () => {
    expect(formatCodeOf(27, new Map([[27, 'yyyy/m/d']]))).toBe('yyyy/m/d')
  })
})
