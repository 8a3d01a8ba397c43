import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { duesCategories } from '../domain/kinds.ts'
import { fen } from '../money.ts'
import { assessDues, progressiveFen } from './assessment.ts'
import { duesExamples, duesNeighbours } from './examples.ts'
import { duesDefaults, roundingModes, roundingUnits, roundingOf } from './parameters.ts'

const due = (
  category: (typeof duesCategories)[number],
  base: number | null,
  rounding = 'fen.halfUp',
) =>
  assessDues({
    category,
    baseFen: base === null ? null : fen(base),
    on: '2026-03',
    parameters: { 'dues.rounding': rounding, 'dues.farmerAmount': 0.5 },
  })

describe.each(duesExamples)('example $nr: $category with $base fen', (example) => {
  const { category, base, rate, toFen, toJiao, toYuan } = example
  it.each([
    { rounding: 'fen.halfUp', expected: toFen },
    { rounding: 'jiao.halfUp', expected: toJiao },
    { rounding: 'yuan.halfUp', expected: toYuan },
  ])('is $expected fen by $rounding', ({ rounding, expected }) => {
    expect(due(category, base, rounding)).toMatchObject({ dueFen: expected, ratePermille: rate })
  })
})

test('all twenty-four examples are there', () => {
  expect(duesExamples.map(({ nr }) => nr)).toEqual(
    Array.from({ length: 24 }, (_, index) => index + 1),
  )
})

const roundings = roundingUnits.flatMap((unit) => roundingModes.map((mode) => `${unit}.${mode}`))

describe.each(duesNeighbours)('beside example $nr: $category with $base fen', (neighbour) => {
  const { base, rate } = neighbour
  const category = duesCategories.find((one) => one === neighbour.category) ?? 'hardship'
  it.each(roundings)('by %s', (rounding) => {
    const dueFen = neighbour.due[rounding]
    expect(due(category, base, rounding)).toMatchObject({ dueFen, ratePermille: rate })
  })
})

test('every example with a base has both neighbours, by nine roundings', () => {
  const withBase = duesExamples.flatMap(({ nr, base }) =>
    base === null ? [] : [-1, 0, 1].map((step) => `${nr} ${base + step}`),
  )
  expect(duesNeighbours.map(({ nr, base }) => `${nr} ${base}`)).toEqual(withBase)
  for (const { due: amounts } of duesNeighbours) expect(Object.keys(amounts)).toEqual(roundings)
  const halves = duesNeighbours.filter(({ nr, base }) =>
    duesExamples.some((example) => example.nr === nr && example.base === base),
  )
  expect(halves.map(({ due: amounts }) => [amounts['fen.halfUp'], amounts['yuan.halfUp']])).toEqual(
    duesExamples.flatMap(({ base, toFen, toYuan }) => (base === null ? [] : [[toFen, toYuan]])),
  )
})

/** Examples 21, 22 and 24: fixed amounts, which no rounding touches, whatever stands as a base. */
describe.each([
  { nr: 21, category: 'farmer', monthly: 50, quarterly: 150, yearly: 600 },
  { nr: 22, category: 'unemployed', monthly: 20, quarterly: 60, yearly: 240 },
  { nr: 24, category: 'student', monthly: 20, quarterly: 60, yearly: 240 },
] as const)('example $nr: $category', ({ category, monthly, quarterly, yearly }) => {
  it.each(roundings)('by %s', (rounding) => {
    for (const base of [null, 0, 1, 999_999])
      expect(due(category, base, rounding)).toEqual({
        dueFen: monthly,
        computedFen: monthly,
        ratePermille: null,
        capped: false,
      })
  })

  it('adds up over a quarter and a year', () => {
    const month = due(category, null)?.dueFen ?? 0
    expect([month * 3, month * 12]).toEqual([quarterly, yearly])
  })
})

/** A fen on either side of every edge; the edge itself belongs to the lower band. */
test.each([
  { category: 'salaried', base: 0, dueFen: 0, rate: 5 },
  { category: 'salaried', base: 1, dueFen: 0, rate: 5 },
  { category: 'salaried', base: 99, dueFen: 0, rate: 5 },
  { category: 'salaried', base: 100, dueFen: 1, rate: 5 },
  { category: 'salaried', base: 300_002, dueFen: 3000, rate: 10 },
  { category: 'salaried', base: 300_050, dueFen: 3001, rate: 10 },
  { category: 'salaried', base: 499_999, dueFen: 5000, rate: 10 },
  { category: 'salaried', base: 499_949, dueFen: 4999, rate: 10 },
  { category: 'salaried', base: 999_999, dueFen: 15_000, rate: 15 },
  { category: 'selfEmployed', base: 300_001, dueFen: 3000, rate: 10 },
  { category: 'annualSalary', base: 300_000, dueFen: 1500, rate: 5 },
  { category: 'retired', base: 499_999, dueFen: 2500, rate: 5 },
  { category: 'retired', base: 1_000_001, dueFen: 10_000, rate: 10 },
] as const)('$category with $base fen owes $dueFen', ({ category, base, dueFen, rate }) => {
  expect(due(category, base)).toMatchObject({ dueFen, ratePermille: rate, capped: false })
})

test.each([
  { base: 5_000_000, on: '2026-01', dueFen: 100_000, computedFen: 100_000, capped: false },
  { base: 5_000_024, on: '2026-01', dueFen: 100_000, computedFen: 100_000, capped: false },
  { base: 5_000_025, on: '2026-01', dueFen: 100_000, computedFen: 100_001, capped: true },
  { base: 8_000_000, on: '2026-01', dueFen: 100_000, computedFen: 160_000, capped: true },
  { base: 8_000_000, on: '2017-01', dueFen: 100_000, computedFen: 160_000, capped: true },
  { base: 8_000_000, on: '2016-12', dueFen: 160_000, computedFen: 160_000, capped: false },
])('$base fen in $on is capped: $capped', ({ base, on, ...expected }) => {
  const assessed = assessDues({ category: 'annualSalary', baseFen: fen(base), on, parameters: {} })
  expect(assessed).toEqual({ ...expected, ratePermille: 20 })
})

/** 76.065 yuan, the exact half of a fen, and its neighbours by every rounding. */
test.each([
  { rounding: 'fen.halfUp', below: 7606, half: 7607, above: 7607 },
  { rounding: 'fen.up', below: 7607, half: 7607, above: 7607 },
  { rounding: 'fen.down', below: 7606, half: 7606, above: 7606 },
  { rounding: 'jiao.halfUp', below: 7610, half: 7610, above: 7610 },
  { rounding: 'jiao.up', below: 7610, half: 7610, above: 7610 },
  { rounding: 'jiao.down', below: 7600, half: 7600, above: 7600 },
  { rounding: 'yuan.halfUp', below: 7600, half: 7600, above: 7600 },
  { rounding: 'yuan.up', below: 7700, half: 7700, above: 7700 },
  { rounding: 'yuan.down', below: 7600, half: 7600, above: 7600 },
])('$rounding', ({ rounding, below, half, above }) => {
  const amounts = [507_099, 507_100, 507_101].map((base) => due('salaried', base, rounding)?.dueFen)
  expect(amounts).toEqual([below, half, above])
})

test.each([
  { category: 'hardship', base: 100_000, why: 'the superior committee sets it' },
  { category: 'salaried', base: null, why: 'the base is missing' },
  { category: 'retired', base: -1, why: 'the base is negative' },
] as const)('$category cannot be computed: $why', ({ category, base }) => {
  expect(due(category, base)).toBeNull()
})

test.each([
  { value: 0.2, expected: 20 },
  { value: '0.20', expected: 20 },
  { value: 1, expected: 100 },
  { value: '0.5', expected: 50 },
  { value: undefined, expected: 20 },
])('a farmer owes $expected fen by the parameter $value', ({ value, expected }) => {
  const parameters = value === undefined ? {} : { 'dues.farmerAmount': value }
  const assessed = assessDues({ category: 'farmer', baseFen: null, on: '2026-01', parameters })
  expect(assessed?.dueFen).toBe(expected)
})

/** rules.md §2.4 */
test.each([
  { base: 300_001, progressive: 1500 },
  { base: 420_000, progressive: 2700 },
  { base: 500_000, progressive: 3500 },
  { base: 600_000, progressive: 5000 },
  { base: 1_000_000, progressive: 11_000 },
  { base: 1_200_000, progressive: 15_000 },
])('taxing $base fen band by band gives $progressive', ({ base, progressive }) => {
  expect(progressiveFen('salaried', fen(base))).toBe(progressive)
})

const bands = [
  { category: 'salaried', from: 0, to: 300_000 },
  { category: 'salaried', from: 300_001, to: 500_000 },
  { category: 'salaried', from: 500_001, to: 1_000_000 },
  { category: 'salaried', from: 1_000_001, to: 1_000_000_000 },
  { category: 'retired', from: 0, to: 500_000 },
  { category: 'retired', from: 500_001, to: 1_000_000_000 },
] as const

describe.each(roundings)('rounding %s', (rounding) => {
  const { unitFen } = roundingOf({ 'dues.rounding': rounding })

  it.each(bands)('never falls within $category $from–$to', ({ category, from, to }) => {
    const base = fc.integer({ min: from, max: to })
    fc.assert(
      fc.property(base, base, (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)]
        expect(due(category, less, rounding)?.dueFen).toBeLessThanOrEqual(
          due(category, more, rounding)?.dueFen ?? -1,
        )
      }),
    )
  })

  it('is whole steps, under the cap and within one step of the exact share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (base) => {
        const assessed = due('salaried', base, rounding)
        const { computedFen = -1, dueFen = -1, ratePermille } = assessed ?? {}
        expect(computedFen % unitFen).toBe(0)
        expect(dueFen).toBe(Math.min(computedFen, 100_000))
        expect(Math.abs(computedFen * 1000 - base * (ratePermille ?? 0))).toBeLessThan(
          1000 * unitFen,
        )
      }),
    )
  })
})

test('a category is either computed, fixed or left to the superior committee', () => {
  const kinds = duesCategories.map((category) => {
    const assessed = due(category, 100_000)
    if (assessed === null) return 'approved'
    return assessed.ratePermille === null ? 'fixed' : 'rate'
  })
  expect(kinds).toEqual(['rate', 'rate', 'rate', 'rate', 'fixed', 'fixed', 'fixed', 'approved'])
})

test('an unknown rounding is the default one', () => {
  expect(roundingOf({ 'dues.rounding': 'li.up' })).toEqual(roundingOf(duesDefaults))
})
