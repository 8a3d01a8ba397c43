import { describe, expect, it } from 'vitest'
import type { ActivityKind } from '../../domain/kinds.ts'
import { madeEntry } from '../../registers/entries.ts'
import type { AttendanceFact, MemberFact } from '../facts.ts'
import { sampleActivity, sampleAttendance, sampleBranch, sampleMembers } from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'

const spring = { rule: 'B-14', year: 2026, today: '2026-05-31' }
const after = { ...spring, today: '2027-01-01' }

type State = AttendanceFact['state']
const event = (month: number, state: State, kind: ActivityKind = 'themeDay') =>
  sampleActivity(`2026-${String(month).padStart(2, '0')}-05`, [kind], {
    id: month,
    attendance: sampleAttendance({ 1: state, 2: 'present' }),
  })
const times = (count: number) =>
  Array.from({ length: count }, (_, index) => event(index + 1, 'present'))

function told(
  activities: readonly ReturnType<typeof event>[],
  on = after,
  member: Partial<MemberFact> = {},
) {
  const members = sampleMembers(2).map((one) => (one.id === 1 ? { ...one, ...member } : one))
  const condition = [
    madeEntry('condition', { id: 1, memberId: 1, kind: 'leadingCadre', fromOn: '2025' }),
  ]
  const { duties } = judge(sampleBranch({ activities, members, entries: { condition } }), on)
  return duties.map(({ status, message }) => `${status} ${message.key.split('.').at(-1)}`)
}

describe('B-14', () => {
  it.each([
    { title: 'four times', events: times(4), on: spring, expected: 'done done' },
    { title: 'three times, the year goes on', events: times(3), on: spring, expected: 'due due' },
    {
      title: 'three of four, the year is over',
      events: [...times(3), event(4, 'absent')],
      on: after,
      expected: 'late late',
    },
    {
      title: 'on its last day',
      events: [...times(3), event(4, 'absent')],
      on: { ...after, today: '2026-12-31' },
      expected: 'due due',
    },
    { title: 'three of three', events: times(3), on: after, expected: 'done done' },
    {
      title: 'committee meetings only',
      events: [...times(3), event(4, 'present', 'committeeMeeting'), event(5, 'onLeave')],
      on: after,
      expected: 'late late',
    },
    {
      title: 'the life meeting missed',
      events: [...times(4), event(5, 'onLeave', 'organizationalLife')],
      on: spring,
      expected: 'wrong wrong',
    },
    {
      title: 'the appraisal missed',
      events: [...times(4), event(5, 'absent', 'democraticAppraisal')],
      on: spring,
      expected: 'wrong wrong',
    },
    {
      title: 'one life meeting missed, at another',
      events: [
        ...times(3),
        event(4, 'absent', 'organizationalLife'),
        event(5, 'present', 'organizationalLife'),
      ],
      on: after,
      expected: 'done done',
    },
    {
      title: 'no list of names',
      events: [sampleActivity('2026-03-05', ['themeDay'])],
      on: after,
      expected: 'notApplicable unnamed',
    },
  ])('$title: $expected', ({ events, on, expected }) => {
    expect(told(events, on)).toEqual([expected])
  })

  it('asks nobody for events before they came to the branch', () => {
    const events = [event(1, 'absent'), event(2, 'absent'), event(3, 'present')]
    expect(told(events, after)).toEqual(['late late'])
    expect(told(events, after, { enteredOn: '2026-03' })).toEqual(['done done'])
  })

  it.each([
    { title: 'no leading cadre', fromOn: '2027', untilOn: null },
    { title: 'one who is none any more', fromOn: '2024', untilOn: '2026-04-30' },
  ])('does not apply to $title', ({ fromOn, untilOn }) => {
    const condition = [
      madeEntry('condition', { id: 1, memberId: 1, kind: 'leadingCadre', fromOn, untilOn }),
    ]
    const facts = sampleBranch({
      activities: times(1),
      members: sampleMembers(2),
      entries: { condition },
    })
    expect(judge(facts, spring).duties).toMatchObject([{ status: 'notApplicable' }])
  })

  it('names who is concerned, with the others as number', () => {
    const condition = [1, 2].map((id) =>
      madeEntry('condition', { id, memberId: id, kind: 'leadingCadre', fromOn: '2025' }),
    )
    const members = sampleMembers(2)
    const activities = [...times(4), event(5, 'absent', 'organizationalLife')]
    const [finding] = judge(
      sampleBranch({ activities, members, entries: { condition } }),
      after,
    ).duties
    expect(finding && inChinese(finding.message)).toContain('党员领导干部 2 名，1 名')
    expect(finding?.evidence.map(({ type, id }) => `${type} ${id}`)).toEqual([
      'member 1',
      'activity 5',
    ])
    expect(finding?.remedy?.action).toEqual({ type: 'openActivity', id: 5 })
  })
})
