import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import { sampleBranch } from '../sample-facts.ts'
import { judge, statuses } from '../test-judge.ts'

const year = 2026
const held = (rule: string, ...days: readonly string[]) =>
  days.map((heldOn, index) => madeEntry('dutyEntry', { id: index + 1, ruleId: rule, heldOn }))

/** F-15, F-17, F-18 stand in the generic register, once a year, of the committee. */
describe.each([
  { rule: 'F-15', severity: 'error' },
  { rule: 'F-17', severity: 'warning' },
  { rule: 'F-18', severity: 'warning' },
])('$rule', ({ rule, severity }) => {
  const committee = (days: readonly string[]) =>
    sampleBranch({ branch: { level: 'committee' }, entries: { dutyEntry: held(rule, ...days) } })

  it.each([
    { days: ['2026-01-01'], today: '2026-08-15', expected: '2026 done' },
    { days: ['2026-12-31'], today: '2026-12-31', expected: '2026 done' },
    { days: ['2025-12-31'], today: '2026-12-31', expected: '2026 due' },
    { days: ['2027-01-01'], today: '2027-01-01', expected: '2026 late' },
    { days: [], today: '2026-12-31', expected: '2026 due' },
    { days: [], today: '2027-01-01', expected: '2026 late' },
  ])('$days on $today: $expected', ({ days, today, expected }) => {
    expect(statuses(committee(days), { rule, year, today })).toEqual([expected])
  })

  it('is the duty of the committee', () => {
    const at = { rule, year, today: '2026-08-15' }
    expect(judge(committee([]), at).duties).toMatchObject([{ status: 'due', severity }])
    expect(statuses(sampleBranch(), at)).toEqual(['2026 notApplicable'])
    expect(statuses(sampleBranch({ branch: { parentId: 7 } }), at)).toEqual([])
  })
})

describe('F-16', () => {
  const at = { rule: 'F-16', year, today: '2026-08-15' }
  it.each([
    { publish: 'year', days: ['2026-03-31'], expected: ['2026 done'] },
    { publish: 'year', days: [], expected: ['2026 due'] },
    { publish: 'halfYear', days: ['2026-06-30'], expected: ['2026-H1 done', '2026-H2 due'] },
    { publish: 'halfYear', days: ['2026-07-01'], expected: ['2026-H1 late', '2026-H2 done'] },
    {
      publish: 'quarter',
      days: ['2026-03-31', '2026-07-01'],
      expected: ['2026-Q1 done', '2026-Q2 late', '2026-Q3 done', '2026-Q4 due'],
    },
    { publish: 'week', days: ['2026-03-31'], expected: ['2026 done'] },
  ])('by $publish with $days: $expected', ({ publish, days, expected }) => {
    const facts = sampleBranch({ entries: { dutyEntry: held('F-16', ...days) } })
    const parameters = { 'dues.publish': publish }
    expect(statuses(facts, { ...at, parameters })).toEqual(expected)
  })

  it('does not apply to a branch that did not stand in the year', () => {
    const facts = sampleBranch({ branch: { foundedOn: '2027-01-01' } })
    expect(statuses(facts, at)).toEqual(['2026 notApplicable'])
    expect(judge(sampleBranch(), at).duties[0]?.severity).toBe('error')
  })
})
