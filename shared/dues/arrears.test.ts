import { describe, expect, it, test } from 'vitest'
import {
  sampleAssessment,
  sampleBranch,
  sampleMember,
  sampleMembers,
  samplePayment,
} from '../rules/sample-facts.ts'
import { arrearsStage, lastEndedMonth, listArrears } from './arrears.ts'

test.each([
  { months: 0, stage: 'none' },
  { months: 1, stage: 'criticism' },
  { months: 2, stage: 'criticism' },
  { months: 3, stage: 'warning' },
  { months: 5, stage: 'warning' },
  { months: 6, stage: 'expulsion' },
  { months: 23, stage: 'expulsion' },
])('$months unpaid months: $stage', ({ months, stage }) => {
  expect(arrearsStage(months, 3)).toBe(stage)
})

test.each([
  { today: '2026-11-22', month: '2026-10' },
  { today: '2026-11-30', month: '2026-10' },
  { today: '2026-12-01', month: '2026-11' },
  { today: '2026-01-31', month: '2025-12' },
])('on $today the last month that is over is $month', ({ today, month }) => {
  expect(lastEndedMonth(today)).toBe(month)
})

const months = ['01', '02', '03', '04', '05', '06', '07', '08'].map((month) => `2026-${month}`)
const exempt = { fromMonth: '2026-07', toMonth: '2026-08', exempt: true }

/** Unpaid months at the end of August 2026, by what was paid and assessed. */
describe('listArrears', () => {
  it.each([
    { title: 'nothing paid', paid: [], assessments: [{}], unpaid: months },
    { title: 'all paid', paid: months, assessments: [{}], unpaid: [] },
    { title: 'a gap before a payment', paid: ['2026-08'], assessments: [{}], unpaid: [] },
    { title: 'paid to May', paid: months.slice(0, 5), assessments: [{}], unpaid: months.slice(5) },
    { title: 'exempt at the end', paid: [], assessments: [{}, exempt], unpaid: months.slice(0, 6) },
    {
      title: 'assessed from April',
      paid: [],
      assessments: [{ fromMonth: '2026-04' }],
      unpaid: months.slice(3),
    },
    {
      title: 'unpaid since the year before',
      paid: [],
      assessments: [{ fromMonth: '2025-11' }],
      unpaid: ['2025-11', '2025-12', ...months],
    },
    {
      title: 'before the payments that the facts hold',
      paid: [],
      assessments: [{ fromMonth: '2024-01', toMonth: '2025-02' }],
      unpaid: ['2025-02'],
    },
  ])('$title', ({ paid, assessments, unpaid }) => {
    const facts = sampleBranch({
      members: [sampleMember()],
      assessments: assessments.map(sampleAssessment),
      payments: paid.map((month) => samplePayment(month, month)),
    })
    const [arrears] = listArrears(facts, '2026-08', {})
    expect(arrears?.months ?? []).toEqual(unpaid)
  })

  it('leaves out those who left and lists the longest first', () => {
    const facts = sampleBranch({
      members: [
        ...sampleMembers(2),
        sampleMember({ id: 3, status: 'transferredOut', leftOn: '2026-09-01' }),
      ],
      assessments: [
        sampleAssessment({ memberId: 1, fromMonth: '2026-06' }),
        sampleAssessment({ memberId: 2, fromMonth: '2026-03' }),
        sampleAssessment({ memberId: 3 }),
      ],
    })
    const stages = listArrears(facts, '2026-08', {}).map(({ member, stage }) => [member.id, stage])
    expect(stages).toEqual([
      [2, 'expulsion'],
      [1, 'warning'],
    ])
  })
})
