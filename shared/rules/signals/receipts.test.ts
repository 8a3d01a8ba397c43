import { describe, expect, it } from 'vitest'
import type { Remittance } from '../../dues/collected.ts'
import { fen } from '../../money.ts'
import { madeEntry } from '../../registers/entries.ts'
import { keyNames } from '../explain.ts'
import type { PaymentFact } from '../facts.ts'
import { sampleBranch, sampleMembers, samplePayment } from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'

const remitted = (given: Partial<Remittance>): Remittance =>
  madeEntry('remittance', {
    id: 3,
    fromMonth: '2026-01',
    toMonth: '2026-03',
    collectedFen: fen(4200),
    remittedFen: fen(4200),
    ...given,
  })

function found(
  payments: readonly PaymentFact[],
  remittance: readonly Remittance[] = [],
  year = 2026,
) {
  const facts = sampleBranch({ members: sampleMembers(3), payments, entries: { remittance } })
  return judge(facts, { rule: 'S-33', year, today: '2026-08-15' }).signals
}
const keys = (...given: Parameters<typeof found>) => found(...given).map(({ key }) => key)

describe('S-33: sums', () => {
  const payments = [samplePayment('2026-02', '2026-02-10')]
  it.each([
    { collected: 4200, expected: [] },
    { collected: 4201, expected: ['remittance:3:sum'] },
    { collected: 4199, expected: ['remittance:3:sum'] },
  ])('$collected fen of 4200: $expected', ({ collected, expected }) => {
    const signals = found(payments, [remitted({ collectedFen: fen(collected) })])
    expect(signals.map(({ key }) => key)).toEqual(expected)
    for (const { message, severity, evidence } of signals) {
      expect(inChinese(message)).toContain('党费明细合计 42.00 元')
      expect([severity, evidence.length]).toEqual(['warning', 1])
    }
  })

  it('are not compared without payments', () => {
    expect(keys([], [remitted({})])).toEqual([])
  })
})

let nextId = 0
const receipt = (receiptNumber: string | null, given: Partial<PaymentFact> = {}) => {
  nextId += 1
  return samplePayment('2026-03', '2026-03-10', 4200, { id: nextId, receiptNumber, ...given })
}

describe('S-33: numbers used twice', () => {
  it.each([
    { title: 'by two people', payments: [receipt('A1'), receipt('A1', { memberId: 2 })], used: 2 },
    {
      title: 'on two days',
      payments: [receipt('A1'), receipt('A1', { paidOn: '2026-03-11' })],
      used: 2,
    },
    {
      title: 'for months of one day',
      payments: [receipt('A1'), receipt('A1', { month: '2026-04' })],
      used: 0,
    },
    { title: 'with spaces', payments: [receipt('A1 '), receipt(' A1', { memberId: 2 })], used: 2 },
    { title: 'none at all', payments: [receipt(null), receipt(null, { memberId: 2 })], used: 0 },
    { title: 'an empty one', payments: [receipt(''), receipt('  ', { memberId: 2 })], used: 0 },
    {
      title: 'the year before',
      payments: [
        receipt('A1', { month: '2025-03', paidOn: '2025-03-10' }),
        receipt('A1', { month: '2025-04', paidOn: '2025-04-10' }),
      ],
      used: 0,
    },
    {
      title: 'this year and the year before',
      payments: [receipt('A1', { month: '2025-03', paidOn: '2025-03-10' }), receipt('A1')],
      used: 2,
    },
  ])('$title: $used', ({ payments, used }) => {
    const signals = found(payments)
    expect(signals.map(({ key }) => key)).toEqual(used === 0 ? [] : ['receipt:A1'])
    for (const { message } of signals) expect(inChinese(message)).toContain(`用了 ${used} 次`)
  })

  it('also by two handings over', () => {
    const twice = [remitted({ receiptNumber: 'B7' }), remitted({ id: 5, receiptNumber: 'B7' })]
    const [key = '', ...more] = keys([], twice)
    expect([key, more]).toEqual(['remittance:3+5:receipt', []])
    expect(keyNames(key, 'remittance', 5)).toBe(true)
    expect(keys([], twice.slice(0, 1))).toEqual([])
    expect(keys([], twice, 2025)).toEqual([])
  })
})

const numbered = (...numbers: readonly string[]) =>
  numbers.map((number, index) =>
    receipt(number, { memberId: 1 + (index % 3), paidOn: '2026-03-10' }),
  )

describe('S-33: numbers missing', () => {
  it.each([
    { numbers: ['001', '002', '003'], expected: [] },
    { numbers: ['003', '001', '002'], expected: [] },
    { numbers: ['001', '002', '004'], expected: ['receiptGap:003'] },
    { numbers: ['009', '010', '012'], expected: ['receiptGap:011'] },
    { numbers: ['009', '010', '013', '014'], expected: ['receiptGap:011'] },
    { numbers: ['001', '003'], expected: ['receiptGap:002'] },
    { numbers: ['001', '004'], expected: [] },
    { numbers: ['001', '500'], expected: [] },
    { numbers: ['A1', 'A2', 'B4', 'B5'], expected: [] },
    { numbers: ['A1', 'A2', 'A4', 'B1', 'B2', 'B4'], expected: ['receiptGap:A3', 'receiptGap:B3'] },
    { numbers: ['甲', '乙'], expected: [] },
    { numbers: ['8', '9', '11'], expected: [] },
  ])('$numbers: $expected', ({ numbers, expected }) => {
    expect(keys(numbered(...numbers))).toEqual(expected)
  })

  it('says which, between the payments before and after', () => {
    const [gap] = found(numbered('No.007', 'No.008', 'No.011', 'No.012'))
    expect(gap && inChinese(gap.message)).toContain('No.009 至 No.010 共 2 个')
    expect(gap?.evidence.map(({ type }) => type)).toEqual([
      'member',
      'member',
      'payment',
      'payment',
    ])
  })

  it('belongs to the year of the receipt after the gap', () => {
    const before = { month: '2025-12', paidOn: '2025-12-20' }
    const payments = [receipt('001', before), receipt('002', before), receipt('004')]
    expect(keys(payments)).toEqual(['receiptGap:003'])
    expect(keys(payments, [], 2025)).toEqual([])
  })
})
