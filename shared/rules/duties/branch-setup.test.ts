import { describe, expect, it, test } from 'vitest'
import type { MemberFact } from '../facts.ts'
import { sampleBranch, sampleMember, sampleMembers } from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'

const today = '2026-08-15'
const verdict = (rule: string, members: MemberFact[], branch: object = {}, parameters = {}) =>
  judge(sampleBranch({ members, branch }), { rule, year: 2026, today, parameters }).duties

const many = (full: number, probationary: number) => [
  ...sampleMembers(full),
  ...Array.from({ length: probationary }, (_, index) =>
    sampleMember({ id: 100 + index, type: 'probationary' }),
  ),
]

describe('A-02', () => {
  it.each([
    { title: 'one', members: many(1, 0), expected: 'done' },
    { title: 'exactly fifty', members: many(49, 1), expected: 'done' },
    { title: 'fifty-one', members: many(49, 2), expected: 'wrong' },
    {
      title: 'fifty-one, one gone',
      members: [...many(50, 0), sampleMember({ id: 99, status: 'transferredOut' })],
      expected: 'done',
    },
    {
      title: 'fifty and one of unknown type',
      members: [...many(50, 0), sampleMember({ id: 99, type: null })],
      expected: 'done',
    },
    { title: 'no roster', members: [], expected: 'notApplicable' },
    {
      title: 'unknown types only',
      members: sampleMembers(60, { type: null }),
      expected: 'notApplicable',
    },
  ])('$title: $expected', ({ members, expected }) => {
    expect(verdict('A-02', members).map(({ period, status }) => [period, status])).toEqual([
      ['2026', expected],
    ])
  })

  it('has a limit that can be set', () => {
    const [finding] = verdict('A-02', many(60, 0), {}, { 'branch.maxMembers': 60 })
    expect(finding?.status).toBe('done')
  })

  it('is a warning only', () => {
    expect(verdict('A-02', many(51, 0))[0]?.severity).toBe('warning')
  })
})

/** `full` members of whom the first hold these posts. */
const posted = (full: number, posts: (string | null)[]) =>
  sampleMembers(full).map((member, index) => ({ ...member, partyPost: posts[index] ?? null }))
const committeeOf = (count: number) => [
  '书记',
  ...Array.from({ length: count - 1 }, () => '支部委员'),
]

describe('A-04', () => {
  it.each([
    { full: 7, posts: committeeOf(3), status: 'done', severity: 'error', said: '符合' },
    { full: 7, posts: committeeOf(5), status: 'done', severity: 'error', said: '符合' },
    { full: 7, posts: committeeOf(2), status: 'wrong', severity: 'error', said: '少于 3 人' },
    { full: 9, posts: committeeOf(6), status: 'wrong', severity: 'warning', said: '多于 5 人' },
    { full: 9, posts: committeeOf(7), status: 'wrong', severity: 'warning', said: '多于 5 人' },
    { full: 9, posts: committeeOf(8), status: 'wrong', severity: 'error', said: '超过 7 人' },
    { full: 7, posts: ['党员'], status: 'wrong', severity: 'error', said: '没有书记或委员' },
    { full: 7, posts: [], status: 'due', severity: 'error', said: '补登职务' },
    { full: 6, posts: [], status: 'due', severity: 'error', said: '补登职务' },
    { full: 6, posts: ['书记'], status: 'done', severity: 'error', said: '不设支委会' },
    { full: 6, posts: ['书记', '副书记'], status: 'done', severity: 'error', said: '副书记 1 人' },
    {
      full: 6,
      posts: ['书记', '副书记', '副书记'],
      status: 'wrong',
      severity: 'error',
      said: '最多 1 人',
    },
    { full: 6, posts: ['党员'], status: 'wrong', severity: 'error', said: '登记了 0 人' },
    { full: 6, posts: ['书记', '书记'], status: 'wrong', severity: 'error', said: '登记了 2 人' },
    { full: 6, posts: committeeOf(3), status: 'wrong', severity: 'error', said: '不足 7 人' },
  ])('$full full members with $posts: $status', ({ full, posts, status, severity, said }) => {
    const [finding] = verdict('A-04', posted(full, posts))
    expect([finding?.status, finding?.severity]).toEqual([status, severity])
    expect(finding && inChinese(finding.message)).toContain(said)
  })

  it('takes a profile without a committee as wrong from seven full members', () => {
    const [finding] = verdict('A-04', sampleMembers(7), { hasCommittee: false })
    expect([finding?.status, finding && inChinese(finding.message)]).toEqual([
      'wrong',
      '正式党员 7 人，应当设支委会，支部资料却写着不设，请核对。',
    ])
  })

  it('can allow seven', () => {
    const members = posted(9, committeeOf(7))
    expect(verdict('A-04', members, {}, { 'committee.maxSize': 7 })[0]?.status).toBe('done')
  })

  it('rests on those who hold posts', () => {
    const [finding] = verdict('A-04', posted(7, ['书记', null, '支部委员']))
    expect(finding?.evidence.map(({ id }) => id)).toEqual([1, 3])
  })
})

test.each(['A-02', 'A-04'])('%s does not apply where it cannot', (rule) => {
  const cases = [
    { members: [], branch: {} },
    { members: sampleMembers(7), branch: { foundedOn: '2026-08-16' } },
    { members: sampleMembers(7), branch: { dissolvedOn: '2026-08-14' } },
  ]
  for (const { members, branch } of cases)
    expect(verdict(rule, members, branch)[0]?.status).toBe('notApplicable')
})
