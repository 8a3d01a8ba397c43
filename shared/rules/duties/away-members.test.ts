import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entries, Entry } from '../../registers/registers.ts'
import type { MemberFact } from '../facts.ts'
import { sampleBranch, sampleMember } from '../sample-facts.ts'
import { judge, said, verdicts } from '../test-judge.ts'

const today = '2026-11-25'
const branchWith = (
  given: Partial<Entry<'condition'>>,
  entries: Partial<Entries> = {},
  member: Partial<MemberFact> = {},
) =>
  sampleBranch({
    members: [sampleMember(member)],
    entries: {
      condition: [
        madeEntry('condition', {
          id: 7,
          memberId: 1,
          kind: 'away',
          fromOn: '2026-01-10',
          isFixedPlace: true,
          ...given,
        }),
      ],
      ...entries,
    },
  })
const letter = (given: Partial<Entry<'transfer'>>) =>
  madeEntry('transfer', {
    id: 1,
    memberId: 1,
    direction: 'out',
    letterOn: '2026-02-01',
    ...given,
  })
const out = (given: Partial<Entry<'floating'>>) =>
  madeEntry('floating', {
    id: 1,
    memberId: 1,
    direction: 'out',
    leftOn: '2026-01-10',
    ...given,
  })

describe.each(['J-01', 'J-02'])('%s', (rule) => {
  it.each([
    { given: {}, expected: 'late' },
    { given: { fromOn: '2026-05-25' }, expected: 'late' },
    { given: { fromOn: '2026-05-26' }, expected: 'done' },
    { given: { fromOn: '2026-05' }, expected: 'done' },
    { given: { fromOn: '2026-11-26' }, expected: 'none' },
    { given: { untilOn: '2026-11-24' }, expected: 'none' },
    { given: { untilOn: '2026-11-25' }, expected: 'late' },
    { given: { kind: 'exempt' }, expected: 'none' },
  ] as const)('$given: $expected', ({ given, expected }) => {
    const status = expected === 'none' ? 'notApplicable' : expected
    expect(verdicts(branchWith(given), { rule, year: 2026, today })).toEqual([
      `${status} warning ${expected}`,
    ])
  })

  it.each([
    { title: 'a letter out', entries: { transfer: [letter({})] }, expected: 'done' },
    {
      title: 'a letter of tomorrow',
      entries: { transfer: [letter({ letterOn: '2026-11-26' })] },
      expected: 'late',
    },
    {
      title: 'a letter in',
      entries: { transfer: [letter({ direction: 'in' })] },
      expected: 'late',
    },
    {
      title: 'a letter out and back in',
      entries: {
        transfer: [
          letter({ id: 2, letterOn: '2025-03', direction: 'in' }),
          letter({ letterOn: '2024-01' }),
        ],
      },
      expected: 'late',
    },
    { title: 'floating out', entries: { floating: [out({})] }, expected: 'done' },
    { title: 'floating in', entries: { floating: [out({ direction: 'in' })] }, expected: 'late' },
    {
      title: 'back from floating',
      entries: { floating: [out({ returnedOn: '2026-06-01' })] },
      expected: 'late',
    },
    {
      title: 'somebody else floating',
      entries: { floating: [out({ memberId: 2 })] },
      expected: 'late',
    },
  ] as const)('with $title: $expected', ({ entries, expected }) => {
    expect(verdicts(branchWith({}, entries), { rule, year: 2026, today })).toEqual([
      `${expected} warning ${expected}`,
    ])
  })

  it.each([
    { member: { isFloating: true }, expected: 'done' },
    { member: { isFloating: false }, expected: 'late' },
    { member: { status: 'transferredOut' }, expected: 'none' },
  ] as const)('of $member: $expected', ({ member, expected }) => {
    const [finding] = judge(branchWith({}, {}, member), { rule, year: 2026, today }).duties
    expect(finding?.message.key).toBe(`rules:duty.${rule}.${expected}`)
  })

  it('looks at a past year from its last day', () => {
    const facts = branchWith({ fromOn: '2025-07-01', untilOn: '2026-02-01' })
    const statusOf = (year: number) => judge(facts, { rule, year, today }).duties[0]?.status
    expect([2024, 2025, 2026].map(statusOf)).toEqual(['notApplicable', 'done', 'notApplicable'])
    const earlier = branchWith({ fromOn: '2025-06-30', untilOn: '2026-02-01' })
    expect(judge(earlier, { rule, year: 2025, today }).duties[0]?.status).toBe('late')
  })
})

it('J-01 is about fixed places only, J-02 about everybody', () => {
  const facts = branchWith({ isFixedPlace: null })
  expect(verdicts(facts, { rule: 'J-01', year: 2026, today })).toEqual([
    'notApplicable warning none',
  ])
  expect(verdicts(facts, { rule: 'J-02', year: 2026, today })).toEqual(['late warning late'])
})

it('six months from 31 August are over on 28 February', () => {
  const facts = branchWith({ fromOn: '2025-08-31' })
  const statusOn = (day: string) =>
    judge(facts, { rule: 'J-01', year: 2026, today: day }).duties[0]?.status
  expect([statusOn('2026-02-27'), statusOn('2026-02-28')]).toEqual(['done', 'late'])
})

it('makes one finding of many, with those concerned as evidence', () => {
  const facts = branchWith({}, { floating: [out({ memberId: 2 })] })
  const members = [1, 2, 3].map((id) => sampleMember({ id, name: `党员${id}` }))
  const [first] = facts.entries.condition
  const condition = members.flatMap(({ id }) => (first ? { ...first, id, memberId: id } : []))
  const all = { ...facts, members, entries: { ...facts.entries, condition } }
  const at = { rule: 'J-01', year: 2026, today }
  const [finding] = judge(all, at).duties
  expect(finding?.evidence.map(({ label }) => label)).toEqual(['党员1', '党员3'])
  expect(finding?.remedy?.action).toEqual({
    type: 'recordEntry',
    register: 'transfer',
    values: { memberId: 1, direction: 'out' },
  })
  expect(said(all, at)[0]).toContain('党员 3 名（满 6 个月 3 名），2 名没有转出')
})
