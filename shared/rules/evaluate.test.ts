import { describe, expect, it, test } from 'vitest'
import { dutyStatuses } from './finding.ts'
import { evaluate, summarize } from './evaluate.ts'
import {
  sampleActivity,
  sampleAssessment,
  sampleBranch,
  sampleMember,
  sampleMembers,
} from './sample-facts.ts'
import { judge, shippedBook } from './test-judge.ts'

const context = { year: 2026, today: '2026-08-15' }
const facts = sampleBranch({
  members: [sampleMember({ idCard: '110105194912310020' })],
  activities: [sampleActivity('2026-01-12', ['generalMeeting'], { expected: 5, present: 7 })],
  assessments: [sampleAssessment()],
})

/** Dues are asked of every member, so a branch without members has no finding of them. */
const ofMembers = new Set(['F-01', 'F-02', 'F-03', 'F-04', 'F-05', 'F-06', 'F-11', 'F-12', 'F-20'])

test('without records every duty of the book still has its findings, one a period', () => {
  const found = Map.groupBy(judge(sampleBranch(), context).duties, ({ rule }) => rule)
  const expected = shippedBook.duties.map(({ id }) => id).filter((id) => !ofMembers.has(id))
  expect([...found.keys()].toSorted()).toEqual(expected.toSorted())
  for (const findings of found.values()) {
    const periods = findings.map(({ period }) => period)
    expect(new Set(periods).size).toBe(periods.length)
    expect([1, 2, 4, 12]).toContain(periods.length)
  }
})

test.each([
  { only: ['B-01'], duties: ['B-01'], signals: [] },
  { only: ['S-08', 'C-01'], duties: ['C-01'], signals: ['S-08'] },
  { only: ['Z-99'], duties: [], signals: [] },
  { only: [], duties: [], signals: [] },
])('only $only', ({ only, duties, signals }) => {
  const found = evaluate([facts], shippedBook, {}, context, new Set(only))
  expect([...new Set(found.duties.map(({ rule }) => rule))]).toEqual(duties)
  expect(found.signals.map(({ signal }) => signal)).toEqual(signals)
})

test('findings name their branch', () => {
  const other = sampleBranch({ branch: { id: 2, name: '乙村党支部' } })
  const { duties } = evaluate([facts, other], shippedBook, {}, context, new Set(['C-01']))
  expect(duties.map(({ organizationId, organization }) => [organizationId, organization])).toEqual([
    [1, '甲村党支部'],
    [2, '乙村党支部'],
  ])
})

test('a rule of newer data without code is passed over', () => {
  const [first] = shippedBook.duties
  const book = { ...shippedBook, duties: first ? [{ ...first, id: 'M-99' }] : [] }
  expect(evaluate([facts], book, {}, context).duties).toEqual([])
})

describe('rules hold between their dates', () => {
  it.each([
    { year: 2018, validFrom: '2018-10-28', validUntil: null, expected: 'nnn-' },
    { year: 2019, validFrom: '2018-10-28', validUntil: null, expected: '----' },
    { year: 2017, validFrom: '2018-10-28', validUntil: null, expected: 'nnnn' },
    { year: 2026, validFrom: null, validUntil: '2026-06-30', expected: '--nn' },
    { year: 2026, validFrom: null, validUntil: '2026-07-01', expected: '---n' },
    { year: 2026, validFrom: null, validUntil: null, expected: '----' },
  ])('$validFrom–$validUntil in $year: $expected', ({ year, validFrom, validUntil, expected }) => {
    const duties = shippedBook.duties
      .filter(({ id }) => id === 'B-01')
      .map((rule) => ({ ...rule, validFrom, validUntil }))
    const found = evaluate([facts], { ...shippedBook, duties }, {}, { ...context, year })
    const line = found.duties.map(({ status }) => (status === 'notApplicable' ? 'n' : '-'))
    expect(line.join('')).toBe(expected)
  })
})

test('the summary counts every status and the signals', () => {
  const { duties, signals } = judge(facts, context)
  const summary = summarize(duties, signals)
  expect(summary.suspect).toBe(2)
  for (const status of dutyStatuses)
    expect(summary[status]).toBe(duties.filter((finding) => finding.status === status).length)
})

test('the work grows with the facts, not with their square', () => {
  const days = Array.from(
    { length: 28 },
    (_, index) => `2026-03-${String(index + 1).padStart(2, '0')}`,
  )
  const busy = sampleBranch({
    members: sampleMembers(500),
    activities: Array.from({ length: 100 }, () => days).flatMap((all) =>
      all.map((day) => sampleActivity(day, ['committeeMeeting', 'themeDay'])),
    ),
    assessments: sampleMembers(500).map(({ id }) => sampleAssessment({ memberId: id })),
  })
  expect(judge(busy, { ...context, rule: 'F-01' }).duties).toHaveLength(6000)
  expect(judge(busy, { ...context, rule: 'B-06' }).duties[2]?.evidence).toHaveLength(2800)
})
