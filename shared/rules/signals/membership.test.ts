import { describe, expect, it } from 'vitest'
import type { ActivityFact, MemberFact } from '../facts.ts'
import {
  sampleActivity,
  sampleAttendance,
  sampleBranch,
  sampleMember,
  samplePayment,
} from '../sample-facts.ts'
import { judge } from '../test-judge.ts'

const at = { year: 2026, today: '2026-08-15' }

describe('S-04', () => {
  it.each([
    { joinDate: '2024-02-29', fullMemberDate: '2025-02-28', expected: [] },
    { joinDate: '2020-07-01', fullMemberDate: '2021-07-01', expected: [] },
    { joinDate: '2020-07-01', fullMemberDate: '2021-06-30', expected: ['early'] },
    { joinDate: '1999-07-01', fullMemberDate: '1998-07-01', expected: ['early'] },
    { joinDate: '2020-07-01', fullMemberDate: '2022-01-01', expected: [] },
    { joinDate: '2020-07-01', fullMemberDate: '2022-01-02', expected: ['late'] },
    { joinDate: '2020-07', fullMemberDate: '2021-07-01', expected: [] },
    { joinDate: '2020-07-15', fullMemberDate: '2021-07', expected: [] },
    { joinDate: '2020-07', fullMemberDate: '2021-06', expected: ['early'] },
    { joinDate: '2020', fullMemberDate: '2021', expected: [] },
    { joinDate: '2020', fullMemberDate: '2020', expected: ['early'] },
    { joinDate: '2020', fullMemberDate: '2022', expected: [] },
    { joinDate: '1977-12-31', fullMemberDate: '1977-12-31', expected: [] },
    { joinDate: '1978-01-01', fullMemberDate: '1978-01-01', expected: ['early'] },
    { joinDate: '2020-07-01', fullMemberDate: null, expected: [] },
    { joinDate: null, fullMemberDate: '2020-07-01', expected: [] },
  ])('joined $joinDate, full $fullMemberDate: $expected', ({ expected, ...dates }) => {
    const members = [sampleMember({ id: 3, ...dates })]
    const { signals } = judge(sampleBranch({ members }), { ...at, rule: 'S-04' })
    expect(signals.map(({ key }) => key)).toEqual(expected.map((what) => `member:3:${what}`))
  })
})

const attended = (
  member: Partial<MemberFact>,
  given: Partial<ActivityFact> = {},
  state: 'present' | 'onLeave' | 'exempt' = 'present',
) => {
  const activity = sampleActivity('2026-03-02', given.kinds ?? ['generalMeeting'], {
    id: 5,
    attendance: sampleAttendance({ 3: state }),
    ...given,
  })
  const facts = sampleBranch({
    members: [sampleMember({ id: 3, ...member })],
    activities: [activity],
  })
  return judge(facts, { ...at, rule: 'S-05' }).signals
}

describe('S-05 at meetings', () => {
  it.each([
    { title: 'a member', member: {}, expected: [] },
    { title: 'joined that day', member: { joinDate: '2026-03-02' }, expected: [] },
    {
      title: 'joined the day after',
      member: { joinDate: '2026-03-03' },
      expected: ['notYetMember'],
    },
    { title: 'joined that month', member: { joinDate: '2026-03' }, expected: [] },
    {
      title: 'transferred that day',
      member: { status: 'transferredOut', leftOn: '2026-03-02' },
      expected: [],
    },
    {
      title: 'transferred the day before',
      member: { status: 'transferredOut', leftOn: '2026-03-01' },
      expected: ['gone'],
    },
    { title: 'left', member: { status: 'left', leftOn: '2025' }, expected: ['gone'] },
    { title: 'suspended', member: { status: 'suspended', leftOn: '2025-01' }, expected: ['gone'] },
    { title: 'died', member: { status: 'deceased', leftOn: '2026-02' }, expected: ['deceased'] },
    { title: 'died that year', member: { status: 'deceased', leftOn: '2026' }, expected: [] },
    { title: 'left, no date', member: { status: 'left' }, expected: [] },
    { title: 'came back', member: { status: 'active', leftOn: '2020-01-01' }, expected: [] },
  ] as const)('$title: $expected', ({ member, expected }) => {
    const found = attended(member)
    expect(found.map(({ message }) => message.key.split('.').at(-1))).toEqual(expected)
    expect(found.map(({ key }) => key)).toEqual(expected.map(() => 'activity:5:member:3'))
  })

  it('shows meeting and member side by side', () => {
    const [found] = attended({ status: 'left', leftOn: '2025' })
    expect(found?.evidence.map(({ type, id }) => [type, id])).toEqual([
      ['activity', 5],
      ['member', 3],
    ])
  })

  it.each([
    { kinds: ['partyLecture', 'themeDay'], expected: 0 },
    { kinds: ['partyLecture', 'generalMeeting'], expected: 1 },
  ] as const)('somebody who joins later may come to $kinds: $expected', ({ kinds, expected }) => {
    expect(attended({ joinDate: '2026-06-01' }, { kinds })).toHaveLength(expected)
  })

  it('asks about those on leave too, not about those exempt, nor about other years', () => {
    const gone = { status: 'left', leftOn: '2025' } as const
    expect(attended(gone, {}, 'onLeave')).toHaveLength(1)
    expect(attended(gone, {}, 'exempt')).toEqual([])
    expect(attended(gone, { heldOn: '2027-01-05' })).toEqual([])
  })
})

describe('S-05 in dues', () => {
  const paid = (member: Partial<MemberFact>, ...months: string[]) => {
    const facts = sampleBranch({
      members: [sampleMember(member)],
      payments: months.map((month) => samplePayment(month, '2026-08')),
    })
    return judge(facts, { ...at, rule: 'S-05' }).signals
  }

  it.each([
    {
      title: 'the month of joining',
      member: { joinDate: '2026-03-20' },
      month: '2026-03',
      keys: [],
    },
    {
      title: 'the month before',
      member: { joinDate: '2026-03-20' },
      month: '2026-02',
      keys: ['member:1:notYetMember:2026'],
    },
    {
      title: 'the month of leaving, paid later',
      member: { status: 'left', leftOn: '2026-03-01' },
      month: '2026-03',
      keys: [],
    },
    {
      title: 'the month after leaving',
      member: { status: 'left', leftOn: '2026-03-31' },
      month: '2026-04',
      keys: ['member:1:gone:2026'],
    },
    {
      title: 'the month after dying',
      member: { status: 'deceased', leftOn: '2026-03' },
      month: '2026-04',
      keys: ['member:1:deceased:2026'],
    },
    {
      title: 'last year',
      member: { status: 'deceased', leftOn: '2025-03' },
      month: '2025-04',
      keys: [],
    },
  ] as const)('$title: $keys', ({ member, month, keys }) => {
    expect(paid(member, month).map(({ key }) => key)).toEqual(keys)
  })

  it('makes one signal of the payments of a member', () => {
    const found = paid({ status: 'left', leftOn: '2026-03-31' }, '2026-04', '2026-05')
    expect(found.map(({ evidence }) => evidence.map(({ type }) => type))).toEqual([
      ['member', 'payment', 'payment'],
    ])
  })
})
