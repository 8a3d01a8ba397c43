import { describe, expect, it } from 'vitest'
import { inChinese, judge } from '../test-judge.ts'
import { branchWithCase } from './sample-case.ts'

const judged = (changes: object, upTo = 25) => {
  const facts = branchWithCase({ upTo, changes: { ...changes } })
  const [duty] = judge(facts, { year: 2028, today: '2029-12-31', rule: 'G-28' }).duties
  if (!duty) throw new Error('no finding')
  const status = duty.status === 'wrong' ? `wrong ${duty.severity}` : duty.status
  return { ...duty, status, words: inChinese(duty.message) }
}

describe('G-28', () => {
  it.each([
    { title: 'two steps on one day', changes: { 2: { doneOn: '2026-06-01' } }, expected: 'done' },
    { title: 'a day too early', changes: { 2: { doneOn: '2026-05-31' } }, expected: 'wrong error' },
    { title: 'a month that may fit', changes: { 2: { doneOn: '2026-06' } }, expected: 'done' },
    { title: 'a year that may fit', changes: { 14: { doneOn: '2027' } }, expected: 'done' },
    {
      title: 'far apart',
      changes: { 24: { doneOn: '2028-12-20' }, 1: { doneOn: '2029-01-01' } },
      expected: 'wrong error',
    },
    {
      title: 'the file before the approval',
      changes: { 25: { doneOn: '2028-12-19' } },
      expected: 'wrong error',
    },
    {
      title: 'training before the review',
      changes: { 11: { doneOn: '2027-08-20' } },
      expected: 'wrong warning',
    },
    {
      title: 'the oath before the group',
      changes: { 20: { doneOn: '2027-12-15' } },
      expected: 'wrong warning',
    },
    { title: 'steps that are missing', changes: { 3: null, 9: null, 24: null }, expected: 'done' },
    {
      title: 'observations beside later steps',
      changes: { 6: [{ doneOn: '2026-12-01' }, { doneOn: '2027-09-01' }] },
      expected: 'done',
    },
  ])('$title: $expected', ({ changes, expected }) => {
    expect(judged(changes).status).toBe(expected)
  })

  it('names both days, and how many more there are', () => {
    const { words, evidence, remedy } = judged({
      11: { doneOn: '2027-08-20' },
      14: { doneOn: '2027-10-11' },
    })
    expect(words).toBe(
      '第14步“填写入党志愿书”（2027-10-11）早于第12步“支委会审查”（2027-10-12），顺序颠倒。共有 3 处顺序颠倒。',
    )
    expect(new Set(evidence.map(({ id }) => id))).toEqual(new Set([100, 110, 120, 130, 140]))
    expect(remedy?.action).toEqual({ type: 'openEntry', register: 'admissionStep', id: 140 })
  })

  it('does not apply before a step is recorded', () => {
    const facts = branchWithCase({ upTo: 0 })
    const [duty] = judge(facts, { year: 2026, today: '2026-11-25', rule: 'G-28' }).duties
    expect(duty?.status).toBe('notApplicable')
  })
})
