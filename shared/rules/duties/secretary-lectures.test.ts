import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { BranchFacts } from '../facts.ts'
import { sampleActivity, sampleBranch, sampleMember } from '../sample-facts.ts'
import { judge, said, verdicts } from '../test-judge.ts'

const at = { rule: 'B-05', year: 2026, today: '2026-08-15' }
const members = [
  sampleMember({ id: 1, name: '赵试一', partyPost: '书记' }),
  sampleMember({ id: 2, name: '钱样', partyPost: '副书记' }),
]
const lecture = (heldOn: string, host: string | null, kind: 'partyLecture' | 'themeDay') =>
  sampleActivity(heldOn, [kind], { id: Number(heldOn.slice(5, 7)), host })
const lectures = (...days: (readonly [string, string | null])[]) =>
  days.map(([heldOn, host]) => lecture(heldOn, host, 'partyLecture'))
const branch = (given: Partial<BranchFacts>) => sampleBranch({ members, ...given })

describe('B-05 for a branch', () => {
  it.each([
    {
      title: 'one by the secretary',
      activities: lectures(['2026-03-02', '赵 试一（主讲）']),
      expected: 'done info done.named',
    },
    {
      title: 'one by the secretary and a guest',
      activities: lectures(['2026-03-02', '镇里来人、赵试一']),
      expected: 'done info done.named',
    },
    {
      title: 'one by the deputy',
      activities: lectures(['2026-03-02', '钱样']),
      expected: 'due info due.named',
    },
    {
      title: 'one without a host',
      activities: lectures(['2026-03-02', null]),
      expected: 'due info due.named',
    },
    {
      title: 'one of last year',
      activities: lectures(['2025-12-31', '赵试一']),
      expected: 'due info due.named',
    },
    {
      title: 'one to come',
      activities: lectures(['2026-08-16', '赵试一']),
      expected: 'due info due.named',
    },
    {
      title: 'a theme day',
      activities: [lecture('2026-03-02', '赵试一', 'themeDay')],
      expected: 'due info due.named',
    },
    { title: 'nothing', activities: [], expected: 'due info due.named' },
  ])('$title: $expected', ({ activities, expected }) => {
    expect(verdicts(branch({ activities }), at)).toEqual([expected])
  })

  it.each([
    { today: '2026-12-31', expected: 'due info due.named' },
    { today: '2027-01-01', expected: 'late info late.named' },
  ])('without any on $today: $expected', ({ today, expected }) => {
    expect(verdicts(branch({}), { ...at, today })).toEqual([expected])
  })

  it.each([
    { held: 2, asked: 2, expected: 'done info done.named' },
    { held: 1, asked: 2, expected: 'due info due.named' },
  ])('$held of $asked: $expected', ({ held, asked, expected }) => {
    const days = [
      ['2026-03-02', '赵试一'],
      ['2026-06-02', '赵试一'],
    ] as const
    const facts = branch({ activities: lectures(...days.slice(0, held)) })
    const parameters = { 'lecture.secretaryPerYear': asked }
    expect(verdicts(facts, { ...at, parameters })).toEqual([expected])
    expect(said(facts, { ...at, parameters })[0]).toContain(`书记赵试一讲党课 ${held} 次`)
  })

  it('does not apply where no secretary is known', () => {
    const facts = branch({
      members: [sampleMember()],
      activities: lectures(['2026-03-02', '赵试一']),
    })
    expect(verdicts(facts, at)).toEqual(['notApplicable info none'])
  })

  it('goes by the register of posts on the day of the lecture', () => {
    const post = [
      {
        id: 1,
        memberId: 2,
        office: 'secretary' as const,
        startedOn: '2024-01-01',
        endedOn: '2026-03-31',
      },
      { id: 2, memberId: 1, office: 'secretary' as const, startedOn: '2026-04-01' },
    ].map((one) => madeEntry('post', one))
    const times = (...days: (readonly [string, string])[]) => {
      const facts = sampleBranch({ members, activities: lectures(...days), entries: { post } })
      return judge(facts, at).duties[0]?.message.params?.['times']
    }
    expect([
      times(['2026-03-02', '钱样']),
      times(['2026-04-02', '钱样']),
      times(['2026-03-02', '赵试一'], ['2026-04-02', '赵试一']),
    ]).toEqual([1, 0, 1])
    const facts = sampleBranch({
      members,
      activities: lectures(['2026-03-02', '钱样']),
      entries: { post },
    })
    expect(said(facts, at)[0]).toContain('书记钱样、赵试一讲党课 1 次')
  })

  it('takes what is entered in the register, each day once', () => {
    const dutyEntry = ['2026-03-02', '2026-05-02', '2027-01-02'].map((heldOn, index) =>
      madeEntry('dutyEntry', { id: index + 1, ruleId: 'B-05', heldOn }),
    )
    const facts = sampleBranch({
      members,
      activities: lectures(['2026-03-02', '赵试一']),
      entries: { dutyEntry },
    })
    const [finding] = judge(facts, at).duties
    expect(finding?.message.params).toMatchObject({ times: 2 })
    const unknown = sampleBranch({ entries: { dutyEntry } })
    expect(verdicts(unknown, at)).toEqual(['done info done.unnamed'])
  })

  it('offers to record a lecture', () => {
    expect(judge(branch({}), at).duties[0]?.remedy?.action).toMatchObject({
      type: 'recordActivity',
      kind: 'partyLecture',
    })
  })
})

describe('B-05 for a committee', () => {
  it.each([
    { days: ['2026-03-02'], expected: 'done error done' },
    { days: [], expected: 'due error due' },
  ])('$days: $expected', ({ days, expected }) => {
    const dutyEntry = days.map((heldOn) =>
      madeEntry('dutyEntry', { id: 1, ruleId: 'B-05', heldOn }),
    )
    const facts = sampleBranch({
      branch: { level: 'committee' },
      members,
      activities: lectures(['2026-05-02', '赵试一']),
      entries: { dutyEntry },
    })
    const found = judge(facts, at).duties.map(
      ({ status, severity, message }) => `${status} ${severity} ${message.key.split('.').at(-1)}`,
    )
    expect(found).toEqual([expected])
  })
})
