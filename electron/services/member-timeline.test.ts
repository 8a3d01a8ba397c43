import { expect, it } from 'vitest'
import { registerNames } from '../../shared/registers/registers.ts'
import { memberFields } from '../ledger/repositories/entries.ts'
import { emptyLedger, testContext } from '../testing/test-ledger.ts'
import { listMembers } from '../ledger/repositories/members.ts'
import { getEntryRows } from './entry-rows.ts'
import { getMemberTimeline } from './member-timeline.ts'
import { fillSampleLedger } from './sample-service.ts'

const naming = registerNames.filter((name) => memberFields(name).length > 0)

function sample() {
  const { db } = emptyLedger()
  const options = { branches: 1, members: 20, years: 2, seed: 1, today: '2026-06-15' }
  fillSampleLedger(db, options, testContext)
  return db
}

it('has every record that names a member, of every register that can name one', () => {
  const db = sample()
  const found = new Set(
    listMembers(db).flatMap(({ id }) =>
      getMemberTimeline(db, id).records.map((record) => `${record.register} ${record.id}`),
    ),
  )
  expect(naming.length).toBeGreaterThan(12)
  for (const register of naming) {
    const rows = getEntryRows(db, { register }).filter(({ values }) =>
      memberFields(register).some((field) => typeof values[field] === 'number'),
    )
    for (const { id } of rows) expect(found).toContain(`${register} ${id}`)
  }
})

it('dates a result by its appraisal, and says who was there how often', () => {
  const db = sample()
  const { id } = listMembers(db)[0] ?? { id: 0 }
  const { records } = getMemberTimeline(db, id)
  const result = records.find(({ register }) => register === 'appraisalResult')
  expect(result?.date).toMatch(/^\d{4}/)
  db.exec(`INSERT INTO attendance (activity_id, member_id, state)
    SELECT id, ${id}, CASE id % 3 WHEN 0 THEN 'present' WHEN 1 THEN 'onLeave' ELSE 'exempt' END
    FROM activity WHERE held_on LIKE '2025-%' LIMIT 9`)
  const [year] = getMemberTimeline(db, id).attendance
  expect(year).toMatchObject({ year: 2025, absent: 0 })
  expect((year?.present ?? 0) + (year?.onLeave ?? 0)).toBeLessThan(9)
})

it('says that there is no such member', () => {
  expect(() => getMemberTimeline(sample(), 9999)).toThrow(
    expect.objectContaining({ code: 'NOT_FOUND' }),
  )
})
