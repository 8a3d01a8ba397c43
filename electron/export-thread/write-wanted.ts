import { AppError } from '../../shared/app-error.ts'
import { templateOf } from '../../shared/sheets/templates/templates.ts'
import { createTranslator, type Translate } from '../app/translator.ts'
import { joinLedgerFile } from '../ledger/open.ts'
import { isExportTable } from '../services/export/export-forms.ts'
import { wantedForms } from '../services/export/wanted-forms.ts'
import { writeDocument } from '../services/export/write-export.ts'
import { loadResources } from '../services/resources.ts'
import { templateWorkbook } from '../services/template-service.ts'
import { writeWorkbook } from '../workbook/write/write-workbook.ts'
import { CancelFlag } from '../workers/cancel-flag.ts'
import type { ExportJob, ExportWork } from './export-job.ts'

type Work<J extends ExportWork['job']> = Extract<ExportWork, { job: J }>

/**
 * Writes a workbook: the rows of a ledger, or an empty form. The file is whole or not there.
 * @throws AppError NOT_FOUND, EXPORT_EMPTY, LEDGER_…, FILE_NOT_WRITTEN, FILE_IN_USE, IMPORT_CANCELLED
 *   (it was stopped).
 */
export async function writeWanted(job: ExportJob): Promise<null> {
  const { work, file } = job
  const flag = new CancelFlag(job.stop)
  flag.check()
  const translate = createTranslator(job.resources, job.language)
  const bytes =
    work.job === 'table'
      ? tableBytes(job, work, translate)
      : await templateBytes(job, work, translate)
  flag.hold()
  writeDocument(file, bytes)
  return null
}

function templateBytes(
  { year, today }: ExportJob,
  { kind, organization }: Work<'template'>,
  translate: Translate,
): Promise<Uint8Array> {
  const template = templateOf(kind)
  if (!template) throw new AppError('NOT_FOUND')
  return templateWorkbook(template, today, { translate, year, organization })
}

function tableBytes(
  { year, today, language, resources, ownRules }: ExportJob,
  { ledgerFile, table, organizationId, masked }: Work<'table'>,
  translate: Translate,
): Uint8Array {
  if (!isExportTable(table)) throw new AppError('NOT_FOUND')
  const { ruleBook } = loadResources(resources, ownRules)
  const db = joinLedgerFile(ledgerFile)
  try {
    const context = { translate, language: language === 'en' ? 'en' : 'zh', masked } as const
    const forms = wantedForms(db, { table, organizationId, year, today, ruleBook, context })
    const application = translate({ key: 'cli:application' })
    return writeWorkbook(forms, { application, madeOn: today })
  } finally {
    db.close()
  }
}
