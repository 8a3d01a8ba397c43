import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { BranchFact } from '../facts.ts'
import { sampleBranch } from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'
import { villageSteps, type VillageDecision } from './village-steps.ts'

const at = { year: 2026, today: '2026-06-30' }

/** The six dates in their order, - where one is missing. */
function dated(dates: string): Partial<VillageDecision> {
  const given = dates.split(' ')
  return Object.fromEntries(
    villageSteps.map((step, index) => [step, given[index] === '-' ? null : (given[index] ?? null)]),
  )
}

function told(rule: string, given: Partial<VillageDecision>, branch: Partial<BranchFact> = {}) {
  const villageDecision = [madeEntry('villageDecision', { id: 3, title: '修路', ...given })]
  const facts = sampleBranch({ branch, entries: { villageDecision } })
  return judge(facts, { ...at, rule }).duties.map(({ status, message }) =>
    [status, ...message.key.split('.').slice(3)].join(' '),
  )
}

const all = '2026-02-01 2026-02-02 2026-02-03 2026-02-10 2026-02-11 2026-05-01'

describe('L-01', () => {
  it.each([
    { title: 'all in order', dates: all, expected: 'done' },
    {
      title: 'all on one day',
      dates: '2026-02-01 2026-02-01 2026-02-01 2026-02-01 2026-02-01 2026-02-01',
      expected: 'done',
    },
    {
      title: 'known to the month',
      dates: '2026-02-09 2026-02 2026-02 2026-02 2026-03 2026',
      expected: 'done',
    },
    {
      title: 'the review a day before the discussion',
      dates: '2026-02-01 2026-02-03 2026-02-02 2026-02-10 2026-02-11 2026-05-01',
      expected: 'wrong reviewedOn',
    },
    {
      title: 'the result before the proposal, all between unknown',
      dates: '2026-02-01 - - - - 2026-01-31',
      expected: 'wrong resultPublishedOn',
    },
    {
      title: 'the month before',
      dates: '2026-02-01 2026-01 2026-02-03 2026-02-10 2026-02-11 2026-05-01',
      expected: 'wrong discussedOn',
    },
    {
      title: 'the discussion passed over',
      dates: '2026-02-01 - 2026-02-03 2026-02-10 2026-02-11 2026-05-01',
      expected: 'late discussedOn',
    },
    {
      title: 'the proposal unknown',
      dates: '- 2026-02-02 2026-02-03 2026-02-10 2026-02-11 2026-05-01',
      expected: 'late proposedOn',
    },
    {
      title: 'the result still to come',
      dates: '2026-02-01 2026-02-02 2026-02-03 2026-02-10 2026-02-11 -',
      expected: 'due resultPublishedOn',
    },
    { title: 'just proposed', dates: '2026-02-01 - - - - -', expected: 'due discussedOn' },
    {
      title: 'of the year before, still open',
      dates: '2025-11-01 2025-11-02 2025-11-03 2025-11-10 2025-11-11 -',
      expected: 'due resultPublishedOn',
    },
    {
      title: 'of the year before, all done',
      dates: '2025-11-01 2025-11-02 2025-11-03 2025-11-10 2025-11-11 2026-02-01',
      expected: 'notApplicable',
    },
    { title: 'nothing known at all', dates: '- - - - - -', expected: 'notApplicable' },
  ])('$title: $expected', ({ dates, expected }) => {
    expect(told('L-01', dated(dates))).toEqual([expected])
  })

  it('counts the steps that are known, and opens the decision', () => {
    const given = dated('2026-02-01 - 2026-02-03 - - -')
    const villageDecision = [madeEntry('villageDecision', { id: 3, title: '修路', ...given })]
    const [finding] = judge(sampleBranch({ entries: { villageDecision } }), {
      ...at,
      rule: 'L-01',
    }).duties
    expect(finding && inChinese(finding.message)).toContain('6 步已登记 2 步')
    expect(finding?.remedy?.action).toEqual({
      type: 'openEntry',
      register: 'villageDecision',
      id: 3,
    })
  })

  it('begins when it was written down, where no step has a date', () => {
    expect(told('L-01', { createdAt: '2026-03-01T08:00:00' })).toEqual(['due proposedOn'])
  })
})

describe('L-02', () => {
  const reviewed = dated('2026-02-01 2026-02-02 2026-02-03 - - -')
  it.each([
    {
      title: 'quorum and majority',
      given: { eligible: 10, present: 8, approve: 6 },
      expected: 'done',
    },
    {
      title: 'exactly half came',
      given: { eligible: 10, present: 5, approve: 5 },
      expected: 'wrong',
    },
    { title: 'no quorum', given: { eligible: 10, present: 4, approve: 4 }, expected: 'wrong' },
    {
      title: 'exactly half agreed',
      given: { eligible: 10, present: 8, approve: 5 },
      expected: 'wrong',
    },
    { title: 'numbers missing', given: { eligible: 10 }, expected: 'late' },
    { title: 'votes missing', given: { eligible: 10, present: 8 }, expected: 'late' },
    {
      title: 'today, numbers missing',
      given: { reviewedOn: '2026-06-30' },
      expected: 'due',
    },
    { title: 'not reviewed yet', given: { reviewedOn: null }, expected: 'notApplicable' },
    {
      title: 'numbers without the day of the review',
      given: { reviewedOn: null, eligible: 10, present: 8, approve: 6 },
      expected: 'done',
    },
  ])('$title: $expected', ({ given, expected }) => {
    expect(told('L-02', { ...reviewed, ...given }).map((found) => found.split(' ')[0])).toEqual([
      expected,
    ])
  })
})

it.each(['L-01', 'L-02'])('%s is of villages only', (rule) => {
  expect(told(rule, dated(all), { kind: 'community' })).toEqual(['notApplicable'])
  expect(judge(sampleBranch(), { ...at, rule }).duties).toMatchObject([{ status: 'notApplicable' }])
})
