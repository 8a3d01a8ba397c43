import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../shared/app-error.ts'
import { assertNever } from '../../shared/assert.ts'
import { footerWords } from '../../shared/paper/footer-words.ts'
import type { RuleBook } from '../../shared/rules/rule-data.ts'
import { shownListForm } from '../../shared/sheets/forms/shown-list.ts'
import { templateOf } from '../../shared/sheets/templates/templates.ts'
import { createTranslator, type Translate } from '../app/translator.ts'
import type { Reader } from '../ledger/connection.ts'
import type { LedgerPlace } from '../ledger/ledger-place.ts'
import { joinLedgerFile } from '../ledger/open.ts'
import { isExportTable } from '../services/export/export-forms.ts'
import { wantedForms } from '../services/export/wanted-forms.ts'
import { writeDocument } from '../services/export/write-export.ts'
import { paperDocument } from '../services/paper/paper-document.ts'
import { annualReport } from '../services/report/annual-report.ts'
import { figuresWorkbook } from '../services/report/figures-workbook.ts'
import { reportParts, reportWords } from '../services/report/report-parts.ts'
import type { ReportTemplate } from '../services/report/template-text.ts'
import { rectificationNotice } from '../services/supervision/rectification-notice.ts'
import { loadResources } from '../services/resources.ts'
import { templateWorkbook } from '../services/template-service.ts'
import { writeWorkbook } from '../workbook/write/write-workbook.ts'
import { CancelFlag } from '../workers/cancel-flag.ts'
import type { ExportJob, ExportWork } from './export-job.ts'

type Work<J extends ExportWork['job']> = Extract<ExportWork, { job: J }>

/**
 * Writes a file: the rows of a ledger as a workbook or for Word, or an empty form. The file is whole or not there.
 * @throws AppError NOT_FOUND, EXPORT_EMPTY, LEDGER_…, FILE_NOT_WRITTEN, FILE_IN_USE, IMPORT_CANCELLED
 *   (it was stopped).
 */
export async function writeWanted(job: ExportJob): Promise<null> {
  const { file } = job
  const flag = new CancelFlag(job.stop)
  flag.check()
  const translate = createTranslator(job.resources, job.language)
  const bytes = await bytesOf(job, translate)
  flag.hold()
  writeDocument(file, bytes)
  return null
}

function bytesOf(job: ExportJob, translate: Translate): Promise<Uint8Array> | Uint8Array {
  const { work } = job
  switch (work.job) {
    case 'table':
      return tableBytes(job, work, translate)
    case 'paper':
      return paperBytes(job, work, translate)
    case 'list':
      return listBytes(job, work, translate)
    case 'report':
      return reportBytes(job, work, translate)
    case 'notice':
      return noticeBytes(job, work, translate)
    case 'template':
      return templateBytes(job, work, translate)
    default:
      return assertNever(work)
  }
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
  job: ExportJob,
  { ledger, table, organizationId, masked }: Work<'table'>,
  translate: Translate,
): Uint8Array {
  if (!isExportTable(table)) throw new AppError('NOT_FOUND')
  const forms = fromLedger(job, ledger, (db, ruleBook) => {
    const { year, today } = job
    const context = { translate, language: formLanguage(job), masked }
    return wantedForms(db, { table, organizationId, year, today, ruleBook, context })
  })
  return writeWorkbook(forms, {
    application: translate({ key: 'cli:application' }),
    madeOn: job.today,
  })
}

function listBytes(job: ExportJob, { list }: Work<'list'>, translate: Translate): Uint8Array {
  if (list.rows.length === 0) throw new AppError('EXPORT_EMPTY')
  const context = { translate, language: formLanguage(job), masked: false }
  return writeWorkbook([shownListForm(list, context)], {
    application: translate({ key: 'cli:application' }),
    madeOn: job.today,
  })
}

async function paperBytes(
  job: ExportJob,
  { ledger, wanted, shown }: Work<'paper'>,
  translate: Translate,
): Promise<Uint8Array> {
  const paper = fromLedger(job, ledger, (db, ruleBook) => {
    const { year, today } = job
    const context = { translate, language: formLanguage(job), masked: wanted.masked }
    return paperDocument(db, { wanted, shown, year, today, ruleBook, context })
  })
  if (paper.sections.length === 0) throw new AppError('EXPORT_EMPTY')
  // Half a megabyte of library, for those alone who ask for Word.
  const { writeWord } = await import('../paper/write-word.ts')
  return writeWord(paper, {
    footer: footerWords(translate),
    historyWords: (code) => translate({ key: 'paper:historyCode', params: { code } }),
    application: translate({ key: 'cli:application' }),
  })
}

/** The report of a year, or the figures of it: of all branches of the ledger. */
async function reportBytes(
  job: ExportJob,
  { ledger, what }: Work<'report'>,
  translate: Translate,
): Promise<Uint8Array> {
  const { year, today } = job
  const resources = loadResources(job.resources, job.ownRules)
  const report = fromLedger(job, ledger, (db) =>
    annualReport(db, { year, today, resources, template: ownTemplate(job, 'annual'), translate }),
  )
  if (what === 'figures')
    return figuresWorkbook(report.rows, year, { translate, language: formLanguage(job), today })
  const { writeReport } = await import('../paper/write-report.ts')
  const title = translate({ key: 'exports:reports.annual.name' })
  const application = translate({ key: 'cli:application' })
  return writeReport(reportParts(report, reportWords(resources.ruleBook, translate)), {
    title,
    application,
  })
}

/** The notice of what a branch has to put right. */
async function noticeBytes(
  job: ExportJob,
  { ledger, organizationId }: Work<'notice'>,
  translate: Translate,
): Promise<Uint8Array> {
  const { today, resources } = job
  const template = ownTemplate(job, 'notice')
  const parts = fromLedger(job, ledger, (db) =>
    rectificationNotice(db, { organizationId, today, resources, template, translate }),
  )
  const { writeReport } = await import('../paper/write-report.ts')
  const title = translate({ key: 'supervision:notice.title' })
  return writeReport(parts, { title, application: translate({ key: 'cli:application' }) })
}

/** A template of this place lies among its rule files; null: the one that comes with the app. */
function ownTemplate({ ownRules }: ExportJob, name: ReportTemplate): string | null {
  const file = join(ownRules, `${name}.txt`)
  return existsSync(file) ? file : null
}

const formLanguage = ({ language }: ExportJob): 'zh' | 'en' => (language === 'en' ? 'en' : 'zh')

/** Reads a ledger by a connection of this thread's own. */
function fromLedger<T>(
  { resources, ownRules }: ExportJob,
  { file, key }: LedgerPlace,
  read: (db: Reader, ruleBook: RuleBook) => T,
): T {
  const { ruleBook } = loadResources(resources, ownRules)
  const db = joinLedgerFile(file, key)
  try {
    return read(db, ruleBook)
  } finally {
    db.close()
  }
}
