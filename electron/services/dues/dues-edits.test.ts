import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verifyLedger } from '../../ledger/integrity.ts'
import type { Reader } from '../../ledger/connection.ts'
import { branchIds, township } from '../../testing/dues-writes.ts'
import { dumpRecords, resources, testContext } from '../../testing/test-ledger.ts'
import { resolveParameters } from '../../../shared/rules/parameters.ts'
import { assessMember, enterDues, removePayment, revertDues, savePayment } from './dues-edits.ts'
import { getDuesMonth, getDuesYear } from './dues-year.ts'

const judging = { parameters: resolveParameters(resources.ruleBook, {}), today: '2026-06-15' }
const duesTables = ['dues_payment', 'dues_assessment', 'dues_month']
const assessed = {
  fromMonth: '2026-01',
  toMonth: '2026-12',
  category: 'salaried',
  baseFen: 400_000,
  monthlyFen: 4000,
  exempt: false,
  remark: null,
} as const

/** Rows of dues, whatever numbers they were given when they came back. */
const dump = (db: Reader): string =>
  dumpRecords(db, duesTables.slice(0, 2)) +
  JSON.stringify(db.prepare('SELECT * FROM dues_month ORDER BY member_id, month').all())

function memberIds(db: Reader): number[] {
  return db.prepare<[], number>('SELECT id FROM member ORDER BY id').pluck().all()
}

function paidLedger(): { db: Reader; memberId: number } {
  const db = township()
  const [memberId = 0] = memberIds(db)
  assessMember(db, { memberId, ...assessed }, testContext)
  return { db, memberId }
}

const enter = (db: Reader, memberId: number, month: string, amountFen: number) =>
  enterDues(db, { paidOn: '2026-06-15', cells: [{ memberId, month, amountFen }] }, testContext)

const stateOf = (db: Reader, memberId: number, month: string) =>
  getDuesMonth(db, { memberId, month }, judging).cell.state

describe('amounts typed into the grid', () => {
  it('write, change and take away a payment, and each step can be taken back and done again', () => {
    const { db, memberId } = paidLedger()
    expect(stateOf(db, memberId, '2026-03')).toBe('unpaid')
    const states: string[] = []
    const steps = [4000, 3000, 0].map((amount) => {
      const { step } = enter(db, memberId, '2026-03', amount)
      states.push(stateOf(db, memberId, '2026-03'))
      return step ?? 0
    })
    expect(states).toEqual(['paid', 'short', 'unpaid'])
    const undone = steps.toReversed().map((step) => {
      const back = revertDues(db, step, testContext)
      states.push(stateOf(db, memberId, '2026-03'))
      return back.step ?? 0
    })
    expect(states.slice(3)).toEqual(['short', 'paid', 'unpaid'])
    for (const step of undone.toReversed()) revertDues(db, step, testContext)
    expect(stateOf(db, memberId, '2026-03')).toBe('unpaid')
    expect(verifyLedger(db)).toMatchObject({ ok: true })
  })

  it('keep the day on which a known payment came', () => {
    const { db, memberId } = paidLedger()
    const payment = { id: null, memberId, month: '2026-03', amountFen: 4000, remark: '现金' }
    savePayment(db, { ...payment, paidOn: '2026-03-08' }, testContext)
    enter(db, memberId, '2026-03', 3900)
    const { payments } = getDuesMonth(db, { memberId, month: '2026-03' }, judging).cell
    expect(payments).toMatchObject([{ paidOn: '2026-03-08', amountFen: 3900, remark: '现金' }])
  })

  it('say nothing of a month that stands as it should', () => {
    const { db, memberId } = paidLedger()
    enter(db, memberId, '2026-03', 4000)
    expect(enter(db, memberId, '2026-03', 4000)).toEqual({ step: null })
    expect(enter(db, memberId, '2026-04', 0)).toEqual({ step: null })
  })

  it('are refused as a whole where a month was paid in several parts', () => {
    const { db, memberId } = paidLedger()
    const part = { id: null, memberId, month: '2026-03', amountFen: 2000, remark: null }
    savePayment(db, { ...part, paidOn: '2026-03-08' }, testContext)
    savePayment(db, { ...part, paidOn: '2026-04-08' }, testContext)
    const before = dump(db)
    const cells = [
      { memberId, month: '2026-02', amountFen: 4000 },
      { memberId, month: '2026-03', amountFen: 5000 },
    ]
    expect(() => enterDues(db, { paidOn: null, cells }, testContext)).toThrow(
      'DUES_SEVERAL_PAYMENTS',
    )
    expect(dump(db)).toBe(before)
    expect(enter(db, memberId, '2026-03', 4000)).toEqual({ step: null })
  })

  it('are refused for somebody whom the ledger does not know', () => {
    const { db } = paidLedger()
    expect(() => enter(db, 999, '2026-03', 4000)).toThrow('NOT_FOUND')
  })
})

describe('payments one by one', () => {
  it('of the same day for the same month are refused', () => {
    const { db, memberId } = paidLedger()
    const one = { id: null, memberId, month: '2026-03', paidOn: '2026-03-08', remark: null }
    savePayment(db, { ...one, amountFen: 2000 }, testContext)
    expect(() => savePayment(db, { ...one, amountFen: 1000 }, testContext)).toThrow('DUES_SAME_DAY')
  })

  it('are changed and removed by their number, and only as those of their member', () => {
    const { db, memberId } = paidLedger()
    const [, other = 0] = memberIds(db)
    const one = { memberId, month: '2026-03', paidOn: '2026-03-08', amountFen: 4000, remark: null }
    savePayment(db, { ...one, id: null }, testContext)
    const [known] = getDuesMonth(db, { memberId, month: '2026-03' }, judging).cell.payments
    const id = known?.id ?? 0
    expect(() => savePayment(db, { ...one, id, memberId: other }, testContext)).toThrow('NOT_FOUND')
    savePayment(db, { ...one, id, month: '2026-04' }, testContext)
    expect(stateOf(db, memberId, '2026-04')).toBe('paid')
    removePayment(db, id, testContext)
    expect(stateOf(db, memberId, '2026-04')).toBe('unpaid')
    expect(() => removePayment(db, id, testContext)).toThrow('NOT_FOUND')
  })
})

describe('an assessment', () => {
  it('replaces its months only', () => {
    const { db, memberId } = paidLedger()
    const later = { ...assessed, fromMonth: '2026-07', baseFen: 600_000, monthlyFen: 9000 }
    assessMember(db, { memberId, ...later }, testContext)
    const due = (month: string) => getDuesMonth(db, { memberId, month }, judging).cell.dueFen
    expect(['2026-06', '2026-07', '2026-12'].map(due)).toEqual([4000, 9000, 9000])
    const { reckoning } = getDuesMonth(db, { memberId, month: '2026-06' }, judging)
    expect(reckoning).toMatchObject({ fromMonth: '2026-01', toMonth: '2026-06', baseFen: 400_000 })
    expect(reckoning?.computed).toMatchObject({ dueFen: 4000, ratePermille: 10 })
  })
})

describe('a year', () => {
  it('has a line for each member of the branch that is asked for', () => {
    const { db } = paidLedger()
    const [first = 0] = branchIds(db)
    const lines = getDuesYear(db, { year: 2026, organizationId: first }, judging)
    expect(lines.map(({ name }) => name)).toEqual(['赵试一', '钱试二', '孙试三'])
    expect(lines[0]?.months.map(({ state }) => state)).toEqual([
      ...Array.from({ length: 5 }, () => 'unpaid'),
      ...Array.from({ length: 7 }, () => 'open'),
    ])
    expect(getDuesYear(db, { year: 2026 }, judging)).toHaveLength(6)
  })
})

describe('taking back', () => {
  it('is refused where what a step wrote was changed since', () => {
    const { db, memberId } = paidLedger()
    const { step } = enter(db, memberId, '2026-03', 4000)
    enter(db, memberId, '2026-03', 3000)
    expect(() => revertDues(db, step ?? 0, testContext)).toThrow('STEP_NEWER_CHANGES')
    expect(stateOf(db, memberId, '2026-03')).toBe('short')
  })

  it('knows steps of dues only', () => {
    const { db } = paidLedger()
    expect(() => revertDues(db, 1, testContext)).toThrow('NOT_FOUND') // the founding of the ledger
    expect(() => revertDues(db, 999, testContext)).toThrow('NOT_FOUND')
  })

  it('of any steps, from the last to the first, leaves the ledger as it was; again, as after them', () => {
    const edit = fc.record({
      member: fc.integer({ min: 0, max: 2 }),
      month: fc.integer({ min: 1, max: 4 }),
      amountFen: fc.constantFrom(0, 20, 4000),
      isAssessment: fc.boolean(),
    })
    const steps = fc.array(edit, { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(steps, (edits) => {
        const { db } = paidLedger()
        const ids = memberIds(db)
        const before = dump(db)
        const done = edits.flatMap(({ member, month, amountFen, isAssessment }) => {
          const memberId = ids[member] ?? 0
          const from = `2026-0${month}`
          const { step } = isAssessment
            ? assessMember(
                db,
                { memberId, ...assessed, fromMonth: from, monthlyFen: amountFen },
                testContext,
              )
            : enter(db, memberId, from, amountFen)
          return step ?? []
        })
        const after = dump(db)
        const undone = done.toReversed().map((one) => revertDues(db, one, testContext).step ?? 0)
        expect(dump(db)).toBe(before)
        for (const one of undone.toReversed()) revertDues(db, one, testContext)
        expect(dump(db)).toBe(after)
        expect(verifyLedger(db)).toMatchObject({ ok: true })
      }),
      { numRuns: 25 },
    )
  })
})
