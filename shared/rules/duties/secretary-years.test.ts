import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import { sampleBranch, sampleMember } from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'

const at = { rule: 'A-10', year: 2026, today: '2026-08-15' }
const post = madeEntry('post', {
  id: 1,
  memberId: 1,
  office: 'secretary',
  startedOn: '2026-03-10',
})

describe('A-10', () => {
  it.each([
    { full: '2025-03-10', given: {}, expected: 'done' },
    { full: '2025-03-11', given: {}, expected: 'wrong' },
    { full: '2025-03', given: {}, expected: 'done' },
    { full: '2025', given: {}, expected: 'done' },
    { full: '2025-04', given: {}, expected: 'wrong' },
    { full: '2025-03-11', given: { startedOn: '2026-03' }, expected: 'done' },
    { full: '2025-03-11', given: { startedOn: '2024-03-10' }, expected: 'wrong' },
    { full: null, given: {}, expected: 'due' },
    { full: '2025-03-11', given: { office: 'organizer' as const }, expected: 'notApplicable' },
    {
      full: '2025-03-11',
      given: { startedOn: '2025-04-01', endedOn: '2025-12-31' },
      expected: 'notApplicable',
    },
    { full: '2025-03-11', given: { startedOn: '2027-01-01' }, expected: 'notApplicable' },
  ])('full member since $full, $given: $expected', ({ full, given, expected }) => {
    const members = [sampleMember({ fullMemberDate: full })]
    const facts = sampleBranch({ members, entries: { post: [{ ...post, ...given }] } })
    expect(judge(facts, at).duties.map(({ status }) => status)).toEqual([expected])
  })

  it('takes a probationary secretary for wrong, as a warning', () => {
    const members = [sampleMember({ type: 'probationary' })]
    const facts = sampleBranch({ members, entries: { post: [post] } })
    const [finding] = judge(facts, at).duties
    expect([finding?.status, finding?.severity]).toEqual(['wrong', 'warning'])
    expect(finding && inChinese(finding.message)).toContain('预备党员')
  })

  it('judges each secretary of the year', () => {
    const members = [
      sampleMember({ id: 1, fullMemberDate: '2001' }),
      sampleMember({ id: 2, fullMemberDate: '2026-01' }),
    ]
    const entries = {
      post: [
        { ...post, startedOn: '2020-01-01', endedOn: '2026-03-10' },
        { ...post, id: 2, memberId: 2 },
      ],
    }
    const { duties } = judge(sampleBranch({ members, entries }), at)
    expect(duties.map(({ subject, status }) => [subject?.id, status])).toEqual([
      [1, 'done'],
      [2, 'wrong'],
    ])
  })
})
