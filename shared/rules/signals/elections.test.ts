import { describe, expect, it } from 'vitest'
import type { ActivityFact } from '../facts.ts'
import { sampleElection } from '../sample-election.ts'
import { sampleActivity, sampleMember, sampleMembers } from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'

type Parts = Parameters<typeof sampleElection>[0]
const at = { rule: 'S-39', year: 2026, today: '2026-08-15' }
const keys = (parts: Parts, more: object = {}) =>
  judge({ ...sampleElection(parts), ...more }, at).signals.map(({ key }) => key)
const won = [{ isElected: true }]
const probationary = (id: number, given = {}) =>
  sampleMember({ id, type: 'probationary', name: '钱样二', ...given })

describe('S-39', () => {
  it.each([
    { title: 'nothing known', parts: {}, expected: [] },
    {
      title: 'four fifths',
      parts: { election: { eligible: 10, present: 8 }, candidates: won },
      expected: [],
    },
    {
      title: 'fewer, and somebody elected',
      parts: { election: { eligible: 10, present: 7 }, candidates: won },
      expected: ['quorum'],
    },
    {
      title: 'fewer, and nobody elected',
      parts: { election: { eligible: 10, present: 7 }, candidates: [{ isElected: false }] },
      expected: [],
    },
    { title: 'not counted without leave', parts: { uncounted: [{}] }, expected: ['uncounted'] },
    {
      title: 'not counted with leave',
      parts: { uncounted: [{ approvedOn: '2026-02' }] },
      expected: [],
    },
    { title: 'as many electors as can be', parts: { election: { eligible: 10 } }, expected: [] },
    {
      title: 'one elector more',
      parts: { election: { eligible: 11 } },
      expected: ['electors'],
    },
    {
      title: 'a probationary member among them',
      parts: {
        election: { eligible: 10 },
        members: [...sampleMembers(9), probationary(10)],
      },
      expected: ['electors'],
    },
    {
      title: 'somebody who left after the election',
      parts: {
        election: { eligible: 10 },
        members: [
          ...sampleMembers(9),
          sampleMember({ id: 10, status: 'transferredOut' as const, leftOn: '2026-03-10' }),
        ],
      },
      expected: [],
    },
    {
      title: 'somebody who left before it',
      parts: {
        election: { eligible: 10 },
        members: [
          ...sampleMembers(9),
          sampleMember({ id: 10, status: 'transferredOut' as const, leftOn: '2026-03-09' }),
        ],
      },
      expected: ['electors'],
    },
    {
      title: 'somebody who came after it',
      parts: {
        election: { eligible: 10 },
        members: [...sampleMembers(9), sampleMember({ id: 10, enteredOn: '2026-04' })],
      },
      expected: ['electors'],
    },
    { title: 'no roster', parts: { election: { eligible: 11 }, members: [] }, expected: [] },
    {
      title: 'as many ballots as people',
      parts: { election: { present: 9, ballotsIssued: 9 } },
      expected: [],
    },
    {
      title: 'more ballots than people',
      parts: { election: { present: 9, ballotsIssued: 10 } },
      expected: ['ballots'],
    },
    {
      title: 'as many candidates as seats',
      parts: { election: { seats: 3 }, candidates: [{}, {}, {}] },
      expected: ['choice'],
    },
    {
      title: 'one candidate more',
      parts: { election: { seats: 3 }, candidates: [{}, {}, {}, {}] },
      expected: [],
    },
    {
      title: 'next month',
      parts: { election: { heldOn: '2026-09-10', eligible: 11 } },
      expected: [],
    },
    {
      title: 'another year',
      parts: { election: { heldOn: '2025-09-10', eligible: 11 } },
      expected: [],
    },
  ])('$title: $expected', ({ parts, expected }) => {
    expect(keys(parts)).toEqual(expected.map((what) => `election:3:${what}`))
  })

  const members = [...sampleMembers(4), probationary(5)]
  const meeting = (names: number, given: Partial<ActivityFact> = {}) => ({
    activities: [
      sampleActivity('2026-03-10', ['generalMeeting'], {
        id: 8,
        attendance: Array.from({ length: names }, (_, index) => ({
          memberId: index + 1,
          state: 'present' as const,
          reason: null,
        })),
        ...given,
      }),
    ],
  })

  it.each([
    { title: 'all full members there', present: 4, held: meeting(5), expected: [] },
    { title: 'one of them probationary', present: 5, held: meeting(5), expected: ['list'] },
    { title: 'a list that leaves people out', present: 4, held: meeting(3), expected: [] },
    {
      title: 'a list of all who came',
      present: 4,
      held: meeting(3, { present: 3 }),
      expected: ['list'],
    },
    {
      title: 'a meeting of another day',
      present: 5,
      held: meeting(5, { heldOn: '2026-03-11' }),
      expected: [],
    },
    { title: 'no list', present: 5, held: meeting(0), expected: [] },
  ])('beside the list of the day: $title', ({ present, held, expected }) => {
    const found = keys({ election: { present }, members }, held)
    expect(found).toEqual(expected.map((what) => `election:3:${what}`))
  })

  it('shows election and meeting side by side', () => {
    const facts = { ...sampleElection({ election: { present: 5 }, members }), ...meeting(5) }
    const [found] = judge(facts, at).signals
    expect(found?.evidence.map(({ type, id }) => [type, id])).toEqual([
      ['entry', 3],
      ['activity', 8],
    ])
    expect(found && inChinese(found.message)).toBe(
      '2026-03-10的选举实到有选举权 5 人，当天党员大会名单到会正式党员 4 人，请核实。',
    )
  })
})
