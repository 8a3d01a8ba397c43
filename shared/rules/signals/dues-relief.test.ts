import { describe, expect, it } from 'vitest'
import type { Relief } from '../../dues/relief.ts'
import { fen } from '../../money.ts'
import { madeEntry } from '../../registers/entries.ts'
import { keyNames } from '../explain.ts'
import type { AssessmentFact, PaymentFact } from '../facts.ts'
import { sampleAssessment, sampleBranch, sampleMembers, samplePayment } from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'

const relief = (given: Partial<Relief> = {}): Relief =>
  madeEntry('duesRelief', {
    id: 8,
    memberId: 1,
    fromMonth: '2026-01',
    toMonth: '2026-12',
    monthlyFen: fen(0),
    approvedOn: '2026-01-05',
    ...given,
  })

function found(given: {
  readonly assessments?: readonly Partial<AssessmentFact>[]
  readonly reliefs?: readonly Relief[]
  readonly payments?: readonly PaymentFact[]
  readonly parameters?: Record<string, string>
}) {
  const { assessments = [{}], reliefs = [], payments = [], parameters = {} } = given
  const facts = sampleBranch({
    members: sampleMembers(2),
    assessments: assessments.map(sampleAssessment),
    payments,
    entries: { duesRelief: reliefs },
  })
  return judge(facts, { rule: 'S-32', year: 2026, today: '2026-08-15', parameters }).signals
}

const keys = (...given: Parameters<typeof found>) => found(...given).map(({ key }) => key)
const paid = [samplePayment('2026-03', '2026-03-10', 500)]

describe('S-32', () => {
  it.each([
    { title: 'pays as usual', given: { payments: paid }, expected: [] },
    { title: 'pays nothing by approval', given: { reliefs: [relief()] }, expected: [] },
    {
      title: 'is charged against an approval',
      given: { reliefs: [relief()], payments: paid },
      expected: ['member:1:2026:charged'],
    },
    {
      title: 'pays before the approved term',
      given: { reliefs: [relief({ fromMonth: '2026-04' })], payments: paid },
      expected: [],
    },
    {
      title: 'pays the approved part',
      given: { reliefs: [relief({ monthlyFen: fen(500) })], payments: paid },
      expected: [],
    },
    {
      title: 'is exempt by word of the ledger',
      given: { assessments: [{ exempt: true }] },
      expected: ['member:1:2026:unapproved'],
    },
    {
      title: 'is exempt by word of the ledger and charged',
      given: { assessments: [{ exempt: true }], payments: paid },
      expected: ['member:1:2026:charged', 'member:1:2026:unapproved'],
    },
    {
      title: 'waits for the approval',
      given: { assessments: [{ exempt: true }], reliefs: [relief({ approvedOn: null })] },
      expected: ['member:1:2026:unapproved'],
    },
    {
      title: 'is in hardship by word of the ledger',
      given: { assessments: [{ category: 'hardship' as const, monthlyFen: fen(100) }] },
      expected: ['member:1:2026:unapproved'],
    },
    {
      title: 'is exempt by ledger and approval',
      given: { assessments: [{ exempt: true }], reliefs: [relief()] },
      expected: [],
    },
    {
      title: 'was exempt the year before',
      given: { assessments: [{ fromMonth: '2025-01', toMonth: '2025-12', exempt: true }] },
      expected: [],
    },
  ])('whoever $title: $expected', ({ given, expected }) => {
    expect(keys(given)).toEqual(expected)
  })

  /** 42.00 yuan are due by category and base. */
  it.each([
    { monthly: 4200, rounding: 'fen.halfUp', isLess: false },
    { monthly: 4199, rounding: 'fen.halfUp', isLess: false },
    { monthly: 4198, rounding: 'fen.halfUp', isLess: true },
    { monthly: 4198, rounding: 'yuan.halfUp', isLess: false },
    { monthly: 4100, rounding: 'yuan.halfUp', isLess: false },
    { monthly: 4099, rounding: 'yuan.halfUp', isLess: true },
    { monthly: 9000, rounding: 'fen.halfUp', isLess: false },
  ])('assessed at $monthly, rounded $rounding: $isLess', ({ monthly, rounding, isLess }) => {
    const parameters = { 'dues.rounding': rounding }
    const assessments = [{ monthlyFen: fen(monthly) }]
    expect(keys({ assessments, parameters })).toEqual(isLess ? ['member:1:2026:less'] : [])
    expect(keys({ assessments, parameters, reliefs: [relief()] })).toEqual([])
  })

  it('says how many months, with both records', () => {
    const [charged] = found({ reliefs: [relief()], payments: paid })
    expect(charged && inChinese(charged.message)).toBe(
      '党员1：从 2026-03 起 1 个月按免交登记，却有交费记录，请核实。',
    )
    expect(charged?.evidence.map(({ type, id }) => [type, id])).toEqual([
      ['member', 1],
      ['entry', 8],
      ['payment', 202_603],
    ])
    expect(keyNames(charged?.key ?? '', 'member', 1)).toBe(true)
    const [less] = found({ assessments: [{ monthlyFen: fen(1000) }] })
    expect(less && inChinese(less.message)).toContain(
      '12 个月核定 10.00 元，按类别和基数应为 42.00 元',
    )
    expect(less?.severity).toBe('warning')
  })
})
