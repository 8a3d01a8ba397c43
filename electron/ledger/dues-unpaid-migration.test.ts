import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { resources } from '../testing/test-ledger.ts'
import { migrate } from './migrate.ts'

const number = 120
const upTo = (version: number) =>
  resources.migrations.filter((migration) => migration.version <= version)

/** A ledger of the schema before: three members and their dues of a winter. */
function ledgerBefore() {
  const db = new Sqlite(':memory:')
  db.pragma('foreign_keys = ON')
  migrate(db, upTo(number - 1))
  db.exec(
    `INSERT INTO organization (id, level, name, kind) VALUES (1, 'branch', '甲', 'village');
     INSERT INTO member (id, organization_id, name)
     VALUES (1, 1, '赵试一'), (2, 1, '钱试二'), (3, 1, '孙试三');
     INSERT INTO dues_assessment (id, member_id, from_month, to_month, exempt)
     VALUES (1, 1, '2025-12', '2026-02', 0), (2, 2, '2026-01', '2026-03', 1);
     INSERT INTO dues_payment (id, member_id, month, paid_on, amount_fen)
     VALUES (1, 1, '2026-01', '2026-01', 50), (2, 1, '2026-01', '2026-02', 50),
       (3, 3, '2026-01', '2026-01', 50);
     INSERT INTO dues_relief
       (id, organization_id, member_id, from_month, to_month, monthly_fen, approved_on, deleted_at)
     VALUES (1, 1, 2, '2026-02', '2026-02', 20, '2026-01-05', NULL),
       (2, 1, 2, '2026-03', '2026-03', 20, NULL, NULL),
       (3, 1, 3, '2026-04', '2026-04', 0, '2026-01-05', NULL),
       (4, 1, 3, '2026-05', '2026-05', 20, '2026-01-05', '2026-11-22T09:00:00')`,
  )
  return db
}

function ledgerAfter() {
  const db = ledgerBefore()
  migrate(db, upTo(number))
  return db
}

const read = (db: Sqlite.Database) =>
  db
    .prepare<[], string>(
      "SELECT member_id || ' ' || month || ' ' || paid FROM dues_month ORDER BY member_id, month",
    )
    .pluck()
    .all()

const AT_FIRST = ['1 2025-12 0', '1 2026-01 1', '1 2026-02 0', '2 2026-02 0']
const without = (...gone: string[]) => AT_FIRST.filter((row) => !gone.includes(row))

describe('migration 0120', () => {
  it('fills what may be owed from what is there, and changes nothing else', () => {
    const db = ledgerBefore()
    const tables = ['member', 'dues_assessment', 'dues_payment', 'dues_relief']
    const dump = () => tables.map((table) => db.prepare(`SELECT * FROM ${table}`).all())
    const before = dump()
    expect(migrate(db, upTo(number))).toEqual([number])
    expect(read(db)).toEqual(AT_FIRST)
    expect(dump()).toEqual(before)
    expect(db.pragma('foreign_key_check')).toEqual([])
  })

  it('indexes what is unpaid, and nothing else', () => {
    const db = ledgerAfter()
    const sql = db.prepare("SELECT sql FROM sqlite_master WHERE name = 'dues_month_unpaid'")
    expect(sql.pluck().get()).toContain('(month, member_id) WHERE paid = 0')
    const plan = db
      .prepare<[], { detail: string }>(
        `EXPLAIN QUERY PLAN SELECT member_id, min(month)
         FROM dues_month INDEXED BY dues_month_unpaid
         WHERE paid = 0 AND month BETWEEN '2025-02' AND '2026-10' GROUP BY member_id`,
      )
      .all()
    expect(plan[0]?.detail).toContain('COVERING INDEX dues_month_unpaid (month>? AND month<?)')
  })

  it('knows every month from 1921 to 2200 once', () => {
    const db = ledgerAfter()
    const months = db
      .prepare<[], string>('SELECT month FROM calendar_month ORDER BY month')
      .pluck()
      .all()
    expect(months).toHaveLength(280 * 12)
    expect([months[0], months[11], months[12], months.at(-1)]).toEqual([
      '1921-01',
      '1921-12',
      '1922-01',
      '2200-12',
    ])
  })

  const assessment = 'INSERT INTO dues_assessment (member_id, from_month, to_month, exempt) VALUES'
  const payment = 'INSERT INTO dues_payment (member_id, month, paid_on, amount_fen) VALUES'
  it.each([
    {
      title: 'an assessment',
      sql: `${assessment} (3, '2026-01', '2026-02', 0)`,
      rows: [...AT_FIRST, '3 2026-01 1', '3 2026-02 0'],
    },
    { title: 'an exemption', sql: `${assessment} (3, '2026-01', '2026-02', 1)`, rows: AT_FIRST },
    {
      title: 'a second one over the same months',
      sql: `${assessment} (1, '2026-02', '2026-03', 0)`,
      rows: [...without('2 2026-02 0'), '1 2026-03 0', '2 2026-02 0'],
    },
    {
      title: 'the end of one of two',
      sql: `${assessment} (1, '2026-02', '2026-03', 0); DELETE FROM dues_assessment WHERE id = 1`,
      rows: ['1 2026-02 0', '1 2026-03 0', '2 2026-02 0'],
    },
    {
      title: 'a shorter term',
      sql: "UPDATE dues_assessment SET to_month = '2025-12' WHERE id = 1",
      rows: ['1 2025-12 0', '2 2026-02 0'],
    },
    {
      title: 'an exemption taken back',
      sql: 'UPDATE dues_assessment SET exempt = 0 WHERE id = 2',
      rows: [...without('2 2026-02 0'), '2 2026-01 0', '2 2026-02 0', '2 2026-03 0'],
    },
    {
      title: 'another base',
      sql: 'UPDATE dues_assessment SET base_fen = 300000',
      rows: AT_FIRST,
    },
    {
      title: 'a payment',
      sql: `${payment} (1, '2026-02', '2026-02', 50)`,
      rows: ['1 2025-12 0', '1 2026-01 1', '1 2026-02 1', '2 2026-02 0'],
    },
    {
      title: 'a payment for a month that nobody assessed',
      sql: `${payment} (3, '2026-02', '2026-02', 50)`,
      rows: AT_FIRST,
    },
    {
      title: 'one of two payments taken back',
      sql: 'DELETE FROM dues_payment WHERE id = 1',
      rows: AT_FIRST,
    },
    {
      title: 'both payments taken back',
      sql: 'DELETE FROM dues_payment WHERE member_id = 1',
      rows: ['1 2025-12 0', '1 2026-01 0', '1 2026-02 0', '2 2026-02 0'],
    },
    {
      title: 'a payment moved to another month',
      sql: "DELETE FROM dues_payment WHERE id = 2; UPDATE dues_payment SET month = '2026-02' WHERE id = 1",
      rows: ['1 2025-12 0', '1 2026-01 0', '1 2026-02 1', '2 2026-02 0'],
    },
    {
      title: 'a relief approved',
      sql: "UPDATE dues_relief SET approved_on = '2026-01' WHERE id = 2",
      rows: [...AT_FIRST, '2 2026-03 0'],
    },
    {
      title: 'a relief in the bin',
      sql: "UPDATE dues_relief SET deleted_at = '2026-11-22T09:00:00' WHERE id = 1",
      rows: without('2 2026-02 0'),
    },
    {
      title: 'a relief out of the bin',
      sql: 'UPDATE dues_relief SET deleted_at = NULL WHERE id = 4',
      rows: [...AT_FIRST, '3 2026-05 0'],
    },
    { title: 'no relief at all', sql: 'DELETE FROM dues_relief', rows: without('2 2026-02 0') },
  ])('keeps up with $title', ({ sql, rows }) => {
    const db = ledgerAfter()
    db.exec(sql)
    expect(read(db)).toEqual(rows)
  })
})
