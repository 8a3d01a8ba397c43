import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import { sampleBranch, sampleMembers } from '../sample-facts.ts'
import { inChinese, judge, statuses } from '../test-judge.ts'

const at = { year: 2026, today: '2026-08-15' }
const founded = (given: Partial<Entry<'foundation'>>) => ({
  foundation: [madeEntry('foundation', { id: 7, ...given })],
})

describe('A-01', () => {
  it.each([
    { full: 3, entries: {}, expected: 'done' },
    { full: 2, entries: {}, expected: 'wrong' },
    { full: 2, entries: founded({ isJoint: false }), expected: 'wrong' },
    { full: 2, entries: founded({ isJoint: true }), expected: 'done' },
    { full: 9, entries: founded({ isJoint: true }), expected: 'done' },
  ])('$full full members, $entries: $expected', ({ full, entries, expected }) => {
    const facts = sampleBranch({ members: sampleMembers(full), entries })
    expect(statuses(facts, { ...at, rule: 'A-01' })).toEqual([`2026 ${expected}`])
  })

  it('does not apply without a roster', () => {
    expect(statuses(sampleBranch(), { ...at, rule: 'A-01' })).toEqual(['2026 notApplicable'])
  })

  it.each([
    { entries: {}, action: { type: 'recordEntry', register: 'foundation', values: {} } },
    { entries: founded({}), action: { type: 'openEntry', register: 'foundation', id: 7 } },
  ])('is a warning and asks for the founding: $action.type', ({ entries, action }) => {
    const facts = sampleBranch({ members: sampleMembers(2), entries })
    const [finding] = judge(facts, { ...at, rule: 'A-01' }).duties
    expect(finding?.severity).toBe('warning')
    expect(finding?.remedy?.action).toEqual(action)
  })
})

describe('A-03', () => {
  it.each([
    { title: 'five units', given: { isJoint: true, coveredUnits: 5 }, expected: 'done' },
    { title: 'six units', given: { isJoint: true, coveredUnits: 6 }, expected: 'wrong' },
    { title: 'no number', given: { isJoint: true }, expected: 'due' },
    {
      title: 'no joint branch',
      given: { isJoint: false, coveredUnits: 9 },
      expected: 'notApplicable',
    },
    { title: 'nobody told', given: { coveredUnits: 9 }, expected: 'notApplicable' },
  ])('$title: $expected', ({ given, expected }) => {
    const facts = sampleBranch({ entries: founded(given) })
    expect(statuses(facts, { ...at, rule: 'A-03' })).toEqual([`2026 ${expected}`])
  })

  it('looks at the last founding, and not at a branch that is gone', () => {
    const foundation = [
      madeEntry('foundation', { id: 1, isJoint: true, coveredUnits: 9, approvedOn: '2001' }),
      madeEntry('foundation', { id: 2, isJoint: true, coveredUnits: 4, approvedOn: '2020-05' }),
    ]
    const branch = { dissolvedOn: '2026-08-14' }
    const of = (given: object) =>
      statuses(sampleBranch({ entries: { foundation }, ...given }), { ...at, rule: 'A-03' })
    expect([of({}), of({ branch })]).toEqual([['2026 done'], ['2026 notApplicable']])
  })
})

describe('A-14', () => {
  it.each([
    { title: 'on the last day', appliedOn: '2026-01-31', approvedOn: '2026-02-28', said: 'done' },
    { title: 'a day later', appliedOn: '2026-01-31', approvedOn: '2026-03-01', said: 'wrong' },
    { title: 'within the month', appliedOn: '2026-05', approvedOn: '2026-06', said: 'done' },
    { title: 'months later', appliedOn: '2026-02', approvedOn: '2026-05', said: 'wrong' },
    { title: 'last day to answer', appliedOn: '2026-07-15', approvedOn: null, said: 'due' },
    { title: 'the day after', appliedOn: '2026-07-14', approvedOn: null, said: 'late' },
    { title: 'open since last year', appliedOn: '2025-10-01', approvedOn: null, said: 'late' },
    {
      title: 'answered last year',
      appliedOn: '2025-10-01',
      approvedOn: '2025-12-24',
      said: 'notApplicable',
    },
    { title: 'no application', appliedOn: null, approvedOn: '2026-02', said: 'notApplicable' },
  ])('$title: $said', ({ appliedOn, approvedOn, said }) => {
    const facts = sampleBranch({ entries: founded({ appliedOn, approvedOn }) })
    expect(statuses(facts, { ...at, rule: 'A-14' })).toEqual([`2026 ${said}`])
  })

  it('names both days and the limit', () => {
    const entries = founded({ appliedOn: '2026-01-31', approvedOn: '2026-03-01' })
    const [finding] = judge(sampleBranch({ entries }), { ...at, rule: 'A-14' }).duties
    expect(finding && inChinese(finding.message)).toBe(
      '2026-01-31申请成立支部，2026-03-01才批复，超过 1 个月（应在2026-02-28以前）。',
    )
  })
})
