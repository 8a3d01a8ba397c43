import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import type { ActivityFact, MemberFact } from '../facts.ts'
import {
  sampleActivity,
  sampleAttendance,
  sampleBranch,
  sampleMember,
  sampleMembers,
} from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'

const at = { year: 2026, today: '2026-08-15' }

describe('S-10', () => {
  const members = [
    sampleMember({ id: 1, name: '赵试一' }),
    sampleMember({ id: 2, name: '钱样' }),
    sampleMember({ id: 3, name: '赵试一' }),
  ]
  it.each([
    {
      title: 'host present',
      given: { host: '赵试一', attendance: sampleAttendance({ 1: 'present' }) },
      keys: [],
    },
    {
      title: 'host on leave',
      given: { host: '钱 样', attendance: sampleAttendance({ 1: 'present', 2: 'onLeave' }) },
      keys: ['host:member:2 onLeave'],
    },
    {
      title: 'recorder absent',
      given: { recorder: '钱样', attendance: sampleAttendance({ 1: 'present', 2: 'absent' }) },
      keys: ['recorder:member:2 absent'],
    },
    {
      title: 'one person both and missing',
      given: {
        host: '钱样',
        recorder: '钱样',
        attendance: sampleAttendance({ 1: 'present', 2: 'onLeave' }),
      },
      keys: ['host:member:2 onLeave', 'recorder:member:2 onLeave'],
    },
    {
      title: 'not on a whole list',
      given: { host: '钱样', present: 1, attendance: sampleAttendance({ 1: 'present' }) },
      keys: ['host:member:2 unnamed'],
    },
    {
      title: 'not on a list that names one too few',
      given: { host: '钱样', present: 2, attendance: sampleAttendance({ 1: 'present' }) },
      keys: [],
    },
    {
      title: 'a list of leave only',
      given: { host: '钱样', attendance: sampleAttendance({ 1: 'onLeave' }) },
      keys: [],
    },
    {
      title: 'namesakes, one present',
      given: { host: '赵试一', attendance: sampleAttendance({ 1: 'onLeave', 3: 'present' }) },
      keys: [],
    },
    {
      title: 'from elsewhere',
      given: { host: '镇里来人', attendance: sampleAttendance({ 1: 'present' }) },
      keys: [],
    },
    { title: 'nobody named', given: { host: '钱样', present: 9 }, keys: [] },
    {
      title: 'two hosts, one missing',
      given: { host: '赵试一、钱样', attendance: sampleAttendance({ 1: 'present', 2: 'absent' }) },
      keys: ['host:member:2 absent'],
    },
  ] as const)('$title: $keys', ({ given, keys }) => {
    const activities = [sampleActivity('2026-03-02', ['generalMeeting'], { id: 5, ...given })]
    const { signals } = judge(sampleBranch({ members, activities }), { ...at, rule: 'S-10' })
    const found = signals.map(({ key, message }) => `${key} ${message.key.split('.').at(-1)}`)
    expect(found).toEqual(keys.map((key) => `activity:5:${key}`))
    for (const { evidence } of signals)
      expect(evidence.map(({ type }) => type)).toEqual(['activity', 'member'])
  })
})

describe('S-17', () => {
  const people = (floating: number) =>
    sampleMembers(10).map((member) => ({ ...member, isFloating: member.id <= floating }))
  const full = (index: number, given: Partial<ActivityFact> = {}) =>
    sampleActivity(`2026-03-${String(index + 1).padStart(2, '0')}`, given.kinds ?? ['themeDay'], {
      id: index + 1,
      expected: 10,
      present: 10,
      ...given,
    })
  const run = (
    count: number,
    change: (index: number) => Partial<ActivityFact> = () => ({}),
    floating = 1,
    parameters = {},
  ) => {
    const activities = Array.from({ length: count }, (_, index) => full(index, change(index)))
    const facts = sampleBranch({ members: people(floating), activities })
    return judge(facts, { ...at, rule: 'S-17', parameters }).signals.map(({ key }) => key)
  }

  it.each([
    { title: 'six', keys: run(6), expected: ['activity:1:run'] },
    { title: 'five', keys: run(5), expected: [] },
    { title: 'nine', keys: run(9), expected: ['activity:1:run'] },
    { title: 'nobody floating', keys: run(6, () => ({}), 0), expected: [] },
    {
      title: 'somebody missing in the middle',
      keys: run(7, (index) => (index === 3 ? { present: 9 } : {})),
      expected: [],
    },
    {
      title: 'six after a gap',
      keys: run(7, (index) => (index === 0 ? { present: 9 } : {})),
      expected: ['activity:2:run'],
    },
    {
      title: 'one without numbers between',
      keys: run(7, (index) => (index === 3 ? { expected: null, present: null } : {})),
      expected: ['activity:1:run'],
    },
    {
      title: 'those who float not expected',
      keys: run(6, () => ({ expected: 9, present: 9 })),
      expected: [],
    },
    { title: 'somebody on leave', keys: run(6, () => ({ onLeave: 1 })), expected: [] },
    {
      title: 'committee meetings',
      keys: run(6, () => ({ kinds: ['committeeMeeting'] })),
      expected: [],
    },
    {
      title: 'three where three are enough',
      keys: run(3, () => ({}), 1, { 'fullAttendance.events': 3 }),
      expected: ['activity:1:run'],
    },
  ])('$title: $expected', ({ keys, expected }) => {
    expect(keys).toEqual(expected)
  })
})

describe('S-17 by the register of conditions', () => {
  const run = (
    given: Partial<Entry<'condition'>>,
    change: Partial<MemberFact> = {},
    count = 10,
  ) => {
    const members = sampleMembers(10).map((one) => (one.id === 10 ? { ...one, ...change } : one))
    const activities = [1, 2, 3, 4, 5, 6].map((month) =>
      sampleActivity(`2026-0${month}-10`, ['themeDay'], {
        id: month,
        expected: count,
        present: count,
      }),
    )
    const condition = [
      madeEntry('condition', { id: 1, memberId: 1, kind: 'exempt', fromOn: '2025', ...given }),
    ]
    const facts = sampleBranch({ members, activities, entries: { condition } })
    return judge(facts, { ...at, rule: 'S-17' }).signals
  }

  it.each([
    { title: 'exempt', given: {}, expected: 1 },
    { title: 'away', given: { kind: 'away' }, expected: 1 },
    { title: 'abroad', given: { kind: 'abroad' }, expected: 1 },
    { title: 'a leading cadre', given: { kind: 'leadingCadre' }, expected: 0 },
    { title: 'exempt from the first event on', given: { fromOn: '2026-01-10' }, expected: 1 },
    { title: 'exempt after the first event', given: { fromOn: '2026-01-11' }, expected: 0 },
    { title: 'exempt until the last event', given: { untilOn: '2026-06-10' }, expected: 1 },
    { title: 'perhaps well again at the last', given: { untilOn: '2026-06' }, expected: 0 },
  ] as const)('$title: $expected', ({ given, expected }) => {
    expect(run(given)).toHaveLength(expected)
  })

  it('counts whoever may have been here still', () => {
    const gone = { status: 'left', leftOn: '2026-07-01' } as const
    expect([run({}, gone), run({}, gone, 9)].map(({ length }) => length)).toEqual([1, 0])
  })

  it('names the exempt member beside the events', () => {
    const [found] = run({})
    expect(found?.evidence.map(({ type, id }) => `${type} ${id}`).slice(-2)).toEqual([
      'activity 6',
      'member 1',
    ])
    expect(found && inChinese(found.message)).toContain('名册上 1 名，如党员1')
  })
})

describe('S-18', () => {
  it.each([
    { kind: 'exempt', fromOn: '2025', expected: ['exempt'] },
    { kind: 'away', fromOn: '2026-03-02', expected: ['away'] },
    { kind: 'away', fromOn: '2026-03-03', expected: [] },
    { kind: 'abroad', fromOn: '2026-02', expected: ['abroad'] },
    { kind: 'abroad', fromOn: '2026', expected: [] },
    { kind: 'hardship', fromOn: '2025', expected: [] },
  ] as const)('$kind from $fromOn: $expected', ({ expected, ...given }) => {
    const facts = sampleBranch({
      members: [sampleMember()],
      activities: [
        sampleActivity('2026-03-02', ['themeDay'], {
          id: 5,
          attendance: sampleAttendance({ 1: 'present' }),
        }),
      ],
      entries: { condition: [madeEntry('condition', { id: 1, memberId: 1, ...given })] },
    })
    const { signals } = judge(facts, { ...at, rule: 'S-18' })
    expect(signals.map(({ key }) => key)).toEqual(expected.map(() => 'activity:5:member:1'))
    expect(signals.map(({ message }) => message.key.split('.').at(-1))).toEqual(expected)
  })

  it.each([
    { isFloating: true, state: 'present', expected: ['activity:5:member:1'] },
    { isFloating: true, state: 'onLeave', expected: [] },
    { isFloating: true, state: 'absent', expected: [] },
    { isFloating: false, state: 'present', expected: [] },
    { isFloating: null, state: 'present', expected: [] },
  ] as const)('floating $isFloating, $state: $expected', ({ isFloating, state, expected }) => {
    const facts = sampleBranch({
      members: [sampleMember({ isFloating })],
      activities: [
        sampleActivity('2026-03-02', ['themeDay'], {
          id: 5,
          attendance: sampleAttendance({ 1: state }),
        }),
        sampleActivity('2027-01-02', ['themeDay'], {
          id: 6,
          attendance: sampleAttendance({ 1: state }),
        }),
      ],
    })
    const { signals } = judge(facts, { ...at, rule: 'S-18' })
    expect(signals.map(({ key }) => key)).toEqual(expected)
  })
})
