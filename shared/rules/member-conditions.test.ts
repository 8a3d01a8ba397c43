import { describe, expect, it } from 'vitest'
import { madeEntry } from '../registers/entries.ts'
import type { Entry } from '../registers/registers.ts'
import { isCertainlyInForce, isInForce } from './member-conditions.ts'
import { sampleActivity, sampleAttendance, sampleBranch, sampleMember } from './sample-facts.ts'
import { judge } from './test-judge.ts'

const condition = (fromOn: string, untilOn: string | null) =>
  madeEntry('condition', { id: 1, memberId: 1, kind: 'exempt', fromOn, untilOn })

describe('a condition on 10 March 2026', () => {
  it.each([
    { fromOn: '2026-03-10', untilOn: null, may: true, certain: true },
    { fromOn: '2026-03-11', untilOn: null, may: false, certain: false },
    { fromOn: '2025', untilOn: '2026-03-10', may: true, certain: true },
    { fromOn: '2025', untilOn: '2026-03-09', may: false, certain: false },
    { fromOn: '2026-03', untilOn: null, may: true, certain: false },
    { fromOn: '2025', untilOn: '2026-03', may: true, certain: false },
  ])('from $fromOn until $untilOn: $may, $certain', ({ fromOn, untilOn, may, certain }) => {
    const one = condition(fromOn, untilOn)
    expect([isInForce(one, '2026-03-10'), isCertainlyInForce(one, '2026-03-10')]).toEqual([
      may,
      certain,
    ])
  })
})

describe('S-18 by the register of floating members', () => {
  const signals = (isFloating: boolean | null, given: Partial<Entry<'floating'>> | null) => {
    const floating =
      given === null
        ? []
        : [madeEntry('floating', { id: 1, memberId: 1, direction: 'out', ...given })]
    const facts = sampleBranch({
      members: [sampleMember({ isFloating })],
      activities: [
        sampleActivity('2026-03-10', ['themeDay'], {
          attendance: sampleAttendance({ 1: 'present' }),
        }),
      ],
      entries: { floating },
    })
    return judge(facts, { rule: 'S-18', year: 2026, today: '2026-08-15' }).signals.length
  }
  it.each([
    { what: 'marked only', isFloating: true, given: null, expected: 1 },
    { what: 'registered only', isFloating: null, given: { leftOn: '2026-03-10' }, expected: 1 },
    { what: 'not gone yet', isFloating: true, given: { leftOn: '2026-03-11' }, expected: 0 },
    { what: 'perhaps gone', isFloating: null, given: { leftOn: '2026-03' }, expected: 0 },
    {
      what: 'back that day',
      isFloating: true,
      given: { leftOn: '2025', returnedOn: '2026-03-10' },
      expected: 0,
    },
    {
      what: 'back the day after',
      isFloating: null,
      given: { leftOn: '2025', returnedOn: '2026-03-11' },
      expected: 1,
    },
    { what: 'come in', isFloating: null, given: { direction: 'in' as const }, expected: 0 },
  ])('$what: $expected', ({ isFloating, given, expected }) => {
    expect(signals(isFloating, given)).toBe(expected)
  })
})

describe('B-16 leaves out whoever may be away', () => {
  it.each([
    { isFloating: true, given: {}, expected: 'notApplicable' },
    { isFloating: null, given: { leftOn: '2026-03' }, expected: 'notApplicable' },
    { isFloating: true, given: { leftOn: '2025', returnedOn: '2026-03-10' }, expected: 'done' },
  ])('marked $isFloating, register $given: $expected', ({ isFloating, given, expected }) => {
    const facts = sampleBranch({
      members: [sampleMember({ isFloating })],
      activities: [
        sampleActivity('2026-03-10', ['generalMeeting'], {
          attendance: sampleAttendance({ 1: 'present' }),
        }),
      ],
      entries: {
        floating: [madeEntry('floating', { id: 1, memberId: 1, direction: 'out', ...given })],
      },
    })
    const march = judge(facts, { rule: 'B-16', year: 2026, today: '2026-08-15' }).duties.find(
      ({ period }) => period === '2026-03' || period === '2026-Q1' || period === '2026',
    )
    expect(march?.status).toBe(expected)
  })
})
