import { expect, it } from 'vitest'
import type { Reader } from '../ledger/connection.ts'
import { branchLedger, resources, testContext } from '../testing/test-ledger.ts'
import { recordActivity, type NewActivity } from './activity-edits.ts'
import { getChecklist } from './checklist-service.ts'
import { moveToBin } from './move-to-bin.ts'

const meeting: Omit<NewActivity, 'organizationId'> = {
  groupId: null,
  kinds: ['committeeMeeting'],
  name: null,
  heldOn: '2026-05-12',
  startTime: null,
  endTime: null,
  place: null,
  host: null,
  recorder: null,
  expected: null,
  present: null,
  onLeave: null,
  absentNote: null,
  agenda: null,
  minutes: null,
  resolution: null,
  topic: null,
  observers: null,
  remark: null,
  attendance: [],
  votes: [],
}

const signals = (db: Reader, year = 2026, only = ['S-21']) =>
  getChecklist(db, resources.ruleBook, {
    year,
    today: '2026-11-22',
    only: new Set(only),
  }).signals.map(({ key }) => key)

it('texts are read for the signal that asks for them, and again when one of them changes', () => {
  const { db, branchId } = branchLedger()
  const record = (given: Partial<NewActivity>): number =>
    recordActivity(db, { ...meeting, organizationId: branchId, ...given }, testContext).id
  const minutes = record({ minutes: '学习2026年8月15日讲话。' })
  const resolution = record({ resolution: '按县委办〔2027〕3号文件办。' })
  record({ heldOn: '2025-05-12', minutes: '学习2026年8月15日讲话。' })
  record({ heldOn: '2026-09-12', minutes: '学习2026年8月15日讲话。' })
  const found = [`activity:${minutes}:later:date`, `activity:${resolution}:later:file`]
  expect(signals(db)).toEqual(found)
  expect(signals(db)).toEqual(found)
  expect(signals(db, 2026, ['S-12'])).toEqual([])
  expect(signals(db, 2025)).toHaveLength(1)
  moveToBin(db, { table: 'activity', id: minutes }, true, testContext)
  expect(signals(db)).toEqual([`activity:${resolution}:later:file`])
})
