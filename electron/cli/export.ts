import { AppError } from '../../shared/app-error.ts'
import { yearOf } from '../../shared/calendar.ts'
import { withLedger } from './with-ledger.ts'
import { isExportTable } from '../services/export/export-forms.ts'
import { wantedForms } from '../services/export/wanted-forms.ts'
import { countRows, writeDocument } from '../services/export/write-export.ts'
import { organizationNamed } from './check.ts'
import { writeWorkbook } from '../workbook/write/write-workbook.ts'
import type { CommandResult } from './command.ts'
import type { Environment } from './environment.ts'
import { exitStatus } from './exit-status.ts'

export interface ExportOptions {
  readonly out: string
  readonly year?: number | undefined
  readonly org?: string | undefined
  readonly masked: boolean
}

/** `export`: writes an official workbook. */
export function exportTable(
  environment: Environment,
  table: string,
  options: ExportOptions,
): CommandResult {
  if (!isExportTable(table)) throw new AppError('INVALID_INPUT', { path: table })
  const { resources, today, translate, language } = environment
  const forms = withLedger(environment, (db) => {
    const context = {
      translate,
      language: language === 'en' ? 'en' : 'zh',
      masked: options.masked,
    } as const
    return wantedForms(db, {
      table,
      organizationId: organizationNamed(db, options.org) ?? null,
      year: options.year ?? yearOf(today),
      today,
      ruleBook: resources.ruleBook,
      context,
    })
  })
  const application = translate({ key: 'cli:application' })
  writeDocument(options.out, writeWorkbook(forms, { application, madeOn: today }))
  const json = {
    file: options.out,
    table,
    sheets: forms.map(({ name }) => name),
    rows: countRows(forms),
  }
  const text = translate({ key: 'cli:export.done', params: { file: options.out, rows: json.rows } })
  return { status: exitStatus.done, json, text }
}
