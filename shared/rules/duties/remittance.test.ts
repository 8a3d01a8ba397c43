import { describe, expect, it } from 'vitest'
import { shareOf, type Remittance } from '../../dues/collected.ts'
import { fen } from '../../money.ts'
import { madeEntry } from '../../registers/entries.ts'
import { sampleBranch, sampleMembers, samplePayment } from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'

/** January to March, 100.00 yuan collected and half of it handed over. */
const handed = (values: Partial<Remittance> = {}): Remittance =>
  madeEntry('remittance', {
    id: 1,
    fromMonth: '2026-01',
    toMonth: '2026-03',
    collectedFen: fen(10_000),
    remittedFen: fen(5000),
    permille: 500,
    ...values,
  })

const quarter = [
  samplePayment('2026-01', '2026-01-10', 3000),
  samplePayment('2026-02', '2026-02-10', 3000),
  samplePayment('2026-03', '2026-03-10', 4000),
]

function found(
  remittance: readonly Remittance[],
  {
    payments = quarter,
    parameters = {},
    year = 2026,
    rule = 'F-19',
  }: {
    payments?: typeof quarter
    parameters?: Record<string, number>
    year?: number
    rule?: string
  } = {},
) {
  const facts = sampleBranch({ members: sampleMembers(1), payments, entries: { remittance } })
  return judge(facts, { rule, year, today: '2026-08-15', parameters })
}

const told = (...given: Parameters<typeof found>) =>
  found(...given).duties.map(({ status, message }) => [status, inChinese(message)])

describe('F-19', () => {
  it.each([
    { values: {}, status: 'done', said: '按 50% 上缴 50.00 元' },
    {
      values: { collectedFen: fen(10_001) },
      status: 'wrong',
      said: '100.01 元，党费明细合计 100.00 元',
    },
    { values: { collectedFen: fen(9999) }, status: 'wrong', said: '两者不符' },
    { values: { remittedFen: fen(5001) }, status: 'done', said: '50.01 元' },
    { values: { remittedFen: fen(4999) }, status: 'done', said: '49.99 元' },
    {
      values: { remittedFen: fen(5002) },
      status: 'wrong',
      said: '应上缴 50.00 元，登记上缴 50.02 元',
    },
    { values: { remittedFen: fen(4998) }, status: 'wrong', said: '登记上缴 49.98 元' },
    { values: { permille: null }, status: 'done', said: '没有设上缴比例' },
    { values: { permille: 0 }, status: 'wrong', said: '应上缴 0.00 元' },
    { values: { permille: 1000, remittedFen: fen(10_000) }, status: 'done', said: '按 100%' },
    { values: { fromMonth: '2026-03', toMonth: '2026-01' }, status: 'wrong', said: '起止月份颠倒' },
    {
      values: { fromMonth: '2025-01', toMonth: '2025-03' },
      status: 'notApplicable',
      said: '没有登记',
    },
    { values: { fromMonth: '2025-01' }, status: 'notApplicable', said: '早于 2025-02' },
    { values: { fromMonth: '2025-02' }, status: 'done', said: '明细一致' },
  ])('$values: $status', ({ values, status, said }) => {
    const [finding, ...more] = told([handed(values)])
    expect([finding?.[0], more]).toEqual([status, []])
    expect(finding?.[1]).toContain(said)
  })

  it.each([
    { ratio: 0, status: 'done', said: '没有设上缴比例' },
    { ratio: 500, status: 'done', said: '按 50%' },
    { ratio: 505, status: 'wrong', said: '按 50.5% 应上缴 50.50 元' },
  ])('takes the local share of $ratio where the entry has none', ({ ratio, status, said }) => {
    const parameters = { 'dues.remitRatio': ratio }
    const [finding] = told([handed({ permille: null })], { parameters })
    expect(finding?.[0]).toBe(status)
    expect(finding?.[1]).toContain(said)
    // What the paper says comes first.
    expect(told([handed()], { parameters })[0]?.[0]).toBe('done')
  })

  it('compares the share alone, or nothing, where there are no payments', () => {
    expect(told([handed()], { payments: [] })[0]).toEqual([
      'done',
      expect.stringContaining('合计没有核对'),
    ])
    expect(told([handed({ remittedFen: fen(1) })], { payments: [] })[0]?.[0]).toBe('wrong')
    expect(told([handed({ permille: null })], { payments: [] })[0]).toEqual([
      'notApplicable',
      expect.stringContaining('无法核对'),
    ])
  })

  it('takes what came in during the months, whatever it was for', () => {
    const late = samplePayment('2025-12', '2026-01-10', 50)
    const payments = [...quarter, late]
    expect(
      told([handed({ collectedFen: fen(10_050), permille: null })], { payments })[0]?.[0],
    ).toBe('done')
    expect(told([handed({ permille: null })], { payments })[0]?.[0]).toBe('done')
    expect(told([handed({ collectedFen: fen(10_025) })], { payments })[0]?.[0]).toBe('wrong')
  })

  it('adds up what was handed over for the same months', () => {
    const parts = [
      handed({ collectedFen: fen(8000), remittedFen: fen(4000) }),
      handed({ id: 2, collectedFen: fen(2000), remittedFen: fen(1000) }),
    ]
    expect(told(parts).map(([status]) => status)).toEqual(['done', 'done'])
    expect(told(parts.slice(0, 1)).map(([status]) => status)).toEqual(['wrong'])
  })

  it('is judged in the year in which its months end', () => {
    const winter = handed({ fromMonth: '2025-12', toMonth: '2026-01', permille: null })
    const payments = [samplePayment('2025-12', '2025-12-10', 10_000)]
    expect(told([winter], { payments })[0]?.[0]).toBe('done')
    expect(told([winter], { payments, year: 2025 })[0]?.[0]).toBe('notApplicable')
  })

  it('is a matter of committees too', () => {
    const entries = { remittance: [handed()] }
    const facts = sampleBranch({ branch: { level: 'committee' }, entries })
    const { duties } = judge(facts, { rule: 'F-19', year: 2026, today: '2026-08-15' })
    expect(duties).toMatchObject([{ status: 'done', severity: 'error' }])
  })
})

it.each([
  { collected: 0, permille: 500, share: 0 },
  { collected: 1, permille: 500, share: 1 },
  { collected: 1, permille: 499, share: 0 },
  { collected: 12_345, permille: 50, share: 617 },
  { collected: 10_000, permille: 1000, share: 10_000 },
])('$permille thousandths of $collected fen are $share', ({ collected, permille, share }) => {
  expect(shareOf(fen(collected), permille)).toBe(share)
})
