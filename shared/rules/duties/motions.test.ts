import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import type { BranchFact } from '../facts.ts'
import { sampleActivity, sampleBranch } from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'

const at = { year: 2026, today: '2026-06-30' }

interface Given {
  readonly motion?: Partial<Entry<'motion'>>
  readonly activities?: readonly ReturnType<typeof sampleActivity>[]
  readonly branch?: Partial<BranchFact>
  readonly parameters?: Readonly<Record<string, boolean>>
}

/** What a rule says about one motion of 10 May: `status what`, with the severity where it differs. */
function told(rule: string, given: Given, on = at): string[] {
  const motion = [
    madeEntry('motion', { id: 1, title: '修路', decidedOn: '2026-05-10', ...given.motion }),
  ]
  const { activities = [], branch = {}, parameters = {} } = given
  const facts = sampleBranch({ activities, branch, entries: { motion } })
  return judge(facts, { ...on, rule, parameters }).duties.map(
    ({ status, severity, message }) => `${status} ${severity} ${message.key.split('.').at(-1)}`,
  )
}

const votes = (eligible: number | null, present: number | null, approve: number | null = null) => ({
  eligible,
  present,
  approve,
})
const held = (heldOn: string, kind: 'committeeMeeting' | 'generalMeeting', id = 5) =>
  sampleActivity(heldOn, [kind], { id })

describe('B-09', () => {
  it.each([
    { title: 'more than half', motion: votes(10, 6), expected: 'done error done' },
    { title: 'exactly half', motion: votes(10, 5), expected: 'done info half' },
    { title: 'half of an odd number', motion: votes(11, 5), expected: 'wrong error short' },
    { title: 'one more', motion: votes(11, 6), expected: 'done error done' },
    { title: 'one less', motion: votes(10, 4), expected: 'wrong error short' },
    { title: 'nobody came', motion: votes(10, 0), expected: 'wrong error short' },
    { title: 'nobody is entitled', motion: votes(0, 0), expected: 'late error quorumUnknown' },
    { title: 'present unknown', motion: votes(10, null), expected: 'late error quorumUnknown' },
    {
      title: 'unknown on its day',
      motion: { ...votes(null, null), decidedOn: '2026-06-30' },
      expected: 'due error quorumUnknown',
    },
    {
      title: 'unknown on the day after',
      motion: { ...votes(null, null), decidedOn: '2026-06-29' },
      expected: 'late error quorumUnknown',
    },
    {
      title: 'of the year before, still unknown',
      motion: { ...votes(10, null), decidedOn: '2025-12-31' },
      expected: 'late error quorumUnknown',
    },
    {
      title: 'of the year before, settled',
      motion: { ...votes(10, 4), decidedOn: '2025-12-31' },
      expected: 'notApplicable error none',
    },
  ])('$title: $expected', ({ motion, expected }) => {
    expect(told('B-09', { motion })).toEqual([expected])
  })

  it.each([
    { present: 5, expected: 'wrong error halfStrict' },
    { present: 6, expected: 'done error done' },
  ])('$present of 10 where half is not enough: $expected', ({ present, expected }) => {
    const parameters = { 'motion.strictHalf': true }
    expect(told('B-09', { motion: votes(10, present), parameters })).toEqual([expected])
  })

  it('says numbers with what they are of, and opens the entry', () => {
    const motion = [
      madeEntry('motion', { id: 7, title: '修路', decidedOn: '2026-05-10', ...votes(10, 4) }),
    ]
    const [finding] = judge(sampleBranch({ entries: { motion } }), { ...at, rule: 'B-09' }).duties
    expect(finding && inChinese(finding.message)).toContain('应到有表决权 10 人，到会 4 人')
    expect(finding?.remedy?.action).toEqual({ type: 'openEntry', register: 'motion', id: 7 })
    expect(finding?.subject).toEqual({ type: 'entry', id: 7, name: '修路' })
    expect(finding?.evidence).toMatchObject([{ type: 'entry', register: 'motion', id: 7 }])
  })
})

describe('B-10', () => {
  it.each([
    { title: 'more than half', motion: votes(10, 8, 6), expected: 'done error done' },
    { title: 'exactly half', motion: votes(10, 5, 5), expected: 'wrong error short' },
    { title: 'all who came, half of all', motion: votes(12, 6, 6), expected: 'wrong error short' },
    { title: 'an odd number', motion: votes(11, 8, 6), expected: 'done error done' },
    {
      title: 'too few and not passed',
      motion: { ...votes(10, 8, 5), isPassed: false },
      expected: 'done error rejected',
    },
    {
      title: 'enough and not passed',
      motion: { ...votes(10, 8, 6), isPassed: false },
      expected: 'wrong error notRejected',
    },
    {
      title: 'too few and passed',
      motion: { ...votes(10, 8, 5), isPassed: true },
      expected: 'wrong error short',
    },
    { title: 'votes unknown', motion: votes(10, 8), expected: 'late error votesUnknown' },
    {
      title: 'unknown on its day',
      motion: { ...votes(10, 8), decidedOn: '2026-06-30' },
      expected: 'due error votesUnknown',
    },
    {
      title: 'of another year',
      motion: { ...votes(10, 8, 6), decidedOn: '2025-05-10' },
      expected: 'notApplicable error none',
    },
  ])('$title: $expected', ({ motion, expected }) => {
    expect(told('B-10', { motion })).toEqual([expected])
  })
})

describe('B-11', () => {
  it.each<Given & { title: string; expected: string }>([
    { title: 'a day before', motion: { committeeOn: '2026-05-09' }, expected: 'done warning done' },
    {
      title: 'on the same day',
      motion: { committeeOn: '2026-05-10' },
      expected: 'done warning done',
    },
    {
      title: 'the day after',
      motion: { committeeOn: '2026-05-11' },
      expected: 'wrong warning wrong',
    },
    {
      title: 'some day of that month',
      motion: { committeeOn: '2026-05' },
      expected: 'done warning done',
    },
    {
      title: 'the month after',
      motion: { committeeOn: '2026-06' },
      expected: 'wrong warning wrong',
    },
    {
      title: 'a meeting sixty days before',
      activities: [held('2026-03-11', 'committeeMeeting')],
      expected: 'done info seen',
    },
    {
      title: 'a meeting sixty-one days before',
      activities: [held('2026-03-10', 'committeeMeeting')],
      expected: 'late warning late',
    },
    {
      title: 'a meeting the day after',
      activities: [held('2026-05-11', 'committeeMeeting')],
      expected: 'late warning late',
    },
    { title: 'still to come', motion: { decidedOn: '2026-07-01' }, expected: 'due warning due' },
    { title: 'on its day', motion: { decidedOn: '2026-06-30' }, expected: 'due warning due' },
    { title: 'the day after', motion: { decidedOn: '2026-06-29' }, expected: 'late warning late' },
    {
      title: 'not important',
      motion: { isImportant: false },
      expected: 'notApplicable warning none',
    },
    {
      title: 'no committee',
      branch: { hasCommittee: false },
      expected: 'notApplicable warning noCommittee',
    },
  ])('$title: $expected', ({ motion, expected, ...given }) => {
    expect(told('B-11', { motion: { isImportant: true, ...motion }, ...given })).toEqual([expected])
  })
})

describe('B-13', () => {
  it.each<Given & { title: string; expected: string }>([
    {
      title: 'a general meeting is named',
      motion: { activityId: 5 },
      activities: [held('2026-05-09', 'generalMeeting')],
      expected: 'done error done',
    },
    {
      title: 'a committee meeting is named',
      motion: { activityId: 5 },
      activities: [held('2026-05-10', 'committeeMeeting'), held('2026-05-10', 'generalMeeting', 6)],
      expected: 'wrong error wrong',
    },
    {
      title: 'a general meeting that day',
      activities: [held('2026-05-10', 'generalMeeting')],
      expected: 'done error done',
    },
    {
      title: 'a general meeting the day after',
      activities: [held('2026-05-11', 'generalMeeting')],
      expected: 'late error late',
    },
    { title: 'today', motion: { decidedOn: '2026-06-30' }, expected: 'due error due' },
    { title: 'yesterday', motion: { decidedOn: '2026-06-29' }, expected: 'late error late' },
    {
      title: 'important only',
      motion: { concernsPublic: null, isImportant: true },
      expected: 'late error late',
    },
    {
      title: 'neither',
      motion: { concernsPublic: false, isImportant: null },
      expected: 'notApplicable error none',
    },
    {
      title: 'of a community',
      branch: { kind: 'community' },
      expected: 'late error late',
    },
    {
      title: 'of a government office',
      branch: { kind: 'government' },
      expected: 'notApplicable error notVillage',
    },
  ])('$title: $expected', ({ motion, expected, ...given }) => {
    expect(told('B-13', { motion: { concernsPublic: true, ...motion }, ...given })).toEqual([
      expected,
    ])
  })
})

it.each(['B-09', 'B-10', 'B-11', 'B-13'])(
  '%s does not apply where nothing was voted on',
  (rule) => {
    const { duties } = judge(sampleBranch(), { ...at, rule })
    expect(duties.map(({ status }) => status)).toEqual(['notApplicable'])
  },
)
