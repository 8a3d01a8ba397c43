import { describe, expect, it } from 'vitest'
import { fen } from '../../money.ts'
import { sampleAssessment, sampleBranch, sampleMembers, samplePayment } from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'

const at = { year: 2026, today: '2026-08-15' }
const months = (from: number, to: number, year = 2026) =>
  Array.from({ length: to - from + 1 }, (_, index) => {
    const month = String(from + index).padStart(2, '0')
    return `${year}-${month}`
  })

/** So many members who each pay for the months on one day. */
const branch = (people: number, paidMonths: readonly string[], paidOn: string, amount = 50) => {
  const members = sampleMembers(people)
  return sampleBranch({
    members,
    payments: members.flatMap(({ id: memberId }) =>
      paidMonths.map((month) => ({ ...samplePayment(month, paidOn, amount), memberId })),
    ),
  })
}

const keys = (rule: string, facts: ReturnType<typeof sampleBranch>, parameters = {}, year = 2026) =>
  judge(facts, { ...at, year, rule, parameters }).signals.map(({ key }) => key)

describe('S-34: the same lump', () => {
  it.each([
    { people: 5, paid: months(1, 6), paidOn: '2026-06-05', expected: ['lump:2026-06-05:6:300'] },
    { people: 4, paid: months(1, 6), paidOn: '2026-06-05', expected: [] },
    { people: 5, paid: months(1, 4), paidOn: '2026-06-05', expected: ['lump:2026-06-05:4:200'] },
    { people: 50, paid: months(1, 3), paidOn: '2026-03-05', expected: [] },
    { people: 50, paid: months(6, 6), paidOn: '2026-06-05', expected: [] },
    { people: 50, paid: months(1, 6), paidOn: '2026-06', expected: [] },
    { people: 50, paid: months(1, 6), paidOn: '2026', expected: [] },
  ])('$people people, $paid on $paidOn: $expected', ({ people, paid, paidOn, expected }) => {
    expect(keys('S-34', branch(people, paid, paidOn))).toEqual(expected)
  })

  it('takes the number of people and of months from the parameters', () => {
    const facts = branch(3, months(1, 6), '2026-06-05')
    expect(keys('S-34', facts, { 'dues.sameLumpPeople': 3 })).toHaveLength(1)
    expect(keys('S-34', facts, { 'dues.sameLumpPeople': 3, 'dues.prepay': 6 })).toEqual([])
  })

  it('is not the same where amounts or days differ', () => {
    const facts = branch(5, months(1, 6), '2026-06-05')
    const [first, ...others] = facts.payments
    if (!first) throw new Error('there are payments')
    const dearer = { ...facts, payments: [{ ...first, amountFen: fen(51) }, ...others] }
    const later = { ...facts, payments: [{ ...first, paidOn: '2026-06-06' }, ...others] }
    expect([keys('S-34', dearer), keys('S-34', later)]).toEqual([[], []])
  })

  it('belongs to the year of its last month', () => {
    const facts = branch(5, [...months(11, 12, 2025), ...months(1, 3)], '2025-11-05')
    expect(keys('S-34', facts)).toEqual(['lump:2025-11-05:5:250'])
    expect(keys('S-34', facts, {}, 2025)).toEqual([])
  })

  it('shows the members', () => {
    const { signals } = judge(branch(5, months(1, 6), '2026-06-05'), { ...at, rule: 'S-34' })
    expect(signals[0]?.evidence.map(({ type, id }) => [type, id])).toEqual(
      [1, 2, 3, 4, 5].map((id) => ['member', id]),
    )
    expect(signals.map(({ message }) => inChinese(message))[0]).toContain('3.00 元')
  })
})

describe('S-34: taken before it was assessed', () => {
  it.each([
    {
      fromMonth: '2026-01',
      paidOn: '2025-12-31',
      expected: ['beforeAssessment:2026-01:2025-12-31'],
    },
    { fromMonth: '2026-01', paidOn: '2025-12', expected: ['beforeAssessment:2026-01:2025-12'] },
    { fromMonth: '2026-01', paidOn: '2026-01-01', expected: [] },
    { fromMonth: '2026-01', paidOn: '2026', expected: [] },
    {
      fromMonth: '2026-03',
      paidOn: '2026-02-28',
      expected: ['beforeAssessment:2026-03:2026-02-28'],
    },
    { fromMonth: '2025-07', paidOn: '2025-12-31', expected: [] },
  ])('assessed from $fromMonth, paid on $paidOn: $expected', ({ fromMonth, paidOn, expected }) => {
    const members = sampleMembers(2)
    const facts = sampleBranch({
      members,
      assessments: members.map(({ id: memberId }) => sampleAssessment({ memberId, fromMonth })),
      payments: members.map(({ id: memberId }) => ({
        ...samplePayment('2026-04', paidOn),
        memberId,
      })),
    })
    const { signals } = judge(facts, { ...at, rule: 'S-34' })
    expect(signals.map(({ key }) => key)).toEqual(expected)
    for (const { message } of signals) expect(inChinese(message)).toContain('2 人')
  })
})

const taxed = (baseFen: number, paidFen: number, paidMonths = months(1, 1)) =>
  sampleBranch({
    members: sampleMembers(1),
    assessments: [sampleAssessment({ baseFen: fen(baseFen) })],
    payments: paidMonths.map((month) => samplePayment(month, month, paidFen)),
  })

/** rules.md §2.4, and a fen beside each. */
const progressive = [
  { base: 300_001, paid: 1500, due: 3000 },
  { base: 420_000, paid: 2700, due: 4200 },
  { base: 500_000, paid: 3500, due: 5000 },
  { base: 600_000, paid: 5000, due: 9000 },
  { base: 1_000_000, paid: 11_000, due: 15_000 },
  { base: 1_200_000, paid: 15_000, due: 24_000 },
]

describe('S-35', () => {
  it.each(progressive)('base $base: $paid instead of $due', ({ base, paid, due }) => {
    expect(keys('S-35', taxed(base, paid))).toEqual([`member:1:2026:${paid}:${due}`])
    for (const other of [paid - 1, paid + 1, due, due - 1, due + 1])
      expect(keys('S-35', taxed(base, other))).toEqual([])
  })

  it.each([0, 100_000, 300_000])('base %s: both ways give the same', (base) => {
    expect(keys('S-35', taxed(base, base / 200))).toEqual([])
  })

  it('says both numbers once for all months', () => {
    const { signals } = judge(taxed(600_000, 5000, months(1, 8)), { ...at, rule: 'S-35' })
    const [said] = signals.map(({ message }) => inChinese(message))
    expect(signals).toHaveLength(1)
    expect(said).toContain('8 个月每月实交 50.00 元')
    expect(said).toContain('应交 90.00 元')
    expect(signals[0]?.evidence).toHaveLength(9)
    expect(signals[0]?.severity).toBe('warning')
  })

  it('leaves alone who owes nothing', () => {
    const facts = taxed(600_000, 5000)
    const exempt = facts.assessments.map((assessment) => ({ ...assessment, exempt: true }))
    expect(keys('S-35', { ...facts, assessments: exempt })).toEqual([])
  })
})
