import { monthsInPeriod, periodStart, yearOf, type Period } from '../calendar.ts'
import type { DutyFinding, DutyStatus, Subject } from './finding.ts'

/** Worst first: what a cell shows is the first of these that stands in it. */
export const statusesByWeight: readonly DutyStatus[] = [
  'late',
  'wrong',
  'due',
  'done',
  'notApplicable',
]

export interface MatrixCell {
  readonly period: Period
  /** First month column, 1–12, and how many columns the cell takes. */
  readonly startMonth: number
  readonly span: number
  /** The worst status among the findings. */
  readonly status: DutyStatus
  readonly counts: Readonly<Record<DutyStatus, number>>
  readonly findings: readonly DutyFinding[]
}

export interface MatrixRow {
  readonly rule: string
  /** The group of a row about groups; findings about members stand together in one row. */
  readonly subject: Subject | null
  /** In order of their months; a month without a cell has no finding. */
  readonly cells: readonly MatrixCell[]
}

/**
 * The year as a table of duties by months: a row for each rule and, where the duty is of groups,
 * for each group. Findings of several branches fall into the same rows, those of all groups too:
 * a township has hundreds of groups of the same names.
 */
export function yearMatrix(duties: readonly DutyFinding[], year: number): MatrixRow[] {
  const ofYear = duties.filter(({ period }) => yearOf(period) === year)
  const isOfOne = new Set(ofYear.map(({ organizationId }) => organizationId)).size === 1
  const keyOf = isOfOne ? groupKey : ({ rule }: DutyFinding) => rule
  return [...Map.groupBy(ofYear, keyOf).values()]
    .map((findings) => rowOf(findings, isOfOne))
    .toSorted(byRuleThenGroup)
}

/** Whether nothing of a row applies in the whole year. */
export function isIdle({ cells }: MatrixRow): boolean {
  return cells.every(({ status }) => status === 'notApplicable')
}

/** Rows of one table of rules.md (A to M), with how many of their cells have each status. */
export interface MatrixArea {
  readonly area: string
  readonly rows: readonly MatrixRow[]
  readonly counts: Readonly<Record<DutyStatus, number>>
}

/** The rows by area, in their order; an area without any row is left out. */
export function matrixAreas(rows: readonly MatrixRow[]): MatrixArea[] {
  return [...Map.groupBy(rows, ({ rule }) => rule.slice(0, 1))].map(([area, own]) => {
    const counts = { done: 0, due: 0, late: 0, wrong: 0, notApplicable: 0 }
    for (const { status } of own.flatMap(({ cells }) => cells)) counts[status] += 1
    return { area, rows: own, counts }
  })
}

function groupKey({ rule, subject }: DutyFinding): string {
  return subject?.type === 'group' ? `${rule} ${subject.id}` : rule
}

function rowOf(findings: readonly DutyFinding[], isOfOne: boolean): MatrixRow {
  const [first] = findings
  const cells = [...Map.groupBy(findings, ({ period }) => period)].map(cellOf)
  return {
    rule: first?.rule ?? '',
    subject: isOfOne && first?.subject?.type === 'group' ? first.subject : null,
    cells: cells.toSorted((a, b) => a.startMonth - b.startMonth || b.span - a.span),
  }
}

function cellOf([period, findings]: readonly [Period, readonly DutyFinding[]]): MatrixCell {
  const counts = { done: 0, due: 0, late: 0, wrong: 0, notApplicable: 0 }
  for (const { status } of findings) counts[status] += 1
  return {
    period,
    startMonth: Number(periodStart(period).slice(5, 7)),
    span: monthsInPeriod(period),
    status: statusesByWeight.find((status) => counts[status] > 0) ?? 'notApplicable',
    counts,
    findings,
  }
}

function byRuleThenGroup(a: MatrixRow, b: MatrixRow): number {
  if (a.rule !== b.rule) return a.rule < b.rule ? -1 : 1
  return (a.subject?.id ?? 0) - (b.subject?.id ?? 0)
}
