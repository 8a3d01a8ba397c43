import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { yearOf } from '../../shared/calendar.ts'
import { listArrears } from '../../shared/dues/arrears.ts'
import type { Reader } from '../ledger/connection.ts'
import { readFacts } from '../ledger/repositories/facts.ts'
import { branchIds, duesTable, duesWrite, township } from '../testing/dues-writes.ts'
import { testContext } from '../testing/test-ledger.ts'
import { getArrears } from './arrears-service.ts'
import { commitImport } from './import/import-service.ts'

type Told = readonly [
  organization: string,
  member: number,
  stage: string,
  months: readonly string[],
]

/** What the ledger tells, beside what has to be told by everything that is written in it. */
function toldAndRecounted(db: Reader) {
  const rows = (table: string) =>
    db.prepare(`SELECT member_id, month, paid FROM ${table} ORDER BY member_id, month`).all()
  const asOf = ['2025-12', '2026-02', '2026-07', '2026-12']
  const told = asOf.map((month) =>
    getArrears(db, month, {}).map(({ organization, member, months, stage }): Told => [
      organization,
      member.id,
      stage,
      months,
    ]),
  )
  const recounted = asOf.map((month) =>
    readFacts(db, yearOf(month)).flatMap((facts) =>
      listArrears(facts, month, {}).map(({ member, months, stage }): Told => [
        facts.branch.name,
        member.id,
        stage,
        months,
      ]),
    ),
  )
  return {
    told: { rows: rows('dues_month'), arrears: told },
    recounted: { rows: rows('dues_month_now'), arrears: recounted },
  }
}

describe('arrears by the index', () => {
  it('are those of the full recount after any sequence of writes', () => {
    fc.assert(
      fc.property(fc.array(duesWrite, { minLength: 1, maxLength: 12 }), (steps) => {
        const db = township()
        for (const write of steps) {
          write(db)
          const { told, recounted } = toldAndRecounted(db)
          expect(told).toEqual(recounted)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('name who owes, and only those', () => {
    const db = township()
    const [first = 0, second = 0] = branchIds(db)
    const owed = { year: 2026, category: 'student', baseFen: null, exempt: [], notDue: [] } as const
    const write = (branch: number, name: string, paid: readonly number[]) => {
      const tables = [duesTable({ ...owed, branch: 0, name, paid })]
      const files = [{ name: 'a.xlsx', bytes: new Uint8Array(), tables }]
      commitImport(db, { organizationId: branch, files }, testContext)
    }
    write(first, '赵试一', [1, 2, 3])
    write(first, '钱试二', [1])
    write(second, '孙试三', [1, 2, 3, 4, 5])
    const found = getArrears(db, '2026-05', {})
    expect(
      found.map(({ organization, member, months: list, stage }) => [
        organization,
        member.name,
        list.length,
        stage,
      ]),
    ).toEqual([
      ['甲村党支部', '钱试二', 4, 'warning'],
      ['甲村党支部', '赵试一', 2, 'criticism'],
    ])
    expect(getArrears(db, '2026-01', {})).toEqual([])
  })
})
