import { describe, expect, it } from 'vitest'
import { emptyLedger, testContext } from '../testing/test-ledger.ts'
import { clockBehind, clockSetBack, verifyAuditChain } from './audit.ts'
import { runCommand } from './command.ts'
import type { Reader } from './connection.ts'
import { historyCode, historyOf } from './history-code.ts'

function act(db: Reader, at: string = testContext.at): void {
  const audit = { action: 'test', details: {} }
  runCommand(db, { at, actor: '赵试一' }, () => ({ value: null, audit }))
}

describe('the code on papers', () => {
  it('is none before the first command, and another after each', () => {
    const { db } = emptyLedger()
    expect(historyCode(db)).toBeNull()
    act(db)
    const first = historyCode(db) ?? ''
    expect(first).toMatch(/^1(?:-[0-9A-F]{4}){3}$/)
    act(db)
    expect(historyCode(db)).not.toBe(first)
    expect(historyOf(db, first)).toBe('same')
    expect(historyOf(db, ` ${first.toLowerCase().replaceAll('-', '－')} `)).toBe('same')
  })

  it('shows that the history up to it was changed, even where the chain was made whole again', () => {
    const [one, other] = [emptyLedger().db, emptyLedger().db]
    act(one)
    act(other, '2026-11-23T09:00:00')
    const printed = historyCode(one) ?? ''
    expect(verifyAuditChain(other).ok).toBe(true)
    expect(historyOf(other, printed)).toBe('differs')
  })

  it('of a later state is not known to an older copy', () => {
    const [one, copy] = [emptyLedger().db, emptyLedger().db]
    act(one)
    act(one)
    act(copy)
    expect(historyOf(copy, historyCode(one) ?? '')).toBe('later')
  })

  it.each(['', '0-0000-0000-0000', '1-12', 'x', '1-ZZZZ-0000-0000', '1'.repeat(40)])(
    'is not %j',
    (typed) => {
      const { db } = emptyLedger()
      act(db)
      expect(historyOf(db, typed)).toBe('unreadable')
    },
  )
})

describe('a clock that was set back', () => {
  it('is noted behind the first command after it, once', () => {
    const { db } = emptyLedger()
    for (const at of ['2026-11-22T09:00:00', '2026-11-20T09:00:00', '2026-11-20T09:01:00'])
      act(db, at)
    expect(clockSetBack(db)).toEqual([{ from: '2026-11-22T09:00:00', to: '2026-11-20T09:00:00' }])
    expect(verifyAuditChain(db)).toMatchObject({ ok: true, entries: 4 })
  })

  it('is told before the next command, too', () => {
    const { db } = emptyLedger()
    expect(clockBehind(db, '2026-01-01T00:00:00')).toBeNull()
    act(db, '2026-11-22T09:00:30')
    expect(clockBehind(db, '2026-11-22T09:00:05')).toBeNull()
    expect(clockBehind(db, '2026-11-21T09:00:00')).toBe('2026-11-22T09:00:30')
  })

  it('by seconds is not: time servers do that', () => {
    const { db } = emptyLedger()
    act(db, '2026-11-22T09:00:30')
    act(db, '2026-11-22T09:00:05')
    expect(clockSetBack(db)).toEqual([])
  })
})
