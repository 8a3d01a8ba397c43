import { yearOf } from '../../shared/calendar.ts'
import { writeReport } from '../paper/write-report.ts'
import { annualReport } from '../services/report/annual-report.ts'
import { figuresWorkbook } from '../services/report/figures-workbook.ts'
import { reportParts, reportWords } from '../services/report/report-parts.ts'
import { writeDocument } from '../services/export/write-export.ts'
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
  const { resources, today, translate, language } = environment
  const year = options.year ?? yearOf(today)
  const template = options.template ?? null
  const report = withLedger(environment, (db) =>
    annualReport(db, { year, today, resources, template, translate }),
  )
  const application = translate({ key: 'cli:application' })
  const title = report.blocks.find(({ type }) => type === 'title')
  const about = { title: title && 'text' in title ? title.text : '', application }
  writeDocument(
    options.out,
    await writeReport(reportParts(report, reportWords(resources.ruleBook, translate)), about),
  )
  const workbook = `${options.out.replace(/\.docx$/i, '')}.xlsx`
  writeDocument(
    workbook,
    figuresWorkbook(report.rows, year, {
      translate,
      language: language === 'en' ? 'en' : 'zh',
      today,
    }),
  )
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
