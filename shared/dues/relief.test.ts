import { describe, expect, it } from 'vitest'
import { fen } from '../money.ts'
import { madeEntry } from '../registers/entries.ts'
import {
  sampleAssessment,
  sampleBranch,
  sampleMember,
  samplePayment,
} from '../rules/sample-facts.ts'
import { listArrears } from './arrears.ts'
import { duesLedgers } from './ledger.ts'
import type { Relief } from './relief.ts'

const relief = (given: Partial<Relief>): Relief =>
  madeEntry('duesRelief', {
    id: 1,
    memberId: 1,
    fromMonth: '2026-03',
    toMonth: '2026-05',
    monthlyFen: fen(500),
    approvedOn: '2026-02-20',
    ...given,
  })

const factsOf = (reliefs: readonly Partial<Relief>[], assessments = [sampleAssessment()]) =>
  sampleBranch({
    members: [sampleMember()],
    assessments,
    entries: { duesRelief: reliefs.map(relief) },
  })

/** What is owed from February to June of a member who is assessed at 42.00 yuan. */
describe('a relief', () => {
  it.each([
    { title: 'approved', reliefs: [{}], owed: [4200, 500, 500, 500, 4200] },
    {
      title: 'replaced from the same month on',
      reliefs: [{}, { id: 2, monthlyFen: fen(300) }],
      owed: [4200, 300, 300, 300, 4200],
    },
    {
      title: 'not approved',
      reliefs: [{ approvedOn: null }],
      owed: [4200, 4200, 4200, 4200, 4200],
    },
    {
      title: 'approved to the month',
      reliefs: [{ approvedOn: '2026-02' }],
      owed: [4200, 500, 500, 500, 4200],
    },
    {
      title: 'of nothing',
      reliefs: [{ monthlyFen: fen(0) }],
      owed: [4200, 'exempt', 'exempt', 'exempt', 4200],
    },
    {
      title: 'of another member',
      reliefs: [{ memberId: 2 }],
      owed: [4200, 4200, 4200, 4200, 4200],
    },
    {
      title: 'replaced by a later one',
      reliefs: [{ id: 2, fromMonth: '2026-04', monthlyFen: fen(0) }, {}],
      owed: [4200, 500, 'exempt', 'exempt', 4200],
    },
    {
      title: 'beside one that waits for approval',
      reliefs: [{}, { id: 2, fromMonth: '2026-04', monthlyFen: fen(0), approvedOn: null }],
      owed: [4200, 500, 500, 500, 4200],
    },
  ])('$title: $owed', ({ reliefs, owed }) => {
    const [ledger] = duesLedgers(factsOf(reliefs), '2026-02', '2026-06', {})
    expect(ledger?.months.map(({ free, dueFen }) => free ?? dueFen)).toEqual(owed)
  })

  it('says what is owed where nothing was assessed, and against an exemption', () => {
    const unassessed = duesLedgers(factsOf([{}], []), '2026-05', '2026-06', {})
    expect(unassessed[0]?.months.map(({ free, dueFen }) => free ?? dueFen)).toEqual([
      500,
      'notAssessed',
    ])
    const exempt = factsOf([{}], [sampleAssessment({ exempt: true })])
    const [ledger] = duesLedgers(exempt, '2026-05', '2026-06', {})
    expect(ledger?.months.map(({ free, dueFen }) => free ?? dueFen)).toEqual([500, 'exempt'])
  })

  it('names a person whom no roster knows', () => {
    const facts = { ...factsOf([{}], []), members: [sampleMember({ type: null })] }
    expect(duesLedgers(facts, '2026-05', '2026-05', {})).toHaveLength(1)
    expect(duesLedgers(facts, '2026-06', '2026-06', {})).toEqual([])
  })

  it('is in arrears when it is not paid either, and ends the run where nothing is owed', () => {
    const unpaid = (given: Partial<Relief>) =>
      listArrears(factsOf([given]), '2026-06', {}).flatMap(({ months }) => months)
    expect(unpaid({})).toHaveLength(6)
    expect(unpaid({ monthlyFen: fen(0) })).toEqual(['2026-06'])
    const paid = { ...factsOf([{}]), payments: [samplePayment('2026-05', '2026-05', 500)] }
    expect(listArrears(paid, '2026-06', {}).flatMap(({ months }) => months)).toEqual(['2026-06'])
  })

  it.each([
    { amount: 500, said: 'done' },
    { amount: 499, said: 'done' },
    { amount: 498, said: 'wrong' },
  ])('paid with $amount fen is $said in full', ({ amount, said }) => {
    const payments = [samplePayment('2026-04', '2026-04', amount)]
    const [ledger] = duesLedgers({ ...factsOf([{}]), payments }, '2026-04', '2026-04', {
      'dues.rounding': 'yuan.halfUp',
    })
    const [month] = ledger?.months ?? []
    const isEnough = (month?.paidFen ?? 0) + (month?.toleranceFen ?? 0) >= (month?.dueFen ?? 0)
    expect(isEnough ? 'done' : 'wrong').toBe(said)
  })
})
