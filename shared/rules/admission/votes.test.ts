import { describe, expect, it } from 'vitest'
import { inChinese, judge } from '../test-judge.ts'
import type { Step } from './cases.ts'
import { branchWithCase } from './sample-case.ts'

const at = { year: 2028, today: '2029-12-31' }
const found = (step: number, given: object, parameters = {}) => {
  const facts = branchWithCase({ changes: { [step]: given } })
  const [duty] = judge(facts, { ...at, rule: `G-${step}`, parameters }).duties
  if (!duty) throw new Error('no finding')
  const status = duty.status === 'wrong' ? `wrong ${duty.severity}` : duty.status
  return { status, words: inChinese(duty.message) }
}

describe.each([15, 23])('the general meeting of step %i', (step) => {
  it.each<{ title: string; given: Partial<Step>; expected: string }>([
    { title: 'one half present', given: { present: 5, approve: 5 }, expected: 'wrong error' },
    { title: 'one more than half', given: { present: 6, approve: 6 }, expected: 'done' },
    { title: 'one half in favour', given: { present: 9, approve: 5 }, expected: 'wrong error' },
    { title: 'six of eleven', given: { eligible: 11, present: 6, approve: 6 }, expected: 'done' },
    {
      title: 'five of eleven',
      given: { eligible: 11, present: 6, approve: 5 },
      expected: 'wrong error',
    },
    {
      title: 'more than half with writing',
      given: { approve: 5, writtenApprove: 1 },
      expected: 'done',
    },
    { title: 'refused, as it was', given: { approve: 2, outcome: 'failed' }, expected: 'done' },
    {
      title: 'refused by too few',
      given: { present: 5, outcome: 'failed' },
      expected: 'wrong error',
    },
    { title: 'an open vote', given: { ballot: 'open' }, expected: 'wrong error' },
    { title: 'a vote of unknown kind', given: { ballot: null }, expected: 'wrong warning' },
    { title: 'all at once', given: { isIndividual: false }, expected: 'wrong warning' },
    { title: 'nobody knows', given: { isIndividual: null }, expected: 'done' },
    { title: 'no numbers', given: { approve: null }, expected: 'wrong warning' },
    {
      title: 'too few, no votes known',
      given: { present: 5, approve: null },
      expected: 'wrong error',
    },
  ])('$title: $expected', ({ given, expected }) => {
    // What stands behind a refused meeting is another matter.
    const facts = branchWithCase({ upTo: step, changes: { [step]: given } })
    const [duty] = judge(facts, { ...at, rule: `G-${step}` }).duties
    expect(duty?.status === 'wrong' ? `wrong ${duty.severity}` : duty?.status).toBe(expected)
  })

  it('is told with its numbers', () => {
    expect(found(step, {}).words).toContain('应到 10 人，到会 9 人，赞成 8 票。')
  })

  it('asks to check where opinions in writing decide, which the edition of 2026 may not count', () => {
    const { status, words } = found(step, { approve: 5, writtenApprove: 1 })
    expect(status).toBe('done')
    expect(words).toContain('会前书面意见 1 票')
    expect(found(step, { approve: 6, writtenApprove: 1 }).words).not.toContain('会前书面意见')
  })

  it.each([
    { days: 0, given: {}, expected: 'done' },
    { days: 7, given: {}, expected: 'wrong warning' },
    { days: 7, given: { noticeFrom: '2027-10-21', noticeTo: '2027-10-27' }, expected: 'done' },
    {
      days: 7,
      given: { noticeFrom: '2027-10-21', noticeTo: '2027-10-26' },
      expected: 'wrong warning',
    },
    { days: 7, given: { days: 7 }, expected: 'done' },
    { days: 7, given: { days: 6 }, expected: 'wrong warning' },
  ])('with $days days of notice asked for, $given: $expected', ({ days, given, expected }) => {
    expect(found(step, given, { 'dev.publicNoticeExtra': days }).status).toBe(expected)
  })
})

describe('under the edition of 2014', () => {
  const before = {
    doneOn: '2026-05-10',
    outcome: 'passed',
    eligible: 10,
    present: 9,
    ballot: 'secret',
  } as const
  const judged = (given: object, preExamined = '2026-05-01') => {
    const changes = { 13: { doneOn: preExamined }, 15: { ...before, approve: 8, ...given } }
    const [duty] = judge(branchWithCase({ upTo: 0, changes }), {
      year: 2026,
      today: '2026-11-25',
      rule: 'G-15',
    }).duties
    if (!duty) throw new Error('no finding')
    return `${duty.status} ${duty.document} ${inChinese(duty.message)}`
  }

  it.each([
    {
      title: 'people all at once are an error',
      given: { isIndividual: false },
      expected: /^wrong FZ14.*没有逐人/,
    },
    {
      title: 'opinions in writing count',
      given: { approve: 5, writtenApprove: 1 },
      expected: /^done FZ14(?!.*书面)/,
    },
  ])('$title', ({ given, expected }) => {
    expect(judged(given)).toMatch(expected)
  })

  it.each([
    { preExamined: '2025-01-01', doneOn: '2026-05-10', expected: /^done FZ14/ },
    { preExamined: '2025-01-01', doneOn: '2026-05-11', expected: /^wrong FZ26.*2025-02-01/ },
    { preExamined: '2026-04-11', doneOn: '2026-05-11', expected: /^done FZ26/ },
  ])('pre-examined $preExamined, met $doneOn: $expected', ({ preExamined, doneOn, expected }) => {
    expect(judged({ doneOn }, preExamined)).toMatch(expected)
  })
})
