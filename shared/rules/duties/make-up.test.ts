import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import type { AttendanceFact, MemberFact } from '../facts.ts'
import { sampleActivity, sampleBranch, sampleMembers } from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'

const at = { rule: 'B-18', year: 2026, today: '2026-06-04' }

const absent: AttendanceFact = { memberId: 1, state: 'absent', reason: null }
const onLeave: AttendanceFact = { memberId: 1, state: 'onLeave', reason: '看病' }

interface Given {
  readonly attendance: readonly AttendanceFact[]
  readonly care?: Partial<Entry<'care'>>
  readonly member?: Partial<MemberFact>
  readonly on?: typeof at
}

/** What is said about May, with a theme day on the fifth. */
function may({ attendance, care, member = {}, on = at }: Given) {
  const activities = [sampleActivity('2026-05-05', ['themeDay'], { id: 7, attendance })]
  const made = care ? [madeEntry('care', { id: 1, memberId: 1, kind: 'makeUp', ...care })] : []
  const members = sampleMembers(3).map((one) => (one.id === 1 ? { ...one, ...member } : one))
  return judge(sampleBranch({ activities, members, entries: { care: made } }), on).duties[4]
}

describe('B-18', () => {
  it.each<Given & { title: string; expected: string }>([
    { title: 'thirty days on', attendance: [onLeave], expected: 'due' },
    {
      title: 'thirty-one days on',
      attendance: [onLeave],
      on: { ...at, today: '2026-06-05' },
      expected: 'late',
    },
    {
      title: 'made up for on the last day',
      attendance: [absent],
      care: { heldOn: '2026-06-04', activityId: 7 },
      expected: 'done',
    },
    {
      title: 'made up for a day late',
      attendance: [absent],
      care: { heldOn: '2026-06-05', activityId: 7 },
      on: { ...at, today: '2026-06-05' },
      expected: 'late',
    },
    {
      title: 'made up for, no event named',
      attendance: [absent],
      care: { heldOn: '2026-05-20' },
      expected: 'done',
    },
    {
      title: 'made up for another event',
      attendance: [absent],
      care: { heldOn: '2026-05-20', activityId: 8 },
      expected: 'due',
    },
    {
      title: 'a visit is none',
      attendance: [absent],
      care: { heldOn: '2026-05-20', kind: 'visit' },
      expected: 'due',
    },
    {
      title: 'leave without a reason',
      attendance: [{ ...onLeave, reason: ' ' }],
      care: { heldOn: '2026-05-20' },
      expected: 'wrong',
    },
    {
      title: 'everybody present',
      attendance: [{ ...absent, state: 'present' }],
      expected: 'notApplicable',
    },
    { title: 'exempt', attendance: [{ ...absent, state: 'exempt' }], expected: 'notApplicable' },
    {
      title: 'floating',
      attendance: [absent],
      member: { isFloating: true },
      expected: 'notApplicable',
    },
    { title: 'no list of names', attendance: [], expected: 'notApplicable' },
  ])('$title: $expected', ({ expected, ...given }) => {
    const finding = may(given)
    expect([finding?.status, finding?.severity]).toEqual([expected, 'info'])
  })

  it('counts all who were missing, and names the first who waits', () => {
    const attendance = [absent, { ...onLeave, memberId: 2 }, { ...onLeave, memberId: 3 }]
    const finding = may({ attendance, care: { heldOn: '2026-05-20' } })
    expect(finding && inChinese(finding.message)).toContain(
      '缺席 3 人次，已补学 1 人次，还差 2 人次',
    )
    expect(finding?.remedy?.action).toMatchObject({ values: { memberId: 2, activityId: 7 } })
  })
})
