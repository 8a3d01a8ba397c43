import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { ActivityKind } from '../../domain/kinds.ts'
import type { LikenessFact } from '../facts.ts'
import { sampleActivity, sampleBranch } from '../sample-facts.ts'
import { judge, statuses } from '../test-judge.ts'

const at = { year: 2026, today: '2026-11-25' }

describe('K-09', () => {
  const joined = [1, 2, 2].map((memberId, index) =>
    madeEntry('studyApp', { id: index + 1, memberId, joinedOn: '2026-01' }),
  )
  it.each([
    { set: {}, studyApp: joined, expected: 'notApplicable', params: undefined },
    {
      set: { 'study.appRegister': false },
      studyApp: [],
      expected: 'notApplicable',
      params: undefined,
    },
    {
      set: { 'study.appRegister': true },
      studyApp: joined,
      expected: 'done',
      params: { people: 2 },
    },
    { set: { 'study.appRegister': true }, studyApp: [], expected: 'done', params: { people: 0 } },
  ])('$set: $expected', ({ set, studyApp, expected, params }) => {
    const facts = sampleBranch({ entries: { studyApp } })
    const [found] = judge(facts, { ...at, rule: 'K-09', parameters: set }).duties
    expect(found?.status).toBe(expected)
    expect(found?.message.params).toEqual(params)
    // Whoever takes part is nobody's business to rank or to list.
    expect(found?.evidence).toEqual([])
  })
})

describe('K-10', () => {
  const record = (id: number, heldOn: string) => ({
    id,
    organizationId: 1,
    organization: '甲村党支部',
    name: null,
    heldOn,
  })
  const alike = (likeness: number, identical = false): LikenessFact => ({
    part: 'minutes',
    record: record(1, '2026-05-10'),
    earlier: record(2, '2026-04-10'),
    likeness,
    identical,
  })
  const of = (kind: ActivityKind, ...likeness: LikenessFact[]) =>
    sampleBranch({ activities: [sampleActivity('2026-05-10', [kind])], likeness })

  it.each([
    { what: 'none alike', facts: of('themeDay'), expected: 'done' },
    { what: 'at the threshold', facts: of('themeDay', alike(0.85)), expected: 'due' },
    { what: 'below it', facts: of('themeDay', alike(0.84)), expected: 'done' },
    { what: 'but for names', facts: of('partyLecture', alike(0.5, true)), expected: 'due' },
    { what: 'no study', facts: of('committeeMeeting', alike(1)), expected: 'notApplicable' },
    { what: 'nothing recorded', facts: sampleBranch(), expected: 'notApplicable' },
  ])('$what: $expected', ({ facts, expected }) => {
    expect(statuses(facts, { ...at, rule: 'K-10' })).toEqual([`2026 ${expected}`])
  })

  it('counts a record once, though minutes and agenda are both alike', () => {
    const both = of('themeDay', alike(0.9), { ...alike(0.9), part: 'agenda' })
    const [found] = judge(both, { ...at, rule: 'K-10' }).duties
    expect(found?.message.params).toEqual({ year: 2026, records: 1 })
    expect(found?.evidence).toHaveLength(1)
  })
})
