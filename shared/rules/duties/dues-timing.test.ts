import { describe, expect, it } from 'vitest'
import type { AssessmentFact, MemberFact, PaymentFact } from '../facts.ts'
import { sampleAssessment, sampleBranch, sampleMember, samplePayment } from '../sample-facts.ts'
import { inChinese, judge, shippedBook } from '../test-judge.ts'

interface Dues {
  readonly member?: Partial<MemberFact>
  readonly assessments?: readonly Partial<AssessmentFact>[]
  readonly payments?: readonly PaymentFact[]
}

const monthNames = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`)
const paidInTime = monthNames.map((month) => samplePayment(month, month))

/** Paid month by month, except for one month that is paid on another day or, without one, never. */
const except = (month: string, paidOn?: string) => [
  ...paidInTime.filter((payment) => payment.month !== month),
  ...(paidOn === undefined ? [] : [samplePayment(month, paidOn)]),
]

function found(rule: string, { member, assessments = [{}], payments = [] }: Dues, today: string) {
  const facts = sampleBranch({
    members: [sampleMember(member)],
    assessments: assessments.map(sampleAssessment),
    payments,
  })
  const { duties } = judge(facts, { rule, year: 2026, today })
  expect(duties).toHaveLength(1)
  return duties.map((finding) => ({ ...finding, said: inChinese(finding.message) }))[0]
}

const yearAfter = '2027-12-31'

describe('F-03', () => {
  it.each([
    { month: '2026-08', paidOn: '2027-02-28', status: 'done' },
    { month: '2026-08', paidOn: '2027-03-01', status: 'wrong' },
    { month: '2026-02', paidOn: '2026-08-28', status: 'done' },
    { month: '2026-02', paidOn: '2026-08-29', status: 'wrong' },
    { month: '2026-06', paidOn: '2026-12-30', status: 'done' },
    { month: '2026-06', paidOn: '2026-12-31', status: 'wrong' },
    { month: '2026-12', paidOn: '2027-06-30', status: 'done' },
    { month: '2026-12', paidOn: '2027-07-01', status: 'wrong' },
    { month: '2026-08', paidOn: '2027-02', status: 'done' },
    { month: '2026-08', paidOn: '2027-03', status: 'wrong' },
    { month: '2026-08', paidOn: '2027', status: 'done' },
    { month: '2026-08', paidOn: '2026-09-01', status: 'done' },
    { month: '2026-08', paidOn: '2026-08-31', status: 'notApplicable' },
  ])('$month paid on $paidOn is $status', ({ month, paidOn, status }) => {
    const finding = found('F-03', { payments: except(month, paidOn) }, yearAfter)
    expect(finding?.status).toBe(status)
    expect(finding?.severity).toBe('error')
    expect(finding?.period).toBe('2026')
    expect(finding?.evidence.map(({ date }) => date)).toEqual(
      status === 'notApplicable' ? [] : [paidOn],
    )
  })

  it.each([
    { today: '2026-08-31', status: 'notApplicable', said: '没有补交' },
    { today: '2026-09-01', status: 'due', said: '2027-02-28' },
    { today: '2027-02-28', status: 'due', said: '1 个月' },
    { today: '2027-03-01', status: 'wrong', said: '欠交超过 6 个月' },
  ])('August unpaid on $today is $status', ({ today, status, said }) => {
    const finding = found('F-03', { payments: except('2026-08') }, today)
    expect(finding?.status).toBe(status)
    expect(finding?.said).toContain(said)
  })

  it('says both what came too late and what never came, in one finding', () => {
    const payments = except('2026-03', '2026-12-01').filter(({ month }) => month !== '2026-05')
    const finding = found('F-03', { payments }, yearAfter)
    expect(finding?.status).toBe('wrong')
    expect(finding?.said).toContain('2026-03')
    expect(finding?.said).toContain('另有 1 个月')
  })

  it.each([
    { title: 'exempt', dues: { assessments: [{ exempt: true }] } },
    { title: 'assessed by nobody', dues: { assessments: [] } },
    { title: 'who left', dues: { member: { status: 'left', leftOn: '2026-12-31' } as const } },
    { title: 'who joins later', dues: { member: { joinDate: '2027-01-01' } } },
  ])('asks nothing of a member $title', ({ dues }) => {
    expect(found('F-03', dues, yearAfter)?.status).toBe('notApplicable')
  })

  it('judges a late payment also where nobody assessed the month', () => {
    const payments = [samplePayment('2026-01', '2026-08-01')]
    expect(found('F-03', { assessments: [], payments }, yearAfter)?.status).toBe('wrong')
  })

  it('takes money given back for no payment', () => {
    const payments = [...except('2026-03'), samplePayment('2026-03', '2026-03-10', -4200)]
    expect(found('F-03', { payments }, yearAfter)?.said).toContain('欠交超过 6 个月')
  })
})

describe('F-04', () => {
  it.each([
    { month: '2026-07', paidOn: '2026-01-01', status: 'done' },
    { month: '2026-07', paidOn: '2025-12-31', status: 'wrong' },
    { month: '2026-03', paidOn: '2025-08-31', status: 'wrong' },
    { month: '2026-03', paidOn: '2025-09-01', status: 'done' },
    { month: '2026-07', paidOn: '2026-01', status: 'done' },
    { month: '2026-08', paidOn: '2026-01', status: 'wrong' },
    { month: '2026-07', paidOn: '2025', status: 'wrong' },
    { month: '2026-12', paidOn: '2026', status: 'notApplicable' },
    { month: '2026-07', paidOn: '2026-06-30', status: 'done' },
    { month: '2026-07', paidOn: '2026-07-01', status: 'notApplicable' },
    { month: '2026-07', paidOn: '2026-08-01', status: 'notApplicable' },
  ])('$month paid on $paidOn is $status', ({ month, paidOn, status }) => {
    const finding = found('F-04', { payments: except(month, paidOn) }, '2026-08-15')
    expect([finding?.status, finding?.severity]).toEqual([status, 'warning'])
  })

  it('says once how many months of a lump sum lie too far ahead', () => {
    const payments = monthNames.map((month) => samplePayment(month, '2026-01-10'))
    const finding = found('F-04', { payments }, '2026-08-15')
    expect(finding?.said).toContain('5 个月')
    expect(finding?.said).toContain('2026-08')
    expect(finding?.evidence).toHaveLength(5)
  })

  it('rests on no document: the provisions speak of back payments only', () => {
    const rule = shippedBook.duties.find(({ id }) => id === 'F-04')
    expect([rule?.document, rule?.article]).toEqual([null, null])
  })
})

it.each(['F-03', 'F-04', 'F-06', 'F-11', 'F-12', 'F-20'])(
  '%s has nothing to say of a branch without members',
  (rule) => {
    expect(judge(sampleBranch(), { rule, year: 2026, today: yearAfter }).duties).toEqual([])
  },
)
