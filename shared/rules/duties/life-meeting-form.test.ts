import { describe, expect, it } from 'vitest'
import type { ActivityFact } from '../facts.ts'
import { sampleActivity, sampleBranch } from '../sample-facts.ts'
import { judge } from '../test-judge.ts'

const at = { rule: 'C-03', year: 2026, today: '2026-12-20' }
const statusOf = (activities: readonly ActivityFact[]) =>
  judge(sampleBranch({ activities }), at).duties.map(({ status }) => status)

describe('C-03', () => {
  it.each([
    { kinds: ['organizationalLife', 'generalMeeting'], groupId: null, expected: 'done' },
    { kinds: ['organizationalLife', 'committeeMeeting'], groupId: null, expected: 'done' },
    { kinds: ['organizationalLife', 'groupMeeting'], groupId: null, expected: 'done' },
    { kinds: ['organizationalLife', 'democraticAppraisal'], groupId: null, expected: 'done' },
    { kinds: ['organizationalLife'], groupId: 3, expected: 'done' },
    { kinds: ['organizationalLife'], groupId: null, expected: 'notApplicable' },
    { kinds: ['organizationalLife', 'themeDay'], groupId: null, expected: 'wrong' },
    { kinds: ['organizationalLife', 'partyLecture'], groupId: null, expected: 'wrong' },
    { kinds: ['generalMeeting'], groupId: null, expected: 'notApplicable' },
  ] as const)('$kinds of group $groupId: $expected', ({ kinds, groupId, expected }) => {
    expect(statusOf([sampleActivity('2026-11-11', kinds, { groupId })])).toEqual([expected])
  })

  it('is done by one of two in form', () => {
    const held = (id: number, kind: 'themeDay' | 'groupMeeting') =>
      sampleActivity('2026-11-11', ['organizationalLife', kind], { id })
    expect(statusOf([held(1, 'themeDay'), held(2, 'groupMeeting')])).toEqual(['done'])
  })
})
