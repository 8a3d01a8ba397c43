import { describe, expect, it } from 'vitest'
import type { Relief } from '../../dues/relief.ts'
import { fen } from '../../money.ts'
import { madeEntry } from '../../registers/entries.ts'
import type { AssessmentFact } from '../facts.ts'
import { sampleAssessment, sampleBranch, sampleMembers } from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'

const today = '2026-08-15'

const relief = (given: Partial<Relief>): Relief =>
  madeEntry('duesRelief', {
    id: 1,
    memberId: 1,
    fromMonth: '2026-03',
    toMonth: '2026-12',
    monthlyFen: fen(0),
    decidedOn: '2026-02-10',
    approvedOn: '2026-02-20',
    ...given,
  })

function found(
  reliefs: readonly Partial<Relief>[],
  {
    assessments = [],
    day = today,
    year = 2026,
  }: { assessments?: readonly Partial<AssessmentFact>[]; day?: string; year?: number } = {},
) {
  const facts = sampleBranch({
    members: sampleMembers(3),
    assessments: assessments.map(sampleAssessment),
    entries: { duesRelief: reliefs.map(relief) },
  })
  return judge(facts, { rule: 'F-07', year, today: day }).duties
}

describe('F-07 a relief in the register', () => {
  it.each([
    { given: {}, day: today, status: 'done', said: '经批准免交' },
    { given: { toMonth: '2026-03' }, day: today, status: 'done', said: '经批准免交' },
    { given: { monthlyFen: fen(500) }, day: today, status: 'done', said: '每月 5.00 元' },
    { given: { decidedOn: '2026-02-20' }, day: today, status: 'done', said: '2026-02-20 批准' },
    { given: { decidedOn: '2026-02' }, day: today, status: 'done', said: '批准' },
    { given: { approvedOn: '2026-03-31' }, day: today, status: 'done', said: '批准' },
    { given: { approvedOn: '2026-03' }, day: today, status: 'done', said: '批准' },
    { given: { approvedOn: '2026' }, day: today, status: 'done', said: '批准' },
    { given: { approvedOn: '2026-04-01' }, day: today, status: 'wrong', said: '2026-04-01 才批准' },
    {
      given: { decidedOn: '2026-02-21' },
      day: today,
      status: 'wrong',
      said: '研究日期 2026-02-21 晚于上一级党委批准日期 2026-02-20',
    },
    { given: { toMonth: '2026-02' }, day: today, status: 'wrong', said: '起止月份颠倒' },
    { given: { approvedOn: null }, day: '2026-03-31', status: 'due', said: '2026-03-31 前' },
    { given: { approvedOn: null }, day: '2026-04-01', status: 'late', said: '批准以前按标准交' },
    { given: { decidedOn: null }, day: '2026-03-31', status: 'due', said: '支部研究日期' },
    { given: { decidedOn: null }, day: '2026-04-01', status: 'late', said: '支部研究日期' },
    {
      given: { decidedOn: null, approvedOn: null },
      day: '2026-04-01',
      status: 'late',
      said: '都没有登记',
    },
  ])('$given on $day: $status', ({ given, day, status, said }) => {
    const duties = found([given], { day })
    expect(duties).toMatchObject([{ status, severity: 'error', subject: { id: 1 } }])
    expect(duties.map(({ message }) => inChinese(message))[0]).toContain(said)
    expect(duties[0]?.remedy === null).toBe(status === 'done')
    expect(duties[0]?.evidence.map(({ type }) => type)).toEqual(['member', 'entry'])
  })

  it.each([
    { given: { fromMonth: '2025-10', toMonth: '2026-01' }, applies: true },
    { given: { fromMonth: '2025-01', toMonth: '2025-12' }, applies: false },
    { given: { fromMonth: '2027-01', toMonth: '2027-12' }, applies: false },
    { given: { fromMonth: '2025-01', toMonth: '2027-12', approvedOn: '2025-01' }, applies: true },
    { given: { memberId: 9 }, applies: false },
  ])('$given concerns 2026: $applies', ({ given, applies }) => {
    const [finding] = found([given])
    expect(finding?.status !== 'notApplicable').toBe(applies)
    expect(finding && inChinese(finding.message).includes('不需检查')).toBe(!applies)
  })
})

describe('F-07 what only the dues ledger calls relief', () => {
  it.each([
    { title: 'nothing', assessments: [{}], status: 'notApplicable', people: 0 },
    { title: 'exempt', assessments: [{ exempt: true }], status: 'late', people: 1 },
    { title: 'hardship', assessments: [{ category: 'hardship' }], status: 'late', people: 1 },
    {
      title: 'two members',
      assessments: [{ exempt: true }, { memberId: 2, category: 'hardship' }],
      status: 'late',
      people: 2,
    },
    {
      title: 'from this month on',
      assessments: [{ fromMonth: '2026-08', exempt: true }],
      status: 'due',
      people: 1,
    },
    {
      title: 'from last month on',
      assessments: [{ fromMonth: '2026-07', exempt: true }],
      status: 'late',
      people: 1,
    },
  ] as const)('$title: $status', ({ assessments, status, people }) => {
    const [finding, ...more] = found([], { assessments })
    expect([finding?.status, more.length]).toEqual([status, 0])
    expect(finding?.evidence).toHaveLength(people)
  })

  it('is covered by a relief, also by one that waits for its papers', () => {
    const assessments = [{ fromMonth: '2026-03', exempt: true }]
    expect(found([{}], { assessments })).toMatchObject([{ status: 'done' }])
    expect(found([{ approvedOn: null }], { assessments })).toMatchObject([{ status: 'late' }])
    expect(found([{ fromMonth: '2026-04' }], { assessments }).map(({ status }) => status)).toEqual([
      'done',
      'late',
    ])
  })

  it('names five members and no more', () => {
    const members = sampleMembers(7)
    const assessments = members.map(({ id }) => sampleAssessment({ memberId: id, exempt: true }))
    const [finding] = judge(sampleBranch({ members, assessments }), {
      rule: 'F-07',
      year: 2026,
      today,
    }).duties
    expect(finding && inChinese(finding.message)).toContain('7 人')
    expect(finding && inChinese(finding.message)).toContain('党员1、党员2、党员3、党员4、党员5…')
    expect(finding?.evidence).toHaveLength(7)
  })
})
