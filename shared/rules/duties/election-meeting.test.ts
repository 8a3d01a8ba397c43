import { describe, expect, it } from 'vitest'
import { sampleMember, sampleMembers } from '../sample-facts.ts'
import { sampleElection } from '../sample-election.ts'
import { inChinese, judge } from '../test-judge.ts'

type Parts = Parameters<typeof sampleElection>[0]
const found = (rule: string, parts: Parts, given: { today?: string; parameters?: object } = {}) => {
  const { today = '2026-08-15', parameters = {} } = given
  const [finding] = judge(sampleElection(parts), {
    rule,
    year: Number(today.slice(0, 4)),
    today,
    parameters: { ...parameters },
  }).duties
  return [finding?.status, finding?.message.key.split('.').slice(2).join('.')]
}

describe('H-01', () => {
  it.each([
    { eligible: 10, present: 8, expected: ['done', 'done'] },
    { eligible: 10, present: 7, expected: ['wrong', 'wrong'] },
    { eligible: 8, present: 7, expected: ['done', 'done'] },
    { eligible: 8, present: 6, expected: ['wrong', 'wrong'] },
    { eligible: 5, present: 4, expected: ['done', 'done'] },
    { eligible: 1, present: 1, expected: ['done', 'done'] },
    { eligible: 10, present: 11, expected: ['wrong', 'over'] },
    { eligible: 10, present: 0, expected: ['wrong', 'wrong'] },
    { eligible: 0, present: 0, expected: ['late', 'missing'] },
    { eligible: 10, present: null, expected: ['late', 'missing'] },
    { eligible: null, present: 8, expected: ['late', 'missing'] },
  ])('$present of $eligible: $expected', ({ expected, ...election }) => {
    expect(found('H-01', { election })).toEqual(expected)
  })

  it('names the least number', () => {
    const facts = sampleElection({ election: { eligible: 8, present: 6 } })
    const [finding] = judge(facts, { rule: 'H-01', year: 2026, today: '2026-08-15' }).duties
    expect(finding && inChinese(finding.message)).toBe(
      '2026-03-10的选举应到 8 人，实到 6 人，不足五分之四（须到 7 人），请核对人数。',
    )
    expect(finding?.severity).toBe('error')
  })

  it.each([
    { today: '2026-03-10', expected: 'due' },
    { today: '2026-03-11', expected: 'late' },
    { today: '2027-03-11', expected: 'late' },
  ])('on $today, without numbers: $expected', ({ today, expected }) => {
    expect(found('H-01', {}, { today })[0]).toBe(expected)
  })

  it('judges an election in its own year only, once nothing is missing', () => {
    const election = { eligible: 8, present: 6 }
    expect(found('H-01', { election }, { today: '2027-03-11' })[0]).toBe('notApplicable')
  })
})

describe('H-02', () => {
  const right = { approvedOn: '2026-02-20', passedByMeeting: true }
  it.each([
    { title: 'nobody', uncounted: [], expected: ['notApplicable', 'none'] },
    { title: 'all in order', uncounted: [right, right], expected: ['done', 'done'] },
    {
      title: 'leave on the day',
      uncounted: [{ ...right, approvedOn: '2026-03-10' }],
      expected: ['done', 'done'],
    },
    {
      title: 'leave in the month',
      uncounted: [{ ...right, approvedOn: '2026-03' }],
      expected: ['done', 'done'],
    },
    {
      title: 'leave a day later',
      uncounted: [{ ...right, approvedOn: '2026-03-11' }],
      expected: ['wrong', 'approvedLater'],
    },
    {
      title: 'no leave',
      uncounted: [right, { ...right, approvedOn: null }],
      expected: ['late', 'missing'],
    },
    {
      title: 'not told whether it passed',
      uncounted: [{ ...right, passedByMeeting: null }],
      expected: ['late', 'missing'],
    },
    {
      title: 'not passed, and somebody without leave',
      uncounted: [
        { ...right, approvedOn: null },
        { ...right, passedByMeeting: false },
      ],
      expected: ['wrong', 'notPassed'],
    },
    {
      title: 'the sixth kind',
      uncounted: [{ ...right, reason: 'retiredHome' as const }],
      expected: ['done', 'done'],
    },
  ])('$title: $expected', ({ uncounted, expected }) => {
    expect(found('H-02', { uncounted })).toEqual(expected)
  })

  it('can rule out the sixth kind, and shows who is concerned', () => {
    const uncounted = [right, { ...right, reason: 'retiredHome' as const }]
    const parameters = { 'election.retiredUncounted': false }
    expect(found('H-02', { uncounted }, { parameters })).toEqual(['wrong', 'kind'])
    const facts = sampleElection({ uncounted })
    const judging = { rule: 'H-02', year: 2026, today: '2026-08-15', parameters }
    const [finding] = judge(facts, judging).duties
    expect(finding?.evidence.map(({ register, label }) => [register, label])).toEqual([
      ['election', '2026-03-10'],
      ['uncounted', '党员2'],
    ])
    expect(finding?.remedy?.action).toEqual({ type: 'openEntry', register: 'uncounted', id: 2 })
  })

  it('waits for leave until the day', () => {
    const uncounted = [{ passedByMeeting: null }]
    expect(found('H-02', { uncounted }, { today: '2026-03-10' })).toEqual(['due', 'missing'])
  })
})

describe('H-06', () => {
  it.each([
    { ballot: 'secret' as const, expected: ['done', 'done'] },
    { ballot: 'open' as const, expected: ['wrong', 'wrong'] },
    { ballot: null, expected: ['late', 'missing'] },
  ])('$ballot: $expected', ({ ballot, expected }) => {
    expect(found('H-06', { election: { ballot } })).toEqual(expected)
  })
})

describe('H-08', () => {
  const members = [
    sampleMember({ id: 1, name: '赵试一' }),
    sampleMember({ id: 2, name: '钱样二' }),
    ...sampleMembers(9).slice(2),
  ]
  it.each([
    { written: '孙例三、李示四', passed: true, expected: ['done', 'done'] },
    { written: '孙例三', passed: false, expected: ['wrong', 'notPassed'] },
    { written: '孙例三', passed: null, expected: ['late', 'passedMissing'] },
    { written: '孙例三，钱 样二', passed: true, expected: ['wrong', 'candidate'] },
    { written: '钱样二', passed: null, expected: ['wrong', 'candidate'] },
    { written: null, passed: true, expected: ['late', 'missing'] },
  ])('$written, passed $passed: $expected', ({ written, passed, expected }) => {
    const election = { scrutineers: written, scrutineersPassed: passed }
    expect(found('H-08', { election, members, candidates: [{}, {}] })).toEqual(expected)
  })
})
