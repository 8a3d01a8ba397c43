import { describe, expect, it } from 'vitest'
import { branchLedger } from '../testing/test-ledger.ts'
import { getMember, getMemberRows } from './member-service.ts'

function ledgerWith(columns: string, values: string) {
  const ledger = branchLedger()
  ledger.db.exec(
    `INSERT INTO member (id, organization_id, ${columns}) VALUES (7, ${ledger.branchId}, ${values})`,
  )
  return ledger.db
}

describe('a member is found by', () => {
  it.each([
    ['赵试一', ['赵试一', 'zhaoshiyi', 'zsy']],
    ['单样', ['shanyang', 'sy']],
    ['曾例', ['zengli', 'zl']],
    ['买买提·试', ['买买提·试', 'mmt']],
  ])('%s: %s', (name, words) => {
    const [row] = getMemberRows(ledgerWith('name', `'${name}'`))
    for (const word of words) expect(row?.searchText).toContain(word)
  })
})

describe('the history of a member', () => {
  it('tells what the columns and the events know, oldest first', () => {
    const db = ledgerWith('name, joined_on, full_member_on', "'赵试一', '1985-07', '1986-07-01'")
    db.exec(
      "INSERT INTO member_event (member_id, kind, happened_on) VALUES (7, 'transferredIn', '2001-03-02')",
    )
    expect(getMember(db, 7).history.map(({ kind, date }) => [kind, date])).toEqual([
      ['joined', '1985-07'],
      ['becameFull', '1986-07-01'],
      ['transferredIn', '2001-03-02'],
    ])
  })

  it('sums dues by year', () => {
    const db = ledgerWith('name', "'赵试一'")
    db.exec(
      `INSERT INTO dues_assessment (member_id, from_month, to_month, monthly_fen) VALUES (7, '2024-01', '2024-12', 50);
       INSERT INTO dues_payment (member_id, month, paid_on, amount_fen) VALUES
         (7, '2024-01', '2024-01', 50), (7, '2024-02', '2024-03', 50), (7, '2023-12', '2023-12', 20)`,
    )
    expect(getMember(db, 7).dues).toEqual([
      { year: 2024, monthlyDueFen: 50, paidFen: 100, monthsPaid: 2 },
      { year: 2023, monthlyDueFen: null, paidFen: 20, monthsPaid: 1 },
    ])
  })
})

it('a member who is not there is not found', () => {
  expect(() => getMember(branchLedger().db, 99)).toThrow('NOT_FOUND')
})
