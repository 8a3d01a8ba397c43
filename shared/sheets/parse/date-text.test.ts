import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOfDayNumber } from '../../calendar.ts'
import { readDateText } from './date-text.ts'

describe('readDateText', () => {
  it.each([
    ['1962.05', '1962-05'],
    ['1971年8月', '1971-08'],
    ['1971 年 8 月', '1971-08'],
    ['1971年8月份', '1971-08'],
    ['199608', '1996-08'],
    ['200002', '2000-02'],
    ['1995-6-30', '1995-06-30'],
    ['1985.07.01', '1985-07-01'],
    ['1998/12/20', '1998-12-20'],
    ['19860701', '1986-07-01'],
    ['860701', '1986-07-01'],
    ['1990年7月1日', '1990-07-01'],
    ['一九九九年七月一日', '1999-07-01'],
    ['二○二四年十二月二十一日', '2024-12-21'],
    ['二〇二四年十月', '2024-10'],
    ['21.9.20', '2021-09-20'],
    ['45.3.2', '1945-03-02'],
    ['98年7月', '1998-07'],
    ['１９９８．７．１', '1998-07-01'],
    ['1998.7.1入党', '1998-07-01'],
    ['1998', '1998'],
    ['1998年', '1998'],
    ['2000.1', '2000-01'],
    ['2000.10', '2000-10'],
    ['2024年3月7日至8日', '2024-03-07'],
    ['2024.3.7-8日', '2024-03-07'],
    ['2024.3.7-8', '2024-03-07'],
    ['2024.3.31-4.1', '2024-03-31'],
    ['2024-03-04T14:30:00Z', '2024-03-04'],
  ])('%s is %s', (text, date) => {
    expect(readDateText(text)).toMatchObject({ date, doubt: null })
  })

  it.each([
    ['2024/1/5  14:30', '2024-01-05', '14:30'],
    ['2024年2月20日上午9:00', '2024-02-20', '09:00'],
    ['2024年2月20日下午3时', '2024-02-20', '15:00'],
    ['2024年2月20日下午3点半', '2024-02-20', '15:30'],
    ['2024年2月20日晚7：30', '2024-02-20', '19:30'],
    ['2024-3-4 14:30-16:00', '2024-03-04', '14:30'],
    ['2024年3月7日至8日 9:00', '2024-03-07', '09:00'],
  ])('%s is %s at %s', (text, date, time) => {
    expect(readDateText(text)).toMatchObject({ date, time, doubt: null })
  })

  it.each(['', '  ', '无', '不详', '—', '/', '－'])('"%s" says nothing', (text) => {
    expect(readDateText(text)).toMatchObject({ date: null, doubt: null })
  })

  it.each([
    '2012.06.31',
    '2023年2月29日',
    '2024.13',
    '20240230',
    '去年',
    '七十年代',
    '1970年代',
    '2024.3.8-2025.3.9',
    '1899.1.1',
    '3024.1.1',
    '21.9',
    '2024年9-10月',
    '4月2日',
    '2024.1.5.7',
    '2000101',
    '1998.7.1，2001.3.4',
  ])('%s is no date', (text) => {
    expect(readDateText(text)).toMatchObject({ date: null, time: null, doubt: 'badDate' })
  })

  it.each([
    ['4月2日', '2024-04-02'],
    ['6月28日下午', '2024-06-28'],
    ['4.2', '2024-04-02'],
    ['2023年4月2日', '2023-04-02'],
    ['2月30日', null],
  ])('%s in a ledger of 2024 is %s', (text, date) => {
    expect(readDateText(text, 2024).date).toBe(date)
  })

  const day = fc.integer({ min: -25_000, max: 40_000 }).map(dateOfDayNumber)
  const writings: readonly ((year: string, month: string, date: string) => string)[] = [
    (y, m, d) => `${y}-${m}-${d}`,
    (y, m, d) => `${y}${m}${d}`,
    (y, m, d) => `${y}.${Number(m)}.${Number(d)}`,
    (y, m, d) => `${y}/${Number(m)}/${Number(d)} 08:05`,
    (y, m, d) => `${y}年${Number(m)}月${Number(d)}日`,
    (y, m, d) => ` ${y} 年 ${m} 月 ${d} 日 上午`,
  ]
  it.each(writings.map((write) => ({ write, example: write('1986', '07', '01') })))(
    'reads back every day written as $example',
    ({ write }) => {
      fc.assert(
        fc.property(day, (date) => {
          const [year = '', month = '', dayOfMonth = ''] = date.split('-')
          expect(readDateText(write(year, month, dayOfMonth)).date).toBe(date)
        }),
      )
    },
  )

  it('never throws, and gives a date only without doubt', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0129年月日./-: 至上午半x') }), (text) => {
        const { date, doubt } = readDateText(text)
        expect(date === null || doubt === null).toBe(true)
      }),
    )
  })

  it('is quick with hostile text', () => {
    const texts = [
      '1'.repeat(100_000),
      `2024年${' '.repeat(100_000)}x`,
      `2024.1.1${'9:'.repeat(50_000)}`,
    ]
    const start = performance.now()
    for (const text of texts) readDateText(text)
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
