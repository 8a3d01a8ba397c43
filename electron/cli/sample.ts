import { join } from 'node:path'
import { yearOf } from '../../shared/calendar.ts'
import type { Reader } from '../ledger/connection.ts'
import { closeLedgerFile, createLedgerFile } from '../ledger/open.ts'
import { listActivities } from '../ledger/repositories/activities.ts'
import { listMembers } from '../ledger/repositories/members.ts'
import { exportForms, type ExportTable } from '../services/export/export-forms.ts'
import { writeDocument } from '../services/export/write-export.ts'
import { organizationInfos } from '../services/ledger-service.ts'
import { fillSampleLedger } from '../services/sample-service.ts'
import { writeWorkbook } from '../workbook/write/write-workbook.ts'
import type { CommandResult } from './command.ts'
import type { Environment } from './environment.ts'
import { exitStatus } from './exit-status.ts'

export interface SampleCommandOptions {
  readonly out: string
  readonly branches: number
  readonly members: number
  readonly years: number
  readonly seed: number
}

/** `sample`: an invented ledger of any size, and the workbooks that its branches would hand in. */
export function sample(environment: Environment, options: SampleCommandOptions): CommandResult {
  const { resources, today, now, translate } = environment
  const ledger = join(options.out, 'sample.ledger')
  const context = { at: now, actor: 'cli' }
  const db = createLedgerFile(ledger, resources.migrations, (fresh) =>
    fillSampleLedger(fresh, { ...options, today }, context),
  )
  try {
    const workbooks = writeWorkbooks(environment, options, db)
    const years = { from: `${yearOf(today) - options.years + 1}-01-01`, to: today }
    const counts = {
      branches: options.branches,
      members: listMembers(db).length,
      activities: listActivities(db, years).length,
    }
    const text = translate({ key: 'cli:sample.done', params: { ledger, ...counts } })
    return { status: exitStatus.done, json: { ledger, workbooks, ...counts }, text }
  } finally {
    closeLedgerFile(db)
  }
}

const tables: readonly ExportTable[] = ['roster', 'duesLedger', 'activities']

function writeWorkbooks(
  environment: Environment,
  options: SampleCommandOptions,
  db: Reader,
): string[] {
  const { resources, today, translate } = environment
  const meta = { application: translate({ key: 'cli:application' }), madeOn: today }
  const context = { translate, language: 'zh', masked: false } as const
  const request = { today, ruleBook: resources.ruleBook, context, year: yearOf(today) }
  const written: string[] = []
  for (const branch of organizationInfos(db).filter(({ level }) => level === 'branch')) {
    for (const table of tables) {
      const forms = exportForms(db, table, { ...request, branches: [branch] })
      const file = join(
        options.out,
        `${branch.name}-${translate({ key: `cli:tables.${table}` })}.xlsx`,
      )
      writeDocument(file, writeWorkbook(forms, meta))
      written.push(file)
    }
  }
  return written
}
