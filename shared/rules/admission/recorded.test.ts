import { describe, expect, it } from 'vitest'
import type { BranchFacts } from '../facts.ts'
import { inChinese, judge } from '../test-judge.ts'
import { branchWithCase } from './sample-case.ts'

const at = { year: 2028, today: '2029-12-31' }

/** `done`, `due`, or how grave an error is. */
function verdict(facts: BranchFacts, rule: string, parameters = {}): string {
  const [found] = judge(facts, { ...at, rule, parameters }).duties
  return found?.status === 'wrong' ? `wrong ${found.severity}` : (found?.status ?? 'nothing')
}

const words = (facts: BranchFacts, rule: string): string => {
  const [found] = judge(facts, { ...at, rule }).duties
  return found ? inChinese(found.message) : ''
}

/** One thing of the whole way is changed in a step. */
describe('a step that is recorded', () => {
  it.each([
    { rule: 'G-02', step: 2, given: { doneOn: '2026-07-01' }, expected: 'done' },
    { rule: 'G-02', step: 2, given: { doneOn: '2026-07-02' }, expected: 'wrong error' },
    { rule: 'G-02', step: 2, given: { doneOn: '2026-07' }, expected: 'done' },
    { rule: 'G-02', step: 2, given: { doneOn: '2026-08' }, expected: 'wrong error' },
    { rule: 'G-03', step: 3, given: { doneOn: '2026-06-20' }, expected: 'done' },
    { rule: 'G-03', step: 3, given: { doneOn: '2026-06-19' }, expected: 'wrong error' },
    { rule: 'G-03', step: 3, given: { document: null }, expected: 'wrong warning' },
    { rule: 'G-03', step: 3, given: { document: null, content: '推优' }, expected: 'done' },
    { rule: 'G-04', step: 4, given: { doneOn: '2026-07-09' }, expected: 'wrong error' },
    { rule: 'G-04', step: 4, given: { document: null }, expected: 'wrong warning' },
    { rule: 'G-07', step: 7, given: { doneOn: '2027-07-10' }, expected: 'done' },
    { rule: 'G-07', step: 7, given: { doneOn: '2027-07-09' }, expected: 'wrong error' },
    { rule: 'G-07', step: 3, given: { doneOn: '2026-07' }, expected: 'done' },
    { rule: 'G-10', step: 10, given: { doneOn: '2027-11-10' }, expected: 'done' },
    { rule: 'G-10', step: 10, given: { doneOn: '2027-11-11' }, expected: 'wrong error' },
    { rule: 'G-10', step: 10, given: { outcome: 'failed' }, expected: 'wrong error' },
    { rule: 'G-10', step: 10, given: { document: null }, expected: 'wrong warning' },
    { rule: 'G-11', step: 11, given: { days: 2 }, expected: 'wrong error' },
    { rule: 'G-11', step: 11, given: { days: 2, hours: 24 }, expected: 'done' },
    { rule: 'G-11', step: 11, given: { days: null, hours: 23 }, expected: 'wrong error' },
    { rule: 'G-11', step: 11, given: { days: null }, expected: 'wrong warning' },
    { rule: 'G-11', step: 11, given: { doneOn: '2027-11-11' }, expected: 'wrong error' },
    { rule: 'G-12', step: 12, given: { document: null }, expected: 'wrong warning' },
    { rule: 'G-13', step: 13, given: { outcome: 'failed' }, expected: 'wrong error' },
    { rule: 'G-13', step: 13, given: { document: null }, expected: 'wrong warning' },
    { rule: 'G-14', step: 14, given: { doneOn: '2027-10-19' }, expected: 'wrong warning' },
    { rule: 'G-15', step: 15, given: { doneOn: '2027-11-20' }, expected: 'done' },
    { rule: 'G-15', step: 15, given: { doneOn: '2027-11-21' }, expected: 'wrong error' },
    { rule: 'G-15', step: 15, given: { doneOn: '2027-10-19' }, expected: 'wrong error' },
    { rule: 'G-16', step: 16, given: { doneOn: '2027-11-09' }, expected: 'wrong error' },
    { rule: 'G-16', step: 16, given: { doneOn: '2027-12-11' }, expected: 'wrong error' },
    { rule: 'G-17', step: 17, given: { doneOn: '2028-02-10' }, expected: 'done' },
    { rule: 'G-17', step: 17, given: { doneOn: '2028-02-11' }, expected: 'wrong warning' },
    { rule: 'G-17', step: 17, given: { doneOn: '2028-05-10', content: '疫情' }, expected: 'done' },
    {
      rule: 'G-17',
      step: 17,
      given: { doneOn: '2028-05-11', content: '疫情' },
      expected: 'wrong error',
    },
    { rule: 'G-17', step: 17, given: { people: '某镇党委' }, expected: 'done' },
    { rule: 'G-17', step: 17, given: { people: '某村党总支' }, expected: 'wrong error' },
    { rule: 'G-18', step: 18, given: { doneOn: '2027-12-09' }, expected: 'wrong warning' },
    { rule: 'G-20', step: 20, given: { doneOn: '2028-01-09' }, expected: 'done' },
    { rule: 'G-20', step: 20, given: { doneOn: '2028-01-10' }, expected: 'wrong info' },
    { rule: 'G-20', step: 20, given: { doneOn: '2027-12-09' }, expected: 'wrong error' },
    { rule: 'G-22', step: 22, given: { doneOn: '2028-12-11' }, expected: 'wrong error' },
    { rule: 'G-22', step: 23, given: { doneOn: '2028-11-10' }, expected: 'done' },
    { rule: 'G-22', step: 23, given: { doneOn: '2028-11-09' }, expected: 'wrong error' },
    { rule: 'G-23', step: 23, given: { doneOn: '2028-12-10' }, expected: 'done' },
    { rule: 'G-23', step: 23, given: { doneOn: '2028-12-11' }, expected: 'wrong error' },
    { rule: 'G-23', step: 23, given: { document: null }, expected: 'wrong warning' },
    { rule: 'G-24', step: 24, given: { doneOn: '2029-02-20' }, expected: 'done' },
    { rule: 'G-24', step: 24, given: { doneOn: '2029-02-21' }, expected: 'wrong warning' },
    { rule: 'G-24', step: 24, given: { doneOn: '2029-05-21' }, expected: 'wrong error' },
  ] as const)('$rule, step $step with $given: $expected', ({ rule, step, given, expected }) => {
    expect(verdict(branchWithCase({ changes: { [step]: given } }), rule)).toBe(expected)
  })

  it.each([
    { parameters: { 'dev.oathDays': 60 }, rule: 'G-20', given: { 20: { doneOn: '2028-02-08' } } },
    {
      parameters: { 'dev.confirmationMonths': 2 },
      rule: 'G-23',
      given: { 23: { doneOn: '2029-01-10' } },
    },
  ])('$rule follows $parameters', ({ parameters, rule, given }) => {
    const facts = branchWithCase({ changes: given })
    expect(verdict(facts, rule)).not.toBe('done')
    expect(verdict(facts, rule, parameters)).toBe('done')
  })

  it('that is missing while a later one is recorded is late, and names that one', () => {
    const facts = branchWithCase({ changes: { 10: null } })
    expect(verdict(facts, 'G-10')).toBe('late')
    expect(words(facts, 'G-10')).toBe(
      '第10步“政治审查”没有登记，后面的第12步“支委会审查”却已于 2027-10-12 办理，请补登记或说明。',
    )
  })

  it('names all its faults, with the limit and the day', () => {
    const facts = branchWithCase({
      changes: { 15: { doneOn: '2027-12-01', present: 5, approve: 5, ballot: 'open' } },
    })
    expect(words(facts, 'G-15')).toBe(
      '第15步“支部大会接收”于 2027-12-01 办理。期限是 2027-11-20，已超过。' +
        '应到 10 人，到会 5 人，没有超过应到半数，会议无效。' +
        '应到 10 人，赞成 5 票（其中会前书面意见 0 票），没有超过应到半数，不能通过。' +
        '登记的是公开表决，应当无记名投票。',
    )
  })
})

describe('a step that failed', () => {
  it.each([
    { rule: 'G-13', expected: 'done' },
    { rule: 'G-15', expected: 'notApplicable' },
    { rule: 'G-14', expected: 'notApplicable' },
  ])('stops the way: $rule $expected', ({ rule, expected }) => {
    const facts = branchWithCase({ upTo: 13, changes: { 13: { outcome: 'failed' } } })
    expect(verdict(facts, rule)).toBe(expected)
  })

  it('may be done once more', () => {
    const again = [
      { doneOn: '2027-10-20', outcome: 'failed' },
      { doneOn: '2027-11-01', outcome: 'passed' },
    ] as const
    const facts = branchWithCase({
      changes: {
        13: again.map((given) => ({ ...given, document: '通知' })),
        14: { doneOn: '2027-11-02' },
      },
    })
    expect(['G-13', 'G-14', 'G-15'].map((rule) => verdict(facts, rule))).toEqual([
      'done',
      'done',
      'done',
    ])
  })

  it('leaves a case that was closed without the steps behind it', () => {
    const facts = branchWithCase({ upTo: 6, person: { closedOn: '2028-03-01' } })
    expect(['G-05', 'G-07', 'G-28'].map((rule) => verdict(facts, rule))).toEqual([
      'done',
      'notApplicable',
      'done',
    ])
  })
})

describe('the file', () => {
  it.each([
    { lacking: 14, expected: 'wrong warning' },
    { lacking: 6, expected: 'wrong warning' },
    { lacking: 12, expected: 'done' },
  ])('without step $lacking: $expected', ({ lacking, expected }) => {
    expect(verdict(branchWithCase({ changes: { [lacking]: null } }), 'G-25')).toBe(expected)
  })

  it('names what is lacking', () => {
    expect(words(branchWithCase({ changes: { 1: null, 14: null } }), 'G-25')).toContain(
      '缺 2 项登记：第1步“递交入党申请书”、第14步“填写入党志愿书”',
    )
  })
})
