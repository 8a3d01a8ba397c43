import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { BranchFacts } from '../facts.ts'
import { sampleActivity, sampleAttendance, sampleBranch, sampleMember } from '../sample-facts.ts'
import { judge, said, verdicts } from '../test-judge.ts'

const at = { rule: 'J-04', year: 2026, today: '2026-11-25' }
const members = [sampleMember({ isFloating: true }), sampleMember({ id: 2, name: '钱样' })]
const home = (heldOn: string, memberId = 1) =>
  madeEntry('care', { id: 1, memberId, kind: 'homecoming', heldOn })
const came = (heldOn: string, state: 'present' | 'onLeave') =>
  sampleActivity(heldOn, ['themeDay'], { attendance: sampleAttendance({ 1: state }) })
const course = (startedOn: string): Partial<BranchFacts['entries']> => ({
  training: [
    madeEntry('training', { id: 4, title: '返乡培训', kind: 'study', level: 'branch', startedOn }),
  ],
  trainee: [madeEntry('trainee', { id: 5, trainingId: 4, memberId: 1 })],
})

describe('J-04', () => {
  it.each([
    { title: 'nothing', facts: {}, expected: 'due info due' },
    {
      title: 'a homecoming',
      facts: { entries: { care: [home('2026-02-18')] } },
      expected: 'done info done',
    },
    {
      title: 'one of the year before',
      facts: { entries: { care: [home('2025-12-31')] } },
      expected: 'due info due',
    },
    {
      title: 'one of tomorrow',
      facts: { entries: { care: [home('2026-11-26')] } },
      expected: 'due info due',
    },
    {
      title: 'one of another',
      facts: { entries: { care: [home('2026-02-18', 2)] } },
      expected: 'due info due',
    },
    {
      title: 'attendance',
      facts: { activities: [came('2026-02-18', 'present')] },
      expected: 'done info done',
    },
    {
      title: 'leave',
      facts: { activities: [came('2026-02-18', 'onLeave')] },
      expected: 'due info due',
    },
    {
      title: 'attendance next year',
      facts: { activities: [came('2027-02-18', 'present')] },
      expected: 'due info due',
    },
    { title: 'a course', facts: { entries: course('2026-02-18') }, expected: 'done info done' },
    { title: 'an old course', facts: { entries: course('2025-02-18') }, expected: 'due info due' },
    {
      title: 'no floating member',
      facts: { members: [sampleMember()] },
      expected: 'notApplicable info none',
    },
  ])('with $title: $expected', ({ facts, expected }) => {
    expect(verdicts(sampleBranch({ members, ...facts }), at)).toEqual([expected])
  })

  it('is late after the year, and says that it may be in order', () => {
    const facts = sampleBranch({ members })
    const after = { ...at, today: '2027-01-01' }
    expect(verdicts(facts, after)).toEqual(['late info late'])
    expect(said(facts, after)[0]).toContain('流动党员 1 名，2026年有 1 名')
    expect(said(facts, after)[0]).toContain('没有返乡的不必登记')
    expect(judge(facts, after).duties[0]?.evidence).toMatchObject([{ type: 'member', id: 1 }])
  })
})
