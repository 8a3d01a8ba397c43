import { describe, expect, it, test } from 'vitest'
import type { ActivityFact } from '../facts.ts'
import {
  sampleActivity,
  sampleBranch,
  sampleGroup,
  sampleMember,
  sampleMembers,
} from '../sample-facts.ts'
import { inChinese, judge, statuses } from '../test-judge.ts'

const today = '2026-08-15'
const year = 2026

type Kind = ActivityFact['kinds'][number]
const held = (kind: Kind, ...days: string[]) =>
  days.map((day, index) => sampleActivity(day, [kind], { id: index + 1 }))

/** Rules of the branch as a whole, with the period unit that they have unless set otherwise. */
const duties: { rule: string; kind: Kind; unit: 'month' | 'quarter' }[] = [
  { rule: 'B-01', kind: 'generalMeeting', unit: 'quarter' },
  { rule: 'B-02', kind: 'committeeMeeting', unit: 'month' },
  { rule: 'B-04', kind: 'partyLecture', unit: 'quarter' },
  { rule: 'B-06', kind: 'themeDay', unit: 'month' },
]

describe.each(duties)('$rule', ({ rule, kind, unit }) => {
  const at = { rule, year, today }
  const statusOf = (period: string, facts = sampleBranch({}), judging = at) =>
    judge(facts, judging).duties.find((finding) => finding.period === period)?.status

  it.each([
    { title: 'planned for the period, held after it', plannedOn: '2026-06-20', evidence: [1] },
    { title: 'planned to the month', plannedOn: '2026-06', evidence: [1] },
    { title: 'planned for a later period', plannedOn: '2026-07-02', evidence: [] },
    { title: 'without a plan', plannedOn: null, evidence: [] },
  ])('stays late where what was held later was $title', ({ plannedOn, evidence }) => {
    const period = unit === 'quarter' ? '2026-Q2' : '2026-06'
    const activities = [sampleActivity('2026-07-03', [kind], { plannedOn })]
    const { duties: found } = judge(sampleBranch({ activities }), at)
    const late = found.find((finding) => finding.period === period)
    expect(late?.status).toBe('late')
    expect(late?.evidence.map(({ id }) => id)).toEqual(evidence)
    if (evidence.length > 0 && late) expect(inChinese(late.message)).toContain('2026-07-03')
  })

  /** Third quarter or August, the period that today lies in, and the one before. */
  const [current, last] = unit === 'quarter' ? ['2026-Q3', '2026-Q2'] : ['2026-08', '2026-07']
  const [firstDay, lastDay] =
    unit === 'quarter' ? ['2026-07-01', '2026-09-30'] : ['2026-08-01', '2026-08-31']
  const dayAfter = unit === 'quarter' ? '2026-10-01' : '2026-09-01'

  it('has one finding for each period of the year', () => {
    expect(judge(sampleBranch(), at).duties).toHaveLength(unit === 'quarter' ? 4 : 12)
  })

  it.each([
    { title: 'on the last day', on: lastDay, expected: 'due' },
    { title: 'on the day after', on: dayAfter, expected: 'late' },
    { title: 'on the first day', on: firstDay, expected: 'due' },
    { title: 'before the period', on: '2026-01-01', expected: 'due' },
    { title: 'the year after', on: '2027-05-01', expected: 'late' },
  ])('without a record is $expected $title', ({ on, expected }) => {
    expect(statusOf(current, sampleBranch(), { ...at, today: on })).toBe(expected)
  })

  it.each([
    { title: 'on the first day', day: firstDay, expected: 'done' },
    { title: 'on the last day', day: lastDay, expected: 'done' },
    { title: 'on the day after the period', day: dayAfter, expected: 'late' },
  ])('held $title is $expected', ({ day, expected }) => {
    const facts = sampleBranch({ activities: held(kind, day) })
    expect(statusOf(current, facts, { ...at, today: '2026-10-20' })).toBe(expected)
  })

  it('does not fill the period before', () => {
    const facts = sampleBranch({ activities: held(kind, firstDay, today) })
    expect([statusOf(last, facts), statusOf(current, facts)]).toEqual(['late', 'done'])
  })

  it('is not done by a date in the future', () => {
    expect(statusOf(current, sampleBranch({ activities: held(kind, '2026-08-16') }))).toBe('due')
  })

  it('is done by an event that is several things at once', () => {
    const activity = sampleActivity(today, ['other', kind, 'themeDay'])
    expect(statusOf(current, sampleBranch({ activities: [activity] }))).toBe('done')
  })

  it('is not done by other kinds of event', () => {
    expect(statusOf(current, sampleBranch({ activities: held('other', today) }))).toBe('due')
  })

  /** The period that ends in June 2026 or is June, by the days of the branch's life. */
  it.each([
    { title: 'founded the day after', foundedOn: '2026-07-01', expected: 'notApplicable' },
    { title: 'founded on the last day', foundedOn: '2026-06-30', expected: 'late' },
    { title: 'founded in that month', foundedOn: '2026-06', expected: 'late' },
    { title: 'founded that year, nobody knows when', foundedOn: '2026', expected: 'notApplicable' },
    { title: 'dissolved on the last day', dissolvedOn: '2026-06-30', expected: 'late' },
    { title: 'dissolved a day earlier', dissolvedOn: '2026-06-29', expected: 'notApplicable' },
    { title: 'dissolved long ago', dissolvedOn: '2020', expected: 'notApplicable' },
  ])('of a branch $title is $expected', ({ expected, foundedOn = null, dissolvedOn = null }) => {
    const facts = sampleBranch({ branch: { foundedOn, dissolvedOn } })
    const period = unit === 'quarter' ? '2026-Q2' : '2026-06'
    expect(statusOf(period, facts)).toBe(expected)
  })

  it('counts a record where only the year of founding is known', () => {
    const facts = sampleBranch({
      branch: { foundedOn: '2026' },
      activities: held(kind, '2026-06-10'),
    })
    expect(statusOf(unit === 'quarter' ? '2026-Q2' : '2026-06', facts)).toBe('done')
  })

  it('offers to record what is missing', () => {
    const finding = judge(sampleBranch(), at).duties.find(({ period }) => period === current)
    const action = { type: 'recordActivity', kind, period: current, groupId: null }
    expect(finding?.remedy?.action).toEqual(action)
  })

  it('rests on its records', () => {
    const facts = sampleBranch({ activities: held(kind, firstDay, today) })
    const finding = judge(facts, at).duties.find(({ period }) => period === current)
    expect(finding?.evidence.map(({ type, date }) => [type, date])).toEqual([
      ['activity', firstDay],
      ['activity', today],
    ])
  })
})

test.each([
  { parameters: { 'memberMeeting.period': 'month' }, rule: 'B-01', periods: 12 },
  { parameters: { 'lecture.period': 'month' }, rule: 'B-04', periods: 12 },
  { parameters: { 'lecture.period': 'halfYear' }, rule: 'B-04', periods: 2 },
  { parameters: { 'lecture.period': 'year' }, rule: 'B-04', periods: 1 },
])('$parameters gives $rule $periods periods', ({ parameters, rule, periods }) => {
  const activities = [
    ...held('generalMeeting', '2026-01-05'),
    ...held('partyLecture', '2026-01-05'),
  ]
  const findings = judge(sampleBranch({ activities }), { rule, year, today, parameters }).duties
  expect(findings).toHaveLength(periods)
  expect(findings[0]?.status).toBe('done')
})

describe('B-02 quorum', () => {
  it.each([
    { expected: 5, present: 3, status: 'done', said: '最近一次' },
    { expected: 4, present: 2, status: 'done', said: '恰好一半' },
    { expected: 5, present: 2, status: 'wrong', said: '不足半数' },
    { expected: 3, present: 0, status: 'wrong', said: '不足半数' },
    { expected: 5, present: null, status: 'done', said: '最近一次' },
    { expected: null, present: 2, status: 'done', said: '最近一次' },
    { expected: 5, present: 7, status: 'done', said: '最近一次' },
  ])('$present of $expected is $status', ({ expected, present, status, said }) => {
    const activities = [sampleActivity('2026-03-02', ['committeeMeeting'], { expected, present })]
    const finding = judge(sampleBranch({ activities }), { rule: 'B-02', year, today }).duties[2]
    expect(finding?.status).toBe(status)
    expect(finding && inChinese(finding.message)).toContain(said)
  })

  it('is counted from the list of names where no numbers are stated', () => {
    const attendance = [1, 2, 3, 4, 5].map((memberId) => ({
      memberId,
      state: memberId < 3 ? ('present' as const) : ('onLeave' as const),
      reason: null,
    }))
    const activities = [sampleActivity('2026-03-02', ['committeeMeeting'], { attendance })]
    const [, , march] = judge(sampleBranch({ activities }), { rule: 'B-02', year, today }).duties
    expect([march?.status, march?.remedy?.action.type]).toEqual(['wrong', 'openActivity'])
  })

  it('is met by one meeting of several', () => {
    const activities = [
      sampleActivity('2026-03-02', ['committeeMeeting'], { id: 1, expected: 5, present: 1 }),
      sampleActivity('2026-03-09', ['committeeMeeting'], { id: 2, expected: 5, present: 5 }),
    ]
    const [, , march] = judge(sampleBranch({ activities }), { rule: 'B-02', year, today }).duties
    expect([march?.status, march?.evidence.map(({ id }) => id)]).toEqual(['done', [2]])
  })
})

describe('B-02 committee', () => {
  it.each([
    { title: 'no roster, profile says yes', hasCommittee: true, members: [], applies: true },
    { title: 'no roster, profile says no', hasCommittee: false, members: [], applies: false },
    {
      title: 'people of a dues ledger only',
      hasCommittee: false,
      members: sampleMembers(9, { type: null }),
      applies: false,
    },
    { title: 'six full', hasCommittee: false, members: sampleMembers(6), applies: false },
    { title: 'seven full', hasCommittee: false, members: sampleMembers(7), applies: true },
    {
      title: 'six full, profile says yes',
      hasCommittee: true,
      members: sampleMembers(6),
      applies: true,
    },
    {
      title: 'seven full, one of them gone',
      hasCommittee: false,
      members: [...sampleMembers(6), sampleMember({ id: 7, status: 'deceased' })],
      applies: false,
    },
    {
      title: 'six full and one probationary',
      hasCommittee: false,
      members: [...sampleMembers(6), sampleMember({ id: 7, type: 'probationary' })],
      applies: false,
    },
  ])('$title: applies $applies', ({ hasCommittee, members, applies }) => {
    const facts = sampleBranch({ branch: { hasCommittee }, members })
    const [january] = judge(facts, { rule: 'B-02', year, today }).duties
    expect(january?.status).toBe(applies ? 'late' : 'notApplicable')
  })
})

const meeting = (heldOn: string, groupId: number | null) =>
  sampleActivity(heldOn, ['groupMeeting'], { groupId })

describe('B-03', () => {
  const at = { rule: 'B-03', year, today }
  const groups = [
    sampleGroup(),
    sampleGroup({ id: 2, name: '第二党小组', foundedOn: '2026-07-01' }),
  ]

  it('is asked of every group every month', () => {
    const facts = sampleBranch({ groups, activities: [meeting('2026-07-31', 1)] })
    const found = statuses(facts, at)
    expect(found).toHaveLength(24)
    expect(found.filter((line) => /-0[678] /.test(line))).toEqual([
      '2026-06 1 late',
      '2026-07 1 done',
      '2026-08 1 due',
      '2026-06 2 notApplicable',
      '2026-07 2 late',
      '2026-08 2 due',
    ])
  })

  it('takes a meeting without a group for the only group', () => {
    const facts = sampleBranch({
      groups: [sampleGroup()],
      activities: [meeting('2026-07-31', null)],
    })
    expect(statuses(facts, at)[6]).toBe('2026-07 1 done')
  })

  it('mentions meetings without a group where there are several', () => {
    const facts = sampleBranch({
      groups,
      activities: [meeting('2026-07-31', null), meeting('2026-08-03', null)],
    })
    const findings = judge(facts, at).duties.filter(({ period }) => period >= '2026-07')
    expect(findings[0]?.status).toBe('late')
    expect(findings[1]?.status).toBe('due')
    for (const finding of findings.slice(0, 2))
      expect(inChinese(finding.message)).toContain('没有写明小组')
  })

  it('does not apply without groups, and says so', () => {
    const facts = sampleBranch({ activities: [meeting('2026-07-31', null)] })
    const findings = judge(facts, at).duties
    expect(findings.map(({ status }) => status)).toEqual(Array(12).fill('notApplicable'))
    expect(findings[5] && inChinese(findings[5].message)).toBe(
      '本支部没有登记党小组，不适用；如有小组请先登记。',
    )
    expect(findings[6] && inChinese(findings[6].message)).toContain('1 次党小组会记录')
  })

  it('offers to record the meeting of its group', () => {
    const remedy = judge(sampleBranch({ groups }), at).duties[1]?.remedy
    const action = { type: 'recordActivity', kind: 'groupMeeting', period: '2026-02', groupId: 1 }
    expect(remedy?.action).toEqual(action)
  })
})
