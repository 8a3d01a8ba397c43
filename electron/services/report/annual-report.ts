import { fen, yuanText } from '../../../shared/money.ts'
import {
  fillTemplate,
  type ReportBlock,
  type UnknownGap,
} from '../../../shared/report/report-template.ts'
import { longDate } from '../../../shared/sheets/forms/form-context.ts'
import type { BranchStands } from '../../../shared/supervision/branch-stands.ts'
import type { Text } from '../../../shared/text.ts'
import type { Reader } from '../../ledger/connection.ts'
import { readInfo } from '../../ledger/repositories/ledger-info.ts'
import { listOrganizations } from '../../ledger/repositories/organizations.ts'
import type { Resources } from '../resources.ts'
import { countStands } from '../supervision/count-stands.ts'
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

/** A duty with which organizations are late, and how many they are. */
export interface LateDuty {
  readonly rule: string
  readonly organizations: number
}

type Stands = ReadonlyMap<number, BranchStands>

export interface AnnualReport {
  readonly blocks: readonly ReportBlock[]
  readonly unknown: readonly UnknownGap[]
  readonly rows: readonly ReportRow[]
  readonly late: readonly LateBranch[]
  readonly lateDuties: readonly LateDuty[]
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
  const stands = countStands(db, resources.ruleBook, { year, today })
  const sumOf = (status: 'late' | 'wrong'): number =>
    totalOf(stands, ({ duties }) => duties.reduce((sum, duty) => sum + duty[status], 0))
  const values = {
    ledger: readInfo(db, 'name') ?? '',
    year: String(year),
    asOf: translate(longDate(today)),
    late: String(sumOf('late')),
    wrong: String(sumOf('wrong')),
    suspect: String(totalOf(stands, ({ suspect }) => suspect)),
    ...Object.fromEntries(rows.map(({ figure, text }) => [figure.key, text])),
  }
  return {
    ...fillTemplate(templateText(resources.folder, 'annual', template), values),
    rows,
    late: lateBranches(db, stands),
    lateDuties: lateDuties(stands),
  }
}

const textOf = ({ value, unit }: ReportFigure): string =>
  unit === 'fen' ? yuanText(fen(value)) : String(value)

/** Organizations with late duties, the longest list first. */
function lateBranches(db: Reader, stands: Stands): LateBranch[] {
  const names = new Map(listOrganizations(db).map(({ id, name }) => [id, name]))
  return [...stands]
    .map(([id, { duties }]) => ({
      organization: names.get(id) ?? '',
      late: duties.reduce((sum, { late }) => sum + late, 0),
    }))
    .filter(({ late }) => late > 0)
    .toSorted((a, b) => b.late - a.late || (a.organization < b.organization ? -1 : 1))
}

/** Duties with which some organization is late, by how many they are. */
function lateDuties(stands: Stands): LateDuty[] {
  const counts = new Map<string, number>()
  for (const { duties } of stands.values()) {
    const late = new Set(duties.flatMap((duty) => (duty.late > 0 ? [duty.rule] : [])))
    for (const rule of late) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  }
  return [...counts]
    .map(([rule, organizations]) => ({ rule, organizations }))
    .toSorted((a, b) => b.organizations - a.organizations || (a.rule < b.rule ? -1 : 1))
}

function totalOf(stands: Stands, count: (stand: BranchStands) => number): number {
  return [...stands.values()].reduce((sum, stand) => sum + count(stand), 0)
}
