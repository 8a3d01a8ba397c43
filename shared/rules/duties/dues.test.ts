import { describe, expect, it } from 'vitest'
import { fen } from '../../money.ts'
import type { AssessmentFact, MemberFact, PaymentFact } from '../facts.ts'
import { sampleAssessment, sampleBranch, sampleMember, samplePayment } from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'

const today = '2026-08-15'
const year = 2026

interface Dues {
  readonly member?: Partial<MemberFact>
  readonly assessments?: readonly Partial<AssessmentFact>[]
  readonly payments?: readonly PaymentFact[]
  readonly parameters?: Record<string, string | number>
}

const branchOf = ({ member = {}, assessments = [{}], payments = [] }: Dues) =>
  sampleBranch({
    members: [sampleMember(member)],
    assessments: assessments.map(sampleAssessment),
    payments,
  })

/** Status and sentence of a month of 2026 by one rule. */
function month(rule: string, number: number, dues: Dues, day = today) {
  const { parameters = {} } = dues
  const finding = judge(branchOf(dues), { rule, year, today: day, parameters }).duties[number - 1]
  return { finding, status: finding?.status, said: finding ? inChinese(finding.message) : '' }
}

describe('F-01 and F-02 without a payment', () => {
  it.each(['F-01', 'F-02'])('%s: a month is late from the day after it', (rule) => {
    expect(month(rule, 8, {}, '2026-08-31').status).toBe('due')
    expect(month(rule, 8, {}, '2026-09-01').status).toBe('late')
    expect(month(rule, 12, {}).status).toBe('due')
    expect(month(rule, 7, {}).finding?.remedy?.action.type).toBe('recordDues')
  })

  it.each(['F-01', 'F-02'])('%s: also where the amount is unknown', (rule) => {
    const unknown = { assessments: [{ category: null, baseFen: null }] }
    expect([month(rule, 7, unknown).status, month(rule, 8, unknown).status]).toEqual([
      'late',
      'due',
    ])
  })

  const left = { status: 'left' as const }
  it.each([
    { title: 'exempt', dues: { assessments: [{ exempt: true }] }, free: true, said: '免交' },
    {
      title: 'assessed later',
      dues: { assessments: [{ fromMonth: '2026-06' }] },
      free: true,
      said: '没有党费核定',
    },
    {
      title: 'assessed earlier',
      dues: { assessments: [{ toMonth: '2026-04' }] },
      free: true,
      said: '没有党费核定',
    },
    {
      title: 'joins later',
      dues: { member: { joinDate: '2026-06-01' } },
      free: true,
      said: '入党',
    },
    {
      title: 'joins that month',
      dues: { member: { joinDate: '2026-05-31' } },
      free: false,
      said: '',
    },
    { title: 'joined that year', dues: { member: { joinDate: '2026' } }, free: false, said: '' },
    { title: 'comes later', dues: { member: { enteredOn: '2026-06' } }, free: true, said: '转入' },
    {
      title: 'comes that month',
      dues: { member: { enteredOn: '2026-05-31' } },
      free: false,
      said: '',
    },
    { title: 'left before', dues: { member: { leftOn: '2026-04-30' } }, free: true, said: '离开' },
    {
      title: 'left that month',
      dues: { member: { ...left, leftOn: '2026-05-01' } },
      free: false,
      said: '',
    },
    { title: 'left nobody knows when', dues: { member: left }, free: true, said: '没有登记' },
    {
      title: 'a base of nothing',
      dues: { assessments: [{ baseFen: fen(0) }] },
      free: true,
      said: '0 元',
    },
    {
      title: 'probationary',
      dues: { member: { type: 'probationary' as const } },
      free: false,
      said: '',
    },
    { title: 'of unknown type', dues: { member: { type: null } }, free: false, said: '' },
    {
      title: 'exempt by a later assessment',
      dues: { assessments: [{}, { fromMonth: '2026-03', exempt: true }] },
      free: true,
      said: '免交',
    },
  ])('May of a member who is $title', ({ dues, free, said }) => {
    for (const rule of ['F-01', 'F-02']) {
      expect(month(rule, 5, dues).status).toBe(free ? 'notApplicable' : 'late')
      expect(month(rule, 5, dues).said).toContain(said)
    }
  })

  const assessedLastYear = { assessments: [{ fromMonth: '2025-01', toMonth: '2025-12' }] }

  it('F-01 says nothing of members without an assessment in the year', () => {
    expect(judge(branchOf(assessedLastYear), { rule: 'F-01', year, today }).duties).toEqual([])
  })

  it.each([
    { day: '2026-01-31', status: 'due' },
    { day: '2026-02-01', status: 'late' },
  ])('F-02 says once on $day that no dues of the year are known: $status', ({ day, status }) => {
    const { duties } = judge(branchOf(assessedLastYear), { rule: 'F-02', year, today: day })
    expect(duties).toMatchObject([{ subject: null, period: '2026', status }])
    expect(duties.map(({ message }) => inChinese(message))[0]).toContain('在册 1 人')
  })

  it('F-02 asks for the dues of a member whom the assessments of the others forgot', () => {
    const members = [1, 2].map((id) => sampleMember({ id }))
    const branch = sampleBranch({ members, assessments: [sampleAssessment({ memberId: 1 })] })
    const { duties } = judge(branch, { rule: 'F-02', year, today })
    const forgotten = duties.filter(({ subject }) => subject?.id === 2)
    expect(forgotten.map(({ status }) => status)).toEqual([
      ...Array.from({ length: 7 }, () => 'late'),
      ...Array.from({ length: 5 }, () => 'due'),
    ])
  })

  it('F-02 leaves alone whom no roster knows and no assessment names', () => {
    const branch = sampleBranch({ members: [sampleMember({ type: null })] })
    expect(judge(branch, { rule: 'F-02', year, today }).duties).toEqual([])
  })
})

const salaried = (base: number | null, monthly: number | null = null) => ({
  category: 'salaried' as const,
  baseFen: base === null ? null : fen(base),
  monthlyFen: monthly === null ? null : fen(monthly),
})

describe('F-01 amounts for May', () => {
  const farmer = (monthly: number | null) => ({
    ...salaried(null, monthly),
    category: 'farmer' as const,
  })
  const yuan = { 'dues.rounding': 'yuan.halfUp' }
  const cases: {
    title: string
    assessed: Partial<AssessmentFact>
    paid: number
    expected: string
    said: string
    parameters?: Record<string, string>
  }[] = [
    { title: 'exactly', assessed: salaried(420_000), paid: 4200, expected: 'done', said: '足额' },
    {
      title: 'a fen less',
      assessed: salaried(420_000),
      paid: 4199,
      expected: 'done',
      said: '足额',
    },
    {
      title: 'two fen less',
      assessed: salaried(420_000),
      paid: 4198,
      expected: 'wrong',
      said: '少 0.02 元',
    },
    {
      title: 'more',
      assessed: salaried(500_000, 7500),
      paid: 7500,
      expected: 'done',
      said: '自愿多交 25.00 元',
    },
    {
      title: 'what the ledger wrongly says',
      assessed: salaried(500_001, 5000),
      paid: 5000,
      expected: 'wrong',
      said: '应交 75.00 元',
    },
    {
      title: 'taxed band by band',
      assessed: salaried(600_000),
      paid: 5000,
      expected: 'wrong',
      said: '像是按分段累进',
    },
    {
      title: 'the ledger, base unknown',
      assessed: salaried(null, 4200),
      paid: 4200,
      expected: 'done',
      said: '足额',
    },
    {
      title: 'under the ledger, base unknown',
      assessed: salaried(null, 4200),
      paid: 4000,
      expected: 'wrong',
      said: '少 2.00 元',
    },
    {
      title: 'category unknown',
      assessed: { ...salaried(1, 4200), category: null },
      paid: 4200,
      expected: 'done',
      said: '足额',
    },
    {
      title: 'amount unknown',
      assessed: salaried(null),
      paid: 4200,
      expected: 'notApplicable',
      said: '没有核定',
    },
    {
      title: 'hardship as approved',
      assessed: { ...salaried(null, 100), category: 'hardship' },
      paid: 100,
      expected: 'done',
      said: '足额',
    },
    {
      title: 'capped',
      assessed: salaried(8_000_000),
      paid: 100_000,
      expected: 'done',
      said: '足额',
    },
    {
      title: 'farmer by the local quota',
      assessed: farmer(50),
      paid: 50,
      expected: 'done',
      said: '足额',
    },
    {
      title: 'farmer under the quota',
      assessed: farmer(50),
      paid: 20,
      expected: 'wrong',
      said: '少 0.30 元',
    },
    {
      title: 'farmer, quota out of bounds',
      assessed: farmer(150),
      paid: 20,
      expected: 'done',
      said: '应交 0.20 元',
    },
    {
      title: 'farmer by the parameter',
      assessed: farmer(null),
      paid: 20,
      expected: 'done',
      said: '足额',
    },
    {
      title: 'within a yuan, rounded to yuan',
      assessed: salaried(842_934),
      paid: 12_550,
      parameters: yuan,
      expected: 'done',
      said: '足额',
    },
    {
      title: 'over a yuan short, rounded to yuan',
      assessed: salaried(842_934),
      paid: 12_499,
      parameters: yuan,
      expected: 'wrong',
      said: '少 1.01 元',
    },
    {
      title: 'a farmer is not rounded',
      assessed: farmer(50),
      paid: 20,
      parameters: yuan,
      expected: 'wrong',
      said: '少 0.30 元',
    },
  ]

  it.each(cases)('$title: $expected', ({ assessed, paid, expected, said, parameters = {} }) => {
    const payments = [samplePayment('2026-05', '2026-05-10', paid)]
    const may = month('F-01', 5, { assessments: [assessed], payments, parameters })
    expect(may.status).toBe(expected)
    expect(may.said).toContain(said)
    expect(may.finding?.evidence.map(({ type }) => type)).toEqual(['payment'])
  })

  it('adds up payments for the same month', () => {
    const payments = [
      samplePayment('2026-05', '2026-05-10', 4000),
      samplePayment('2026-05', '2026-06-10', 200),
    ]
    expect(month('F-01', 5, { payments }).status).toBe('done')
  })

  it.each([{ amount: 0 }, { amount: -4200 }])('takes $amount for no payment', ({ amount }) => {
    const payments = [samplePayment('2026-05', '2026-05-10', amount)]
    expect(month('F-01', 5, { payments }).status).toBe('late')
  })

  it('judges a payment of somebody who left nobody knows when', () => {
    const payments = [samplePayment('2026-05', '2026-05-10')]
    expect(month('F-01', 5, { member: { status: 'left' }, payments }).status).toBe('done')
  })
})
