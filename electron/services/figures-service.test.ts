import { expect, it } from 'vitest'
import { branchLedger, resources, testContext } from '../testing/test-ledger.ts'
import { recordActivity } from './activity-edits.ts'
import { getChecklist } from './checklist-service.ts'
import { getYearFigures } from './figures-service.ts'
import { moveToBin } from './move-to-bin.ts'

it('counts what the ledger holds, and nothing that lies in the bin', () => {
  const { db, branchId } = branchLedger()
  const meeting = {
    organizationId: branchId,
    groupId: null,
    kinds: ['generalMeeting' as const],
    heldOn: '2024-05-06',
    expected: 10,
    present: 9,
    onLeave: 1,
    attendance: [],
    votes: [],
  }
  const texts = ['name', 'startTime', 'endTime', 'place', 'host', 'recorder', 'absentNote'] as const
  const more = ['agenda', 'minutes', 'resolution', 'topic', 'observers', 'remark'] as const
  const empty = Object.fromEntries([...texts, ...more].map((field) => [field, null])) as Record<
    (typeof texts)[number] | (typeof more)[number],
    null
  >
  const { id } = recordActivity(db, { ...empty, ...meeting }, testContext)
  const request = { year: 2024, today: '2024-11-22', organizationId: branchId }
  const figures = getYearFigures(db, resources.ruleBook, request)
  expect(figures.days).toEqual([{ day: '2024-05-06', events: 1, kinds: ['generalMeeting'] }])
  expect(figures.attendance[4]).toMatchObject({ expected: 10, present: 9, permille: 900 })
  const { duties } = getChecklist(db, resources.ruleBook, request)
  const done = figures.areas.reduce((sum, { counts }) => sum + counts.done, 0)
  expect(done).toBe(duties.filter(({ status }) => status === 'done').length)
  moveToBin(db, { table: 'activity', id }, true, testContext)
  expect(getYearFigures(db, resources.ruleBook, request).days).toEqual([])
  expect(() => getYearFigures(db, resources.ruleBook, { ...request, organizationId: 99 })).toThrow(
    'NOT_FOUND',
  )
})
