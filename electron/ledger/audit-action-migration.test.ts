import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { resources } from '../testing/test-ledger.ts'
import { appendAudit, verifyAuditChain } from './audit.ts'
import type { Writer } from './connection.ts'
import { migrate } from './migrate.ts'

const number = 130
const upTo = (version: number) =>
  resources.migrations.filter((migration) => migration.version <= version)

/** A ledger of the schema before, with what its audit log had. */
function ledgerBefore() {
  const db = new Sqlite(':memory:')
  migrate(db, upTo(number - 1))
  for (const action of ['ledger.create', 'import.commit', 'entry.change'])
    appendAudit(db as unknown as Writer, {
      at: '2026-05-06T09:00:00',
      actor: 'test',
      action,
      details: { changes: [] },
    })
  return db
}

describe('migration 0130', () => {
  it('keeps every entry of the audit log, and its chain', () => {
    const db = ledgerBefore()
    const entries = () => db.prepare('SELECT * FROM audit_log').all()
    const before = entries()
    expect(migrate(db, upTo(number))).toEqual([number])
    expect(entries()).toEqual(before)
    expect(before).toHaveLength(3)
    expect(verifyAuditChain(db as unknown as Writer)).toMatchObject({ ok: true, entries: 3 })
  })

  it('finds an action without reading all of them', () => {
    const db = ledgerBefore()
    const plan = () =>
      db
        .prepare<[], { detail: string }>(
          "EXPLAIN QUERY PLAN SELECT details FROM audit_log WHERE action = 'entry.change'",
        )
        .all()
        .map(({ detail }) => detail)
        .join(' ')
    expect(plan()).toContain('SCAN')
    migrate(db, upTo(number))
    expect(plan()).toContain('audit_log_by_action')
  })
})
