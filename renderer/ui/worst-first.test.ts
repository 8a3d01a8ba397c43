import { expect, test } from 'vitest'
import type { DutyFinding, DutyStatus } from '../../shared/rules/finding.ts'
import { worstFirst } from './worst-first.ts'

const finding = (status: DutyStatus, id: number): DutyFinding => ({
  rule: 'F-01',
  organizationId: 1,
  organization: '试点村党支部',
  subject: { type: 'member', id, name: `赵试${id}` },
  period: '2024-05',
  status,
  severity: 'error',
  message: { key: 'rules:F-01' },
  remedy: null,
  evidence: [],
})

test('late, wrong, due, done, not applicable; each in its own order', () => {
  const given = ['done', 'notApplicable', 'due', 'late', 'wrong', 'late'] as const
  const order = worstFirst(given.map((status, index) => finding(status, index)))
  expect(order.map(({ status, subject }) => `${status} ${subject?.id}`)).toEqual([
    'late 3',
    'late 5',
    'wrong 4',
    'due 2',
    'done 0',
    'notApplicable 1',
  ])
})

test('a late one behind a hundred done ones comes first', () => {
  const done = Array.from({ length: 150 }, (_, index) => finding('done', index))
  expect(worstFirst([...done, finding('late', 200)])[0]?.status).toBe('late')
})
