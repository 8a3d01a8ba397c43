import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { BranchFacts } from '../facts.ts'
import { sampleMember } from '../sample-facts.ts'
import { judge } from '../test-judge.ts'
import { branchWithCase, helpers } from './sample-case.ts'

/** `done`, or how grave an error is. */
function verdict(facts: BranchFacts, rule: string): string {
  const [found] = judge(facts, { year: 2028, today: '2029-12-31', rule }).duties
  return found?.status === 'wrong' ? `wrong ${found.severity}` : (found?.status ?? 'nothing')
}

describe('the person', () => {
  it.each([
    { title: 'eighteen on that day', person: { birthOn: '2008-06-01' }, expected: 'done' },
    { title: 'eighteen the day after', person: { birthOn: '2008-06-02' }, expected: 'wrong error' },
    { title: 'born in that month', person: { birthOn: '2008-06' }, expected: 'done' },
    { title: 'born in that year', person: { birthOn: '2008' }, expected: 'done' },
    { title: 'born a year later', person: { birthOn: '2009' }, expected: 'wrong error' },
    {
      title: 'known by ID number',
      person: { birthOn: null, idCard: '999999200906021014' },
      expected: 'wrong error',
    },
    { title: 'known by nobody', person: { birthOn: null }, expected: 'wrong warning' },
    {
      title: 'known by the roster',
      person: { birthOn: null, memberId: 3 },
      expected: 'wrong error',
    },
  ])('$title: $expected', ({ person, expected }) => {
    const member = sampleMember({ id: 3, name: '孙试三', birthDate: '2008-06-02' })
    expect(verdict(branchWithCase({ person, members: [...helpers, member] }), 'G-01')).toBe(
      expected,
    )
  })

  it.each([
    { leavesOn: null, expected: 'done' },
    { leavesOn: '2028-01-20', expected: 'wrong warning' },
    { leavesOn: '2028-01-21', expected: 'done' },
    { leavesOn: '2027-10-19', expected: 'done' },
  ])('who leaves on $leavesOn: G-13 $expected', ({ leavesOn, expected }) => {
    expect(verdict(branchWithCase({ person: { leavesOn } }), 'G-13')).toBe(expected)
  })

  it.each([
    { fullMemberDate: '2028-11-10', expected: 'done' },
    { fullMemberDate: '2028-11', expected: 'done' },
    { fullMemberDate: null, expected: 'done' },
    { fullMemberDate: '2028-12-20', expected: 'wrong warning' },
  ])('full member from $fullMemberDate: G-24 $expected', ({ fullMemberDate, expected }) => {
    const member = sampleMember({ id: 3, name: '孙试三', fullMemberDate })
    const facts = branchWithCase({ person: { memberId: 3 }, members: [...helpers, member] })
    expect(verdict(facts, 'G-24')).toBe(expected)
  })
})

describe('mentors and introducers', () => {
  const members = [
    ...helpers,
    sampleMember({ id: 3, name: '李试三', type: 'probationary' }),
    sampleMember({ id: 4, name: '周试四', fullMemberDate: '2027-08-13' }),
    sampleMember({ id: 5, name: '吴试五' }),
  ]
  const discipline = [
    madeEntry('discipline', {
      id: 1,
      memberId: 5,
      kind: 'probation',
      decidedOn: '2027-01-01',
      restoredOn: '2028-01-01',
    }),
  ]
  it.each([
    { rule: 'G-05', people: '赵试一', expected: 'done' },
    { rule: 'G-05', people: '赵试一、钱试二、吴试五', expected: 'wrong error' },
    { rule: 'G-05', people: '李试三', expected: 'wrong error' },
    { rule: 'G-05', people: '赵试一、郑试九', expected: 'wrong warning' },
    { rule: 'G-05', people: null, expected: 'wrong warning' },
    { rule: 'G-09', people: '赵试一，钱试二', expected: 'done' },
    { rule: 'G-09', people: '赵试一', expected: 'wrong error' },
    { rule: 'G-09', people: '赵试一、李试三', expected: 'wrong error' },
    { rule: 'G-09', people: '赵试一、周试四', expected: 'wrong error' },
    { rule: 'G-09', people: '赵试一、吴试五', expected: 'wrong error' },
    { rule: 'G-09', people: null, expected: 'wrong warning' },
  ])('$rule by $people: $expected', ({ rule, people, expected }) => {
    const changes = { [Number(rule.slice(2))]: { people } }
    const facts = branchWithCase({ changes, members, entries: { discipline } })
    expect(verdict(facts, rule)).toBe(expected)
  })

  it('may be named with the person instead', () => {
    const facts = branchWithCase({
      changes: { 5: { people: null }, 9: { people: null } },
      person: { mentors: '赵试一', introducers: '赵试一、钱试二' },
    })
    expect([verdict(facts, 'G-05'), verdict(facts, 'G-09')]).toEqual(['done', 'done'])
  })

  it('may introduce again once their rights are restored', () => {
    const changes = { 9: { people: '赵试一、吴试五', doneOn: '2028-01-01' } }
    expect(verdict(branchWithCase({ changes, members, entries: { discipline } }), 'G-09')).toBe(
      'done',
    )
  })

  it('are not looked up where no roster is known', () => {
    const changes = { 5: { people: '郑试九' } }
    expect(verdict(branchWithCase({ changes, members: [] }), 'G-05')).toBe('done')
  })
})
