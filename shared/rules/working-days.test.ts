import { describe, expect, it, test } from 'vitest'
import { shippedBook } from './test-judge.ts'
import { workingDayCounter } from './working-days.ts'

/** An invented table: in 2031 the labour day holiday is made up for on a Sunday. */
const count = workingDayCounter([
  { holiday: 'newYear', days: ['01-01'] },
  {
    holiday: 'labourDay',
    days: ['05-01', '2031-05-02', '2031-05-05'],
    workdays: ['2031-04-27'],
  },
])

describe('working days', () => {
  it.each([
    { title: 'Monday to Friday', from: '2031-06-09', to: '2031-06-13', days: 5 },
    { title: 'over a weekend', from: '2031-06-12', to: '2031-06-18', days: 5 },
    { title: 'a weekend', from: '2031-06-14', to: '2031-06-15', days: 0 },
    { title: 'one day', from: '2031-06-16', to: '2031-06-16', days: 1 },
    { title: 'the last day first', from: '2031-06-17', to: '2031-06-16', days: 0 },
    { title: 'a holiday of every year', from: '2031-12-31', to: '2032-01-02', days: 2 },
    { title: 'a holiday of that year', from: '2031-04-28', to: '2031-05-06', days: 4 },
    { title: 'a Sunday that is worked', from: '2031-04-26', to: '2031-04-28', days: 2 },
    { title: 'the same Sunday elsewhere', from: '2030-04-26', to: '2030-04-28', days: 1 },
    { title: 'before 1970', from: '1969-12-29', to: '1970-01-04', days: 4 },
  ])('$title: $days', ({ from, to, days }) => {
    expect(count(from, to).days).toBe(days)
  })

  it.each([
    { from: '2031-06-09', to: '2031-06-13', isProvisional: false },
    { from: '2031-12-30', to: '2032-01-05', isProvisional: true },
    { from: '2030-12-30', to: '2031-01-05', isProvisional: true },
  ])('from $from to $to are provisional: $isProvisional', ({ from, to, isProvisional }) => {
    expect(count(from, to).isProvisional).toBe(isProvisional)
  })
})

test('the shipped table names no worked weekends, so that its counts are provisional', () => {
  const shipped = workingDayCounter(shippedBook.holidays ?? [])
  expect(shipped('2026-05-11', '2026-05-15')).toEqual({ days: 5, isProvisional: true })
  expect(shipped('2026-09-30', '2026-10-07').days).toBe(4)
})
