import { describe, expect, it } from 'vitest'
import { inChinese, judge } from '../test-judge.ts'
import type { Step } from './cases.ts'
import { branchWithCase } from './sample-case.ts'

type Meeting = Partial<Step>
const votes = { eligible: 10, present: 9, approve: 8, ballot: 'secret', document: '意见' } as const
const met = (doneOn: string, outcome: Step['outcome'], more: Meeting = {}): Meeting => ({
  doneOn,
  outcome,
  ...votes,
  ...more,
})
const extendedTo = (doneOn: string, to: string | null): Meeting =>
  met(doneOn, 'extended', { extendedTo: to })

/** Accepted on 2027-11-10, so that probation is over on 2028-11-10. */
function judged(rule: string, meetings: readonly Meeting[], today: string, changes = {}) {
  const facts = branchWithCase({ upTo: 22, changes: { 23: meetings, ...changes } })
  const year = Number(today.slice(0, 4))
  const [duty] = judge(facts, { year, today, rule }).duties
  if (!duty) throw new Error('no finding')
  return { ...duty, words: inChinese(duty.message) }
}

describe('G-26', () => {
  it.each([
    { title: 'not extended', meetings: [met('2028-11-20', 'passed')], expected: 'notApplicable' },
    { title: 'six months', meetings: [extendedTo('2028-11-20', '2029-05-10')], expected: 'done' },
    { title: 'a day less', meetings: [extendedTo('2028-11-20', '2029-05-09')], expected: 'wrong' },
    { title: 'a year', meetings: [extendedTo('2028-11-20', '2029-11-10')], expected: 'done' },
    { title: 'a day more', meetings: [extendedTo('2028-11-20', '2029-11-11')], expected: 'wrong' },
    {
      title: 'a month that may fit',
      meetings: [extendedTo('2028-11-20', '2029-05')],
      expected: 'done',
    },
    {
      title: 'nobody knows to when',
      meetings: [extendedTo('2028-11-20', null)],
      expected: 'wrong',
    },
    {
      title: 'twice',
      meetings: [extendedTo('2028-11-20', '2029-05-10'), extendedTo('2029-05-12', '2029-11-10')],
      expected: 'wrong',
    },
  ])('$title: $expected', ({ meetings, expected }) => {
    expect(judged('G-26', meetings, '2029-12-31').status).toBe(expected)
  })

  it('lets the edition of 2014 extend twice', () => {
    const before = { 15: { doneOn: '2024-04-10', outcome: 'passed' } }
    const twice = [extendedTo('2025-04-12', '2025-10-10'), extendedTo('2025-10-12', '2026-04-10')]
    expect(judged('G-26', twice, '2026-11-25', before)).toMatchObject({
      status: 'done',
      document: 'FZ14',
    })
    const late = [extendedTo('2025-05-12', '2025-11-20'), extendedTo('2026-05-11', '2026-11-11')]
    expect(judged('G-26', late, '2026-11-25', before)).toMatchObject({
      status: 'wrong',
      document: 'FZ26',
    })
  })

  it('cannot be compared where the meeting on acceptance is not recorded', () => {
    const meetings = [extendedTo('2028-11-20', '2029-05-10')]
    expect(judged('G-26', meetings, '2029-12-31', { 15: null })).toMatchObject({
      status: 'wrong',
      severity: 'warning',
    })
  })
})

describe('after an extension to 2029-05-10', () => {
  const first = extendedTo('2028-11-20', '2029-05-10')
  it.each([
    { rule: 'G-23', next: [], today: '2029-05-09', expected: 'notApplicable' },
    { rule: 'G-23', next: [], today: '2029-06-10', expected: 'due' },
    { rule: 'G-23', next: [], today: '2029-06-11', expected: 'late' },
    { rule: 'G-23', next: [met('2029-06-10', 'passed')], today: '2029-12-31', expected: 'done' },
    { rule: 'G-23', next: [met('2029-06-11', 'passed')], today: '2029-12-31', expected: 'wrong' },
    { rule: 'G-22', next: [met('2029-05-10', 'passed')], today: '2029-12-31', expected: 'done' },
    { rule: 'G-22', next: [met('2029-05-09', 'passed')], today: '2029-12-31', expected: 'wrong' },
  ])('$rule on $today with $next.length more: $expected', ({ rule, next, today, expected }) => {
    expect(judged(rule, [first, ...next], today).status).toBe(expected)
  })

  it.each([
    { title: 'its votes', meeting: { ...first, present: 5 } },
    { title: 'its day', meeting: { ...first, doneOn: '2028-12-11' } },
  ])('the first meeting is judged by $title, whatever follows', ({ meeting }) => {
    const later = judged('G-23', [meeting, met('2029-05-12', 'passed')], '2029-12-31')
    expect(later.status).toBe('wrong')
    expect(later.words).toContain(`${meeting.doneOn} 的一次：`)
  })

  it.each([
    { title: 'the extension is approved', approvals: ['2028-12-20'], next: [], expected: 'done' },
    { title: 'the extension is not approved', approvals: [], next: [], expected: 'late' },
    {
      title: 'the decision is not approved',
      approvals: ['2028-12-20'],
      next: [met('2029-05-12', 'passed')],
      expected: 'late',
    },
    {
      title: 'both are',
      approvals: ['2028-12-20', '2029-06-20'],
      next: [met('2029-05-12', 'passed')],
      expected: 'done',
    },
  ])('$title: G-24 $expected', ({ approvals, next, expected }) => {
    const changes = { 24: approvals.map((doneOn) => ({ doneOn })) }
    expect(judged('G-24', [first, ...next], '2029-12-31', changes).status).toBe(expected)
  })
})

describe('G-27', () => {
  const put = met('2028-11-20', 'postponed')
  it.each([
    {
      title: 'not put off',
      meetings: [met('2028-11-20', 'passed')],
      today: '2029-12-31',
      expected: 'notApplicable',
    },
    { title: 'last day', meetings: [put], today: '2029-05-10', expected: 'due' },
    { title: 'the day after', meetings: [put], today: '2029-05-11', expected: 'late' },
    {
      title: 'decided on the last day',
      meetings: [put, met('2029-05-10', 'passed')],
      today: '2029-12-31',
      expected: 'done',
    },
    {
      title: 'decided the day after',
      meetings: [put, met('2029-05-11', 'passed')],
      today: '2029-12-31',
      expected: 'wrong',
    },
  ])('$title: $expected', ({ meetings, today, expected }) => {
    expect(judged('G-27', meetings, today).status).toBe(expected)
  })

  it.each([
    { today: '2029-05-10', meetings: [put], expected: 'due' },
    { today: '2029-05-11', meetings: [put], expected: 'late' },
    { today: '2029-12-31', meetings: [put, met('2029-05-10', 'passed')], expected: 'done' },
  ])('gives G-23 the same time: $today $expected', ({ today, meetings, expected }) => {
    expect(judged('G-23', meetings, today).status).toBe(expected)
  })

  it('does not wait any more where the case was closed, and says what it cannot compare', () => {
    const closed = branchWithCase({
      upTo: 22,
      changes: { 23: [put] },
      person: { closedOn: '2029-01-01' },
    })
    const [duty] = judge(closed, { year: 2029, today: '2029-12-31', rule: 'G-27' }).duties
    expect(duty?.status).toBe('notApplicable')
    expect(judged('G-27', [put], '2029-12-31', { 15: null })).toMatchObject({
      status: 'wrong',
      severity: 'warning',
    })
  })
})
