import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import { sampleBranch } from '../sample-facts.ts'
import { judge, statuses } from '../test-judge.ts'

const whole = {
  problem: '学习记录不全',
  source: 'inspection',
  foundOn: '2026-03-31',
  measure: '补齐记录',
  owner: '赵试一',
  deadlineOn: '2026-06-30',
  finishedOn: '2026-06-30',
  evidence: '整改报告',
} as const

const of = (...given: readonly Partial<Entry<'rectification'>>[]) =>
  sampleBranch({
    entries: {
      rectification: given.map((one, index) =>
        madeEntry('rectification', { ...whole, ...one, id: index + 1 }),
      ),
    },
  })
const open = { finishedOn: null, evidence: null }

describe('M-01', () => {
  const at = (today: string, year = 2026) => ({ year, today, rule: 'M-01' })
  it.each([
    { what: 'finished in time', item: {}, today: '2026-11-25', expected: 'done', said: 'done' },
    {
      what: 'a day late',
      item: { finishedOn: '2026-07-01' },
      today: '2026-11-25',
      expected: 'wrong',
      said: 'wrong',
    },
    {
      what: 'in the month',
      item: { finishedOn: '2026-06' },
      today: '2026-11-25',
      expected: 'done',
      said: 'done',
    },
    { what: 'the last day', item: open, today: '2026-06-30', expected: 'due', said: 'due' },
    { what: 'the day after', item: open, today: '2026-07-01', expected: 'late', said: 'late' },
    {
      what: 'a month as deadline',
      item: { ...open, deadlineOn: '2026-07' },
      today: '2026-07-31',
      expected: 'due',
      said: 'due',
    },
    {
      what: 'no measure',
      item: { ...open, measure: null },
      today: '2026-06-30',
      expected: 'wrong',
      said: 'noMeasure',
    },
    {
      what: 'no owner',
      item: { ...open, owner: null },
      today: '2026-06-30',
      expected: 'wrong',
      said: 'noOwner',
    },
    {
      what: 'no deadline',
      item: { ...open, deadlineOn: null },
      today: '2026-11-25',
      expected: 'wrong',
      said: 'noDeadline',
    },
    {
      what: 'no proof',
      item: { evidence: null },
      today: '2026-11-25',
      expected: 'wrong',
      said: 'noProof',
    },
    {
      what: 'overdue and incomplete',
      item: { ...open, owner: null },
      today: '2026-07-01',
      expected: 'late',
      said: 'late',
    },
  ])('$what: $expected', ({ item, today, expected, said }) => {
    const [found] = judge(of(item), at(today)).duties
    expect(found).toMatchObject({
      status: expected,
      severity: 'error',
      subject: { type: 'entry', id: 1 },
      message: { key: `rules:duty.M-01.${said}` },
    })
  })

  it.each([
    { what: 'none', items: [], year: 2026, expected: ['2026 notApplicable'] },
    {
      what: 'to come',
      items: [{ foundOn: '2026-12-01' }],
      year: 2026,
      expected: ['2026 notApplicable'],
    },
    {
      what: 'finished last year',
      items: [{ foundOn: '2025-03' }],
      year: 2026,
      expected: ['2026 notApplicable'],
    },
    {
      what: 'open from last year',
      items: [{ ...open, foundOn: '2025-03' }],
      year: 2026,
      expected: ['2026 1 late'],
    },
    {
      what: 'in its own year',
      items: [{ ...open, foundOn: '2025-03' }],
      year: 2025,
      expected: ['2025 1 late'],
    },
    { what: 'before it', items: [open], year: 2025, expected: ['2025 notApplicable'] },
    { what: 'two', items: [{}, open], year: 2026, expected: ['2026 1 done', '2026 2 late'] },
  ])('$what: $expected', ({ items, year, expected }) => {
    expect(statuses(of(...items), at('2026-11-25', year))).toEqual(expected)
  })

  it.each([
    {
      problem: '一二三四五六七八九十一二三四五六七八九十',
      name: '一二三四五六七八九十一二三四五六七八九十',
    },
    {
      problem: '一二三四五六七八九十一二三四五六七八九十一',
      name: '一二三四五六七八九十一二三四五六七八九十…',
    },
    { problem: '第一行\n第二行', name: '第一行…' },
  ])('is called by the beginning of its problem: $name', ({ problem, name }) => {
    expect(judge(of({ problem }), at('2026-11-25')).duties[0]?.subject?.name).toBe(name)
  })

  it('is asked of a committee too', () => {
    const { entries } = of(open)
    const facts = sampleBranch({ branch: { level: 'committee' }, entries })
    expect(statuses(facts, at('2026-11-25'))).toEqual(['2026 1 late'])
  })
})

describe('M-03', () => {
  const at = (today: string) => ({ year: 2026, today, rule: 'M-03' })
  const found = { source: 'lifeMeeting', foundOn: '2026-01-31', deadlineOn: null } as const
  it.each([
    {
      what: 'on the last day',
      item: { finishedOn: '2026-04-30' },
      today: '2026-11-25',
      expected: 'done',
    },
    {
      what: 'the day after',
      item: { finishedOn: '2026-05-01' },
      today: '2026-11-25',
      expected: 'wrong',
    },
    { what: 'open, in time', item: open, today: '2026-04-30', expected: 'due' },
    { what: 'open, over', item: open, today: '2026-05-01', expected: 'late' },
    {
      what: 'found in January',
      item: { ...open, foundOn: '2026-01' },
      today: '2026-04-30',
      expected: 'due',
    },
  ])('$what: $expected', ({ item, today, expected }) => {
    expect(statuses(of({ ...found, ...item }), at(today))).toEqual([`2026 1 ${expected}`])
  })

  it('does not concern what something else found', () => {
    expect(statuses(of({}), at('2026-11-25'))).toEqual(['2026 notApplicable'])
  })

  it('takes as many months as are set', () => {
    const parameters = { 'rectify.lifeMeetingMonths': 1 }
    const facts = of({ ...found, finishedOn: '2026-03-01' })
    expect(statuses(facts, { ...at('2026-11-25'), parameters })).toEqual(['2026 1 wrong'])
  })
})
