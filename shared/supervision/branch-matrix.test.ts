import { describe, expect, it } from 'vitest'
import type { DutyFinding, DutyStatus } from '../rules/finding.ts'
import { standsOf } from './branch-stands.ts'
import { branchMatrix, isWithin } from './branch-matrix.ts'

const duty = (
  organizationId: number,
  rule: string,
  period: string,
  status: DutyStatus,
): DutyFinding => ({
  rule,
  organizationId,
  organization: `支部${organizationId}`,
  subject: null,
  period,
  status,
  severity: 'warning',
  message: { key: 'x' },
  remedy: null,
  evidence: [],
})

const stands = (duties: readonly DutyFinding[]) => new Map([[1, standsOf(duties, [])]])

const branches = [
  { id: 1, name: '甲', kind: 'village' },
  { id: 2, name: '乙', kind: 'government' },
] as const

const whole = { period: '2026', area: null } as const

const duties = [
  duty(1, 'B-02', '2026-01', 'done'),
  duty(1, 'B-02', '2026-02', 'late'),
  duty(1, 'B-02', '2026-05', 'late'),
  duty(1, 'B-01', '2026-Q1', 'wrong'),
  duty(1, 'F-01', '2026-01', 'done'),
  duty(1, 'K-01', '2026', 'due'),
  duty(1, 'G-01', '2026', 'notApplicable'),
]

it.each([
  ['2026-02', '2026', true],
  ['2026-02', '2026-Q1', true],
  ['2026-04', '2026-Q1', false],
  ['2026-Q1', '2026-02', false],
  ['2026', '2026-Q1', false],
  ['2026', '2026', true],
])('%s within %s: %s', (period, within, expected) => {
  expect(isWithin(period, within)).toBe(expected)
})

describe('the matrix', () => {
  it('counts by area, and tells since when something is late', () => {
    const [first, second] = branchMatrix(branches, stands(duties), whole)
    expect(first).toEqual({
      organizationId: 1,
      organization: '甲',
      kind: 'village',
      areas: {
        B: { done: 1, due: 0, late: 2, wrong: 1 },
        F: { done: 1, due: 0, late: 0, wrong: 0 },
        K: { done: 0, due: 1, late: 0, wrong: 0 },
      },
      total: { done: 2, due: 1, late: 2, wrong: 1 },
      permille: 400,
      lateSince: '2026-02-28',
    })
    expect(second).toMatchObject({ areas: {}, permille: null, lateSince: null })
  })

  it('tells the duties of one area one by one', () => {
    const [first] = branchMatrix(branches, stands(duties), { period: '2026', area: 'B' })
    expect(first).toMatchObject({
      areas: {
        'B-01': { done: 0, due: 0, late: 0, wrong: 1 },
        'B-02': { done: 1, due: 0, late: 2, wrong: 0 },
      },
      total: { done: 1, due: 0, late: 2, wrong: 1 },
      permille: 250,
    })
  })

  it.each([
    ['2026-Q1', { done: 2, due: 0, late: 1, wrong: 1 }],
    ['2026-01', { done: 2, due: 0, late: 0, wrong: 0 }],
    ['2026-05', { done: 0, due: 0, late: 1, wrong: 0 }],
  ])('of %s', (within, total) => {
    expect(
      branchMatrix(branches, stands(duties), { period: within, area: null })[0]?.total,
    ).toEqual(total)
  })

  it('never rounds up what misses', () => {
    const many = Array.from({ length: 2000 }, () => duty(1, 'B-02', '2026-01', 'done'))
    const [line] = branchMatrix(
      branches,
      stands([...many, duty(1, 'B-02', '2026-02', 'late')]),
      whole,
    )
    expect(line?.permille).toBe(999)
  })
})
