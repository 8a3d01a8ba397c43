import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import { sampleBranch } from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'

/** A village term of 2021-03-15, which ends on 2026-03-15. */
const termOf = (given: Partial<Entry<'term'>> = {}) =>
  madeEntry('term', { id: 1, startedOn: '2021-03-15', ...given })
const heldOn = (...days: string[]) =>
  days.map((day, index) => madeEntry('election', { id: index + 1, heldOn: day, kind: 'term' }))
const leave = { extensionApprovedOn: '2026-02-20' }

const found = (given: {
  readonly term?: Partial<Entry<'term'>>
  readonly next?: string
  readonly held?: readonly string[]
  readonly today: string
  readonly year?: number
}) => {
  const { term, next, held = [], today, year = Number(today.slice(0, 4)) } = given
  const followed = next === undefined ? [] : [madeEntry('term', { id: 2, startedOn: next })]
  const entries = { term: [termOf(term), ...followed], election: heldOn(...held) }
  return judge(sampleBranch({ entries }), { rule: 'A-08', year, today }).duties
}

describe('A-08', () => {
  it.each([
    { title: 'years ahead', today: '2024-08-15', said: '本年不涉及' },
    { title: 'last day', today: '2026-03-15', said: '请按期换届', status: 'due' },
    { title: 'day after', today: '2026-03-16', said: '也没有上级批准延期', status: 'late' },
    { title: 'a year on', today: '2027-03-16', said: '也没有上级批准延期', status: 'late' },
    {
      title: 'held on the last day',
      held: ['2026-03-15'],
      today: '2026-08-15',
      said: '已换届',
      status: 'done',
    },
    {
      title: 'held a day late',
      held: ['2026-03-16'],
      today: '2026-08-15',
      said: '到2026-03-16才换届',
      status: 'wrong',
    },
    {
      title: 'held as of the beginning only',
      held: ['2021-03-12'],
      today: '2026-08-15',
      said: '没有登记换届选举',
      status: 'late',
    },
    {
      title: 'entered weeks after the beginning that it made',
      held: ['2021-09-15'],
      today: '2026-08-15',
      said: '没有登记换届选举',
      status: 'late',
    },
    {
      title: 'half a year after the beginning is another election',
      held: ['2021-09-16'],
      today: '2021-12-15',
      said: '提前超过 1 年',
      status: 'wrong',
    },
    {
      title: 'held in the future',
      held: ['2026-09-15'],
      today: '2026-08-15',
      said: '没有登记换届选举',
      status: 'late',
    },
    {
      title: 'a next term in time without an election',
      next: '2026-03-10',
      today: '2026-08-15',
      said: '已换届',
      status: 'done',
    },
    {
      title: 'a next term too late',
      next: '2026-06-01',
      today: '2026-08-15',
      said: '到2026-06-01才换届',
      status: 'wrong',
    },
    {
      title: 'an extension without leave',
      term: { extendedTo: '2026-12-31' },
      today: '2026-08-15',
      said: '没有上级批准日期',
      status: 'late',
    },
    {
      title: 'held in an extension without leave',
      term: { extendedTo: '2026-12-31' },
      held: ['2026-05-01'],
      today: '2026-08-15',
      said: '2026-05-01才换届；登记延期到',
      status: 'wrong',
    },
    {
      title: 'within an extension',
      term: { extendedTo: '2026-12-31', ...leave },
      today: '2026-12-31',
      said: '上级批准延期到2026-12-31',
      status: 'due',
    },
    {
      title: 'after an extension',
      term: { extendedTo: '2026-12-31', ...leave },
      today: '2027-01-01',
      said: '延期也已于2026-12-31到期',
      status: 'late',
    },
    {
      title: 'held in an extension',
      term: { extendedTo: '2026-12-31', ...leave },
      held: ['2026-12-31'],
      today: '2026-12-31',
      said: '已换届',
      status: 'done',
    },
    {
      title: 'leave without a day',
      term: leave,
      today: '2026-08-15',
      said: '上级批准延期到2027-03-15',
      status: 'due',
    },
    {
      title: 'an extension of exactly a year',
      term: { extendedTo: '2027-03-15', ...leave },
      today: '2026-08-15',
      said: '上级批准延期到2027-03-15',
      status: 'due',
    },
    {
      title: 'an extension of a year and a day',
      term: { extendedTo: '2027-03-16', ...leave },
      today: '2026-08-15',
      said: '超过 1 年（最迟2027-03-15）',
      status: 'wrong',
    },
    {
      title: 'exactly a year early',
      held: ['2025-03-15'],
      today: '2025-08-15',
      said: '已换届',
      status: 'done',
    },
    {
      title: 'a year and a day early',
      held: ['2025-03-14'],
      today: '2025-08-15',
      said: '提前超过 1 年',
      status: 'wrong',
    },
  ])('$title', ({ said, status = 'notApplicable', ...given }) => {
    const [finding] = found(given)
    expect(finding?.status).toBe(status)
    expect(finding && inChinese(finding.message)).toContain(said)
  })

  it('judges each term of the year', () => {
    const twice = found({ next: '2026-03-10', held: ['2026-03-10'], today: '2026-08-15' })
    expect(twice.map(({ status }) => status)).toEqual(['done'])
    const late = found({ next: '2026-03-10', today: '2031-03-11', year: 2031 })
    expect(late.map(({ status }) => status)).toEqual(['late'])
  })

  it('stays in the years from the end of the term to its election', () => {
    const of = (year: number) =>
      found({ held: ['2027-02-01'], today: '2028-08-15', year }).map(({ status }) => status)
    expect([2025, 2026, 2027, 2028].map(of)).toEqual([
      ['notApplicable'],
      ['wrong'],
      ['wrong'],
      ['notApplicable'],
    ])
  })

  it.each([
    { year: 2020, said: '登记的届次从2021-03-15才开始' },
    { year: 2021, said: '本届任期到2026-03-15届满，本年不涉及换届' },
    { year: 2025, said: '本届任期到2026-03-15届满，本年不涉及换届' },
    { year: 2027, said: '本届任期到2031-03-10届满，本年不涉及换届' },
  ])('speaks in $year of the term that ran in it', ({ year, said }) => {
    const given = { next: '2026-03-10', held: ['2026-03-10'], today: '2028-08-15' }
    const [finding, ...others] = found({ ...given, year })
    expect(finding && [finding.status, inChinese(finding.message)]).toEqual([
      'notApplicable',
      expect.stringContaining(said),
    ])
    expect(others).toEqual([])
  })

  it('rests on the term and what followed it', () => {
    const [finding] = found({ held: ['2026-03-10'], today: '2026-08-15' })
    expect(finding?.evidence.map(({ register, id }) => [register, id])).toEqual([
      ['term', 1],
      ['election', 1],
    ])
    const [missing] = found({ today: '2026-08-15' })
    expect(missing?.remedy?.action).toMatchObject({
      register: 'election',
      values: { kind: 'term' },
    })
  })
})
