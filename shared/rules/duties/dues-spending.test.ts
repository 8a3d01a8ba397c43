import { describe, expect, it } from 'vitest'
import { fen } from '../../money.ts'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import { sampleBranch } from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'

type Spending = Entry<'duesSpending'>

function found(
  rule: string,
  entries: readonly Partial<Spending>[],
  {
    parameters = {},
    level = 'branch',
  }: { parameters?: Record<string, number>; level?: 'branch' | 'committee' } = {},
) {
  const duesSpending = entries.map((values) =>
    madeEntry('duesSpending', {
      id: 1,
      spentOn: '2026-05-10',
      amountFen: fen(30_000),
      purpose: 'training',
      decidedOn: '2026-05-06',
      ...values,
    }),
  )
  const facts = sampleBranch({ branch: { level }, entries: { duesSpending } })
  const { duties } = judge(facts, { rule, year: 2026, today: '2026-08-15', parameters })
  return duties.map(({ status, severity, message }) => [status, severity, inChinese(message)])
}

describe('F-13', () => {
  it.each([
    { purpose: 'training', status: 'done', said: '培训党员' },
    { purpose: 'publications', status: 'done', said: '报刊' },
    { purpose: 'commendation', status: 'done', said: '表彰' },
    { purpose: 'hardship', status: 'done', said: '生活困难' },
    { purpose: 'disaster', status: 'done', said: '受灾' },
    { purpose: 'other', status: 'wrong', said: '五类用途' },
  ] as const)('$purpose: $status', ({ purpose, status, said }) => {
    for (const level of ['branch', 'committee'] as const) {
      const [finding, ...more] = found('F-13', [{ purpose }], { level })
      expect([finding?.[0], finding?.[1], more]).toEqual([status, 'error', []])
      expect(finding?.[2]).toContain('2026-05-10 支出 300.00 元')
      expect(finding?.[2]).toContain(said)
    }
  })

  it('has a finding each, and one where nothing was spent in the year', () => {
    expect(found('F-13', [{}, { id: 2, purpose: 'other' }]).map(([status]) => status)).toEqual([
      'done',
      'wrong',
    ])
    expect(found('F-13', [{ spentOn: '2025-12-31' }]).map(([status]) => status)).toEqual([
      'notApplicable',
    ])
  })
})

describe('F-14', () => {
  it.each([
    { values: {}, from: 0, status: 'done', said: '2026-05-06 经集体研究' },
    { values: { decidedOn: '2026-05-10' }, from: 0, status: 'done', said: '集体研究' },
    { values: { decidedOn: '2026-05' }, from: 0, status: 'done', said: '集体研究' },
    {
      values: { decidedOn: '2026-05-11' },
      from: 0,
      status: 'wrong',
      said: '2026-05-11 才集体研究',
    },
    { values: { decidedOn: null }, from: 0, status: 'late', said: '没有登记集体研究' },
    { values: { decidedOn: null, spentOn: '2026-08-15' }, from: 0, status: 'late', said: '补登记' },
    {
      values: { decidedOn: null, spentOn: '2026-08-16' },
      from: 0,
      status: 'due',
      said: '计划支出',
    },
    { values: { decidedOn: null }, from: 300, status: 'late', said: '300.00 元' },
    { values: { decidedOn: null }, from: 301, status: 'notApplicable', said: '不需检查' },
  ])('$values from $from yuan: $status', ({ values, from, status, said }) => {
    const [finding, ...more] = found('F-14', [values], { parameters: { 'dues.decideFrom': from } })
    expect([finding?.[0], finding?.[1], more]).toEqual([status, 'warning', []])
    expect(finding?.[2]).toContain(said)
  })
})
