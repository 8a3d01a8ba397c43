import { join } from 'node:path'
import { createTranslator } from '../../electron/app/translator.ts'
import type { Reader } from '../../electron/ledger/connection.ts'
import { closeLedgerFile, createLedgerFile } from '../../electron/ledger/open.ts'
import { mergePackage } from '../../electron/packages/merge-package.ts'
import { openPackage } from '../../electron/packages/package-file.ts'
import { packBranch } from '../../electron/packages/pack-branch.ts'
import { wantedForms } from '../../electron/services/export/wanted-forms.ts'
import { writeWorkbook } from '../../electron/workbook/write/write-workbook.ts'
import { annualReport } from '../../electron/services/report/annual-report.ts'
import {
  foundLedger,
  organizationInfos,
  profileSchema,
} from '../../electron/services/ledger-service.ts'
import { countStands } from '../../electron/services/supervision/count-stands.ts'
import { getBranchMatrix } from '../../electron/services/supervision/matrix-service.ts'
import { inRoot } from '../paths.ts'
import { benchContext, benchResources } from './ledger-cases.ts'
import { measured, type BenchCase } from './measure.ts'

const today = '2026-11-22'
const year = 2026
const nothing = (): null => null

/** What a superior asks of the ledger of all its branches: who is behind, and the report of the year. */
export function townshipCases(db: Reader, size: string): BenchCase[] {
  const { ruleBook } = benchResources
  const translate = createTranslator(inRoot('resources'), 'zh-CN')
  const period = String(year)
  return [
    measured({ name: 'all branches: judged anew', size }, nothing, () => {
      countStands(db, ruleBook, { year, today })
    }),
    measured(
      { name: 'all branches: matrix', size },
      () => countStands(db, ruleBook, { year, today }),
      (stands) => void getBranchMatrix(db, stands, { period }),
    ),
    measured({ name: 'all branches: workbook', size }, nothing, () => {
      const context = { translate, language: 'zh', masked: false } as const
      const wanted = { table: 'supervision', organizationId: null, year, today, ruleBook } as const
      const forms = wantedForms(db, { ...wanted, context })
      writeWorkbook(forms, { application: 'bench', madeOn: today })
    }),
    measured({ name: 'annual report', size }, nothing, () => {
      const request = { year, today, resources: benchResources, template: null, translate }
      annualReport(db, request)
    }),
  ]
}

/** Packing a branch, and merging it into an empty ledger of a superior. */
export function packageCases(folder: string, db: Reader, size: string): BenchCase[] {
  const branch = organizationInfos(db).find(({ level }) => level === 'branch')
  const { ruleBook } = benchResources
  const wanted = { organizationId: branch?.id ?? 0, year, ruleBook, withMaterials: false }
  const pack = (): Uint8Array => packBranch(db, { ...wanted, passphrase: null }, benchContext).bytes
  let nth = 0
  const above = (): { db: Reader; bytes: Uint8Array } => {
    nth += 1
    return { db: emptyTownship(join(folder, `above-${size.length}-${nth}.ledger`)), bytes: pack() }
  }
  return [
    measured({ name: 'pack a branch', size }, nothing, () => void pack()),
    measured({ name: 'merge a package', size }, above, ({ db: superior, bytes }) => {
      mergePackage(superior, openPackage(bytes, null), benchContext)
      closeLedgerFile(superior)
    }),
  ]
}

function emptyTownship(file: string): Reader {
  const own = { name: '镇直党支部', kind: 'government', profile: profileSchema.parse({}) } as const
  return createLedgerFile(file, benchResources.migrations, (fresh) =>
    foundLedger(fresh, { name: '样例镇', branches: [own], sample: false }, benchContext),
  )
}
