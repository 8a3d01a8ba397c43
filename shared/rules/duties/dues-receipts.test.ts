import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { MemberFact, PaymentFact } from '../facts.ts'
import { sampleBranch, sampleMember, samplePayment } from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'

const at = { year: 2026, today: '2026-08-15' }
const paid = (month: string, given: Partial<PaymentFact> = {}) =>
  samplePayment(month, `${month}-10`, 4200, given)

const away = (month: string) => paid(month, { place: 'destination' })
const here = (month: string) => paid(month, { place: 'branch' })
const gone = (given: { leftOn?: string | null; returnedOn?: string | null; memberId?: number }) =>
  madeEntry('floating', { id: 1, direction: 'out', memberId: 1, ...given })

interface Case {
  readonly title: string
  readonly payments: readonly PaymentFact[]
  readonly member?: Partial<MemberFact>
  readonly floating?: readonly ReturnType<typeof gone>[]
  readonly elsewhere?: string
  readonly status: string
  readonly severity?: string
  readonly said: string
}

describe('F-08', () => {
  it.each<Case>([
    { title: 'no payments', payments: [], status: 'notApplicable', said: '没有交费记录' },
    {
      title: 'of another year',
      payments: [paid('2025-03')],
      status: 'notApplicable',
      said: '没有',
    },
    { title: 'nobody told where', payments: [paid('2026-03')], status: 'done', said: '1 人' },
    { title: 'here', payments: [here('2026-03')], status: 'done', said: '没有同月两处' },
    {
      title: 'away, floating by the roster',
      payments: [away('2026-03')],
      member: { isFloating: true },
      status: 'done',
      said: '流入地',
    },
    {
      title: 'away, not floating',
      payments: [away('2026-03')],
      member: { isFloating: false },
      status: 'wrong',
      said: '没有登记为流动党员',
    },
    {
      title: 'away, nobody told whether floating',
      payments: [away('2026-03')],
      status: 'wrong',
      severity: 'warning',
      said: '请核对：赵试一',
    },
    {
      title: 'away, gone that month',
      payments: [away('2026-03')],
      floating: [gone({ leftOn: '2026-03-31' })],
      status: 'done',
      said: '',
    },
    {
      title: 'away, gone the month after',
      payments: [away('2026-03')],
      member: { isFloating: false },
      floating: [gone({ leftOn: '2026-04-01' })],
      status: 'wrong',
      said: '2026-03',
    },
    {
      title: 'away, back that month',
      payments: [away('2026-03')],
      floating: [gone({ leftOn: null, returnedOn: '2026-03-01' })],
      status: 'done',
      said: '',
    },
    {
      title: 'away, back the month before',
      payments: [away('2026-03')],
      member: { isFloating: false },
      floating: [gone({ leftOn: null, returnedOn: '2026-02-28' })],
      status: 'wrong',
      said: '2026-03',
    },
    {
      title: 'away, another member gone',
      payments: [away('2026-03')],
      member: { isFloating: false },
      floating: [gone({ memberId: 2 })],
      status: 'wrong',
      said: '2026-03',
    },
    {
      title: 'here and away in one month',
      payments: [here('2026-03'), away('2026-03')],
      member: { isFloating: true },
      status: 'wrong',
      said: '同一个月在两处',
    },
    {
      title: 'here and away by turns',
      payments: [here('2026-03'), away('2026-04')],
      member: { isFloating: true },
      status: 'done',
      said: '',
    },
    {
      title: 'in another branch of the ledger in the same month',
      payments: [paid('2026-03')],
      elsewhere: '2026-03',
      status: 'wrong',
      said: '最早 2026-03',
    },
    {
      title: 'in another branch in another month',
      payments: [paid('2026-03')],
      elsewhere: '2025-03',
      status: 'done',
      said: '',
    },
  ])('$title: $status', ({ payments, member = {}, floating = [], elsewhere, ...expected }) => {
    const facts = sampleBranch({
      members: [sampleMember(member)],
      payments,
      paidElsewhere:
        elsewhere === undefined
          ? []
          : [{ memberId: 1, month: elsewhere, organization: '乙村党支部' }],
      entries: { floating },
    })
    const { duties } = judge(facts, { ...at, rule: 'F-08' })
    const { status, severity = 'error', said } = expected
    expect(duties).toMatchObject([{ status, severity, period: '2026', subject: null }])
    expect(duties.map(({ message }) => inChinese(message))[0]).toContain(said)
  })

  it('tells both faults with their numbers, and everybody as evidence', () => {
    const facts = sampleBranch({
      members: [1, 2, 3].map((id) => sampleMember({ id, name: `党员${id}`, isFloating: id === 1 })),
      payments: [
        here('2026-03'),
        away('2026-03'),
        { ...away('2026-04'), memberId: 2 },
        { ...here('2026-04'), memberId: 3 },
      ],
    })
    const [finding] = judge(facts, { ...at, rule: 'F-08' }).duties
    const said = finding ? inChinese(finding.message) : ''
    expect(said).toContain('2 人党费交纳地点有误')
    expect(said).toContain('两处交费 1 人')
    expect(said).toContain('党员1、党员2')
    expect(finding?.evidence.map(({ type }) => type)).toEqual([
      'member',
      'payment',
      'payment',
      'member',
      'payment',
    ])
  })
})

describe('F-09', () => {
  it.each<Pick<Case, 'title' | 'payments' | 'status' | 'said'>>([
    { title: 'no payment', payments: [], status: 'notApplicable', said: '没有交费记录' },
    { title: 'another month', payments: [paid('2026-04')], status: 'notApplicable', said: '没有' },
    {
      title: 'nobody told',
      payments: [paid('2026-03'), paid('2026-03', { id: 2 })],
      status: 'notApplicable',
      said: '2 笔交费都没有登记',
    },
    {
      title: 'by oneself',
      payments: [paid('2026-03', { payer: 'self', fund: 'own' }), paid('2026-03', { id: 2 })],
      status: 'done',
      said: '2 笔交费中 1 笔',
    },
    {
      title: 'by a relative',
      payments: [paid('2026-03', { payer: 'relative' })],
      status: 'done',
      said: '',
    },
    {
      title: 'by a member',
      payments: [paid('2026-03', { payer: 'member' })],
      status: 'done',
      said: '',
    },
    {
      title: 'by somebody else',
      payments: [paid('2026-03', { payer: 'other' }), paid('2026-03', { id: 2 })],
      status: 'wrong',
      said: '2 笔交费中 1 笔由本人、亲属、其他党员以外的人',
    },
    {
      title: 'of collective money',
      payments: [paid('2026-03', { payer: 'self', fund: 'collective' })],
      status: 'wrong',
      said: '集体资金垫交，应由本人交纳：赵试一',
    },
    {
      title: 'from wages',
      payments: [paid('2026-03', { fund: 'payroll' })],
      status: 'wrong',
      said: '工资中扣缴',
    },
    {
      title: 'in two ways',
      payments: [paid('2026-03', { fund: 'payroll' }), paid('2026-03', { payer: 'other' })],
      status: 'wrong',
      said: '2 笔交费中 2 笔由集体资金垫交、工资扣缴或其他人代交',
    },
  ])('$title: $status', ({ payments, status, said }) => {
    const facts = sampleBranch({ members: [sampleMember()], payments })
    const { duties } = judge(facts, { ...at, rule: 'F-09' })
    expect(duties).toHaveLength(12)
    expect(duties[2]).toMatchObject({ status, severity: 'error', period: '2026-03' })
    expect(duties[2] && inChinese(duties[2].message)).toContain(said)
  })
})
