import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { PaymentFact } from '../facts.ts'
import { sampleAssessment, sampleBranch, sampleMember, samplePayment } from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'

const today = '2026-08-15'

interface Paid {
  readonly payments: readonly PaymentFact[]
  readonly parameters?: Record<string, number>
  /** The day on which the branch consented to paying once a quarter. */
  readonly consent?: string | null
}

/** Status and sentence of F-02 for a month of 2026. */
function month(number: number, { payments, parameters = {}, consent = null }: Paid) {
  const dutyEntry =
    consent === null ? [] : [madeEntry('dutyEntry', { id: 1, ruleId: 'F-02', heldOn: consent })]
  const facts = sampleBranch({
    members: [sampleMember()],
    assessments: [sampleAssessment()],
    payments,
    entries: { dutyEntry },
  })
  const finding = judge(facts, { rule: 'F-02', year: 2026, today, parameters }).duties[number - 1]
  return { finding, status: finding?.status, said: finding ? inChinese(finding.message) : '' }
}

const lump = (paidOn: string, ...months: number[]) =>
  months.map((number) => samplePayment(`2026-${String(number).padStart(2, '0')}`, paidOn))

describe('F-02 days', () => {
  it.each([
    { paidOn: '2026-05-01', expected: 'done', said: '当月已交' },
    { paidOn: '2026-05-31', expected: 'done', said: '当月已交' },
    { paidOn: '2026-05', expected: 'done', said: '当月已交' },
    { paidOn: '2026', expected: 'done', said: '当月已交' },
    { paidOn: '2026-06-01', expected: 'late', said: '2026-06-01补交' },
    { paidOn: '2026-06', expected: 'late', said: '2026-06补交' },
    { paidOn: '2027', expected: 'late', said: '2027补交' },
    { paidOn: '2026-04-30', expected: 'done', said: '提前交' },
    { paidOn: '2026-04', expected: 'done', said: '提前交' },
  ])('May paid on $paidOn is $expected', ({ paidOn, expected, said }) => {
    const may = month(5, { payments: [samplePayment('2026-05', paidOn)] })
    expect(may.status).toBe(expected)
    expect(may.said).toContain(said)
    expect(may.finding?.evidence.map(({ date }) => date)).toEqual([paidOn])
  })

  it('is in time where one of several payments is', () => {
    const payments = [
      samplePayment('2026-05', '2026-06-10'),
      samplePayment('2026-05', '2026-05-10'),
    ]
    expect(month(5, { payments }).status).toBe('done')
  })

  it.each([
    {
      title: 'three months ahead',
      paid: lump('2026-04-10', 5, 6, 7),
      expected: ['done', 'done', 'done', 'due'],
    },
    {
      title: 'four months ahead',
      paid: lump('2026-04-10', 5, 6, 7, 8),
      expected: ['wrong', 'wrong', 'wrong', 'wrong'],
    },
    {
      title: 'four months from this one',
      paid: lump('2026-05-10', 5, 6, 7, 8),
      expected: ['done', 'wrong', 'wrong', 'wrong'],
    },
    {
      title: 'three months back and this one',
      paid: lump('2026-08-10', 5, 6, 7, 8),
      expected: ['late', 'late', 'late', 'done'],
    },
  ])('$title', ({ paid, expected }) => {
    const found = [5, 6, 7, 8].map((number) => month(number, { payments: paid }))
    expect(found.map(({ status }) => status)).toEqual(expected)
    // rules.md F-02 is a warning throughout; what is owed is an error of F-01.
    for (const { finding } of found) expect(finding?.severity).toBe('warning')
  })

  /** April and May, paid with June. */
  it.each([
    { paid: lump('2026-06-30', 4, 5, 6), held: '2026-06-30', expected: 'done', said: '按季交纳' },
    {
      paid: lump('2026-06-30', 4, 5, 6),
      held: '2026-01-05',
      expected: 'done',
      said: '支部 2026-01-05',
    },
    { paid: lump('2026-06', 4, 5, 6), held: '2026-01-05', expected: 'done', said: '按季交纳' },
    {
      paid: lump('2026-06-30', 4, 5, 6),
      held: '2026-07-01',
      expected: 'late',
      said: '须经支部同意',
    },
    {
      paid: lump('2026-06-30', 4, 5, 6),
      held: '2025-12-31',
      expected: 'late',
      said: '须经支部同意',
    },
    { paid: lump('2026-06-30', 4, 5, 6), held: null, expected: 'late', said: '须经支部同意' },
    { paid: lump('2026-07-01', 4, 5, 6), held: '2026-01-05', expected: 'late', said: '未按月交' },
    { paid: lump('2026-06-30', 4), held: '2026-01-05', expected: 'late', said: '补交' },
  ])('paid with the quarter, consent $held: $expected', ({ paid, held, expected, said }) => {
    const april = month(4, { payments: paid, consent: held })
    expect(april.status).toBe(expected)
    expect(april.said).toContain(said)
  })

  it('reminds of the consent where months are paid ahead together', () => {
    const payments = lump('2026-04-10', 4, 5, 6)
    expect(month(5, { payments }).said).toContain('须经支部同意')
    expect(month(5, { payments, consent: '2026-04-01' }).said).toBe(
      '5月党费已提前交（2026-04-10）。',
    )
  })

  it('allows six months where the parameter does', () => {
    const dues = { payments: lump('2026-04-10', 5, 6, 7, 8), parameters: { 'dues.prepay': 6 } }
    expect(month(5, dues).status).toBe('done')
  })
})
