import { join } from 'node:path'
import { closeLedgerFile, openLedgerFile } from '../../electron/ledger/open.ts'
import { benchResources } from './ledger-cases.ts'
import type { BenchCase } from './measure.ts'
import { packageCases, townshipCases } from './township-case.ts'

/** The cases of a superior over the ledger that `ledgerCases` has made. */
export function withTownship(folder: string, branches: number): BenchCase[] {
  const size = `${branches} branches`
  const db = openLedgerFile(join(folder, `${branches}.ledger`), benchResources.migrations)
  try {
    return [...townshipCases(db, size), ...packageCases(folder, db, size)]
  } finally {
    closeLedgerFile(db)
  }
}
