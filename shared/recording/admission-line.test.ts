import { expect, it } from 'vitest'
import type { EntryRow } from '../contract/entries.ts'
import type { DutyFinding, DutyStatus } from '../rules/finding.ts'
import { admissionLine, admissionPhases, phaseOf } from './admission-line.ts'

const entry = (id: number, step: number, date: string): EntryRow => ({
  id,
  organizationId: 1,
  organization: '样例村党支部',
  values: { step, doneOn: date },
  names: {},
  label: '',
  date,
})

const finding = (rule: string, id: number, status: DutyStatus): DutyFinding => ({
  rule,
  organizationId: 1,
  organization: '样例村党支部',
  subject: { type: 'entry', id, name: '孙试三' },
  period: '2026',
  status,
  severity: 'error',
  message: { key: 'x' },
  remedy: null,
  evidence: [],
})

it('has 25 steps in five phases of 2, 4, 5, 7 and 7', () => {
  const steps = admissionLine(1, [], []).map(({ step }) => step)
  expect(steps).toEqual(Array.from({ length: 25 }, (_, index) => index + 1))
  const sizes = admissionPhases.map(
    (phase) => steps.filter((step) => phaseOf(step) === phase).length,
  )
  expect(sizes).toEqual([2, 4, 5, 7, 7])
})

it('takes the findings of this person, and the entries by day', () => {
  const steps = [entry(3, 6, '2026-02-01'), entry(2, 6, '2025-08'), entry(1, 1, '2024-01-02')]
  const line = admissionLine(7, steps, [
    finding('G-02', 7, 'late'),
    finding('G-01', 8, 'wrong'),
    finding('G-28', 7, 'wrong'),
  ])
  expect(line[0]).toMatchObject({ status: 'done', finding: null })
  expect(line[1]).toMatchObject({ rule: 'G-02', status: 'late', entries: [] })
  expect(line[2]).toMatchObject({ status: 'notApplicable' })
  expect(line[5]?.entries.map(({ id }) => id)).toEqual([2, 3])
})
