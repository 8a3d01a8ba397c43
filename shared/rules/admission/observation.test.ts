import { describe, expect, it } from 'vitest'
import { inChinese, judge, statuses } from '../test-judge.ts'
import { branchWithCase } from './sample-case.ts'

const days = (...all: string[]) => all.map((doneOn) => ({ doneOn }))
const yearOfDay = (today: string) => Number(today.slice(0, 4))

/** An activist from 2026-07-10: half-years up to 2027-01-10, 2027-07-10, … */
describe('G-06', () => {
  it.each([
    { title: 'none yet', seen: days(), today: '2027-01-10', expected: 'due' },
    { title: 'none in the first half-year', seen: days(), today: '2027-01-11', expected: 'late' },
    { title: 'on the last day', seen: days('2027-01-10'), today: '2027-01-10', expected: 'done' },
    { title: 'the day after', seen: days('2027-01-11'), today: '2027-01-11', expected: 'late' },
    { title: 'the second is open', seen: days('2026-12-01'), today: '2027-07-10', expected: 'due' },
    {
      title: 'the second is over',
      seen: days('2026-12-01'),
      today: '2027-07-11',
      expected: 'late',
    },
    {
      title: 'one on the last day of the first',
      seen: days('2027-01-10'),
      today: '2027-01-11',
      expected: 'due',
    },
    { title: 'a month that may fit', seen: days('2027-01'), today: '2027-01-20', expected: 'done' },
  ])('$title on $today: $expected', ({ seen, today, expected }) => {
    const facts = branchWithCase({ upTo: 5, changes: { 6: seen } })
    const at = { year: yearOfDay(today), today, rule: 'G-06' }
    expect(statuses(facts, at)).toEqual([`${yearOfDay(today)} 7 ${expected}`])
  })

  it.each([
    { title: 'after twelve months', listed: '2027-07-10', expected: 'done' },
    { title: 'a day less', listed: '2027-07-09', expected: 'wrong' },
    { title: 'long after, without another observation', listed: '2028-01-10', expected: 'late' },
    { title: 'a day less than a third half-year', listed: '2028-01-09', expected: 'done' },
  ])('a candidate $title: $expected', ({ listed, expected }) => {
    const facts = branchWithCase({ upTo: 6, changes: { 7: { doneOn: listed } } })
    expect(statuses(facts, { year: 2028, today: '2028-06-01', rule: 'G-06' })).toEqual([
      `2028 7 ${expected}`,
    ])
  })

  it('looks at the half-years of its year only, and names the one without', () => {
    const facts = branchWithCase({ upTo: 5, changes: { 6: days('2026-12-01') } })
    const at = { today: '2028-06-01', rule: 'G-06' }
    expect(statuses(facts, { ...at, year: 2026 })).toEqual(['2026 7 done'])
    const [found] = judge(facts, { ...at, year: 2027 }).duties
    expect(found && inChinese(found.message)).toBe(
      '2027-01-11至2027-07-10这 6 个月没有考察记录（已有记录 1 次，满期 2 段）。',
    )
    expect(found?.remedy?.action).toMatchObject({ values: { admissionId: 7, step: 6 } })
  })

  it.each([
    {
      title: 'without a day of choosing, from the first one',
      changes: { 3: null },
      expected: 'done',
    },
    { title: 'neither chosen nor observed', changes: { 3: null, 6: null }, expected: 'late' },
  ])('$title: $expected', ({ changes, expected }) => {
    expect(
      statuses(branchWithCase({ changes }), { year: 2028, today: '2029-12-31', rule: 'G-06' }),
    ).toEqual([`2028 7 ${expected}`])
  })

  it('asks for nothing before there is an activist', () => {
    const facts = branchWithCase({ upTo: 2 })
    expect(statuses(facts, { year: 2026, today: '2026-11-25', rule: 'G-06' })).toEqual([
      '2026 7 notApplicable',
    ])
  })
})

/** Approved on 2027-12-10, probation over on 2028-11-10. */
describe('G-21', () => {
  it.each([
    {
      title: 'on the last day',
      review: 'halfYear',
      seen: days(),
      today: '2028-06-10',
      expected: 'due',
    },
    {
      title: 'half a year without',
      review: 'halfYear',
      seen: days(),
      today: '2028-06-11',
      expected: 'late',
    },
    {
      title: 'once',
      review: 'halfYear',
      seen: days('2028-05-01'),
      today: '2028-06-09',
      expected: 'done',
    },
    {
      title: 'the last months',
      review: 'halfYear',
      seen: days('2028-05-01'),
      today: '2028-11-09',
      expected: 'due',
    },
    {
      title: 'over',
      review: 'halfYear',
      seen: days('2028-05-01'),
      today: '2028-11-10',
      expected: 'done',
    },
    {
      title: 'by quarter',
      review: 'quarter',
      seen: days('2028-05-01'),
      today: '2028-06-09',
      expected: 'late',
    },
    {
      title: 'every quarter',
      review: 'quarter',
      seen: days('2028-03-10', '2028-03-11', '2028-06-11'),
      today: '2028-11-10',
      expected: 'done',
    },
  ])('$title: $review on $today $expected', ({ review, seen, today, expected }) => {
    const facts = branchWithCase({ upTo: 20, changes: { 21: seen } })
    const parameters = { 'dev.probationReview': review }
    expect(statuses(facts, { year: 2028, today, rule: 'G-21', parameters })).toEqual([
      `2028 7 ${expected}`,
    ])
  })

  it.each([
    { upTo: 16, changes: {}, expected: 'notApplicable' },
    {
      upTo: 16,
      changes: { 17: { doneOn: '2027-12-10', outcome: 'failed' as const } },
      expected: 'notApplicable',
    },
    { upTo: 25, changes: { 17: null, 21: null }, expected: 'late' },
  ])('with $upTo steps and $changes: $expected', ({ upTo, changes, expected }) => {
    const facts = branchWithCase({ upTo, changes })
    expect(statuses(facts, { year: 2028, today: '2029-12-31', rule: 'G-21' })).toEqual([
      `2028 7 ${expected}`,
    ])
  })
})
