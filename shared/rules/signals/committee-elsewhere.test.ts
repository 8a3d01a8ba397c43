import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import type { ActivityFact } from '../facts.ts'
import { sampleActivity, sampleAttendance, sampleBranch, sampleMembers } from '../sample-facts.ts'
import { judge } from '../test-judge.ts'

/** Three on the committee, members 1 to 3, since 2025. */
const seat = (memberId: number) =>
  madeEntry('post', { id: memberId, memberId, office: 'committeeMember', startedOn: '2025-01-10' })
const post = [1, 2, 3].map(seat)
const day = '2026-03-10'
const event = (given: Partial<ActivityFact> = {}) =>
  sampleActivity(day, given.kinds ?? ['themeDay'], {
    id: 5,
    startTime: '09:00',
    endTime: '10:00',
    ...given,
  })
const other = (given: Partial<ActivityFact> = {}) =>
  event({
    id: 6,
    kinds: ['other'],
    attendance: sampleAttendance({ 1: 'present', 2: 'present', 3: 'present' }),
    ...given,
  })
const condition = (...given: Partial<Entry<'condition'>>[]) =>
  given.map((one, index) =>
    madeEntry('condition', {
      id: index + 1,
      memberId: index + 1,
      kind: 'away',
      fromOn: '2026-03-01',
      ...one,
    }),
  )
const found = (
  activities: ActivityFact[],
  entries: Partial<ReturnType<typeof sampleBranch>['entries']> = {},
) => {
  const facts = sampleBranch({
    members: sampleMembers(9),
    activities,
    entries: { post, ...entries },
  })
  return judge(facts, { rule: 'S-14', year: 2026, today: '2026-08-15' }).signals
}

describe('S-14 without the committee', () => {
  it.each([
    { title: 'at another event', activities: [event(), other()], keys: 1 },
    { title: 'one of them not there', activities: [event(), other({ attendance: [] })], keys: 0 },
    {
      title: 'two of three there',
      activities: [
        event(),
        other({ attendance: sampleAttendance({ 1: 'present', 2: 'present' }) }),
      ],
      keys: 0,
    },
    {
      title: 'at another event afterwards',
      activities: [event(), other({ startTime: '10:00', endTime: '11:00' })],
      keys: 0,
    },
    { title: 'at a time unknown', activities: [event(), other({ startTime: null })], keys: 0 },
    {
      title: 'one of them named here, too',
      activities: [event({ attendance: sampleAttendance({ 3: 'present' }) }), other()],
      keys: 0,
    },
    {
      title: 'all on leave',
      activities: [
        event({ attendance: sampleAttendance({ 1: 'onLeave', 2: 'onLeave', 3: 'onLeave' }) }),
      ],
      keys: 1,
    },
    {
      title: 'a meeting of a group',
      activities: [event({ kinds: ['groupMeeting'] }), other()],
      keys: 0,
    },
  ] as const)('$title: $keys', ({ activities, keys }) => {
    expect(found([...activities]).map(({ key }) => key)).toEqual(
      keys === 0 ? [] : ['activity:5:committee'],
    )
  })

  it.each([
    { title: 'all away', given: [{}, {}, { kind: 'abroad' }], keys: 1 },
    { title: 'two away', given: [{}, {}], keys: 0 },
    { title: 'one exempt only', given: [{}, {}, { kind: 'exempt' }], keys: 0 },
    { title: 'one perhaps back', given: [{}, {}, { untilOn: '2026-03' }], keys: 0 },
    { title: 'one away until that day', given: [{}, {}, { untilOn: day }], keys: 1 },
    { title: 'one back the day before', given: [{}, {}, { untilOn: '2026-03-09' }], keys: 0 },
    { title: 'one perhaps away', given: [{}, {}, { fromOn: '2026-03' }], keys: 0 },
  ] as const)('$title: $keys', ({ given, keys }) => {
    expect(found([event()], { condition: condition(...given) })).toHaveLength(keys)
  })

  it('takes leave, another event and a condition together, and shows each', () => {
    const here = event({ attendance: sampleAttendance({ 1: 'onLeave' }) })
    const there = other({ attendance: sampleAttendance({ 2: 'present' }) })
    const [one] = found([here, there], { condition: condition({ memberId: 3, id: 8 }) })
    expect(one?.evidence.map(({ type, id }) => [type, id])).toEqual([
      ['activity', 5],
      ['member', 1],
      ['activity', 6],
      ['entry', 8],
    ])
  })

  it.each([
    { title: 'no register of posts', posts: [] },
    { title: 'two on record', posts: post.slice(0, 2) },
    {
      title: 'a fourth of whom nothing is known',
      posts: [...post, seat(4)],
    },
    {
      title: 'a register that begins later',
      posts: post.map((one) => ({ ...one, startedOn: '2026-04-01' })),
    },
  ])('says nothing with $title', ({ posts }) => {
    expect(found([event(), other()], { post: posts })).toEqual([])
  })
})
