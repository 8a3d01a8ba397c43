import { expect, it } from 'vitest'
import type { PersonMatch } from '../../../shared/contract/import-rows.ts'
import { fen } from '../../../shared/money.ts'
import type { AssessmentRecord, AssessmentTable } from '../../../shared/sheets/table.ts'
import { runCommand } from '../../ledger/command.ts'
import { branchLedger, testContext } from '../../testing/test-ledger.ts'
import { importAssessments } from './import-assessments.ts'
import { noChoices } from './row-choices.ts'

/** Months from–to and the monthly amount in fen. */
type Span = readonly [from: number, to: number, monthlyFen: number | null]

const nobody: Omit<AssessmentRecord, 'row' | 'fromMonth' | 'toMonth' | 'monthlyDueFen'> = {
  seq: null,
  name: '样例甲',
  idCard: null,
  categoryText: null,
  isExempt: false,
  category: 'salaried',
  baseFen: fen(400_000),
  monthlyDueRoundedFen: null,
  period: null,
  months: null,
  totalFen: null,
  remark: null,
}

const sheetOf = (spans: readonly Span[]): AssessmentTable => ({
  sheet: '党费核定表',
  kind: 'duesAssessment',
  organization: null,
  titleRows: [],
  infoRows: [],
  headerRows: [1],
  skippedRows: {},
  unmapped: {},
  columns: {},
  title: null,
  year: 2026,
  problems: [],
  records: spans.map(([fromMonth, toMonth, monthlyDueFen], index) => ({
    ...nobody,
    row: index + 2,
    fromMonth,
    toMonth,
    monthlyDueFen: monthlyDueFen === null ? null : fen(monthlyDueFen),
  })),
})

const spanText = ([from, to, monthly]: Span): string => `${from}-${to}: ${monthly}`

const cases: readonly (readonly [what: string, before: Span[], sheet: Span[], held: Span[]])[] = [
  [
    'a year into two halves',
    [[1, 12, 1000]],
    [
      [1, 6, 2000],
      [7, 12, 3000],
    ],
    [
      [1, 6, 2000],
      [7, 12, 3000],
    ],
  ],
  [
    'two halves in the other order',
    [[1, 12, 1000]],
    [
      [7, 12, 3000],
      [1, 6, 2000],
    ],
    [
      [1, 6, 2000],
      [7, 12, 3000],
    ],
  ],
  [
    'the second half alone',
    [[1, 12, 1000]],
    [[7, 12, 3000]],
    [
      [1, 6, 1000],
      [7, 12, 3000],
    ],
  ],
  [
    'the first half alone',
    [[1, 12, 1000]],
    [[1, 6, 3000]],
    [
      [1, 6, 3000],
      [7, 12, 1000],
    ],
  ],
  [
    'months in the middle',
    [[1, 12, 1000]],
    [[5, 5, 0]],
    [
      [1, 4, 1000],
      [5, 5, 0],
      [6, 12, 1000],
    ],
  ],
  [
    'two halves into a year',
    [
      [1, 6, 1000],
      [7, 12, 2000],
    ],
    [[1, 12, 3000]],
    [[1, 12, 3000]],
  ],
  ['an empty amount', [[1, 12, 1000]], [[1, 12, null]], [[1, 12, 1000]]],
]

it.each(cases)('%s: every month keeps one assessment', (_what, before, sheet, held) => {
  const { db, branchId: organizationId } = branchLedger()
  const take = (spans: readonly Span[]) =>
    runCommand(db, testContext, (writer, recorder) => {
      const own = { choices: noChoices, matches: new Map<number, PersonMatch>() }
      const context = { db: writer, recorder, organizationId, writtenAt: testContext.at, ...own }
      return { value: importAssessments(context, sheetOf(spans)), audit: null }
    }).map(({ outcome }) => outcome)
  const months = (): string[] =>
    db
      .prepare<[], { from_month: string; to_month: string; monthly_fen: number | null }>(
        'SELECT * FROM dues_assessment ORDER BY from_month',
      )
      .all()
      .map((row) =>
        spanText([Number(row.from_month.slice(5)), Number(row.to_month.slice(5)), row.monthly_fen]),
      )
  take(before)
  take(sheet)
  expect(months()).toEqual(held.map(spanText))
  expect(take(sheet)).toEqual(sheet.map(() => 'unchanged'))
})
