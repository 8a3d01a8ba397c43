import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import type { MemberFact } from '../facts.ts'
import { sampleBranch, sampleMember } from '../sample-facts.ts'
import { judge, said, verdicts } from '../test-judge.ts'

const at = { rule: 'J-07', year: 2026, today: '2026-11-25' }
const letter = (given: Partial<Entry<'transfer'>> = {}) =>
  madeEntry('transfer', {
    id: 7,
    memberId: 1,
    direction: 'out',
    letterOn: '2026-10-01',
    ...given,
  })
const branchWith = (transfer: readonly Entry<'transfer'>[], member: Partial<MemberFact> = {}) =>
  sampleBranch({
    members: [sampleMember(member), sampleMember({ id: 2, name: '钱样' })],
    entries: { transfer },
  })

describe('J-07', () => {
  it.each([
    { given: {}, expected: 'due warning due' },
    { given: { receivedOn: '2026-10-20' }, expected: 'done warning done' },
    { given: { receivedOn: '2026-11-25' }, expected: 'done warning done' },
    { given: { receiptOn: '2026-10-20' }, expected: 'done warning done' },
    { given: { receivedOn: '2026-11-26' }, expected: 'due warning due' },
    { given: { letterOn: '2026-08-27' }, expected: 'due warning due' },
    { given: { letterOn: '2026-08-26' }, expected: 'late warning late' },
    { given: { letterOn: '2026-08' }, expected: 'due warning due' },
    { given: { letterOn: '2025-08-26' }, expected: 'late warning late' },
    {
      given: { letterOn: '2025-08-26', receivedOn: '2025-09-26' },
      expected: 'notApplicable warning none',
    },
    { given: { direction: 'in' }, expected: 'notApplicable warning none' },
  ] as const)('$given: $expected', ({ given, expected }) => {
    expect(verdicts(branchWith([letter(given)]), at)).toEqual([expected])
  })

  it.each([
    { given: {}, expected: 'wrong warning wrong' },
    { given: { receivedOn: '2026-10-20' }, expected: 'done warning done' },
    { given: { letterOn: '2026-08-26' }, expected: 'late warning late' },
  ])('off the roster with $given: $expected', ({ given, expected }) => {
    const facts = branchWith([letter(given)], { status: 'transferredOut' })
    expect(verdicts(facts, at)).toEqual([expected])
  })

  it('has a number of days that can be set', () => {
    const on = (days: number) =>
      verdicts(branchWith([letter()]), { ...at, parameters: { 'transfer.warnDays': days } })
    expect(on(54)).toEqual(['late warning late'])
    expect(on(55)).toEqual(['due warning due'])
  })

  it('makes one finding of all letters and starts with the oldest that waits', () => {
    const transfer = [
      letter({ id: 1, letterOn: '2026-06-01', memberId: 2 }),
      letter({ id: 2, letterOn: '2026-05-01' }),
      letter({ id: 3 }),
      letter({ id: 4, receivedOn: '2026-10-20' }),
    ]
    const facts = branchWith(transfer)
    const [finding] = judge(facts, at).duties
    expect(finding?.evidence.map(({ id }) => id)).toEqual([1, 2])
    expect(finding?.remedy?.action).toEqual({ type: 'openEntry', register: 'transfer', id: 2 })
    expect(said(facts, at)[0]).toContain(
      '转出组织关系 4 人次，2 人次超过 90 天没有接收（如赵试一，2026-05-01开出）',
    )
  })
})
