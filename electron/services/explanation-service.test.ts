import { describe, expect, it } from 'vitest'
import type { Reader } from '../ledger/connection.ts'
import { verifyLedger } from '../ledger/integrity.ts'
import { adoptRows } from '../testing/adopt-rows.ts'
import { branchLedger, resources, testContext } from '../testing/test-ledger.ts'
import { getChecklist } from './checklist-service.ts'
import { explainSignal, unexplainSignal } from './explanation-service.ts'

const book = resources.ruleBook

/** A branch with one member whose identity number cannot be right (S-01). */
function ledgerToVerify() {
  const ledger = branchLedger()
  ledger.db.exec(
    `INSERT INTO member (id, organization_id, name, id_card)
     VALUES (7, ${ledger.branchId}, '赵试一', '999999194912310020')`,
  )
  adoptRows(ledger.db)
  const about = { signal: 'S-01', organizationId: ledger.branchId, key: 'member:7' }
  return { ...ledger, about }
}

function look(db: Reader) {
  const only = new Set(['S-01'])
  const request = { year: 2026, today: '2026-11-22', only }
  const { signals, summary } = getChecklist(db, book, request)
  return { explained: signals.map(({ explained }) => explained), suspect: summary.suspect }
}

const entries = (db: Reader): string[] =>
  db
    .prepare<[string], string>('SELECT action FROM audit_log WHERE action <> ? ORDER BY id')
    .pluck()
    .all('test')

describe('an explanation', () => {
  it('keeps the signal in sight but out of the count, until it is taken back', () => {
    const { db, about } = ledgerToVerify()
    expect(look(db)).toEqual({ explained: [null], suspect: 1 })
    explainSignal(db, book, { ...about, explanation: '身份证原件如此' }, testContext)
    expect(look(db)).toEqual({ explained: ['身份证原件如此'], suspect: 0 })
    explainSignal(db, book, { ...about, explanation: '已向派出所核实' }, testContext)
    expect(look(db)).toEqual({ explained: ['已向派出所核实'], suspect: 0 })
    unexplainSignal(db, about, testContext)
    expect(look(db)).toEqual({ explained: [null], suspect: 1 })
    explainSignal(db, book, { ...about, explanation: '再次核实' }, testContext)
    expect(look(db).suspect).toBe(0)
    expect(entries(db).slice(1)).toEqual([
      'signal.explain',
      'signal.explain',
      'signal.unexplain',
      'signal.explain',
    ])
    expect(verifyLedger(db).ok).toBe(true)
  })

  it('that says the same again writes nothing', () => {
    const { db, about } = ledgerToVerify()
    const same = { ...about, explanation: '身份证原件如此' }
    explainSignal(db, book, same, testContext)
    explainSignal(db, book, same, { ...testContext, at: '2026-11-23T09:00:00' })
    expect(entries(db)).toHaveLength(2)
    expect(db.prepare('SELECT explained_at FROM signal_explanation').pluck().all()).toEqual([
      testContext.at,
    ])
  })

  it.each([
    ['a branch that is not there', { organizationId: 99 }],
    ['a signal of no book', { signal: 'S-99' }],
  ])('of %s is refused', (_what, change) => {
    const { db, about } = ledgerToVerify()
    const wrong = { ...about, ...change, explanation: '说明' }
    expect(() => explainSignal(db, book, wrong, testContext)).toThrow('NOT_FOUND')
    expect(entries(db)).toHaveLength(1)
  })

  it('that is not there cannot be taken back', () => {
    const { db, about } = ledgerToVerify()
    expect(() => unexplainSignal(db, about, testContext)).toThrow('NOT_FOUND')
  })

  it('is kept of a committee too, which has duties of its own, but not of a group', () => {
    const { db, about, branchId } = ledgerToVerify()
    db.exec(
      `INSERT INTO organization (id, level, name, kind) VALUES (60, 'committee', '样例镇党委', 'government');
       INSERT INTO organization (id, level, name, parent_id) VALUES (61, 'group', '第一党小组', ${branchId})`,
    )
    const given = { ...about, explanation: '已核实' }
    explainSignal(db, book, { ...given, organizationId: 60 }, testContext)
    expect(entries(db)).toContain('signal.explain')
    const ofGroup = { ...given, organizationId: 61 }
    expect(() => explainSignal(db, book, ofGroup, testContext)).toThrow('NOT_FOUND')
  })

  it('stays with its branch', () => {
    const { db, about, branchId } = ledgerToVerify()
    db.exec(
      `INSERT INTO organization (id, level, name, kind) VALUES (50, 'branch', '乙', 'village')`,
    )
    explainSignal(db, book, { ...about, organizationId: 50, explanation: '别的支部' }, testContext)
    expect(look(db)).toEqual({ explained: [null], suspect: 1 })
    const request = { year: 2026, today: '2026-11-22', organizationId: branchId }
    expect(getChecklist(db, book, request).summary.suspect).toBe(1)
  })
})
