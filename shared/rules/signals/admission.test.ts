import { describe, expect, it } from 'vitest'
import { branchWithCase, helpers } from '../admission/sample-case.ts'
import { madeEntry } from '../../registers/entries.ts'
import { sampleBranch, sampleMember } from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'

const at = (year: number) => ({ year, today: '2029-12-31' })

describe('S-03', () => {
  it.each([
    { title: 'eighteen that day', person: { birthOn: '2008-06-01' }, expected: [] },
    { title: 'the day after', person: { birthOn: '2008-06-02' }, expected: ['admission:7:young'] },
    { title: 'of unknown birth', person: { birthOn: null }, expected: [] },
    { title: 'joined that day', person: { memberId: 3 }, joinDate: '2026-06-01', expected: [] },
    {
      title: 'joined the day before',
      person: { memberId: 3 },
      joinDate: '2026-05-31',
      expected: ['admission:7:joined'],
    },
    { title: 'joined in that month', person: { memberId: 3 }, joinDate: '2026-06', expected: [] },
  ])('$title: $expected', ({ person, joinDate = null, expected }) => {
    const members = [...helpers, sampleMember({ id: 3, name: '孙试三', joinDate })]
    const { signals } = judge(branchWithCase({ person, members }), { ...at(2026), rule: 'S-03' })
    expect(signals.map(({ key }) => key)).toEqual(expected)
    for (const { evidence } of signals) expect(evidence).toHaveLength(2)
  })

  it('finds nothing without an application', () => {
    const facts = branchWithCase({ changes: { 1: null }, person: { birthOn: '2020' } })
    expect(judge(facts, { ...at(2028), rule: 'S-03' }).signals).toEqual([])
  })
})

/** People who applied one a year from 2020 on, all with the same mentor, and ended when told. */
function mentored(closed: readonly (string | null)[], mentor = '赵试一') {
  const admission = closed.map((closedOn, index) =>
    madeEntry('admission', { id: index + 1, name: `学员${index + 1}`, mentors: mentor, closedOn }),
  )
  const admissionStep = admission.map(({ id }) =>
    madeEntry('admissionStep', { id, admissionId: id, step: 1, doneOn: `${2019 + id}-03-01` }),
  )
  return sampleBranch({ members: helpers, entries: { admission, admissionStep } })
}

describe('S-07', () => {
  const five = [null, null, null, null, null]
  it.each([
    { title: 'five', facts: mentored(five), expected: [] },
    { title: 'six', facts: mentored([...five, null]), expected: ['member:1:mentor'] },
    { title: 'six, one before the others', facts: mentored(['2024-01-01', ...five]), expected: [] },
    {
      title: 'six of somebody from elsewhere',
      facts: mentored([...five, null], '郑试九'),
      expected: ['mentor 郑试九'],
    },
    { title: 'nobody', facts: mentored([]), expected: [] },
  ])('$title at one time: $expected', ({ facts, expected }) => {
    const { signals } = judge(facts, { year: 2026, today: '2026-11-25', rule: 'S-07' })
    expect(signals.map(({ key }) => key)).toEqual(expected)
  })

  it('follows its parameter and names the people', () => {
    const parameters = { 'dev.maxPerMentor': 2 }
    const facts = mentored([null, null, null])
    const [found] = judge(facts, {
      year: 2026,
      today: '2026-11-25',
      rule: 'S-07',
      parameters,
    }).signals
    expect(found && inChinese(found.message)).toBe(
      '赵试一 同一时期联系或介绍 3 人（学员1、学员2、学员3），多于 2 人，请核实。',
    )
    expect(found?.evidence).toHaveLength(4)
  })

  it('counts introducers of the steps, and a person once who is both', () => {
    const parameters = { 'dev.maxPerMentor': 1 }
    const { signals } = judge(branchWithCase(), { ...at(2028), rule: 'S-07', parameters })
    expect(signals).toEqual([])
  })
})

describe('S-40', () => {
  const seen = (...all: [string, string][]) => all.map(([doneOn, content]) => ({ doneOn, content }))
  it.each([
    {
      title: 'same day, same text',
      six: seen(['2026-12-01', '表现良好'], ['2027-06-01', '表现 良好']),
      expected: ['admissionStep:60:copied'],
    },
    {
      title: 'last days of months',
      six: seen(['2026-12-31', '表现良好'], ['2027-06-30', '表现良好']),
      expected: ['admissionStep:60:copied'],
    },
    {
      title: 'other days',
      six: seen(['2026-12-01', '表现良好'], ['2027-06-02', '表现良好']),
      expected: [],
    },
    {
      title: 'other texts',
      six: seen(['2026-12-01', '表现良好'], ['2027-06-01', '学习认真']),
      expected: [],
    },
    { title: 'no texts', six: [{ doneOn: '2026-12-01' }, { doneOn: '2027-06-01' }], expected: [] },
    {
      title: 'months only',
      six: seen(['2026-12', '表现良好'], ['2027-06', '表现良好']),
      expected: [],
    },
  ])('observations: $title $expected', ({ six, expected }) => {
    const { signals } = judge(branchWithCase({ changes: { 6: six } }), {
      ...at(2027),
      rule: 'S-40',
    })
    expect(signals.map(({ key }) => key)).toEqual(expected)
  })

  it.each([
    { title: 'twelve months', changes: { 7: { doneOn: '2027-07-10' } }, expected: [] },
    {
      title: 'a day less',
      changes: { 7: { doneOn: '2027-07-09' } },
      expected: ['admission:7:cultivation'],
    },
    { title: 'five working days', changes: {}, expected: [] },
    { title: 'four', changes: { 8: { noticeTo: '2027-08-08' } }, expected: ['admission:7:notice'] },
    {
      title: 'four as counted',
      changes: { 8: { noticeFrom: null, noticeTo: null, days: 4 } },
      expected: ['admission:7:notice'],
    },
    {
      title: 'four before the revision',
      changes: { 8: { doneOn: '2026-05-10', days: 4, noticeFrom: null, noticeTo: null } },
      expected: [],
    },
  ])('$title: $expected', ({ changes, expected }) => {
    const { signals } = judge(branchWithCase({ changes }), { ...at(2027), rule: 'S-40' })
    expect(signals.map(({ key }) => key)).toEqual(expected)
  })

  it('looks at its own year only', () => {
    const changes = { 7: { doneOn: '2027-07-09' }, 8: { noticeTo: '2027-08-08' } }
    const { signals } = judge(branchWithCase({ changes }), { ...at(2028), rule: 'S-40' })
    expect(signals).toEqual([])
  })
})
