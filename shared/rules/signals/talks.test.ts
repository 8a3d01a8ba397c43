import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import { sampleActivity, sampleAttendance, sampleBranch, sampleMembers } from '../sample-facts.ts'
import { judge } from '../test-judge.ts'

const talks = (count: number, given: Partial<Entry<'talk'>> = {}, from = 1) =>
  Array.from({ length: count }, (_, index) =>
    madeEntry('talk', {
      id: from + index,
      heldOn: '2026-06-01',
      place: '村委会',
      talkeeId: from + index,
      ...given,
    }),
  )

interface Given {
  readonly condition?: Partial<Entry<'condition'>>
  readonly state?: 'onLeave' | 'present'
  readonly most?: number
}

function keysOf(talk: readonly Entry<'talk'>[], { condition, state, most = 10 }: Given = {}) {
  const held = sampleActivity('2026-06-01', ['themeDay'], {
    id: 7,
    attendance: state ? sampleAttendance({ 1: state }) : [],
  })
  const facts = sampleBranch({
    members: sampleMembers(30),
    activities: [held],
    entries: {
      talk,
      condition: condition
        ? [madeEntry('condition', { id: 1, memberId: 1, kind: 'away', ...condition })]
        : [],
    },
  })
  const parameters = { 'talk.sameDayPeople': most }
  const at = { rule: 'S-41', year: 2026, today: '2026-11-25', parameters }
  return judge(facts, at).signals.map(({ key }) => key)
}

describe('S-41 together', () => {
  it.each([
    { title: '10 people', talk: talks(10), most: 10, expected: [] },
    { title: '11 people', talk: talks(11), most: 10, expected: ['talk:1:together'] },
    { title: '11 talks with one', talk: talks(11, { talkeeId: 2 }), most: 10, expected: [] },
    {
      title: '11 without a place',
      talk: talks(11, { place: null }),
      most: 10,
      expected: ['talk:1:together'],
    },
    {
      title: '11 in two places',
      talk: [...talks(6), ...talks(5, { place: '学校' }, 7)],
      most: 10,
      expected: [],
    },
    {
      title: '11 on two days',
      talk: [...talks(6), ...talks(5, { heldOn: '2026-06-02' }, 7)],
      most: 10,
      expected: [],
    },
    { title: '11 last year', talk: talks(11, { heldOn: '2025-06-01' }), most: 10, expected: [] },
    { title: '11 where 11 may be', talk: talks(11), most: 11, expected: [] },
  ])('$title: $expected', ({ talk, most, expected }) => {
    expect(keysOf(talk, { most })).toEqual(expected)
  })
})

describe('S-41 away', () => {
  it.each([
    { state: 'onLeave', given: {}, expected: ['talk:1:onLeave'] },
    { state: 'present', given: {}, expected: [] },
    { state: 'onLeave', given: { content: '电话谈话' }, expected: [] },
    { state: 'onLeave', given: { place: null }, expected: [] },
    { state: 'onLeave', given: { heldOn: '2026-06-02' }, expected: [] },
  ] as const)('$state that day, talk with $given: $expected', ({ state, given, expected }) => {
    expect(keysOf(talks(1, given), { state })).toEqual(expected)
  })

  it.each([
    { condition: { fromOn: '2026-05-01' }, expected: ['talk:1:away'] },
    { condition: { fromOn: '2026-05-01', untilOn: '2026-06-01' }, expected: ['talk:1:away'] },
    { condition: { fromOn: '2026-05-01', untilOn: '2026-05-31' }, expected: [] },
    { condition: { fromOn: '2026-05' }, expected: [] },
    { condition: { fromOn: '2026-05-01', kind: 'exempt' }, expected: [] },
    { condition: { fromOn: '2026-05-01', memberId: 2 }, expected: [] },
  ] as const)('with $condition: $expected', ({ condition, expected }) => {
    expect(keysOf(talks(1), { condition })).toEqual(expected)
  })
})
