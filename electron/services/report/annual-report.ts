import { fen, yuanText } from '../../../shared/money.ts'
import {
  fillTemplate,
  type ReportBlock,
  type UnknownGap,
} from '../../../shared/report/report-template.ts'
import { longDate } from '../../../shared/sheets/forms/form-context.ts'
import type { Text } from '../../../shared/text.ts'
import type { Reader } from '../../ledger/connection.ts'
import { readInfo } from '../../ledger/repositories/ledger-info.ts'
import { getChecklist } from '../checklist-service.ts'
import type { Resources } from '../resources.ts'
import { reportFigures, type ReportFigure } from './report-figures.ts'
import { templateText } from './template-text.ts'

export interface ReportRequest {
  readonly year: number
  readonly today: string
  readonly resources: Resources
  /** A template of this place; null: the one that comes with the app. */
  readonly template: string | null
  readonly translate: (text: Text) => string
}

export interface ReportRow {
  readonly figure: ReportFigure
  readonly title: string
  /** As it stands in the report. */
  readonly text: string
  readonly lastYear: string
}

/** Duties of a branch that are late. */
export interface LateBranch {
  readonly organization: string
  readonly late: number
}

export interface AnnualReport {
  readonly blocks: readonly ReportBlock[]
  readonly unknown: readonly UnknownGap[]
  readonly rows: readonly ReportRow[]
  readonly late: readonly LateBranch[]
}

/**
 * The report of a year: the text of a template, with figures that are counted from the ledger and stand
 * beside those of the year before.
 * @throws AppError TEMPLATE_UNKNOWN: the template cannot be read.
 */
export function annualReport(db: Reader, request: ReportRequest): AnnualReport {
  const { year, today, resources, template, translate } = request
  const before = reportFigures(db, year - 1, today)
  const rows = reportFigures(db, year, today).map((figure, index): ReportRow => ({
    figure,
    title: translate({ key: `report:figures.${figure.key}` }),
    text: textOf(figure),
    lastYear: figure.isState ? '—' : textOf(before[index] ?? figure),
  }))
  const { duties, summary } = getChecklist(db, resources.ruleBook, { year, today })
  const late = lateBranches(duties)
  const values = {
    ledger: readInfo(db, 'name') ?? '',
    year: String(year),
    asOf: translate(longDate(today)),
    late: String(summary.late),
    wrong: String(summary.wrong),
    suspect: String(summary.suspect),
    ...Object.fromEntries(rows.map(({ figure, text }) => [figure.key, text])),
  }
  return { ...fillTemplate(templateText(resources.folder, 'annual', template), values), rows, late }
}

const textOf = ({ value, unit }: ReportFigure): string =>
  unit === 'fen' ? yuanText(fen(value)) : String(value)

/** Branches with late duties, the longest list first. */
function lateBranches(
  duties: readonly { readonly organization: string; readonly status: string }[],
): LateBranch[] {
  const counts = new Map<string, number>()
  for (const { organization, status } of duties)
    if (status === 'late') counts.set(organization, (counts.get(organization) ?? 0) + 1)
  return [...counts]
    .map(([organization, late]) => ({ organization, late }))
    .toSorted((a, b) => b.late - a.late || (a.organization < b.organization ? -1 : 1))
}
