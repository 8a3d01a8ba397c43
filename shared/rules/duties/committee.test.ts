import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import { sampleBranch } from '../sample-facts.ts'
import { judge, verdicts } from '../test-judge.ts'

const branch = { level: 'committee' } as const

describe('N-02', () => {
  const decided = (given: Partial<Entry<'majorDecision'>>) => {
    const whole = { matter: '修路', kind: 'project', decidedOn: '2026-05-11' } as const
    const people = { chair: '赵试一', lastSpeaker: '赵试一', result: '同意' }
    const one = madeEntry('majorDecision', { ...whole, ...people, ...given, id: 1 })
    return sampleBranch({ branch, entries: { majorDecision: [one] } })
  }

  it.each([
    { what: 'the chair spoke last', given: {}, expected: ['done info done'] },
    { what: 'somebody else', given: { lastSpeaker: '钱试二' }, expected: ['wrong info wrong'] },
    { what: 'nobody is named', given: { lastSpeaker: null }, expected: ['wrong info chair'] },
    { what: 'nobody presided', given: { chair: null }, expected: ['wrong info chair'] },
    { what: 'no decision', given: { result: null }, expected: ['wrong info result'] },
    {
      what: 'another year',
      given: { decidedOn: '2025-05-11' },
      expected: ['notApplicable info none'],
    },
    {
      what: 'still to come',
      given: { decidedOn: '2026-12-11' },
      expected: ['notApplicable info none'],
    },
  ])('$what: $expected', ({ given, expected }) => {
    const at = { year: 2026, today: '2026-11-25', rule: 'N-02' }
    expect(verdicts(decided(given), at)).toEqual(expected)
  })
})

describe('N-09', () => {
  const received = (given: Partial<Entry<'superiorDocument'>>) => {
    const whole = { title: '通知', receivedOn: '2026-03-02', decidedOn: '2026-03-10' }
    const one = { ...whole, owner: '赵试一', dueOn: '2026-06-30', ...given, id: 1 }
    return sampleBranch({
      branch,
      entries: { superiorDocument: [madeEntry('superiorDocument', one)] },
    })
  }
  const done = { doneOn: '2026-06-30', evidence: '总结' }
  const fresh = { decidedOn: null, owner: null, dueOn: null }

  it.each([
    { what: 'done on its last day', given: done, today: '2026-11-25', expected: 'done done' },
    {
      what: 'done a day late',
      given: { ...done, doneOn: '2026-07-01' },
      today: '2026-11-25',
      expected: 'wrong do.wrong',
    },
    {
      what: 'done without proof',
      given: { ...done, evidence: null },
      today: '2026-11-25',
      expected: 'wrong noProof',
    },
    { what: 'not discussed yet', given: fresh, today: '2026-03-17', expected: 'due decide.due' },
    { what: 'not discussed', given: fresh, today: '2026-03-18', expected: 'late decide.late' },
    { what: 'in work', given: {}, today: '2026-06-30', expected: 'due do.due' },
    { what: 'discussed and never done', given: {}, today: '2026-07-01', expected: 'late do.late' },
    {
      what: 'given to nobody',
      given: { owner: null },
      today: '2026-06-30',
      expected: 'wrong noOwner',
    },
    { what: 'without a day', given: { dueOn: null }, today: '2026-06-30', expected: 'wrong noDue' },
    { what: 'not received yet', given: {}, today: '2026-03-01', expected: 'notApplicable none' },
  ])('$what: $expected', ({ given, today, expected }) => {
    const found = verdicts(received(given), { year: 2026, today, rule: 'N-09' })
    expect(found.map((one) => one.replace(' info', ''))).toEqual([expected])
  })

  it('stays in the next year until it is done', () => {
    const at = { year: 2027, today: '2027-02-01', rule: 'N-09' }
    expect(verdicts(received({}), at)).toEqual(['late info do.late'])
    expect(verdicts(received(done), at)).toEqual(['notApplicable info none'])
  })

  it('is judged of committees only', () => {
    const { duties } = judge(sampleBranch({}), { year: 2026, today: '2026-11-25', rule: 'N-09' })
    expect(duties.filter(({ status }) => status !== 'notApplicable')).toEqual([])
  })
})
