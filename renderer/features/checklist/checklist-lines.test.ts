import { expect, test } from 'vitest'
import type { DutyFinding, SignalFinding } from '../../../shared/rules/finding.ts'
import { checklistLines, filterLines, noChecklistFilter } from './checklist-lines.ts'

const meeting: DutyFinding = {
  rule: 'B-02',
  organizationId: 1,
  organization: '试点村党支部',
  subject: null,
  period: '2024-05',
  status: 'late',
  severity: 'error',
  message: { key: 'rules:B-02.late' },
  remedy: null,
  evidence: [],
}
const dues = (id: number, status: DutyFinding['status']): DutyFinding => ({
  ...meeting,
  rule: 'F-01',
  subject: { type: 'member', id, name: `赵试${id}` },
  status,
})
const admission = (id: number): DutyFinding => ({
  ...meeting,
  rule: 'G-02',
  subject: { type: 'entry', id, name: `钱试${id}` },
})
const signal: SignalFinding = {
  signal: 'S-01',
  organizationId: 1,
  organization: '试点村党支部',
  key: 'activity:3',
  severity: 'warning',
  message: { key: 'rules:S-01' },
  evidence: [],
  explained: null,
}
const lines = checklistLines({
  asOf: '2024-06-01',
  year: 2024,
  duties: [
    meeting,
    dues(1, 'done'),
    dues(2, 'late'),
    dues(3, 'late'),
    { ...meeting, rule: 'B-03', status: 'notApplicable' },
    admission(1),
    admission(2),
  ],
  signals: [signal],
  summary: { done: 1, due: 0, late: 5, wrong: 0, notApplicable: 1, suspect: 1 },
})

test('members of one status are one line, duties of the branch, entries and signals their own', () => {
  const seen = lines.map(({ rule, mark, people, subject }) => [rule, mark, people, subject])
  expect(seen).toEqual([
    ['B-02', 'late', 0, null],
    ['F-01', 'late', 2, null],
    ['G-02', 'late', 0, '钱试1'],
    ['G-02', 'late', 0, '钱试2'],
    ['S-01', 'suspect', 0, null],
    ['F-01', 'done', 1, '赵试1'],
    ['B-03', 'notApplicable', 0, null],
  ])
})

test.each([
  ['status', { ...noChecklistFilter, mark: 'late' }, ['B-02', 'F-01', 'G-02', 'G-02']],
  ['what does not apply', { ...noChecklistFilter, mark: 'notApplicable' }, ['B-03']],
  ['all but that', { ...noChecklistFilter, area: 'B' }, ['B-02']],
  ['area', { ...noChecklistFilter, area: 'G' }, ['G-02', 'G-02']],
  ['rule', { ...noChecklistFilter, rule: 'S-01' }, ['S-01']],
  ['text', { ...noChecklistFilter, text: 'b-02.late' }, ['B-02']],
] as const)('filters by %s', (_name, filter, rules) => {
  const found = filterLines(lines, filter, ({ rule, mark }) => `${rule}.${mark}`)
  expect(found.map(({ rule }) => rule)).toEqual(rules)
})
