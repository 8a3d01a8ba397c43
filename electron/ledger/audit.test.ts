import { describe, expect, it } from 'vitest'
import { emptyLedger, testContext } from '../testing/test-ledger.ts'
import { verifyAuditChain } from './audit.ts'
import { runCommand } from './command.ts'
import type { Reader } from './connection.ts'

function ledgerWithEntries(count: number): Reader {
  const { db } = emptyLedger()
  for (let number = 1; number <= count; number += 1) {
    runCommand(db, testContext, () => ({
      value: null,
      audit: { action: 'test', details: { number } },
    }))
  }
  return db
}

/** What somebody with another program could do to the file. */
function tamper(db: Reader, sql: string): void {
  db.exec('DROP TRIGGER audit_log_no_update; DROP TRIGGER audit_log_no_delete')
  db.exec(sql)
}

describe('the audit log', () => {
  it('is a chain from its first entry', () => {
    expect(verifyAuditChain(ledgerWithEntries(5))).toEqual({ entries: 5, ok: true, brokenAt: null })
  })

  it('is whole while it is empty', () => {
    expect(verifyAuditChain(ledgerWithEntries(0))).toEqual({ entries: 0, ok: true, brokenAt: null })
  })

  it.each(["UPDATE audit_log SET actor = 'x'", 'DELETE FROM audit_log'])('refuses %s', (sql) => {
    const db = ledgerWithEntries(1)
    expect(() => db.exec(sql)).toThrow('append-only')
  })

  it.each([
    ['a changed entry', "UPDATE audit_log SET details = '{}' WHERE id = 3", 3],
    ['a changed time', "UPDATE audit_log SET at = '2020-01-01' WHERE id = 2", 2],
    ['a removed entry', 'DELETE FROM audit_log WHERE id = 3', 4],
    ['a removed first entry', 'DELETE FROM audit_log WHERE id = 1', 2],
    [
      'an inserted entry',
      "INSERT INTO audit_log SELECT 6, at, actor, 'forged', details, hash, hash FROM audit_log WHERE id = 5",
      6,
    ],
  ])('shows %s where it breaks', (_what, sql, brokenAt) => {
    const db = ledgerWithEntries(5)
    tamper(db, sql)
    expect(verifyAuditChain(db)).toMatchObject({ ok: false, brokenAt })
  })
})

describe('a command', () => {
  it('leaves nothing behind where it fails, not even its entry', () => {
    const db = ledgerWithEntries(1)
    const failing = (): void =>
      runCommand(db, testContext, (_writer, recorder) => {
        recorder.insert('organization', { level: 'branch', name: '甲', kind: 'village' })
        throw new Error('power cut')
      })
    expect(failing).toThrow('power cut')
    expect(db.prepare('SELECT count(*) FROM organization').pluck().get()).toBe(0)
    expect(verifyAuditChain(db).entries).toBe(1)
  })
})
