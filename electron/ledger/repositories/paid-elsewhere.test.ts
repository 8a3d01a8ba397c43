import { describe, expect, it } from 'vitest'
import { emptyLedger } from '../../testing/test-ledger.ts'
import { readFacts } from './facts.ts'

const number = '11010519491231002X'

/** Person 1 of branch 1 and person 2 of branch 2, each with a payment of 2026. */
function twoBranches(other: { idCard?: string | null; month?: string; deleted?: boolean } = {}) {
  const { idCard = number, month = '2026-03', deleted = false } = other
  const { db } = emptyLedger()
  db.exec(
    `INSERT INTO organization (id, level, name, kind)
     VALUES (1, 'branch', '甲村党支部', 'village'), (2, 'branch', '乙村党支部', 'village');
     INSERT INTO member (id, organization_id, name, id_card, status)
     VALUES (1, 1, '赵试一', '${number}', 'transferredOut')`,
  )
  db.prepare(
    'INSERT INTO member (id, organization_id, name, id_card, deleted_at) VALUES (2, 2, ?, ?, ?)',
  ).run('赵试一', idCard, deleted ? '2026-11-22' : null)
  const pay = db.prepare(
    'INSERT INTO dues_payment (member_id, month, paid_on, amount_fen) VALUES (?, ?, ?, 50)',
  )
  pay.run(1, '2026-03', '2026-03-05')
  pay.run(1, '2026-03', '2026-03-06')
  pay.run(2, month, '2026-04-01')
  return db
}

describe('dues of one person in two branches', () => {
  it.each([
    { title: 'in one month', other: {}, found: [1, 1] },
    { title: 'in two months', other: { month: '2026-04' }, found: [0, 0] },
    { title: 'by another number', other: { idCard: '999999196205040230' }, found: [0, 0] },
    { title: 'by no number', other: { idCard: null }, found: [0, 0] },
    { title: 'of somebody in the bin', other: { deleted: true }, found: [0, 0] },
  ])('$title: $found', ({ other, found }) => {
    const facts = readFacts(twoBranches(other), 2026)
    expect(facts.map(({ paidElsewhere }) => paidElsewhere.length)).toEqual(found)
  })

  it('name the other branch, also where one is asked about', () => {
    const [facts] = readFacts(twoBranches(), 2026, 1)
    expect(facts?.paidElsewhere).toMatchObject([
      { memberId: 1, month: '2026-03', organization: '乙村党支部' },
    ])
  })

  it('are nothing of another year, nor a number that is masked', () => {
    expect(readFacts(twoBranches(), 2028).map((facts) => facts.paidElsewhere)).toEqual([[], []])
    const db = twoBranches()
    db.exec("UPDATE member SET id_card = '110105********002X'")
    expect(readFacts(db, 2026).map((facts) => facts.paidElsewhere)).toEqual([[], []])
  })
})
