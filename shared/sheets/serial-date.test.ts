import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber } from '../calendar.ts'
import { momentOfSerial } from './serial-date.ts'

describe('momentOfSerial', () => {
  it.each([
    { serial: 1, day: '1900-01-01', time: null },
    { serial: 59, day: '1900-02-28', time: null },
    { serial: 61, day: '1900-03-01', time: null },
    { serial: 24_970, day: '1968-05-12', time: null },
    { serial: 35_246, day: '1996-06-30', time: null },
    { serial: 45_303.625, day: '2024-01-12', time: '15:00' },
    { serial: 45_303.999_99, day: '2024-01-13', time: null },
    { serial: 2_958_465, day: '9999-12-31', time: null },
  ])('$serial is $day $time', ({ serial, day, time }) => {
    expect(momentOfSerial(serial)).toEqual({ day, time })
  })

  it.each([0, 0.5, 60, -1, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY])(
    '%d names no day',
    (serial) => {
      expect(momentOfSerial(serial)).toBeNull()
    },
  )

  it('moves by one day with each number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_464 }), (serial) => {
        const [today, tomorrow] = [momentOfSerial(serial), momentOfSerial(serial + 1)]
        expect(dayNumber(tomorrow?.day ?? '') - dayNumber(today?.day ?? '')).toBe(1)
      }),
    )
  })
})
