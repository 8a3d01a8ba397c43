import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { resources } from '../testing/test-ledger.ts'
import { migrate } from './migrate.ts'

const number = 20
const upTo = (version: number) =>
  resources.migrations.filter((migration) => migration.version <= version)

/** A ledger of the schema before, with what its people had written. */
function ledgerBefore() {
  const db = new Sqlite(':memory:')
  db.pragma('foreign_keys = ON')
  migrate(db, upTo(number - 1))
  db.exec(
    `INSERT INTO organization (id, level, name, kind) VALUES (1, 'branch', '甲', 'village');
     INSERT INTO activity (id, organization_id, held_on, present) VALUES (5, 1, '2024-05-06', 9)`,
  )
  return db
}

const explain = (values: string) =>
  `INSERT INTO signal_explanation
     (signal, key, organization_id, explanation, explained_at, explained_by, deleted_at)
   VALUES (${values})`
const good = "'S-27', 'activity:5', 1, '停电', '2026-11-22T09:00:00', 'window', NULL"

describe('migration 0020', () => {
  it('keeps every row, and knows of none when it was written', () => {
    const db = ledgerBefore()
    const before = db.prepare('SELECT * FROM activity').get()
    expect(migrate(db, upTo(number))).toEqual([number])
    expect(db.prepare('SELECT * FROM activity').get()).toEqual({
      ...Object(before),
      created_at: null,
    })
    expect(db.pragma('foreign_key_check')).toEqual([])
  })

  it('lets one explanation hold at a time, and keeps those taken back', () => {
    const db = ledgerBefore()
    migrate(db, upTo(number))
    db.exec(explain(good.replace('NULL', "'2026-11-22T10:00:00'")))
    db.exec(explain(good))
    expect(() => db.exec(explain(good))).toThrow('UNIQUE')
  })

  it.each([
    ['no signal', good.replace('S-27', 'B-02')],
    ['no key', good.replace('activity:5', '')],
    ['no words', good.replace('停电', '')],
    ['too many words', good.replace('停电', '停'.repeat(1001))],
    ['no branch', good.replace('1,', '9,')],
  ])('refuses an explanation with %s', (_what, values) => {
    const db = ledgerBefore()
    migrate(db, upTo(number))
    expect(() => db.exec(explain(values))).toThrow('constraint')
  })
})
