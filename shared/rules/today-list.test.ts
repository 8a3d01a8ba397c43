import { describe, expect, it } from 'vitest'
import {
  sampleActivity,
  sampleAssessment,
  sampleBranch,
  sampleMembers,
  samplePayment,
} from './sample-facts.ts'
import { inChinese, judge } from './test-judge.ts'
import { todayList } from './today-list.ts'

const today = '2026-03-20'
const list = (facts: ReturnType<typeof sampleBranch>, day = today, year = 2026) => {
  const { duties, signals } = judge(facts, { year, today: day })
  return todayList(duties, signals, day)
}
const shortOf = (items: ReturnType<typeof list>) =>
  items.map(({ section, rule, period }) => `${section} ${rule} ${period}`)

/** Lines about the dues of members; F-16 and others are about the branch. */
const dues = (facts: ReturnType<typeof sampleBranch>) =>
  list(facts).filter(
    ({ rule, duties }) => rule.startsWith('F') && duties.some(({ subject }) => subject !== null),
  )

describe('todayList', () => {
  it('has what is overdue first, what ends soonest before the rest', () => {
    expect(shortOf(list(sampleBranch()))).toEqual([
      'late B-02 2026-01',
      'late B-06 2026-01',
      'late B-02 2026-02',
      'late B-06 2026-02',
      'due B-01 2026-Q1',
      'due B-02 2026-03',
      'due B-06 2026-03',
      'due B-04 2026-Q1',
      'due C-01 2026',
      'due D-01 2026',
      'due F-16 2026',
      'due M-05 2026',
    ])
  })

  it('says nothing of periods to come', () => {
    const periods = list(sampleBranch()).map(({ period }) => period ?? '')
    expect(periods.filter((period) => period > '2026-03' && period.length === 7)).toEqual([
      '2026-Q1',
      '2026-Q1',
    ])
  })

  it('keeps a duty whose deadline lies after its year', () => {
    const { duties } = judge(sampleBranch(), {
      year: 2025,
      today,
      rule: 'C-01',
      parameters: { 'orgLife.deadline': '03-31' },
    })
    expect(shortOf(todayList(duties, [], today))).toEqual(['due C-01 2025'])
  })

  it('puts errors and then what needs a second look at the end', () => {
    const facts = sampleBranch({
      activities: [
        sampleActivity('2026-03-02', ['committeeMeeting'], { id: 8, expected: 5, present: 1 }),
        sampleActivity('2026-03-05', ['themeDay'], { id: 9, expected: 5, present: 7 }),
      ],
    })
    const items = list(facts).slice(-2)
    expect(shortOf(items)).toEqual(['wrong B-02 2026-03', 'suspect S-08 null'])
    expect(items.map(({ remedy }) => remedy?.action)).toEqual([
      { type: 'openActivity', id: 8 },
      { type: 'openActivity', id: 9 },
    ])
  })

  const members = sampleMembers(5)
  const assessments = members.map(({ id }) => sampleAssessment({ memberId: id }))

  it('makes one line of the dues of many members', () => {
    const items = dues(sampleBranch({ members, assessments }))
    expect(items.map(({ message }) => inChinese(message))).toEqual([
      '2026年1月至2月党费未交 5 人（2 个月）',
      '2026-03党费待交 5 人',
      '连续欠交党费 1 至 5 个月 5 人',
    ])
    expect(items.map(({ duties }) => duties.length)).toEqual([10, 5, 5])
  })

  const one = members.slice(0, 1)
  const paid = (...months: readonly string[]) =>
    months.map((month) => samplePayment(month, `${month}-10`))

  it.each([
    {
      what: 'one person, months in a row',
      facts: { members: one, assessments: assessments.slice(0, 1), payments: paid('2026-01') },
      day: '2026-06-20',
      messages: ['2026年2月至5月党费未交（4 个月）：党员1'],
      period: '2026',
      findings: 4,
    },
    {
      what: 'one person, with a paid month between',
      facts: { members: one, assessments: assessments.slice(0, 1), payments: paid('2026-02') },
      day: '2026-04-20',
      messages: ['2026年1月至3月党费未交（2 个月）：党员1'],
      period: '2026',
      findings: 2,
    },
    {
      what: 'one month only',
      facts: { members: one, assessments: assessments.slice(0, 1), payments: paid('2026-01') },
      day: '2026-03-20',
      messages: ['2026-02党费未交 1 人'],
      period: '2026-02',
      findings: 1,
    },
    {
      what: 'many, of whom one has paid a month',
      facts: { members, assessments, payments: paid('2026-01') },
      day: '2026-03-20',
      messages: ['2026年1月至2月党费未交 5 人（2 个月）'],
      period: '2026',
      findings: 9,
    },
    {
      what: 'nobody knows what is owed',
      facts: { members, assessments: assessments.slice(0, 4), payments: [] },
      day: '2026-03-20',
      messages: [
        '2026年1月至2月党费未交 4 人（2 个月）',
        '2026年1月至2月党费未交（2 个月）：党员5',
        '2026年党费没有核定 1 人',
      ],
      period: '2026',
      findings: 8,
    },
  ])('says arrears of months in one line: $what', ({ facts, day, messages, period, findings }) => {
    const late = list(sampleBranch(facts), day).filter(
      ({ section, rule }) => section === 'late' && rule.startsWith('F'),
    )
    expect(late.map(({ message }) => inChinese(message))).toEqual(messages)
    expect(late[0]).toMatchObject({ period })
    expect(late[0]?.duties).toHaveLength(findings)
  })

  it('tells apart what is not paid, paid short and paid after the month', () => {
    const payments = [
      samplePayment('2026-01', '2026-02-01'),
      samplePayment('2026-02', '2026-02-01', 4000),
      { ...samplePayment('2026-02', '2026-02-01'), memberId: 2 },
    ]
    const items = dues(sampleBranch({ members: members.slice(0, 2), assessments, payments }))
    expect(items.map(({ message, severity }) => [inChinese(message), severity])).toEqual([
      ['2026-01党费未交 1 人', 'error'],
      ['2026-01党费未按月交 1 人', 'warning'],
      ['2026-03党费待交 2 人', 'error'],
      ['2026-02党费少交 1 人', 'error'],
    ])
  })

  it('tells six months of arrears from fewer', () => {
    const old = { ...sampleAssessment(), fromMonth: '2025-07' }
    const items = dues(sampleBranch({ members, assessments: [old, ...assessments.slice(1)] }))
    const arrears = items.filter(({ rule }) => rule === 'F-05')
    expect(arrears.map(({ message, severity }) => [inChinese(message), severity])).toEqual([
      ['连续欠交党费满 6 个月 1 人', 'error'],
      ['连续欠交党费 1 至 5 个月 4 人', 'warning'],
    ])
    expect(arrears[0]?.remedy?.action).toEqual({ type: 'openMember', id: 1 })
  })

  it('shows months paid too far ahead', () => {
    const payments = ['2026-01', '2026-02', '2026-03', '2026-04'].map((month) =>
      samplePayment(month, '2026-01-10'),
    )
    const items = dues(sampleBranch({ members: members.slice(0, 1), assessments, payments }))
    expect(items.map(({ message }) => inChinese(message)).slice(0, 2)).toEqual([
      '2026-02党费一次预交月数过多 1 人',
      '2026-03党费一次预交月数过多 1 人',
    ])
  })

  it('looks at the first record of a signal, an entry of a register among them', () => {
    const evidence = [
      { type: 'entry', register: 'talk', id: 7, date: null, label: '谈话' },
    ] as const
    const signal = {
      signal: 'S-41',
      organizationId: 1,
      organization: '样例村党支部',
      key: 'talk:7',
      severity: 'warning',
      message: { key: 'S-41' },
      evidence,
      explained: null,
    } as const
    const [item] = todayList([], [signal], today)
    expect(item?.remedy?.action).toEqual({ type: 'openEntry', register: 'talk', id: 7 })
  })
})
