import { describe, expect, it, test } from 'vitest'
import { madeEntry } from '../registers/entries.ts'
import { evaluate } from './evaluate.ts'
import type { BranchFacts } from './facts.ts'
import type { RuleData } from './rule-data.ts'
import { sampleBranch } from './sample-facts.ts'
import { inChinese, judge, shippedBook, statuses } from './test-judge.ts'

const [model] = shippedBook.duties

/** A rule that only the generic register keeps, and what it says of a branch. */
function said(
  facts: BranchFacts,
  rule: Partial<RuleData>,
  today: string,
  parameters: Record<string, string | number> = {},
) {
  const duties = model
    ? [{ ...model, validFrom: null, times: 1, parameters: [], ...rule, id: 'M-97' }]
    : []
  const context = { year: 2026, today }
  const found = evaluate([facts], { ...shippedBook, duties }, parameters, context).duties
  for (const { message } of found) inChinese(message)
  return found
}

const line = (...parts: Parameters<typeof said>) =>
  said(...parts).map(({ period, status }) => `${period} ${status}`)

/** A branch with entries of the rule (or of another one) on these days. */
function branchWith(days: readonly string[], branch: Partial<BranchFacts['branch']> = {}) {
  const dutyEntry = days.map((heldOn, index) =>
    madeEntry('dutyEntry', { id: index + 1, ruleId: 'M-97', heldOn, title: `第${index + 1}次` }),
  )
  return sampleBranch({ branch, entries: { dutyEntry } })
}

describe('a duty of the generic register', () => {
  it.each([
    { what: 'done', times: 1, days: ['2026-03-01'], today: '2026-06-30', expected: 'done' },
    { what: 'nothing yet', times: 1, days: [], today: '2026-12-31', expected: 'due' },
    { what: 'nothing, over', times: 1, days: [], today: '2027-01-01', expected: 'late' },
    { what: 'one of two', times: 2, days: ['2026-03-01'], today: '2026-12-31', expected: 'due' },
    { what: 'one, over', times: 2, days: ['2026-03-01'], today: '2027-01-01', expected: 'late' },
    {
      what: 'two of two on the last days',
      times: 2,
      days: ['2026-01-01', '2026-12-31'],
      today: '2026-12-31',
      expected: 'done',
    },
    {
      what: 'before the year',
      times: 1,
      days: ['2025-12-31'],
      today: '2026-06-30',
      expected: 'due',
    },
    { what: 'after it', times: 1, days: ['2027-01-01'], today: '2027-02-01', expected: 'late' },
    { what: 'in the future', times: 1, days: ['2026-07-01'], today: '2026-06-30', expected: 'due' },
    { what: 'today', times: 1, days: ['2026-06-30'], today: '2026-06-30', expected: 'done' },
  ] as const)('$what: $expected', ({ times, days, today, expected }) => {
    expect(line(branchWith(days), { period: 'year', times }, today)).toEqual([`2026 ${expected}`])
  })

  it.each([
    { period: 'year', expected: ['2026 done'] },
    { period: 'halfYear', expected: ['2026-H1 done', '2026-H2 due'] },
    {
      period: 'quarter',
      expected: ['2026-Q1 late', '2026-Q2 done', '2026-Q3 due', '2026-Q4 due'],
    },
    // Whatever has no period of its own is asked once a year.
    { period: 'event', expected: ['2026 done'] },
  ] as const)('each $period', ({ period, expected }) => {
    expect(line(branchWith(['2026-04-01']), { period }, '2026-07-01')).toEqual(expected)
  })

  it('each month', () => {
    const months = line(branchWith(['2026-01-31']), { period: 'month' }, '2026-03-01')
    expect(months.slice(0, 3)).toEqual(['2026-01 done', '2026-02 late', '2026-03 due'])
    expect(months).toHaveLength(12)
  })

  it.each([
    { set: 'month', count: 12 },
    { set: 'quarter', count: 4 },
    { set: 1, count: 1 },
    { set: 2, count: 2 },
    { set: 4, count: 4 },
    { set: 12, count: 12 },
    { set: 'week', count: 2 },
  ])('as often as a parameter says: $set', ({ set, count }) => {
    const rule = { period: 'halfYear', unitParameter: 'own.unit' } as const
    expect(said(branchWith([]), rule, '2026-06-30', { 'own.unit': set })).toHaveLength(count)
  })

  it('does not take an entry of another rule', () => {
    const other = madeEntry('dutyEntry', { id: 1, ruleId: 'M-96', heldOn: '2026-03-01' })
    const facts = sampleBranch({ entries: { dutyEntry: [other] } })
    expect(line(facts, { period: 'year' }, '2026-06-30')).toEqual(['2026 due'])
  })

  it('says how many there are and shows them', () => {
    const days = ['2026-03-01', '2026-05-01']
    const [found] = said(branchWith(days), { period: 'year', times: 3 }, '2026-06-30')
    expect(found?.message).toEqual({ key: 'rules:registered.dueSome', params: { n: 2, times: 3 } })
    expect(found?.evidence.map(({ label, date }) => [label, date])).toEqual([
      ['第1次', '2026-03-01'],
      ['第2次', '2026-05-01'],
    ])
  })

  it.each([
    { period: 'year', today: '2026-06-30', values: { heldOn: '2026-06-30' } },
    { period: 'year', today: '2027-06-30', values: {} },
  ] as const)('can be entered on $today', ({ period, today, values }) => {
    const [found] = said(branchWith([]), { period }, today)
    expect(found?.remedy?.action).toEqual({
      type: 'recordEntry',
      register: 'dutyEntry',
      values: { ruleId: 'M-97', ...values },
    })
  })

  it.each([
    { branch: { foundedOn: '2027-01-01' }, days: [], expected: 'notApplicable' },
    { branch: { foundedOn: '2026-12-31' }, days: [], expected: 'late' },
    { branch: { dissolvedOn: '2026-05-01' }, days: [], expected: 'notApplicable' },
    { branch: { dissolvedOn: '2026-05-01' }, days: ['2026-03-01'], expected: 'done' },
  ])('of a branch of $branch: $expected', ({ branch, days, expected }) => {
    expect(line(branchWith(days, branch), { period: 'year' }, '2027-02-01')).toEqual([
      `2026 ${expected}`,
    ])
  })
})

describe('whose duty it is', () => {
  const rule = { period: 'quarter', level: 'committee' } as const
  it.each([
    { what: 'a committee', branch: { level: 'committee' }, expected: 4 },
    { what: 'a branch below one', branch: { parentId: 9 }, expected: 0 },
  ] as const)('$what: $expected', ({ branch, expected }) => {
    expect(said(branchWith([], branch), rule, '2026-06-30')).toHaveLength(expected)
  })

  it('a lone branch is told once that it is none of its own', () => {
    expect(line(branchWith([]), rule, '2026-06-30')).toEqual(['2026 notApplicable'])
  })

  it.each(['branch', 'committee'] as const)('of each alike: a %s', (level) => {
    const facts = branchWith([], { level, parentId: level === 'branch' ? 9 : null })
    expect(line(facts, { period: 'year', level: 'every' }, '2026-06-30')).toEqual(['2026 due'])
  })
})

const committee = (days: Readonly<Record<string, readonly string[]>>) =>
  sampleBranch({
    branch: { level: 'committee' },
    entries: {
      dutyEntry: Object.entries(days).flatMap(([ruleId, held]) =>
        held.map((heldOn, index) => madeEntry('dutyEntry', { id: index + 1, ruleId, heldOn })),
      ),
    },
  })

describe('the shipped rules that it keeps', () => {
  const at = { year: 2026, today: '2026-11-25' }
  it.each([
    { rule: 'B-05', days: ['2026-07-01'], expected: ['2026 done'] },
    { rule: 'B-05', days: [], expected: ['2026 due'] },
    {
      rule: 'K-07',
      days: ['2026-01-01', '2026-06-30', '2026-10-01'],
      expected: ['2026-Q1 done', '2026-Q2 done', '2026-Q3 late', '2026-Q4 done'],
    },
    { rule: 'K-08', days: ['2026-06-30'], expected: ['2026-H1 done', '2026-H2 due'] },
    { rule: 'K-08', days: ['2026-07-01'], expected: ['2026-H1 late', '2026-H2 done'] },
  ])('$rule on $days', ({ rule, days, expected }) => {
    expect(statuses(committee({ [rule]: days }), { ...at, rule })).toEqual(expected)
  })

  it.each([
    { rule: 'K-07', parameters: { 'centralGroup.period': 'month' }, count: 12 },
    { rule: 'K-08', parameters: { 'ideology.perYear': 4 }, count: 4 },
    { rule: 'K-08', parameters: { 'ideology.perYear': 3 }, count: 2 },
  ])('$rule with $parameters: $count', ({ rule, parameters, count }) => {
    expect(judge(committee({}), { ...at, rule, parameters }).duties).toHaveLength(count)
  })

  it.each([
    { days: ['2026-01-20', '2026-12-20'], today: '2026-12-31', expected: 'done' },
    { days: ['2026-01-20'], today: '2026-12-31', expected: 'due' },
    { days: ['2026-01-20'], today: '2027-01-01', expected: 'late' },
  ])('M-05 asks for two reports: $days on $today', ({ days, today, expected }) => {
    const { entries } = committee({ 'M-05': days })
    const facts = sampleBranch({ entries })
    expect(statuses(facts, { year: 2026, today, rule: 'M-05' })).toEqual([`2026 ${expected}`])
  })
})

test.each(['B-05', 'K-06', 'K-07', 'K-08', 'M-06'])('%s is none of a lone branch', (rule) => {
  const facts = sampleBranch()
  expect(statuses(facts, { year: 2026, today: '2026-11-25', rule })).toEqual(['2026 notApplicable'])
})

test('a place that does not ask for a duty is told so once', () => {
  const facts = sampleBranch({ branch: { level: 'committee' } })
  const parameters = { 'committee.papers': 'none' }
  const at = { year: 2026, today: '2026-11-25', rule: 'N-07', parameters }
  expect(judge(facts, at).duties).toMatchObject([
    { status: 'notApplicable', message: { key: 'rules:registered.notAsked' } },
  ])
})
