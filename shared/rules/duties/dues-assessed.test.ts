import { describe, expect, it } from 'vitest'
import { fen } from '../../money.ts'
import { madeEntry } from '../../registers/entries.ts'
import type { AssessmentFact, MemberFact } from '../facts.ts'
import {
  sampleAssessment,
  sampleBranch,
  sampleMember,
  sampleMembers,
  samplePayment,
} from '../sample-facts.ts'
import { inChinese, judge, statuses } from '../test-judge.ts'

/** Member 1 by the given facts, beside member 2, who is assessed as usual. */
function found(
  rule: string,
  member: Partial<MemberFact>,
  assessments: readonly Partial<AssessmentFact>[],
  { today = '2026-08-15', parameters = {}, year = 2026 } = {},
) {
  const facts = sampleBranch({
    members: [sampleMember(member), sampleMember({ id: 2 })],
    assessments: [
      ...assessments.map(sampleAssessment),
      sampleAssessment({ memberId: 2, fromMonth: `${year}-01`, toMonth: `${year}-12` }),
    ],
  })
  const { duties } = judge(facts, { rule, year, today, parameters })
  const own = duties.filter(({ subject }) => subject?.id !== 2)
  expect(own).toHaveLength(1)
  return own.map((finding) => ({ ...finding, said: inChinese(finding.message) }))[0]
}

/** An approved relief of member 1 for 2026. */
const wholeYear = (monthly: number) =>
  madeEntry('duesRelief', {
    id: 1,
    memberId: 1,
    fromMonth: '2026-01',
    toMonth: '2026-12',
    monthlyFen: fen(monthly),
    approvedOn: '2026-01-05',
  })

describe('F-11', () => {
  it.each([
    { today: '2026-01-01', assessBy: 2, status: 'due' },
    { today: '2026-02-28', assessBy: 2, status: 'due' },
    { today: '2026-03-01', assessBy: 2, status: 'late' },
    { today: '2026-01-31', assessBy: 1, status: 'due' },
    { today: '2026-02-01', assessBy: 1, status: 'late' },
    { today: '2026-03-31', assessBy: 3, status: 'due' },
    { today: '2026-04-01', assessBy: 3, status: 'late' },
    { today: '2024-02-29', assessBy: 2, status: 'due', year: 2024 },
    { today: '2024-03-01', assessBy: 2, status: 'late', year: 2024 },
  ])('not assessed on $today, by month $assessBy: $status', ({ status, assessBy, ...at }) => {
    const finding = found('F-11', {}, [], { ...at, parameters: { 'dues.assessBy': assessBy } })
    expect([finding?.status, finding?.severity]).toEqual([status, 'warning'])
    expect(finding?.subject?.id).toBe(1)
    expect(finding?.remedy?.action.type).toBe('recordDues')
  })

  it.each([
    { came: { joinDate: '2026-06-10' }, today: '2026-06-30', status: 'due' },
    { came: { joinDate: '2026-06-10' }, today: '2026-07-01', status: 'late' },
    { came: { enteredOn: '2026-06' }, today: '2026-06-30', status: 'due' },
    { came: { enteredOn: '2026' }, today: '2026-12-31', status: 'due' },
    { came: { joinDate: '2026-01-10' }, today: '2026-02-28', status: 'due' },
    { came: { joinDate: '2025-06-10' }, today: '2026-03-01', status: 'late' },
  ])('whoever came with $came on $today: $status', ({ came, today, status }) => {
    expect(found('F-11', came, [], { today })?.status).toBe(status)
  })

  it.each([
    { title: 'base', assessments: [{}], status: 'done', said: '42.00 元' },
    {
      title: 'amount of the ledger',
      assessments: [{ category: null, baseFen: null, monthlyFen: fen(500) }],
      status: 'done',
      said: '5.00 元',
    },
    { title: 'exempt', assessments: [{ exempt: true }], status: 'done', said: '免交' },
    {
      title: 'nothing but a category',
      assessments: [{ baseFen: null }],
      status: 'wrong',
      said: '不完整',
    },
    {
      title: 'another base from July',
      assessments: [{ toMonth: '2026-06' }, { fromMonth: '2026-07', baseFen: fen(500_000) }],
      status: 'done',
      said: '年内有改动，现月应交 50.00 元',
    },
    {
      title: 'the same in two halves',
      assessments: [{ toMonth: '2026-06' }, { fromMonth: '2026-07' }],
      status: 'done',
      said: '已核定，月应交',
    },
    {
      title: 'the year before only',
      assessments: [{ fromMonth: '2025-01', toMonth: '2025-12' }],
      status: 'late',
      said: '2026-02-28',
    },
  ])('assessed with $title: $status', ({ assessments, status, said }) => {
    const finding = found('F-11', {}, assessments)
    expect(finding?.status).toBe(status)
    expect(finding?.said).toContain(said)
  })

  it.each([
    { monthly: 19, status: 'wrong', said: '0.19 元' },
    { monthly: 20, status: 'done', said: '0.20 元' },
    { monthly: 100, status: 'done', said: '1.00 元' },
    { monthly: 101, status: 'wrong', said: '1.01 元' },
  ])('a farmer assessed at $monthly fen: $status', ({ monthly, status, said }) => {
    const farmer = { category: 'farmer', baseFen: null, monthlyFen: fen(monthly) } as const
    const finding = found('F-11', {}, [farmer])
    expect([finding?.status, finding?.severity]).toEqual([status, 'warning'])
    expect(finding?.said).toContain(said)
  })

  it('takes the amount of a farmer that an approved relief replaces', () => {
    const facts = sampleBranch({
      members: [sampleMember()],
      assessments: [sampleAssessment({ category: 'farmer', baseFen: null, monthlyFen: fen(10) })],
      entries: { duesRelief: [wholeYear(10)] },
    })
    expect(statuses(facts, { rule: 'F-11', year: 2026, today: '2026-08-15' })).toEqual([
      '2026 1 done',
    ])
  })

  it('does not take a relief for an assessment', () => {
    const entries = { duesRelief: [wholeYear(0)] }
    const facts = sampleBranch({ members: [sampleMember()], entries })
    expect(statuses(facts, { rule: 'F-11', year: 2026, today: '2026-08-15' })).toEqual([
      '2026 late',
    ])
  })

  it.each([
    { member: { joinDate: '2027-01-10' }, said: '入党' },
    { member: { status: 'left', leftOn: '2025-12-31' } as const, said: '离开' },
    { member: { status: 'deceased' } as const, said: '没有登记' },
  ])('does not apply to $member', ({ member, said }) => {
    const finding = found('F-11', member, [])
    expect(finding?.status).toBe('notApplicable')
    expect(finding?.said).toContain(said)
  })

  it.each([
    { today: '2026-02-28', expected: ['2026 due'] },
    { today: '2026-03-01', expected: ['2026 late'] },
  ])('tells a branch that assessed nobody once: $expected', ({ today, expected }) => {
    const facts = sampleBranch({ members: sampleMembers(3) })
    expect(statuses(facts, { rule: 'F-11', year: 2026, today })).toEqual(expected)
  })
})

const amount = (base: number | null, monthly: number | null) => ({
  category: 'annualSalary' as const,
  baseFen: base === null ? null : fen(base),
  monthlyFen: monthly === null ? null : fen(monthly),
})

describe('F-12', () => {
  it.each([
    { base: 5_000_000, monthly: 100_000, status: 'notApplicable', said: '没有月应交额超过' },
    { base: 5_000_024, monthly: null, status: 'notApplicable', said: '没有月应交额超过' },
    { base: 5_000_025, monthly: null, status: 'done', said: '计算为 1000.01 元' },
    { base: 8_000_000, monthly: 100_000, status: 'done', said: '核定月应交 1000.00 元' },
    { base: 8_000_000, monthly: 100_001, status: 'wrong', said: '1000.01 元' },
    { base: 8_000_000, monthly: 160_000, status: 'wrong', said: '应交 1000.00 元' },
    { base: 600_000, monthly: 160_000, status: 'wrong', said: '应交 90.00 元' },
    { base: null, monthly: 160_000, status: 'wrong', said: '应交 1000.00 元' },
  ])('base $base, ledger $monthly: $status', ({ base, monthly, status, said }) => {
    const finding = found('F-12', {}, [amount(base, monthly)])
    expect([finding?.status, finding?.severity]).toEqual([status, 'warning'])
    expect(finding?.said).toContain(said)
  })

  it.each([
    { year: 2016, status: 'notApplicable' },
    { year: 2017, status: 'wrong' },
  ])('holds since the notice of 2017: $year is $status', ({ year, status }) => {
    const assessed = {
      ...amount(null, 160_000),
      fromMonth: `${year}-01`,
      toMonth: `${year}-12`,
    }
    expect(found('F-12', {}, [assessed], { year, today: `${year}-12-31` })?.status).toBe(status)
  })

  it('leaves alone whom an approval frees', () => {
    const assessed = { ...amount(null, 160_000), exempt: true }
    expect(found('F-12', {}, [assessed])?.status).toBe('notApplicable')
  })

  it('leaves alone whose amount is one that was approved', () => {
    const facts = sampleBranch({
      members: [sampleMember()],
      assessments: [sampleAssessment(amount(null, 160_000))],
      entries: { duesRelief: [wholeYear(5000)] },
    })
    expect(statuses(facts, { rule: 'F-12', year: 2026, today: '2026-08-15' })).toEqual([
      '2026 notApplicable',
    ])
  })

  it('makes F-01 content with the cap, whatever the ledger asks', () => {
    const facts = sampleBranch({
      members: [sampleMember()],
      assessments: [sampleAssessment(amount(null, 160_000))],
      payments: [samplePayment('2026-01', '2026-01', 100_000)],
    })
    const { duties } = judge(facts, { rule: 'F-01', year: 2026, today: '2026-08-15' })
    expect(duties[0]?.status).toBe('done')
  })
})
