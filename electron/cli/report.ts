import { yearOf } from '../../shared/calendar.ts'
import { shownListForm } from '../../shared/sheets/forms/shown-list.ts'
import { writeReport } from '../paper/write-report.ts'
import { annualReport, type AnnualReport } from '../services/report/annual-report.ts'
import { reportParts } from '../services/report/report-parts.ts'
import { writeDocument } from '../services/export/write-export.ts'
import { writeWorkbook } from '../workbook/write/write-workbook.ts'
import type { CommandResult } from './command.ts'
import type { Environment } from './environment.ts'
import { exitStatus } from './exit-status.ts'
import { withLedger } from './with-ledger.ts'

export interface ReportOptions {
  readonly out: string
  readonly year?: number | undefined
  readonly template?: string | undefined
}

/** `report annual`: the report of a year as Word, its figures as Excel beside it. */
export async function annual(
  environment: Environment,
  options: ReportOptions,
): Promise<CommandResult> {
  const { resources, today, translate } = environment
  const year = options.year ?? yearOf(today)
  const template = options.template ?? null
  const report = withLedger(environment, (db) =>
    annualReport(db, { year, today, resources, template, translate }),
  )
  const application = translate({ key: 'cli:application' })
  const title = report.blocks.find(({ type }) => type === 'title')
  const about = { title: title && 'text' in title ? title.text : '', application }
  writeDocument(options.out, await writeReport(reportParts(report, translate), about))
  const workbook = `${options.out.replace(/\.docx$/i, '')}.xlsx`
  writeDocument(workbook, figuresWorkbook(environment, report, year))
  const figures = report.rows.map(({ figure, title: name, lastYear }) => {
    const { key, value, unit, table, ids } = figure
    return { key, title: name, value, unit, lastYear, records: { table, ids } }
  })
  const { late, unknown } = report
  const json = { file: options.out, workbook, year, figures, late, unknown }
  const params = { file: options.out, workbook, n: figures.length }
  return {
    status: unknown.length > 0 ? exitStatus.somethingToLookAt : exitStatus.done,
    json,
    text: translate({ key: 'cli:report.done', params }),
  }
}

function figuresWorkbook(
  { translate, language, today }: Environment,
  { rows }: AnnualReport,
  year: number,
): Uint8Array {
  const heading = (key: string): string => translate({ key: `report:columns.${key}` })
  const list = {
    title: translate({ key: 'report:workbook', params: { year } }),
    note: '',
    columns: [
      { heading: heading('figure'), kind: 'text' },
      { heading: heading('thisYear'), kind: 'text' },
      { heading: heading('lastYear'), kind: 'text' },
      { heading: heading('table'), kind: 'text' },
      { heading: heading('numbers'), kind: 'text' },
    ],
    rows: rows.map(({ title, text, lastYear, figure }) => [
      title,
      text,
      lastYear,
      figure.table,
      figure.ids.join('、'),
    ]),
  } as const
  const context = { translate, language: language === 'en' ? 'en' : 'zh', masked: false } as const
  const application = translate({ key: 'cli:application' })
  return writeWorkbook([shownListForm({ ...list, columns: [...list.columns] }, context)], {
    application,
    madeOn: today,
  })
}
