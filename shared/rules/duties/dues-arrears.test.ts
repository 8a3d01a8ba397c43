import { describe, expect, it } from 'vitest'
import type { AssessmentFact, MemberFact, PaymentFact } from '../facts.ts'
import { sampleAssessment, sampleBranch, sampleMember, samplePayment } from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'

const today = '2026-08-15'
const year = 2026

interface Dues {
  readonly member?: Partial<MemberFact>
  readonly assessments?: readonly Partial<AssessmentFact>[]
  readonly payments?: readonly PaymentFact[]
  readonly parameters?: Record<string, number>
}

const branchOf = ({ member = {}, assessments = [{}], payments = [] }: Dues) =>
  sampleBranch({
    members: [sampleMember(member)],
    assessments: assessments.map(sampleAssessment),
    payments,
  })

/** Paid from January for so many months. */
const upTo = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const paidMonth = `2026-${String(index + 1).padStart(2, '0')}`
    return samplePayment(paidMonth, paidMonth)
  })

const arrears = (dues: Dues, at = { year, today }) => {
  const [finding] = judge(branchOf(dues), {
    rule: 'F-05',
    ...at,
    parameters: dues.parameters ?? {},
  }).duties
  return [finding?.status, finding?.severity, finding ? inChinese(finding.message) : '']
}

describe('F-05', () => {
  /** Seven months are over on 15 August. */
  it.each([
    { paid: 8, status: 'done', severity: 'error', said: '没有欠交' },
    { paid: 7, status: 'done', severity: 'error', said: '没有欠交' },
    { paid: 6, status: 'wrong', severity: 'warning', said: '连续 1 个月' },
    { paid: 5, status: 'wrong', severity: 'warning', said: '批评教育' },
    { paid: 4, status: 'wrong', severity: 'warning', said: '预警' },
    { paid: 2, status: 'wrong', severity: 'warning', said: '连续 5 个月' },
    { paid: 1, status: 'wrong', severity: 'error', said: '已满 6 个月' },
    { paid: 0, status: 'wrong', severity: 'error', said: '2026-01到2026-07' },
  ])('paid for $paid months: $status $severity', ({ paid, status, severity, said }) => {
    const found = arrears({ payments: upTo(paid) })
    expect(found.slice(0, 2)).toEqual([status, severity])
    expect(found[2]).toContain(said)
  })

  it('warns from the month that the parameter names', () => {
    const dues = { payments: upTo(5), parameters: { 'dues.arrearsWarnMonths': 2 } }
    expect(arrears(dues)[2]).toContain('预警')
  })

  it.each([
    { title: 'exempt all year', dues: { assessments: [{ exempt: true }] }, said: '免交' },
    {
      title: 'assessed from September',
      dues: { assessments: [{ fromMonth: '2026-09' }] },
      said: '没有党费核定',
    },
    {
      title: 'left',
      dues: { member: { status: 'left' as const, leftOn: '2026-07-01' } },
      said: '离开',
    },
    {
      title: 'left nobody knows when',
      dues: { member: { status: 'deceased' as const } },
      said: '没有登记',
    },
  ])('does not apply to a member who is $title', ({ dues, said }) => {
    const found = arrears(dues)
    expect(found[0]).toBe('notApplicable')
    expect(found[2]).toContain(said)
  })

  it('does not apply before the year begins, and in January looks back', () => {
    const assessments = [{ fromMonth: '2026-10', toMonth: '2027-12' }]
    expect(arrears({ assessments }, { year: 2027, today: '2026-12-31' })[0]).toBe('notApplicable')
    const january = arrears({ assessments }, { year: 2027, today: '2027-01-01' })
    expect(january[2]).toContain('2026-10到2026-12连续 3 个月')
  })

  it('looks at a past year from its December', () => {
    expect(arrears({ payments: upTo(10) }, { year, today: '2027-06-30' })[2]).toContain(
      '连续 2 个月',
    )
  })
})
