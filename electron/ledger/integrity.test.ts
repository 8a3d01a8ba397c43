import { describe, expect, it } from 'vitest'
import { branchLedger, testContext } from '../testing/test-ledger.ts'
import { auditDetails, runCommand } from './command.ts'
import type { Reader } from './connection.ts'
import { verifyLedger } from './integrity.ts'

const hash = 'a'.repeat(64)
/** SHA-256 of the three bytes "abc" (FIPS 180-2, appendix B.1). */
const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'

function keepFile(db: Reader, sha256: string): void {
  db.exec(`INSERT INTO import_file (sha256, content) VALUES ('${sha256}', CAST('abc' AS BLOB))`)
}

describe('a ledger is verified', () => {
  it('whole, with a kept file that is as it was', () => {
    const { db } = branchLedger()
    keepFile(db, abc)
    expect(verifyLedger(db)).toMatchObject({
      ok: true,
      integrity: 'ok',
      foreignKeys: 'ok',
      materials: { files: 1, missing: 0, changed: 0 },
    })
  })

  it.each([
    "INSERT INTO dues_month VALUES (1, '2026-01', 0)",
    "UPDATE dues_month SET paid = 1 WHERE month = '2026-02'",
    "DELETE FROM dues_month WHERE month = '2026-03'",
  ])('with unpaid months that are not those of the records: %s', (sql) => {
    const { db, branchId } = branchLedger()
    runCommand(db, testContext, (_writer, recorder) => {
      const member_id = recorder.insert('member', { organization_id: branchId, name: '赵试一' })
      recorder.insert('dues_assessment', { member_id, from_month: '2026-02', to_month: '2026-03' })
      const details = auditDetails(recorder.changes)
      return { value: null, audit: { action: 'test', details } }
    })
    expect(verifyLedger(db)).toMatchObject({ ok: true, integrity: 'ok' })
    db.exec(sql)
    expect(verifyLedger(db)).toMatchObject({ ok: false, integrity: 'damaged' })
  })

  it('with a kept file that was changed', () => {
    const { db } = branchLedger()
    keepFile(db, hash)
    expect(verifyLedger(db)).toMatchObject({ ok: false, materials: { files: 1, changed: 1 } })
  })

  it('with a kept file that is gone', () => {
    const { db, branchId } = branchLedger()
    keepFile(db, abc)
    db.exec(
      `INSERT INTO import_batch (id, organization_id, imported_at, inserted, updated) VALUES (1, ${branchId}, '2026-01-01', 0, 0);
       INSERT INTO import_batch_file (batch_id, file_sha256, name) VALUES (1, '${abc}', 'x.xlsx');
       PRAGMA foreign_keys = OFF; DELETE FROM import_file; PRAGMA foreign_keys = ON`,
    )
    expect(verifyLedger(db)).toMatchObject({
      ok: false,
      foreignKeys: 'broken',
      materials: { files: 0, missing: 1 },
    })
  })
})
