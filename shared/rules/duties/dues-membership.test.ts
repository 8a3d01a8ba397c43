import { describe, expect, it } from 'vitest'
import type { MemberFact, PaymentFact } from '../facts.ts'
import { sampleAssessment, sampleBranch, sampleMember, samplePayment } from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'

const today = '2026-08-15'

function found(
  rule: string,
  member: Partial<MemberFact>,
  payments: readonly PaymentFact[] = [],
  day = today,
  assessed: Parameters<typeof sampleAssessment>[0] = {},
) {
  const members = [sampleMember(member)]
  const facts = sampleBranch({ members, payments, assessments: [sampleAssessment(assessed)] })
  const { duties } = judge(facts, { rule, year: 2026, today: day })
  expect(duties).toHaveLength(1)
  return duties.map((finding) => ({ ...finding, said: inChinese(finding.message) }))[0]
}

const paid = (...months: readonly string[]) =>
  months.map((month) => samplePayment(month, `${month}-28`))

describe('F-06', () => {
  const joinDate = '2026-03-20'
  const joined = { type: 'probationary', joinDate } as const

  it.each([
    {
      title: 'from that month',
      payments: paid('2026-03', '2026-04'),
      status: 'done',
      said: '起已',
    },
    {
      title: 'a month before',
      payments: paid('2026-02', '2026-03'),
      status: 'wrong',
      said: '1 个',
    },
    { title: 'two months', payments: paid('2026-01', '2026-02'), status: 'wrong', said: '2026-01' },
    {
      title: 'that month, on the day before',
      payments: [samplePayment('2026-03', '2026-03-19')],
      status: 'wrong',
      said: '2026-03-19就已收取',
    },
    {
      title: 'that month, on the day',
      payments: [samplePayment('2026-03', '2026-03-20')],
      status: 'done',
      said: '起已',
    },
    {
      title: 'that month, no day known',
      payments: [samplePayment('2026-03', '2026-03')],
      status: 'done',
      said: '起已',
    },
    {
      title: 'that month with the next',
      payments: [samplePayment('2026-03', '2026-04-10')],
      status: 'done',
      said: '起已',
    },
    { title: 'from the next month', payments: paid('2026-04'), status: 'late', said: '2026-04-30' },
    {
      title: 'and got it back',
      payments: [samplePayment('2026-02', '2026-02-10', -20)],
      status: 'late',
      said: '2026-04-30',
    },
  ])('joined on 20 March and paid $title: $status', ({ payments, status, said }) => {
    const finding = found('F-06', joined, payments)
    expect([finding?.status, finding?.severity, finding?.period]).toEqual([status, 'error', '2026'])
    expect(finding?.said).toContain(said)
  })

  it.each([
    { day: '2026-03-20', status: 'due' },
    { day: '2026-04-30', status: 'due' },
    { day: '2026-05-01', status: 'late' },
  ])('nothing paid yet on $day: $status', ({ day, status }) => {
    expect(found('F-06', joined, [], day)?.status).toBe(status)
  })

  it('asks for the month of joining also where the assessment begins later', () => {
    const finding = found('F-06', joined, paid('2026-04'), today, { fromMonth: '2026-04' })
    expect(finding?.status).toBe('late')
  })

  it.each([
    { title: 'exempt', member: joined, assessed: { exempt: true }, said: '免交' },
    { title: 'joined elsewhere', member: { ...joined, enteredOn: '2026-06-01' }, said: '转入' },
    { title: 'in some month', member: { joinDate: '2026' }, said: '补全' },
    { title: 'joined long ago', member: { joinDate: '1990-07-01' }, said: '没有新入党' },
    { title: 'of unknown date', member: {}, said: '没有新入党' },
    { title: 'joins next year', member: { joinDate: '2027-01-05' }, said: '没有新入党' },
  ])('does not apply: $title', ({ member, assessed = {}, said }) => {
    const finding = found('F-06', member, [], today, assessed)
    expect(finding?.status).toBe('notApplicable')
    expect(finding?.said).toContain(said)
  })

  it('finds payments of the year before joining in the next one', () => {
    const finding = found('F-06', { joinDate: '2027-01-05' }, paid('2026-12'), '2027-02-01')
    expect(finding?.status).toBe('wrong')
  })
})

describe('F-20', () => {
  const left = { status: 'transferredOut', leftOn: '2026-06-30' } as const

  it.each([
    { title: 'until then', payments: paid('2026-05', '2026-06'), status: 'done' },
    { title: 'nothing', payments: [], status: 'done' },
    { title: 'the next month', payments: paid('2026-07'), status: 'wrong' },
    {
      title: 'an old month later',
      payments: [samplePayment('2026-06', '2026-08-01')],
      status: 'done',
    },
  ])('left on 30 June and paid $title: $status', ({ payments, status }) => {
    const finding = found('F-20', left, payments)
    expect([finding?.status, finding?.severity]).toEqual([status, 'error'])
  })

  it.each([
    { leftOn: '2026-07-01', status: 'done' },
    { leftOn: '2026-06', status: 'wrong' },
    { leftOn: '2026', status: 'done' },
    { leftOn: '2025', status: 'wrong' },
    { leftOn: '2025-12-31', status: 'wrong' },
  ])('July paid, left on $leftOn: $status', ({ leftOn, status }) => {
    expect(found('F-20', { ...left, leftOn }, paid('2026-07'))?.status).toBe(status)
  })

  it.each([
    { days: ['2026-06-30'], severity: 'warning' },
    { days: ['2026-06'], severity: 'warning' },
    { days: ['2026-07-01'], severity: 'error' },
    { days: ['2026-06-01', '2026-08-01'], severity: 'error' },
  ])('paid on $days for later months: $severity', ({ days, severity }) => {
    const payments = days.map((day, index) => samplePayment(`2026-0${index + 7}`, day))
    const finding = found('F-20', left, payments)
    expect([finding?.status, finding?.severity]).toEqual(['wrong', severity])
  })

  it.each([
    { title: 'active', member: {}, payments: paid('2026-07'), said: '没有离开' },
    {
      title: 'left last year',
      member: { ...left, leftOn: '2025-03-01' },
      payments: [],
      said: '没有',
    },
    { title: 'leaves soon', member: { ...left, leftOn: '2026-09-01' }, payments: [], said: '没有' },
    {
      title: 'left nobody knows when',
      member: { status: 'deceased' as const },
      payments: paid('2026-07'),
      said: '不作判断',
    },
  ])('does not apply: $title', ({ member, payments, said }) => {
    const finding = found('F-20', member, payments)
    expect(finding?.status).toBe('notApplicable')
    expect(finding?.said).toContain(said)
  })
})
