import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { MemberFact } from '../facts.ts'
import { sampleBranch, sampleGroup, sampleMember, sampleMembers } from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'

const at = { rule: 'A-12', year: 2026, today: '2026-08-15' }
const groupsOf = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    sampleGroup({ id: 11 + index, name: `第${index + 1}党小组` }),
  )

/** Members dealt out to two groups, the first of each its leader. */
const dealt = (count: number, change: (member: MemberFact) => Partial<MemberFact> = () => ({})) =>
  sampleMembers(count).map((member) => {
    const partyPost = member.id <= 2 ? '党小组长' : null
    const own = { ...member, groupId: 11 + (member.id % 2), partyPost }
    return { ...own, ...change(own) }
  })
const verdict = (members: MemberFact[], groups: number, parameters = {}, branch = {}) => {
  const facts = sampleBranch({ members, groups: groupsOf(groups), branch })
  const [finding] = judge(facts, { ...at, parameters }).duties
  return { status: finding?.status, said: finding && inChinese(finding.message), finding }
}

describe('A-12', () => {
  it.each([
    { members: 20, groups: 0, status: 'notApplicable', said: '未超过 20 人' },
    { members: 21, groups: 0, status: 'wrong', said: '现登记 0 个' },
    { members: 21, groups: 1, status: 'wrong', said: '现登记 1 个' },
    { members: 21, groups: 2, status: 'done', said: '党小组 2 个' },
    { members: 20, groups: 2, status: 'done', said: '都有组长' },
  ])('$members members in $groups groups: $status', ({ members, groups, status, said }) => {
    expect(verdict(dealt(members), groups)).toMatchObject({ status })
    expect(verdict(dealt(members), groups).said).toContain(said)
  })

  it('has a size that can be set', () => {
    expect(verdict(dealt(16), 0, { 'group.from': 15 }).status).toBe('wrong')
    expect(verdict(dealt(15), 0, { 'group.from': 15 }).status).toBe('notApplicable')
  })

  it('does not count those who left or whom no roster knows', () => {
    const others = [
      sampleMember({ id: 98, status: 'left' }),
      sampleMember({ id: 99, type: null, status: 'active' }),
    ]
    expect(verdict([...dealt(20), ...others], 0).status).toBe('notApplicable')
    expect(verdict([...dealt(20), ...others], 2).status).toBe('done')
  })

  it('names who is in no group, or in one of another branch', () => {
    const members = dealt(8, ({ id }) => {
      if (id === 5) return { groupId: null }
      return id === 6 ? { groupId: 77 } : {}
    })
    const { status, said, finding } = verdict(members, 2)
    expect([status, finding?.severity, finding?.evidence.map(({ id }) => id)]).toEqual([
      'wrong',
      'warning',
      [5, 6],
    ])
    expect(said).toContain('2 名')
  })

  it.each([
    { title: 'nobody has a group', change: () => ({ groupId: null }), expected: '谁在哪个小组' },
    { title: 'nobody is leader', change: () => ({ partyPost: null }), expected: '没有党小组组长' },
  ])('is due where $title', ({ change, expected }) => {
    const { status, said } = verdict(dealt(8, change), 2)
    expect(status).toBe('due')
    expect(said).toContain(expected)
  })

  it('is wrong where one group has a leader and another has none', () => {
    const members = dealt(8, ({ id }) => (id === 1 ? { partyPost: null } : {}))
    const { status, said } = verdict(members, 2)
    expect(status).toBe('wrong')
    expect(said).toContain('1 个党小组没有登记组长（如第2党小组')
  })

  it('does not apply without a roster or before the branch stood', () => {
    expect(verdict([], 2).status).toBe('notApplicable')
    expect(verdict(dealt(30), 0, {}, { foundedOn: '2026-08-16' }).status).toBe('notApplicable')
  })
})

describe('leaders by the register of posts', () => {
  const post = (memberId: number, endedOn: string | null) =>
    madeEntry('post', { id: memberId, memberId, office: 'groupLeader', startedOn: '2024', endedOn })

  it.each([
    { what: 'both groups', posts: [post(1, null), post(2, null)], status: 'done' },
    { what: 'one group', posts: [post(1, null)], status: 'wrong' },
    { what: 'nobody any more', posts: [post(1, '2025-12'), post(2, '2025-12')], status: 'due' },
  ])('$what: $status', ({ posts, status }) => {
    const members = dealt(8, () => ({ partyPost: null }))
    const facts = sampleBranch({ members, groups: groupsOf(2), entries: { post: posts } })
    expect(judge(facts, at).duties[0]?.status).toBe(status)
  })
})
