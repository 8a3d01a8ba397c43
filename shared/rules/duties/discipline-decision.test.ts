import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import { sampleActivity, sampleBranch, sampleMember } from '../sample-facts.ts'
import { judge, verdicts } from '../test-judge.ts'

const at = { rule: 'I-07', year: 2026, today: '2026-11-25' }
const branchWith = (given: Partial<Entry<'discipline'>>, meeting = '2026-02-10') =>
  sampleBranch({
    members: [sampleMember()],
    activities: [sampleActivity(meeting, ['generalMeeting'])],
    entries: {
      discipline: [
        madeEntry('discipline', {
          id: 7,
          memberId: 1,
          kind: 'warning',
          decidedOn: '2026-03-02',
          document: '样纪〔2026〕1号',
          ...given,
        }),
      ],
    },
  })

describe('I-07', () => {
  it.each([
    { given: { discussedOn: '2026-02-10' }, expected: 'done error done' },
    { given: { discussedOn: '2026-02' }, expected: 'done error done' },
    { given: { discussedOn: '2025-12-10' }, expected: 'done error done' },
    { given: { decidedOn: '2026-02-10', discussedOn: '2026-02-10' }, expected: 'done error done' },
    { given: { decidedBySuperior: true, document: null }, expected: 'done error superior' },
    { given: { discussedOn: '2026-03-03' }, expected: 'wrong error after' },
    { given: { discussedOn: '2026-02-10', document: null }, expected: 'wrong warning noDocument' },
    { given: { discussedOn: '2026-02-11' }, expected: 'wrong warning noMeeting' },
    { given: {}, expected: 'late error late' },
    { given: { decidedBySuperior: false }, expected: 'late error late' },
    { given: { decidedOn: '2026-11-26' }, expected: 'due error due' },
    { given: { decidedOn: '2026-11-25' }, expected: 'late error late' },
    { given: { decidedOn: '2024-11-25' }, expected: 'late error late' },
    {
      given: { decidedOn: '2024-11-25', decidedBySuperior: true },
      expected: 'notApplicable error none',
    },
  ])('$given: $expected', ({ given, expected }) => {
    expect(verdicts(branchWith(given), at)).toEqual([expected])
  })

  it('offers to record the meeting that is missing, and else to open the entry', () => {
    const action = (given: Partial<Entry<'discipline'>>) =>
      judge(branchWith(given), at).duties[0]?.remedy?.action.type
    expect(action({ discussedOn: '2026-02-11' })).toBe('recordActivity')
    expect(action({})).toBe('openEntry')
    expect(action({ discussedOn: '2026-02-10' })).toBeUndefined()
  })
})
