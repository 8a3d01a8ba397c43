import { describe, expect, it } from 'vitest'
import type { MemberFact } from '../facts.ts'
import { sampleBranch, sampleMember } from '../sample-facts.ts'
import { judge } from '../test-judge.ts'

const elsewhere = [{ memberId: 50, organization: '乙村党支部' }]
const idCard = '11010519491231002X'
const verdict = (members: Partial<MemberFact>[], branch = {}) => {
  const facts = sampleBranch({
    members: members.map((given, index) => sampleMember({ id: index + 1, ...given })),
    branch,
  })
  return judge(facts, { rule: 'A-13', year: 2026, today: '2026-08-15' }).duties[0]
}

describe('A-13', () => {
  it.each([
    { title: 'on one roster', members: [{ idCard }, {}], expected: 'done' },
    { title: 'on two', members: [{}, { idCard, elsewhere }], expected: 'wrong' },
    {
      title: 'gone from here',
      members: [{ idCard }, { idCard, elsewhere, status: 'left' as const }],
      expected: 'done',
    },
    { title: 'without numbers', members: [{}, {}], expected: 'notApplicable' },
    {
      title: 'with masked numbers',
      members: [{ idCard: '110105********002X' }],
      expected: 'notApplicable',
    },
    { title: 'without a roster', members: [{ type: null, idCard }], expected: 'notApplicable' },
    { title: 'without anybody', members: [], expected: 'notApplicable' },
  ])('$title: $expected', ({ members, expected }) => {
    expect(verdict(members)?.status).toBe(expected)
  })

  it('shows both records side by side', () => {
    const finding = verdict([{}, { name: '钱样二', idCard, elsewhere }])
    expect(finding?.severity).toBe('error')
    expect(finding?.evidence.map(({ id, label }) => [id, label])).toEqual([
      [2, '钱样二'],
      [50, '钱样二（乙村党支部）'],
    ])
  })

  it('does not apply to a branch that is gone', () => {
    expect(verdict([{ idCard, elsewhere }], { dissolvedOn: '2026-08-14' })?.status).toBe(
      'notApplicable',
    )
  })
})
