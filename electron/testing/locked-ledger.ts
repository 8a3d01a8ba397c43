import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Reader } from '../ledger/connection.ts'
import { closeLedgerFile, createLedgerFile } from '../ledger/open.ts'
import type { LedgerKey } from '../lock/ledger-key.ts'
import { withNewKeys } from '../lock/new-keys.ts'
import { unlock } from '../lock/unlock.ts'
import { foundLedger, profileSchema } from '../services/ledger-service.ts'
import { resources, testContext, testFolder } from './test-ledger.ts'

export const testPassword = '试验密码一二三四'

/** A ledger with a password and one branch, alone in a folder that goes away with the test. */
export function lockedLedger(): {
  readonly db: Reader
  readonly file: string
  readonly folder: string
  readonly key: LedgerKey
  readonly recoveryKey: string
  readonly branchId: number
} {
  const folder = testFolder()
  const file = join(folder, '样例.ledger')
  const name = '样例村党支部'
  const branch = { name, kind: 'village', profile: profileSchema.parse({}) } as const
  const found = (db: Reader): void =>
    foundLedger(db, { name, branches: [branch], sample: false }, testContext)
  const { made: db, recoveryKey } = withNewKeys(file, testPassword, (key) =>
    createLedgerFile(file, resources.migrations, found, key),
  )
  onTestFinished(() => closeLedgerFile(db))
  const sql = "SELECT id FROM organization WHERE level = 'branch'"
  const branchId = db.prepare<[], number>(sql).pluck().get() ?? 0
  return {
    db,
    file,
    folder,
    key: unlock(file, testPassword),
    recoveryKey: recoveryKey ?? '',
    branchId,
  }
}
