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

  it.each([
    { today: '2026-12-31', expected: 'due info due' },
    { today: '2027-01-01', expected: 'notApplicable info over' },
    { today: '2028-01-01', expected: 'notApplicable info over' },
  ])('is never late: $today $expected', ({ today, expected }) => {
    const facts = sampleBranch({ members })
    expect(verdicts(facts, { ...at, today })).toEqual([expected])
    expect(said(facts, { ...at, today })[0]).toContain('没有返乡的不必登记')
  })

  it('names who has none after the year, and what to enter if they came', () => {
    const { duties } = judge(sampleBranch({ members }), { ...at, today: '2027-01-01' })
    expect(said(sampleBranch({ members }), { ...at, today: '2027-01-01' })[0]).toContain(
      '流动党员 1 名，2026年有 1 名',
    )
    expect(duties[0]?.evidence).toMatchObject([{ type: 'member', id: 1 }])
    expect(duties[0]?.remedy?.action).toMatchObject({ register: 'care' })
  })

  it('is done after the year where everybody came', () => {
    const facts = sampleBranch({ members, entries: { care: [home('2026-02-18')] } })
    expect(verdicts(facts, { ...at, today: '2027-01-01' })).toEqual(['done info done'])
  })
})
