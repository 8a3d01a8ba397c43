import { expect, test } from 'vitest'
import type { DutyFinding } from '../../../shared/rules/finding.ts'
import { yearMatrix } from '../../../shared/rules/matrix.ts'
import { firstView, matrixLines, type MatrixLineData } from './matrix-lines.ts'

function finding(rule: string, period: string, status: DutyFinding['status']): DutyFinding {
  return {
    rule,
    organizationId: 1,
    organization: '样例村党支部',
    subject: null,
    period,
    status,
    severity: 'error',
    message: { key: rule },
    remedy: null,
    evidence: [],
  }
}

const rows = yearMatrix(
  [
    finding('A-02', '2026', 'done'),
    finding('A-03', '2026', 'notApplicable'),
    finding('B-02', '2026-01', 'late'),
    finding('B-02', '2026-02', 'notApplicable'),
    finding('L-01', '2026', 'notApplicable'),
  ],
  2026,
)

const named = (line: MatrixLineData): string =>
  line.type === 'area' ? line.area.area : line.row.rule

test.each([
  ['at first', firstView, ['A', 'B', 'B-02']],
  ['with A open too', { ...firstView, open: new Set(['A', 'B']) }, ['A', 'A-02', 'B', 'B-02']],
  ['all folded', { ...firstView, open: new Set<string>() }, ['A', 'B']],
  [
    'with what does not apply',
    { open: new Set(['A', 'L']), showsIdle: true },
    ['A', 'A-02', 'A-03', 'B', 'L', 'L-01'],
  ],
] as const)('%s', (_name, view, lines) => {
  expect(matrixLines(rows, view).map(named)).toEqual(lines)
})

test('the heading of an area counts its cells by status', () => {
  const [, area] = matrixLines(rows, firstView)
  expect(area?.type === 'area' && area.area.counts).toMatchObject({ late: 1, notApplicable: 1 })
})
