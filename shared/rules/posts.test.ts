import { describe, expect, it } from 'vitest'
import { madeEntry } from '../registers/entries.ts'
import type { Entry } from '../registers/registers.ts'
import { sampleBranch, sampleMembers } from './sample-facts.ts'
import { judge } from './test-judge.ts'
import { branchIndex } from './branch-index.ts'
import { currentCommittee, holdersOf } from './posts.ts'

type Office = Entry<'post'>['office']
const today = '2026-08-15'
const post = (memberId: number, office: Office, given: Partial<Entry<'post'>> = {}) =>
  madeEntry('post', { id: 100 + memberId, memberId, office, startedOn: '2024-03-10', ...given })
const counted = (entries: Entry<'post'>[], members = sampleMembers(9)) => {
  const facts = sampleBranch({ members, entries: { post: entries } })
  const seats = currentCommittee(branchIndex(facts, {}, { year: 2026, today }), today)
  const count = (office: Office) => holdersOf(seats, office).length
  const offices = (['secretary', 'organizer', 'publicity', 'discipline'] as const).map(count)
  return [count('secretary'), count('deputySecretary'), seats.length, offices]
}

describe('posts of today', () => {
  it.each([
    {
      title: 'each office',
      entries: [
        post(1, 'secretary'),
        post(2, 'deputySecretary'),
        post(3, 'organizer'),
        post(4, 'publicity'),
        post(5, 'discipline'),
        post(6, 'committeeMember'),
        post(7, 'groupLeader'),
      ],
      expected: [1, 1, 6, [1, 1, 1, 1]],
    },
    {
      title: 'two offices of one person',
      entries: [post(1, 'secretary'), post(1, 'organizer', { id: 9 })],
      expected: [1, 0, 1, [1, 1, 0, 0]],
    },
    {
      title: 'from today',
      entries: [post(1, 'secretary', { startedOn: today })],
      expected: [1, 0, 1, [1, 0, 0, 0]],
    },
    {
      title: 'from tomorrow',
      entries: [post(1, 'secretary', { startedOn: '2026-08-16' })],
      expected: [0, 0, 0, [0, 0, 0, 0]],
    },
    {
      title: 'until today',
      entries: [post(1, 'secretary', { endedOn: today })],
      expected: [1, 0, 1, [1, 0, 0, 0]],
    },
    {
      title: 'until yesterday',
      entries: [post(1, 'secretary', { endedOn: '2026-08-14' })],
      expected: [0, 0, 0, [0, 0, 0, 0]],
    },
    {
      title: 'handed over today',
      entries: [
        post(1, 'secretary', { endedOn: today }),
        post(2, 'secretary', { startedOn: today }),
        post(3, 'organizer'),
      ],
      expected: [1, 0, 2, [1, 1, 0, 0]],
    },
    {
      title: 'of nobody on the roster',
      entries: [post(99, 'secretary')],
      expected: [0, 0, 0, [0, 0, 0, 0]],
    },
  ])('$title', ({ entries, expected }) => {
    expect(counted(entries)).toEqual(expected)
  })

  it('are those of the roster where the register has none but leaders of groups', () => {
    const members = sampleMembers(9, { partyPost: '书记' }).slice(0, 1)
    expect(counted([post(1, 'groupLeader')], members)).toEqual([1, 0, 1, [1, 0, 0, 0]])
    expect(counted([post(1, 'organizer')], members)).toEqual([0, 0, 1, [0, 1, 0, 0]])
  })

  it('are those of the roster until the register begins', () => {
    const members = sampleMembers(9, { partyPost: '书记' }).slice(0, 1)
    const later = { startedOn: '2026-08-16' }
    expect(counted([post(1, 'organizer', later)], members)).toEqual([1, 0, 1, [1, 0, 0, 0]])
    const over = { endedOn: '2026-08-14' }
    expect(counted([post(1, 'organizer', over)], members)).toEqual([0, 0, 0, [0, 0, 0, 0]])
  })
})

describe('A-04 and A-05 by the register', () => {
  const committee = [
    post(1, 'secretary'),
    post(2, 'organizer'),
    post(3, 'publicity'),
    post(3, 'discipline', { id: 9 }),
  ]
  it.each([
    { title: 'a whole committee', entries: committee, statuses: ['done', 'done'] },
    { title: 'without discipline', entries: committee.slice(0, 3), statuses: ['done', 'wrong'] },
    { title: 'two people', entries: committee.slice(0, 2), statuses: ['wrong', 'wrong'] },
    {
      title: 'all ended',
      entries: committee.map((one) => ({ ...one, endedOn: '2026-01-31' })),
      statuses: ['wrong', 'wrong'],
    },
    { title: 'nothing anywhere', entries: [], statuses: ['due', 'due'] },
  ])('$title: $statuses', ({ entries, statuses }) => {
    const facts = sampleBranch({ members: sampleMembers(7), entries: { post: entries } })
    const found = ['A-04', 'A-05'].map(
      (rule) => judge(facts, { rule, year: 2026, today }).duties[0]?.status,
    )
    expect(found).toEqual(statuses)
  })

  it('rest on those who hold them', () => {
    const facts = sampleBranch({
      members: sampleMembers(7),
      entries: { post: [post(4, 'secretary'), post(6, 'organizer')] },
    })
    const [finding] = judge(facts, { rule: 'A-04', year: 2026, today }).duties
    expect(finding?.evidence.map(({ id }) => id)).toEqual([4, 6])
  })
})
