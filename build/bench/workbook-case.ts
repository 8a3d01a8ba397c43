import { join } from 'node:path'
import { createTranslator } from '../../electron/app/translator.ts'
import type { Reader } from '../../electron/ledger/connection.ts'
import { runCommand } from '../../electron/ledger/command.ts'
import { closeLedgerFile, createLedgerFile } from '../../electron/ledger/open.ts'
import { exportForms } from '../../electron/services/export/export-forms.ts'
import { commitImport } from '../../electron/services/import/import-service.ts'
import { importTables } from '../../electron/services/import/import-tables.ts'
import {
  foundLedger,
  organizationInfos,
  profileSchema,
} from '../../electron/services/ledger-service.ts'
import { recognizeWorkbook } from '../../electron/workbook/read-file.ts'
import { writeWorkbook } from '../../electron/workbook/write/write-workbook.ts'
import type { OrganizationInfo } from '../../shared/contract/app.ts'
import { sampleBranch } from '../../shared/sample/sample-branch.ts'
import { inRoot } from '../paths.ts'
import { benchContext, benchResources } from './ledger-cases.ts'
import { measured, type BenchCase } from './measure.ts'

const MEMBERS = 5000
const today = '2026-11-22'
const translate = createTranslator(inRoot('resources'), 'zh-CN')
const options = { branches: 1, members: MEMBERS, years: 1, seed: 1, today }

/** From the bytes of a roster to the committed batch: unzip, recognize, check every row, write. */
export function workbookCase(folder: string): BenchCase {
  const bytes = rosterWorkbook(join(folder, 'roster.ledger'))
  const opened: Reader[] = []
  let inserted = 0
  const result = measured(
    { name: 'import of a roster workbook', size: `${MEMBERS} members` },
    () => {
      const fresh = emptyBranch(join(folder, `import${opened.length}.ledger`))
      opened.push(fresh.db)
      return fresh
    },
    ({ db, branch }) => {
      const file = { name: '花名册.xlsx', bytes }
      const files = [{ ...file, tables: recognizeWorkbook(file) }]
      const { outcomes } = commitImport(db, { organizationId: branch.id, files }, benchContext)
      inserted = outcomes[0]?.inserted ?? 0
    },
  )
  for (const db of opened) closeLedgerFile(db)
  return { ...result, note: `${inserted} inserted, ${Math.round(bytes.length / 1024)} KiB` }
}

function emptyBranch(file: string): { db: Reader; branch: OrganizationInfo } {
  const db = createLedgerFile(file, benchResources.migrations)
  const name = sampleBranch(0, { ...options, members: 1 }).name
  const branches = [{ name, kind: 'village' as const, profile: profileSchema.parse({}) }]
  foundLedger(db, { name, branches, sample: true }, benchContext)
  const branch = organizationInfos(db).find(({ level }) => level === 'branch')
  if (!branch) throw new Error('the new ledger has no branch')
  return { db, branch }
}

function rosterWorkbook(file: string): Uint8Array {
  const { db, branch } = emptyBranch(file)
  try {
    const rosters = sampleBranch(0, options).tables.filter(({ kind }) => kind === 'memberRoster')
    runCommand(db, benchContext, (writer, recorder) => {
      const target = { db: writer, recorder, organizationId: branch.id, writtenAt: null }
      importTables(target, rosters)
      return { value: null, audit: null }
    })
    const context = { translate, language: 'zh', masked: false } as const
    const request = { today, year: 2026, ruleBook: benchResources.ruleBook, context }
    const forms = exportForms(db, 'roster', { ...request, branches: [branch] })
    return writeWorkbook(forms, { application: '支部台账', madeOn: today })
  } finally {
    closeLedgerFile(db)
  }
}
