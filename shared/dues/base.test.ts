import { describe, expect, it, test } from 'vitest'
import { fen, type Fen } from '../money.ts'
import { assessDues } from './assessment.ts'
import {
  duesBase,
  employerKinds,
  itemEffect,
  salaryItems,
  type EmployerKind,
  type SalaryItem,
} from './base.ts'

type Yuan = Partial<Record<SalaryItem, number>>
const slip = (yuan: Yuan): Partial<Record<SalaryItem, Fen>> =>
  Object.fromEntries(Object.entries(yuan).map(([item, amount]) => [item, fen(amount * 100)]))

/** rules.md §2.3, example 23. */
const example: Yuan = {
  postSalary: 1500,
  gradeSalary: 2900,
  standardAllowance: 2500,
  incomeTax: 35,
  pensionInsurance: 552,
  medicalInsurance: 138,
  occupationalAnnuity: 276,
  housingFund: 828,
  carAllowance: 650,
  irregularBonus: 20_000,
}

describe('example 23', () => {
  it('has a base of 5,071.00 and owes 76.07', () => {
    const baseFen = duesBase('government', slip(example))
    expect(baseFen).toBe(507_100)
    const assessed = assessDues({ category: 'salaried', baseFen, on: '2026-01', parameters: {} })
    expect(assessed).toMatchObject({ dueFen: 7607, ratePermille: 15 })
  })

  it.each([
    { change: { carAllowance: 0, irregularBonus: 0 }, base: 507_100 },
    { change: { incomeTax: 0 }, base: 510_600 },
    { change: { housingFund: 0 }, base: 589_900 },
    { change: { standardAllowance: 0 }, base: 257_100 },
  ])('with $change: $base', ({ change, base }) => {
    expect(duesBase('government', slip({ ...example, ...change }))).toBe(base)
  })
})

/** An item, and the base of government, institution and enterprise. */
type Effect = readonly [SalaryItem, number | null, number | null, number | null]

/** A hundred yuan of an item beside a pay of 5,000: counted, taken off, left out or unknown (null). */
const effects: readonly Effect[] = [
  ['postSalary', 5100, 5100, 5100],
  ['gradeSalary', 5100, 5100, null],
  ['basicSalary', null, null, 5100],
  ['standardAllowance', 5100, 5100, null],
  ['basicPerformance', null, 5100, null],
  ['rewardPerformance', null, 5000, null],
  ['regularBonus', null, null, 5100],
  ['irregularBonus', 5000, 5000, 5000],
  ['incomeTax', 4900, 4900, 4900],
  ['pensionInsurance', 4900, 4900, 4900],
  ['medicalInsurance', 4900, 4900, 4900],
  ['unemploymentInsurance', 4900, 4900, 4900],
  ['injuryInsurance', 4900, 4900, 4900],
  ['maternityInsurance', 4900, 4900, 4900],
  ['housingFund', 4900, 4900, 4900],
  ['occupationalAnnuity', 4900, 4900, 4900],
  ['enterpriseAnnuity', 4900, 4900, 4900],
  ['housingAllowance', 5000, 5000, 5000],
  ['transportAllowance', 5000, 5000, 5000],
  ['carAllowance', 5000, 5000, 5000],
  ['phoneAllowance', 5000, 5000, 5000],
  ['overtimePay', 5000, 5000, 5000],
  ['mealAllowance', 5000, 5000, 5000],
  ['heatingFee', 5000, 5000, 5000],
  ['coolingFee', 5000, 5000, 5000],
  ['propertyFee', 5000, 5000, 5000],
  ['specialAllowance', 5000, 5000, 5000],
]

test('the table has every item', () => {
  expect(effects.map(([item]) => item)).toEqual(salaryItems)
})

describe.each(effects.map(([item, ...bases]) => ({ item, bases })))('$item', ({ item, bases }) => {
  it.each(employerKinds.map((kind, index) => ({ kind, base: bases[index] ?? null })))(
    'of $kind: $base',
    ({ kind, base }) => {
      const pay: Yuan =
        item === 'postSalary' ? { postSalary: 5100 } : { postSalary: 5000, [item]: 100 }
      expect(duesBase(kind, slip(pay))).toBe(base === null ? null : base * 100)
      expect(itemEffect(kind, item) === null).toBe(base === null)
    },
  )
})

test.each<{ kind: EmployerKind; items: Yuan; base: number | null; why: string }>([
  { kind: 'enterprise', items: {}, base: 0, why: 'nothing on it' },
  { kind: 'enterprise', items: { gradeSalary: 0 }, base: 0, why: 'an unknown item of nothing' },
  { kind: 'government', items: { postSalary: 100, incomeTax: 100 }, base: 0, why: 'all taken off' },
  {
    kind: 'government',
    items: { postSalary: 100, incomeTax: 101 },
    base: null,
    why: 'too much off',
  },
  { kind: 'government', items: { postSalary: -1 }, base: null, why: 'less than nothing' },
  { kind: 'government', items: { postSalary: 9, carAllowance: -1 }, base: null, why: 'a negative' },
])('a slip of $kind with $why gives $base', ({ kind, items, base }) => {
  expect(duesBase(kind, slip(items))).toBe(base)
})
