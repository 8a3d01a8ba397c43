import { describe, expect, it } from 'vitest'
import { fen } from '../../money.ts'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import type { AssessmentFact, PaymentFact } from '../facts.ts'
import { sampleAssessment, sampleBranch, sampleMember, samplePayment } from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'

type LargeDues = Entry<'largeDues'>

const given = (values: Partial<LargeDues> = {}): LargeDues =>
  madeEntry('largeDues', {
    id: 1,
    memberId: 1,
    paidOn: '2026-05-10',
    amountFen: fen(500_000),
    forwardedOn: '2026-06-01',
    summary: '入党五十年，自愿多交',
    ...values,
  })

function found(
  entries: readonly LargeDues[],
  payments: readonly PaymentFact[] = [],
  { year = 2026, assessment = {} }: { year?: number; assessment?: Partial<AssessmentFact> } = {},
) {
  const facts = sampleBranch({
    members: [sampleMember()],
    assessments: [sampleAssessment(assessment)],
    payments,
    entries: { largeDues: entries },
  })
  const { duties } = judge(facts, { rule: 'F-10', year, today: '2026-08-15' })
  return duties.map(({ status, severity, message }) => [status, severity, inChinese(message)])
}

describe('F-10 a sum in the register', () => {
  it.each([
    { values: {}, status: 'done', said: '2026-06-01 已上缴' },
    { values: { forwardedOn: '2026-05-10' }, status: 'done', said: '5000.00 元' },
    { values: { forwardedOn: '2026-05' }, status: 'done', said: '已上缴' },
    { values: { forwardedOn: '2026-05-09' }, status: 'wrong', said: '2026-05-09 早于' },
    { values: { forwardedOn: null }, status: 'due', said: '没有登记上缴日期' },
    { values: { summary: null }, status: 'due', said: '没有登记简要情况' },
    { values: { forwardedOn: null, summary: null }, status: 'due', said: '上缴日期和简要情况' },
    { values: { amountFen: fen(100_001) }, status: 'done', said: '1000.01 元' },
    { values: { amountFen: fen(100_000) }, status: 'notApplicable', said: '不需检查' },
    { values: { paidOn: '2025-05-10' }, status: 'notApplicable', said: '不需检查' },
    { values: { paidOn: '2025-05-10', forwardedOn: null }, status: 'due', said: '2025-05-10' },
    { values: { memberId: 9 }, status: 'notApplicable', said: '不需检查' },
  ])('$values: $status', ({ values, status, said }) => {
    const [finding, ...more] = found([given(values)])
    expect([finding?.[0], finding?.[1], more]).toEqual([status, 'error', []])
    expect(finding?.[2]).toContain(said)
  })
})

/** 42.00 yuan a month are due. */
const paid = (month: string, paidOn: string, amount: number) => samplePayment(month, paidOn, amount)

describe('F-10 a sum among the payments', () => {
  it.each([
    {
      title: 'exactly 1,000 beyond',
      payments: [paid('2026-05', '2026-05-10', 104_200)],
      status: 'notApplicable',
    },
    { title: 'a fen more', payments: [paid('2026-05', '2026-05-10', 104_201)], status: 'due' },
    { title: 'known to the month', payments: [paid('2026-05', '2026-05', 104_201)], status: 'due' },
    {
      title: 'two months together',
      payments: [paid('2026-05', '2026-05-10', 54_201), paid('2026-06', '2026-05-10', 54_200)],
      status: 'due',
    },
    {
      title: 'two months on two days',
      payments: [paid('2026-05', '2026-05-10', 54_201), paid('2026-06', '2026-06-10', 54_200)],
      status: 'notApplicable',
    },
    {
      title: 'a year at once',
      payments: ['01', '02', '03', '04'].map((month) => paid(`2026-${month}`, '2026-01-10', 4200)),
      status: 'notApplicable',
    },
    {
      title: 'what is due, then more on another day',
      payments: [paid('2026-05', '2026-05-10', 4200), paid('2026-05', '2026-05-11', 100_001)],
      status: 'due',
    },
    {
      title: 'what is due in parts',
      payments: [paid('2026-05', '2026-05-10', 4000), paid('2026-05', '2026-05-11', 100_200)],
      status: 'notApplicable',
    },
    {
      title: 'in another year',
      payments: [paid('2026-01', '2025-12-31', 200_000)],
      status: 'notApplicable',
    },
  ])('$title: $status', ({ payments, status }) => {
    const findings = found([], payments)
    expect(findings.map(([one]) => one)).toEqual([status])
  })

  it('says how much it is beyond what is due', () => {
    const [finding] = found([], [paid('2026-05', '2026-05-10', 204_200)])
    expect(finding?.[2]).toContain('2026-05-10 一次多交 2000.00 元')
  })

  it('is known by its day, or by its month where no day is known', () => {
    const day = [paid('2026-05', '2026-05-10', 504_200)]
    expect(found([given()], day).map(([one]) => one)).toEqual(['done'])
    const month = [paid('2026-05', '2026-05', 504_200)]
    expect(found([given()], month).map(([one]) => one)).toEqual(['done'])
    const other = [paid('2026-06', '2026-06-10', 504_200)]
    expect(found([given()], other).map(([one]) => one)).toEqual(['done', 'due'])
  })

  it.each([
    { title: 'nobody knows what is due', assessment: { category: null, baseFen: null } },
    { title: 'nothing is due', assessment: { exempt: true } },
  ])('says nothing where $title', ({ assessment }) => {
    const payments = [paid('2026-05', '2026-05-10', 204_200)]
    expect(found([], payments, { assessment }).map(([one]) => one)).toEqual(['notApplicable'])
  })
})
