import { describe, expect, it } from 'vitest'
import type { ActivityFact } from '../facts.ts'
import {
  sampleActivity,
  sampleAttendance,
  sampleBranch,
  sampleGroup,
  sampleMembers,
} from '../sample-facts.ts'
import { judge } from '../test-judge.ts'

const at = { year: 2026, today: '2026-08-15' }
const present = (...ids: number[]) =>
  sampleAttendance(Object.fromEntries(ids.map((id) => [id, 'present' as const])))
const event = (
  id: number,
  startTime: string | null,
  endTime: string | null,
  given: Partial<ActivityFact> = {},
) =>
  sampleActivity(given.heldOn ?? '2026-03-02', given.kinds ?? ['generalMeeting'], {
    ...given,
    id,
    startTime,
    endTime,
  })

const overlaps = (activities: ActivityFact[], groups = 2) => {
  const facts = sampleBranch({
    members: sampleMembers(4),
    activities,
    groups: Array.from({ length: groups }, (_, index) => sampleGroup({ id: 11 + index })),
  })
  return judge(facts, { ...at, rule: 'S-11' }).signals
}
const keysOf = (...given: Parameters<typeof overlaps>) =>
  overlaps(...given).map(({ key, message }) => `${key} ${message.key.split('.').at(-1)}`)

describe('S-11', () => {
  const hit = ['activities:1+2:overlap overlap']
  it.each([
    { title: 'one within another', a: ['09:00', '11:00'], b: ['09:30', '10:00'], keys: hit },
    { title: 'a minute too long', a: ['09:00', '10:01'], b: ['10:00', '11:00'], keys: hit },
    { title: 'one after another', a: ['09:00', '10:00'], b: ['10:00', '11:00'], keys: [] },
    { title: 'the same beginning, no ends', a: ['09:00', null], b: ['09:00', null], keys: hit },
    { title: 'a minute apart, no ends', a: ['09:00', null], b: ['09:01', null], keys: [] },
    { title: 'a beginning within', a: ['09:00', '10:00'], b: ['09:59', null], keys: hit },
    { title: 'a beginning at the end', a: ['09:00', '10:00'], b: ['10:00', null], keys: [] },
    { title: 'no times', a: [null, null], b: [null, null], keys: [] },
    { title: 'an end before the beginning', a: ['09:00', '08:00'], b: ['08:30', null], keys: [] },
  ] as const)('$title: $keys', ({ a, b, keys }) => {
    expect(keysOf([event(1, a[0], a[1]), event(2, b[0], b[1])])).toEqual(keys)
  })

  it('keeps the days apart', () => {
    const other = event(2, '09:00', '10:00', { heldOn: '2026-03-03' })
    expect(keysOf([event(1, '09:00', '10:00'), other])).toEqual([])
  })

  const groupAt = (id: number, groupId: number | null, attendance = present()) =>
    event(id, '09:00', '10:00', { kinds: ['groupMeeting'], groupId, attendance })

  it.each([
    { title: 'two groups', one: groupAt(1, 11), other: groupAt(2, 12), groups: 2, keys: [] },
    { title: 'one group', one: groupAt(1, 11), other: groupAt(2, 11), groups: 2, keys: hit },
    {
      title: 'the only group',
      one: groupAt(1, null),
      other: groupAt(2, null),
      groups: 1,
      keys: hit,
    },
    {
      title: 'two groups and one person',
      one: groupAt(1, 11, present(1, 2, 3)),
      other: groupAt(2, 12, present(3, 4)),
      groups: 2,
      keys: ['activities:1+2:overlap person'],
    },
    {
      title: 'two groups, one on leave',
      one: groupAt(1, 11, present(1)),
      other: { ...groupAt(2, 12), attendance: sampleAttendance({ 1: 'onLeave' }) },
      groups: 2,
      keys: [],
    },
  ])('$title: $keys', ({ one, other, groups, keys }) => {
    expect(keysOf([one, other], groups)).toEqual(keys)
  })

  it('shows both records', () => {
    const [found] = overlaps([event(7, '09:00', null), event(3, '09:00', null)])
    expect([found?.key, found?.evidence.map(({ id }) => id)]).toEqual([
      'activities:3+7:overlap',
      [7, 3],
    ])
  })
})

describe('S-14', () => {
  it.each([
    { heldOn: '2026-01-01', expected: ['newYear'] },
    { heldOn: '2026-01-02', expected: [] },
    { heldOn: '2026-05-01', expected: ['labourDay'] },
    { heldOn: '2026-05-02', expected: ['labourDay'] },
    { heldOn: '2024-05-02', expected: [] },
    { heldOn: '2026-10-03', expected: ['nationalDay'] },
    { heldOn: '2026-10-04', expected: [] },
    { heldOn: '2026-02-15', expected: [] },
    { heldOn: '2026-02-16', expected: ['springFestival'] },
    { heldOn: '2026-02-19', expected: ['springFestival'] },
    { heldOn: '2026-02-20', expected: [] },
    { heldOn: '2024-02-10', expected: ['springFestival'] },
    { heldOn: '2024-02-09', expected: [] },
    { heldOn: '2030-10-01', expected: ['nationalDay'] },
  ])('$heldOn: $expected', ({ heldOn, expected }) => {
    const facts = sampleBranch({ activities: [sampleActivity(heldOn, ['themeDay'], { id: 5 })] })
    const year = Number(heldOn.slice(0, 4))
    const { signals } = judge(facts, { year, today: '2030-12-31', rule: 'S-14' })
    expect(signals.map(({ message }) => message.key.split('.').at(-1))).toEqual(expected)
    expect(signals.map(({ key, severity }) => [key, severity])).toEqual(
      expected.map(() => ['activity:5:holiday', 'info']),
    )
  })
})

describe('S-15', () => {
  const three = ['partyLecture', 'themeDay', 'generalMeeting'] as const
  it.each([
    {
      title: 'three in 59 minutes',
      events: [event(1, '09:00', '09:59', { kinds: three })],
      keys: ['activity:1:crowded'],
    },
    { title: 'three in 60', events: [event(1, '09:00', '10:00', { kinds: three })], keys: [] },
    {
      title: 'two in 10',
      events: [event(1, '09:00', '09:10', { kinds: ['partyLecture', 'themeDay'] })],
      keys: [],
    },
    {
      title: 'two and something else in 10',
      events: [event(1, '09:00', '09:10', { kinds: ['partyLecture', 'themeDay', 'other'] })],
      keys: [],
    },
    {
      title: 'three without an end',
      events: [event(1, '09:00', null, { kinds: three })],
      keys: [],
    },
    {
      title: 'three events of 19, 20 and 20 minutes',
      events: [
        event(1, '09:00', '09:19', { kinds: ['partyLecture'] }),
        event(2, '09:20', '09:40', { kinds: ['themeDay'] }),
        event(3, '09:40', '10:00', { kinds: ['generalMeeting'] }),
      ],
      keys: ['activities:1+2+3:crowded'],
    },
    {
      title: 'three events of 20 minutes',
      events: [
        event(1, '09:00', '09:20', { kinds: ['partyLecture'] }),
        event(2, '09:20', '09:40', { kinds: ['themeDay'] }),
        event(3, '09:40', '10:00', { kinds: ['generalMeeting'] }),
      ],
      keys: [],
    },
    {
      title: 'three short events, one of unknown length',
      events: [
        event(1, '09:00', '09:05', { kinds: ['partyLecture'] }),
        event(2, '09:20', '09:25', { kinds: ['themeDay'] }),
        event(3, '09:40', null, { kinds: ['generalMeeting'] }),
      ],
      keys: [],
    },
    {
      title: 'a crowded event beside a long one',
      events: [
        event(1, '09:00', '09:30', { kinds: three }),
        event(2, '14:00', '18:00', { kinds: ['committeeMeeting'] }),
      ],
      keys: ['activity:1:crowded'],
    },
    {
      title: 'short events of several days',
      events: [
        event(1, '09:00', '09:05', { kinds: ['partyLecture'] }),
        event(2, '09:00', '09:05', { kinds: ['themeDay'], heldOn: '2026-03-03' }),
        event(3, '09:00', '09:05', { kinds: ['generalMeeting'], heldOn: '2026-03-04' }),
      ],
      keys: [],
    },
  ])('$title: $keys', ({ events, keys }) => {
    const { signals } = judge(sampleBranch({ activities: events }), { ...at, rule: 'S-15' })
    expect(signals.map(({ key }) => key)).toEqual(keys)
  })
})
