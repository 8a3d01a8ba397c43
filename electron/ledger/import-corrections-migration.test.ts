import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { resources } from '../testing/test-ledger.ts'
import { migrate } from './migrate.ts'

const number = 140
const upTo = (version: number) =>
  resources.migrations.filter((migration) => migration.version <= version)

/** A ledger of the schema before, with an import in it. */
function ledgerBefore() {
  const db = new Sqlite(':memory:')
  db.pragma('foreign_keys = ON')
  migrate(db, upTo(number - 1))
  db.exec(
    `INSERT INTO organization (id, level, name, kind) VALUES (1, 'branch', '甲', 'village');
     INSERT INTO import_batch (id, organization_id, imported_at, inserted, updated)
       VALUES (3, 1, '2026-11-22T09:00:00', 1, 0)`,
  )
  return db
}

const correct = (values: string) =>
  `INSERT INTO import_correction
     (batch_id, sheet, row, cell, original, corrected, table_name, row_id) VALUES (${values})`
const layout = (values: string) =>
  `INSERT INTO import_layout (fingerprint, kind, columns, file, remembered_at) VALUES (${values})`

describe('migration 0140', () => {
  it('keeps every row, and has no corrections yet', () => {
    const db = ledgerBefore()
    const before = db.prepare('SELECT * FROM import_batch').all()
    expect(migrate(db, upTo(number))).toEqual([number])
    expect(db.prepare('SELECT * FROM import_batch').all()).toEqual(before)
    expect(db.prepare('SELECT count(*) FROM import_correction').pluck().get()).toBe(0)
    expect(db.pragma('foreign_key_check')).toEqual([])
  })

  it.each([
    ["3, '名册', 2, 'C2', '2000.1', '2000-10', 'member', 5"],
    ["3, '名册', 2, 'C2', '', '', NULL, NULL"],
  ])('takes a correction: %s', (values) => {
    const db = ledgerBefore()
    migrate(db, upTo(number))
    db.exec(correct(values))
    expect(db.prepare('SELECT count(*) FROM import_correction').pluck().get()).toBe(1)
  })

  it.each([
    ['of no batch', "9, '名册', 2, 'C2', '2000.1', '2000-10', NULL, NULL"],
    ['of half a record', "3, '名册', 2, 'C2', '2000.1', '2000-10', 'member', NULL"],
    ['without what stood there', "3, '名册', 2, 'C2', NULL, '2000-10', NULL, NULL"],
  ])('refuses a correction %s', (_what, values) => {
    const db = ledgerBefore()
    migrate(db, upTo(number))
    expect(() => db.exec(correct(values))).toThrow('constraint')
  })

  it.each([
    ['twice for the same headings', "'姓名|性别', 'memberRoster', '[]', 'a.xlsx', '2026'"],
    ['for none', "'', 'memberRoster', '[]', 'a.xlsx', '2026'"],
    ['that is no JSON', "'姓名', 'memberRoster', 'x', 'a.xlsx', '2026'"],
  ])('refuses a mapping %s', (_what, values) => {
    const db = ledgerBefore()
    migrate(db, upTo(number))
    db.exec(layout("'姓名|性别', 'memberRoster', '[]', 'a.xlsx', '2026'"))
    expect(() => db.exec(layout(values))).toThrow('constraint')
  })
})
