import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedBook } from '../rules/test-judge.ts'
import { workingDayCounter } from '../rules/working-days.ts'
import { planVisits, visitDays } from './visit-days.ts'

const count = workingDayCounter(shippedBook.holidays ?? [])

describe('days for visits', () => {
  it.each([
    { from: '2026-11-27', until: '2026-11-30', days: ['2026-11-27', '2026-11-30'] },
    { from: '2026-11-28', until: '2026-11-29', days: [] },
    { from: '2026-11-30', until: '2026-11-27', days: [] },
    { from: '2026-12-31', until: '2027-01-01', days: ['2026-12-31'] },
  ])('from $from until $until', ({ from, until, days }) => {
    expect(visitDays(from, until, count)).toEqual(days)
  })
})

describe('a plan of visits', () => {
  const days = visitDays('2026-11-02', '2026-11-30', count)

  it('goes to each branch once, day after day, and gives each team its share', () => {
    const branches = fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), {
      minLength: 1,
      maxLength: 60,
    })
    const teams = fc.array(fc.string({ minLength: 1, maxLength: 5 }), { maxLength: 4 })
    fc.assert(
      fc.property(branches, teams, fc.integer({ min: 1, max: days.length }), (ids, names, n) => {
        const plan = planVisits(ids, days.slice(0, n), names)
        expect(plan.map(({ organizationId }) => organizationId)).toEqual(ids)
        const dates = plan.map(({ plannedOn }) => plannedOn)
        expect(dates).toEqual(dates.toSorted())
        expect(dates.every((day) => days.slice(0, n).includes(day))).toBe(true)
        // No day has two more than another.
        const load = days.slice(0, n).map((day) => dates.filter((one) => one === day).length)
        expect(Math.max(...load) - Math.min(...load)).toBeLessThanOrEqual(1)
        names.forEach((_, team) => {
          const own = plan.filter((__, nth) => nth % names.length === team).length
          expect(Math.abs(own - ids.length / names.length)).toBeLessThan(1)
        })
      }),
    )
  })

  it('names nobody where there is no team', () => {
    expect(planVisits([1], days, [])[0]?.inspector).toBeNull()
  })
})
