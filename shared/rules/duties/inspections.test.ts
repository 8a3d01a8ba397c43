import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import type { BranchFacts } from '../facts.ts'
import { sampleBranch } from '../sample-facts.ts'
import { judge, statuses } from '../test-judge.ts'

const inspected = (
  branch: Partial<BranchFacts['branch']>,
  ...given: readonly Partial<Entry<'inspection'>>[]
) =>
  sampleBranch({
    branch,
    entries: {
      inspection: given.map((one, index) =>
        madeEntry('inspection', {
          kind: 'regular',
          inspectedOn: '2026-05-11',
          ...one,
          id: index + 1,
        }),
      ),
    },
  })

describe('M-02', () => {
  const patrol = { kind: 'patrol', inspectedOn: '2026-01-05', feedbackOn: '2026-01-31' } as const
  const both = { planOn: '2026-03-02', reportedOn: '2026-04-30' }
  const at = (today: string, year = 2026) => ({ year, today, rule: 'M-02' })

  it.each([
    { what: 'both on their last days', given: both, today: '2026-11-25', said: 'done' },
    {
      what: 'plan a day late',
      given: { ...both, planOn: '2026-03-03' },
      today: '2026-11-25',
      said: 'plan.wrong',
    },
    {
      what: 'report a day late',
      given: { ...both, reportedOn: '2026-05-01' },
      today: '2026-11-25',
      said: 'report.wrong',
    },
    { what: 'plan to come', given: {}, today: '2026-03-02', said: 'plan.due' },
    { what: 'plan missing', given: {}, today: '2026-03-03', said: 'plan.late' },
    {
      what: 'report to come',
      given: { planOn: '2026-02' },
      today: '2026-04-30',
      said: 'report.due',
    },
    {
      what: 'report missing',
      given: { planOn: '2026-02' },
      today: '2026-05-01',
      said: 'report.late',
    },
    {
      what: 'plan late, report to come',
      given: { planOn: '2026-03-03' },
      today: '2026-04-30',
      said: 'plan.wrong',
    },
    {
      what: 'report missing, plan to come',
      given: { feedbackOn: '2026-01', planOn: '2026-03' },
      today: '2026-05-01',
      said: 'report.late',
    },
  ])('$what: $said', ({ given, today, said }) => {
    const facts = inspected({ level: 'committee' }, { ...patrol, ...given })
    const [found] = judge(facts, at(today)).duties
    expect(found?.message.key).toBe(`rules:duty.M-02.${said}`)
    expect(found?.status).toBe(said.split('.').at(-1))
  })

  it.each([
    { what: 'no patrol', given: { feedbackOn: '2026-01-31' }, year: 2026 },
    { what: 'no feedback yet', given: { ...patrol, feedbackOn: null }, year: 2026 },
    { what: 'a feedback to come', given: { ...patrol, feedbackOn: '2026-12-01' }, year: 2026 },
    { what: 'the year before', given: patrol, year: 2025 },
    { what: 'closed in the year before', given: { ...patrol, ...both }, year: 2027 },
  ])('does not apply: $what', ({ given, year }) => {
    const facts = inspected({}, given)
    expect(statuses(facts, at(`${Math.max(year, 2026)}-11-25`, year))).toEqual([
      `${year} notApplicable`,
    ])
  })

  it('waits for what is open in the next year too, and a branch has it as a committee has', () => {
    const facts = inspected({}, { ...patrol, planOn: '2026-02-01' })
    expect(statuses(facts, at('2027-01-01', 2027))).toEqual(['2027 late'])
  })

  it('takes as long as is set', () => {
    const parameters = { 'rectify.planDays': 31, 'rectify.months': 2 }
    const facts = inspected({}, { ...patrol, planOn: '2026-03-03', reportedOn: '2026-03-31' })
    expect(statuses(facts, { ...at('2026-11-25'), parameters })).toEqual(['2026 done'])
  })
})

describe('M-04', () => {
  const at = { year: 2026, today: '2026-10-31', rule: 'M-04' }
  it('tells each quarter of a branch below a committee', () => {
    const days = ['2025-12-31', '2026-03-31', '2026-04-01', '2026-11-01']
    const facts = inspected({ parentId: 9 }, ...days.map((inspectedOn) => ({ inspectedOn })))
    expect(statuses(facts, at)).toEqual([
      '2026-Q1 done',
      '2026-Q2 done',
      '2026-Q3 late',
      '2026-Q4 due',
    ])
  })

  it.each(['patrol', 'special'] as const)('a %s inspection is another matter', (kind) => {
    const facts = inspected({ parentId: 9 }, { kind })
    expect(statuses(facts, at)[1]).toBe('2026-Q2 late')
  })

  it('does not apply where no superior is known, or before the branch was', () => {
    expect(statuses(inspected({}, {}), at)).toEqual(['2026 notApplicable'])
    const young = inspected({ parentId: 9, foundedOn: '2026-07-01' })
    expect(statuses(young, at).slice(0, 3)).toEqual([
      '2026-Q1 notApplicable',
      '2026-Q2 notApplicable',
      '2026-Q3 late',
    ])
  })

  it.each([
    { today: '2026-10-31', quarter: 3, values: { kind: 'regular', inspectedOn: '2026-10-31' } },
    { today: '2026-10-31', quarter: 2, values: { kind: 'regular' } },
  ])('is entered with what is known: $values', ({ today, quarter, values }) => {
    const found = judge(inspected({ parentId: 9 }), { ...at, today }).duties[quarter]
    expect(found?.remedy?.action).toEqual({ type: 'recordEntry', register: 'inspection', values })
  })
})

describe('M-06', () => {
  const of = (...days: readonly string[]) =>
    sampleBranch({
      branch: { level: 'committee' },
      entries: {
        dutyEntry: days.map((heldOn, index) =>
          madeEntry('dutyEntry', { id: index + 1, ruleId: 'M-06', heldOn }),
        ),
      },
    })
  it.each([
    { days: [], expected: 'notApplicable' },
    { days: ['2026-01-01'], expected: 'done' },
    { days: ['2025-12-31', '2027-01-01', '2026-11-26'], expected: 'notApplicable' },
  ])('$days: $expected', ({ days, expected }) => {
    const at = { year: 2026, today: '2026-11-25', rule: 'M-06' }
    expect(statuses(of(...days), at)).toEqual([`2026 ${expected}`])
  })
})

describe('M-04 with a planned visit', () => {
  const planned = (plannedOn: string) =>
    sampleBranch({
      branch: { parentId: 9 },
      entries: { visit: [madeEntry('visit', { id: 1, plannedOn, inspector: '镇党建办' })] },
    })
  const at = (today: string) => ({ year: 2026, today, rule: 'M-04' })
  const of = (plannedOn: string, today: string) =>
    judge(planned(plannedOn), at(today)).duties.find(({ period }) => period === '2026-Q2')

  it.each([
    { what: 'to come', plannedOn: '2026-05-20', today: '2026-05-20', said: 'planned' },
    { what: 'passed', plannedOn: '2026-05-20', today: '2026-05-21', said: 'missed' },
    { what: 'of another quarter', plannedOn: '2026-07-01', today: '2026-05-21', said: 'due' },
    { what: 'whose quarter is over', plannedOn: '2026-05-20', today: '2026-07-01', said: 'late' },
  ])('$what: $said', ({ plannedOn, today, said }) => {
    expect(of(plannedOn, today)?.message.key).toBe(`rules:duty.M-04.${said}`)
  })

  it('gives the form its inspectors', () => {
    const action = of('2026-05-20', '2026-05-21')?.remedy?.action
    expect(action).toMatchObject({ values: { inspector: '镇党建办', kind: 'regular' } })
  })
})
