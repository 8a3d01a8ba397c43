import { describe, expect, it } from 'vitest'
import { sampleBranch } from '../sample-facts.ts'
import { judge, shippedBook, statuses } from '../test-judge.ts'
import { branchWithCase, helpers } from './sample-case.ts'

const rules = shippedBook.duties.filter(({ id }) => id.startsWith('G-')).map(({ id }) => id)
const over = { year: 2028, today: '2029-12-31' }
const eventRules = new Set(['G-26', 'G-27'])

describe('a whole way without a fault', () => {
  it.each(rules)('%s', (rule) => {
    const expected = eventRules.has(rule) ? 'notApplicable' : 'done'
    expect(statuses(branchWithCase(), { ...over, rule })).toEqual([`2028 7 ${expected}`])
  })

  it.each([
    { title: 'before it began', year: 2025, expected: ['2025 notApplicable'] },
    { title: 'in its first year', year: 2026, expected: ['2026 7 done'] },
    { title: 'in the year in which the file was closed', year: 2029, expected: ['2029 7 done'] },
    { title: 'in a year to come', year: 2030, expected: ['2030 notApplicable'] },
  ])('is judged $title: $expected', ({ year, expected }) => {
    expect(statuses(branchWithCase(), { ...over, year, rule: 'G-01' })).toEqual(expected)
  })

  it('is not judged in the years after it ended, but for a step that was done in one', () => {
    const facts = branchWithCase({ person: { closedOn: '2028-12-31' } })
    const at = { year: 2029, today: '2029-12-31' }
    expect(statuses(facts, { ...at, rule: 'G-24' })).toEqual(['2029 notApplicable'])
    expect(statuses(facts, { ...at, rule: 'G-25' })).toEqual(['2029 7 done'])
  })
})

it.each(rules)('%s does not apply to a branch without admissions', (rule) => {
  const facts = sampleBranch({ members: helpers })
  expect(statuses(facts, { year: 2026, today: '2026-11-25', rule })).toEqual(['2026 notApplicable'])
})

/** Steps recorded up to a number, a step that is looked for, and what stands about it on a day. */
describe('a step that is not recorded', () => {
  it.each([
    { rule: 'G-01', upTo: 0, today: '2026-11-25', expected: 'due' },
    { rule: 'G-02', upTo: 0, today: '2026-11-25', expected: 'notApplicable' },
    { rule: 'G-02', upTo: 1, today: '2026-07-01', expected: 'due' },
    { rule: 'G-02', upTo: 1, today: '2026-07-02', expected: 'late error' },
    { rule: 'G-03', upTo: 1, today: '2026-07-02', expected: 'notApplicable' },
    { rule: 'G-03', upTo: 2, today: '2026-07-02', expected: 'due' },
    { rule: 'G-05', upTo: 4, today: '2026-07-20', expected: 'due' },
    { rule: 'G-07', upTo: 6, today: '2027-07-09', expected: 'notApplicable' },
    { rule: 'G-07', upTo: 6, today: '2027-07-10', expected: 'due' },
    { rule: 'G-11', upTo: 9, today: '2027-09-01', expected: 'due' },
    { rule: 'G-12', upTo: 9, today: '2027-09-01', expected: 'notApplicable' },
    { rule: 'G-15', upTo: 13, today: '2027-11-20', expected: 'due' },
    { rule: 'G-15', upTo: 13, today: '2027-11-21', expected: 'late error' },
    { rule: 'G-16', upTo: 15, today: '2027-11-20', expected: 'due' },
    { rule: 'G-17', upTo: 16, today: '2028-02-10', expected: 'due' },
    { rule: 'G-17', upTo: 16, today: '2028-02-11', expected: 'late warning' },
    { rule: 'G-17', upTo: 16, today: '2028-05-10', expected: 'late warning' },
    { rule: 'G-17', upTo: 16, today: '2028-05-11', expected: 'late error' },
    { rule: 'G-18', upTo: 17, today: '2027-12-10', expected: 'due' },
    { rule: 'G-20', upTo: 19, today: '2028-01-09', expected: 'due' },
    { rule: 'G-20', upTo: 19, today: '2028-01-10', expected: 'late info' },
    { rule: 'G-22', upTo: 21, today: '2028-10-09', expected: 'notApplicable' },
    { rule: 'G-22', upTo: 21, today: '2028-10-10', expected: 'due' },
    { rule: 'G-22', upTo: 21, today: '2028-12-10', expected: 'due' },
    { rule: 'G-22', upTo: 21, today: '2028-12-11', expected: 'late error' },
    { rule: 'G-23', upTo: 22, today: '2028-11-09', expected: 'notApplicable' },
    { rule: 'G-23', upTo: 22, today: '2028-12-10', expected: 'due' },
    { rule: 'G-23', upTo: 22, today: '2028-12-11', expected: 'late error' },
    { rule: 'G-24', upTo: 23, today: '2029-02-20', expected: 'due' },
    { rule: 'G-24', upTo: 23, today: '2029-02-21', expected: 'late warning' },
    { rule: 'G-24', upTo: 23, today: '2029-05-21', expected: 'late error' },
    { rule: 'G-25', upTo: 23, today: '2028-12-01', expected: 'notApplicable' },
    { rule: 'G-25', upTo: 24, today: '2028-12-31', expected: 'due' },
  ])('$rule with $upTo steps on $today: $expected', ({ rule, upTo, today, expected }) => {
    const facts = branchWithCase({ upTo })
    const [found] = judge(facts, { year: Number(today.slice(0, 4)), today, rule }).duties
    const told = found?.status === 'late' ? `late ${found.severity}` : found?.status
    expect(told).toBe(expected)
    expect(found?.remedy?.action ?? null).toEqual(
      expected === 'notApplicable'
        ? null
        : {
            type: 'recordEntry',
            register: 'admissionStep',
            values: { admissionId: 7, step: Number(rule.slice(2)) },
          },
    )
  })
})
