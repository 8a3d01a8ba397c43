import { expect, it } from 'vitest'
import type { DutyFinding, DutyStatus } from '../rules/finding.ts'
import { proposedPlan } from './plan-proposal.ts'

const finding = (rule: string, period: string, status: DutyStatus = 'due'): DutyFinding => ({
  rule,
  organizationId: 1,
  organization: '样例村党支部',
  subject: null,
  period,
  status,
  severity: 'error',
  message: { key: 'x' },
  remedy: null,
  evidence: [],
})

const today = '2026-05-15'

it.each<[string, readonly DutyFinding[], readonly string[]]>([
  ['the month that runs', [finding('B-02', '2026-05')], ['2026-05 committeeMeeting']],
  ['no month that is over', [finding('B-02', '2026-04', 'late')], []],
  ['a quarter in what is left of it', [finding('B-01', '2026-Q2')], ['2026-05 generalMeeting']],
  ['a later quarter in its first month', [finding('B-04', '2026-Q3')], ['2026-07 partyLecture']],
  ['once a year without a month', [finding('C-01', '2026')], ['2026 organizationalLife']],
  ['nothing that does not apply', [finding('B-02', '2026-06', 'notApplicable')], []],
  ['nothing that nobody holds', [finding('F-01', '2026-06')], []],
  [
    'one for all groups',
    [finding('B-03', '2026-06'), finding('B-03', '2026-06')],
    ['2026-06 groupMeeting'],
  ],
  [
    'months in order, the year last',
    [finding('D-01', '2026'), finding('B-06', '2026-07'), finding('B-06', '2026-06')],
    ['2026-06 themeDay', '2026-07 themeDay', '2026 democraticAppraisal'],
  ],
])('proposes %s', (_what, findings, items) => {
  expect(
    proposedPlan(findings, today).map(({ plannedOn, kind }) => `${plannedOn} ${kind}`),
  ).toEqual(items)
})
