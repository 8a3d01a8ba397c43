import { describe, expect, it } from 'vitest'
import type { ActivityFact } from '../facts.ts'
import { madeEntry } from '../../registers/entries.ts'
import {
  sampleActivity,
  sampleAttendance,
  sampleBranch,
  sampleMember,
  sampleMembers,
} from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'

const event = (
  heldOn: string,
  expected: number | null,
  present: number | null,
  kind?: ActivityFact['kinds'][number],
) =>
  sampleActivity(heldOn, [kind ?? 'generalMeeting'], {
    id: Number(heldOn.slice(8)),
    expected,
    present,
  })
const first = (activities: ActivityFact[], parameters = {}, branch = {}) => {
  const at = { rule: 'B-16', year: 2026, today: '2026-08-15', parameters }
  return judge(sampleBranch({ activities, branch }), at).duties[0]
}

describe('B-16', () => {
  it.each([
    { title: 'exactly 80 %', events: [event('2026-01-10', 20, 16)], expected: 'done' },
    { title: 'a person less', events: [event('2026-01-10', 20, 15)], expected: 'wrong' },
    { title: '79.96 %', events: [event('2026-01-10', 2500, 1999)], expected: 'wrong' },
    {
      title: 'one bad and one good',
      events: [event('2026-01-10', 20, 12), event('2026-03-31', 20, 20, 'themeDay')],
      expected: 'done',
    },
    {
      title: 'a good one of the next quarter',
      events: [event('2026-01-10', 20, 12), event('2026-04-01', 20, 20)],
      expected: 'wrong',
    },
    {
      title: 'a bad lecture',
      events: [event('2026-01-10', 20, 16), event('2026-01-11', 20, 1, 'partyLecture')],
      expected: 'done',
    },
    { title: 'no numbers', events: [event('2026-01-10', null, 12)], expected: 'notApplicable' },
    { title: 'nobody expected', events: [event('2026-01-10', 0, 0)], expected: 'notApplicable' },
    { title: 'more than expected', events: [event('2026-01-10', 5, 9)], expected: 'notApplicable' },
    { title: 'nothing', events: [], expected: 'notApplicable' },
  ])('$title: $expected', ({ events, expected }) => {
    const finding = first(events)
    expect([finding?.status, finding?.severity]).toEqual([expected, 'info'])
  })

  it('counts an event that is both once', () => {
    const both = sampleActivity('2026-01-10', ['generalMeeting', 'themeDay'], {
      expected: 20,
      present: 16,
    })
    const finding = first([both])
    expect(finding && inChinese(finding.message)).toContain('应到 20 人次')
  })

  const listed = sampleAttendance({
    ...Object.fromEntries([1, 2, 3, 4].map((id) => [id, 'present' as const])),
    ...Object.fromEntries([5, 6, 7, 8].map((id) => [id, 'absent' as const])),
    9: 'exempt',
  })
  const members = sampleMembers(9).map((member) => ({
    ...member,
    isFloating: member.id === 8,
    status: member.id === 7 ? ('suspended' as const) : ('active' as const),
  }))
  const condition = [
    madeEntry('condition', { id: 1, memberId: 6, kind: 'exempt', fromOn: '2025' }),
    madeEntry('condition', {
      id: 2,
      memberId: 5,
      kind: 'away',
      fromOn: '2025-01',
      untilOn: '2026-01-09',
    }),
  ]
  it.each([
    // The one who was back since the day before is expected, and missing: 4 of 5 are 80 %.
    { title: 'names only', given: {}, said: '应到 5 人次、实到 4 人次，参会率 80%' },
    { title: 'a number stated', given: { expected: 8 }, said: '应到 8 人次、实到 4 人次' },
    { title: 'those present stated', given: { present: 5 }, said: '应到 9 人次、实到 5 人次' },
  ])('leaves out who is excused, where names tell: $title', ({ given, said }) => {
    const activities = [
      sampleActivity('2026-01-10', ['themeDay'], { attendance: listed, ...given }),
    ]
    const facts = sampleBranch({ activities, members, entries: { condition } })
    const [finding] = judge(facts, { rule: 'B-16', year: 2026, today: '2026-08-15' }).duties
    expect(finding && inChinese(finding.message)).toContain(said)
  })

  it('has a rate that can be set', () => {
    expect(first([event('2026-01-10', 20, 17)], { 'attendance.min': 90 })?.status).toBe('wrong')
    expect(first([event('2026-01-10', 20, 18)], { 'attendance.min': 90 })?.status).toBe('done')
  })

  it.each([
    { title: 'names only', given: {}, said: '应到 9 人次、实到 4 人次，参会率 44.4%' },
    {
      title: 'a number stated without the excused',
      given: { expected: 5, present: 4 },
      said: '应到 9 人次、实到 4 人次',
    },
    {
      title: 'a number stated above the roster',
      given: { expected: 12, present: 4 },
      said: '应到 12 人次、实到 4 人次',
    },
    {
      title: 'only those present stated',
      given: { attendance: [], present: 8 },
      said: '应到 9 人次、实到 8 人次',
    },
  ])('can be counted of everybody on the roster: $title', ({ given, said }) => {
    const activities = [
      sampleActivity('2026-01-10', ['themeDay'], { attendance: listed, ...given }),
    ]
    const roster = [
      ...sampleMembers(9),
      sampleMember({ id: 10, enteredOn: '2026-01-11' }),
      sampleMember({ id: 11, status: 'left', leftOn: '2026-01-10' }),
      sampleMember({ id: 12, type: null }),
    ]
    const facts = sampleBranch({ activities, members: roster, entries: { condition } })
    const parameters = { 'attendance.denominator': 'attendance.enrolled' }
    const at = { rule: 'B-16', year: 2026, today: '2026-08-15', parameters }
    const [finding] = judge(facts, at).duties
    expect(finding && inChinese(finding.message)).toContain(said)
  })

  it('never rounds a miss up, and opens the event that missed', () => {
    const finding = first([event('2026-01-10', 2500, 1999), event('2026-01-12', 10, 8)])
    expect(finding && inChinese(finding.message)).toContain('79.9%')
    expect(finding?.remedy?.action).toEqual({ type: 'openActivity', id: 10 })
  })

  it('does not apply before the branch was founded', () => {
    expect(first([], {}, { foundedOn: '2026-05-01' })?.message.key).toContain('FoundedLater')
  })
})
