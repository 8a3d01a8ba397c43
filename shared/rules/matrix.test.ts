import { describe, expect, it } from 'vitest'
import { yearMatrix } from './matrix.ts'
import {
  sampleActivity,
  sampleAssessment,
  sampleBranch,
  sampleGroup,
  sampleMembers,
  samplePayment,
} from './sample-facts.ts'
import { judge } from './test-judge.ts'

const facts = sampleBranch({
  groups: [sampleGroup({ id: 2, name: '第二党小组' }), sampleGroup()],
  members: sampleMembers(3),
  activities: [sampleActivity('2026-01-12', ['generalMeeting'])],
  assessments: [1, 2, 3].map((memberId) => sampleAssessment({ memberId })),
  payments: [samplePayment('2026-01', '2026-01-10'), samplePayment('2026-02', '2026-02-10', 100)],
})
/** Enough rules to see rows of each kind; more rules are only more rows. */
const shown = /^(?:A-02|A-04|B-0[12346]|C-01|D-01|F-0[125])$/
const duties = judge(facts, { year: 2026, today: '2026-08-15' }).duties.filter(({ rule }) =>
  shown.test(rule),
)
const rows = yearMatrix(duties, 2026)
const row = (rule: string) => rows.find((candidate) => candidate.rule === rule)

describe('yearMatrix', () => {
  it('has a row for each rule and group, in their order', () => {
    expect(rows.map(({ rule, subject }) => (subject ? `${rule} ${subject.name}` : rule))).toEqual([
      'A-02',
      'A-04',
      'B-01',
      'B-02',
      'B-03 第一党小组',
      'B-03 第二党小组',
      'B-04',
      'B-06',
      'C-01',
      'D-01',
      'F-01',
      'F-02',
      'F-05',
    ])
  })

  it.each(rows)('fills twelve columns in order: $rule', ({ cells }) => {
    let next = 1
    for (const { startMonth, span } of cells) {
      expect(startMonth).toBe(next)
      next += span
    }
    expect(next).toBe(13)
  })

  it.each([
    { rule: 'B-01', statuses: ['done', 'late', 'due', 'due'], span: 3 },
    { rule: 'C-01', statuses: ['due'], span: 12 },
    { rule: 'F-05', statuses: ['wrong'], span: 12 },
    {
      rule: 'F-01',
      statuses: [...Array(7).fill('late'), ...Array(5).fill('due')],
      span: 1,
    },
  ])('shows the worst status of $rule', ({ rule, statuses, span }) => {
    const cells = row(rule)?.cells ?? []
    expect(cells.map(({ status }) => status)).toEqual(statuses)
    expect(new Set(cells.map((cell) => cell.span))).toEqual(new Set([span]))
  })

  it('counts members and keeps their findings', () => {
    const [january, february] = row('F-01')?.cells ?? []
    expect(january?.counts).toEqual({ done: 1, due: 0, late: 2, wrong: 0, notApplicable: 0 })
    expect(february?.counts).toEqual({ done: 0, due: 0, late: 2, wrong: 1, notApplicable: 0 })
    expect(february?.findings.map(({ subject }) => subject?.id)).toEqual([1, 2, 3])
  })

  it('tells the groups of several branches in one row a rule', () => {
    const others = duties.map((finding) => ({ ...finding, organizationId: 9 }))
    const both = yearMatrix([...duties, ...others], 2026)
    const ofGroups = both.filter(({ rule }) => rule === 'B-03')
    expect(ofGroups.map(({ subject }) => subject)).toEqual([null])
    expect(ofGroups[0]?.cells[0]?.counts.late).toBe(4)
  })

  it('leaves out other years and is empty without findings', () => {
    expect(yearMatrix(duties, 2025)).toEqual([])
    expect(yearMatrix([], 2026)).toEqual([])
  })
})
