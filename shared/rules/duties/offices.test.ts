import { expect, it, describe } from 'vitest'
import { sampleBranch, sampleMembers } from '../sample-facts.ts'
import { judge } from '../test-judge.ts'

const at = { rule: 'A-05', year: 2026, today: '2026-08-15' }
const posted = (full: number, posts: (string | null)[]) =>
  sampleMembers(full).map((member, index) => ({ ...member, partyPost: posts[index] ?? null }))
const verdict = (full: number, posts: (string | null)[], branch: object = {}) =>
  judge(sampleBranch({ members: posted(full, posts), branch }), at).duties.map(
    ({ status, severity }) => [status, severity],
  )

describe('A-05', () => {
  it.each([
    { posts: ['书记', '组织委员', '宣传委员', '纪检委员'], expected: 'done' },
    { posts: ['支部书记兼组织委员', '宣传委员、纪检委员'], expected: 'done' },
    { posts: ['书记', '组织、宣传委员', '纪律检查委员'], expected: 'done' },
    { posts: ['书记', '组宣委员', '副书记兼纪检委员'], expected: 'done' },
    { posts: ['书记', '组织委员', '宣传委员', '支部委员'], expected: 'wrong' },
    { posts: ['副书记', '组织委员', '宣传委员', '纪检委员'], expected: 'wrong' },
    { posts: ['党组织书记', '党组织委员', '宣传委员', '纪检委员'], expected: 'wrong' },
    { posts: ['书记', '组织委员', '镇党委宣传委员', '纪检委员'], expected: 'wrong' },
    { posts: [null, '党员'], expected: 'wrong' },
    { posts: [], expected: 'due' },
  ])('$posts: $expected', ({ posts, expected }) => {
    expect(verdict(7, posts)).toEqual([[expected, 'warning']])
  })

  it('counts active members only', () => {
    const members = posted(7, ['书记', '组织委员', '宣传委员', '纪检委员']).map((member) =>
      member.id === 4 ? { ...member, status: 'transferredOut' as const } : member,
    )
    expect(judge(sampleBranch({ members }), at).duties[0]?.status).toBe('wrong')
  })

  it.each([
    { title: 'without a committee', full: 6, branch: { hasCommittee: false } },
    { title: 'without a roster', full: 0, branch: {} },
    { title: 'not yet founded', full: 7, branch: { foundedOn: '2026-08-16' } },
  ])('does not apply to a branch $title', ({ full, branch }) => {
    expect(verdict(full, ['书记'], branch)[0]?.[0]).toBe('notApplicable')
  })

  it('applies from seven full members whatever the profile says', () => {
    expect(verdict(7, [], { hasCommittee: false })[0]?.[0]).toBe('due')
  })
})
