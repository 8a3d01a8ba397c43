/* oxlint-disable no-restricted-globals -- the clock is what is tested */
import { expect, test } from 'vitest'
import { createClock, localDay, localTime } from './clock.ts'

test.each([
  ['just after midnight', new Date(2026, 0, 1, 0, 0, 1), '2026-01-01', '00:00:01'],
  ['just before midnight', new Date(2026, 11, 31, 23, 59, 59), '2026-12-31', '23:59:59'],
  ['leap day', new Date(2028, 1, 29, 9, 5, 7), '2028-02-29', '09:05:07'],
])('the local day and time: %s', (_what, moment, day, time) => {
  expect(localDay(moment)).toBe(day)
  expect(localTime(moment)).toBe(time)
  const clock = createClock(null, () => moment)
  expect(clock.today()).toBe(day)
  expect(clock.now()).toBe(`${day}T${time}`)
})

test('a replaced day keeps the time', () => {
  const clock = createClock('2026-11-22', () => new Date(2030, 4, 5, 8, 7, 6))
  expect(clock.today()).toBe('2026-11-22')
  expect(clock.now()).toBe('2026-11-22T08:07:06')
})

test.each(['', '2026', '2026-11', '2026-02-30', '22.11.2026', 'today'])(
  '%o is no day and stops the start',
  (replacement) => {
    expect(() => createClock(replacement)).toThrow('YYYY-MM-DD')
  },
)
