import { describe, expect, it } from 'vitest'
import { recordActivitySchema } from '../../shared/contract/activities.ts'
import type { Reader } from '../ledger/connection.ts'
import { verifyLedger } from '../ledger/integrity.ts'
import { listEntries } from '../ledger/repositories/entries.ts'
import { adoptRows } from '../testing/adopt-rows.ts'
import { branchLedger, dumpRecords, testContext } from '../testing/test-ledger.ts'
import { changeActivity, recordActivity, type NewActivity } from './activity-edits.ts'
import { getActivity } from './activity-service.ts'
import { moveToBin } from './move-to-bin.ts'
import { getActivityDraft, getRecordBasis, keepActivityDraft } from './recording-service.ts'

const later = { at: '2026-11-23T10:00:00', actor: 'test' }

function branchWithPeople(): { db: Reader; branchId: number } {
  const { db, branchId } = branchLedger()
  db.exec(`INSERT INTO member (id, organization_id, name, type, party_post, status, left_on) VALUES
    (1, ${branchId}, '赵试一', 'full', '支部书记', 'active', NULL),
    (2, ${branchId}, '钱试二', 'full', '组织委员', 'active', NULL),
    (3, ${branchId}, '孙试三', 'full', NULL, 'active', NULL),
    (4, ${branchId}, '李试四', 'probationary', NULL, 'active', NULL),
    (5, ${branchId}, '周试五', 'full', '原支部书记', 'left', '2024-03-01')`)
  adoptRows(db)
  return { db, branchId }
}

const meeting = (organizationId: number, changes: Partial<NewActivity> = {}): NewActivity => ({
  organizationId,
  groupId: null,
  kinds: ['committeeMeeting'],
  name: null,
  heldOn: '2024-05-06',
  startTime: '14:30',
  endTime: null,
  place: '党员活动室',
  host: '赵试一',
  recorder: '钱试二',
  expected: 2,
  present: 2,
  onLeave: 0,
  absentNote: null,
  agenda: null,
  minutes: null,
  resolution: null,
  topic: null,
  observers: null,
  remark: null,
  attendance: [
    { memberId: 1, state: 'present', reason: null },
    { memberId: 2, state: 'present', reason: null },
  ],
  votes: [],
  ...changes,
})

const ballot = { eligible: 3, present: 3, oppose: 1, abstain: 0, ballot: 'secret' } as const

describe('a record that is changed', () => {
  it('is written anew in one command, and the log keeps what stood there', () => {
    const { db, branchId } = branchWithPeople()
    const { votes: _none, ...first } = meeting(branchId)
    const { id } = recordActivity(db, { ...first, votes: [] }, testContext)
    db.exec(`UPDATE activity SET planned_on = '2024-05' WHERE id = ${id}`)
    adoptRows(db)
    const attendance: NewActivity['attendance'] = [
      { memberId: 1, state: 'present', reason: null },
      { memberId: 3, state: 'onLeave', reason: '出差' },
    ]
    const changed = { ...first, id, kinds: ['generalMeeting', 'themeDay'] as NewActivity['kinds'] }
    changeActivity(db, { ...changed, attendance, place: '村委会', present: 1 }, later)
    const detail = getActivity(db, id)
    expect(detail).toMatchObject({ place: '村委会', present: 1, plannedOn: '2024-05' })
    expect(detail.kinds).toEqual(['generalMeeting', 'themeDay'])
    expect(detail.attendance.map(({ memberId, state }) => [memberId, state])).toEqual([
      [1, 'present'],
      [3, 'onLeave'],
    ])
    const row = db.prepare('SELECT created_at FROM activity WHERE id = ?').pluck().get(id)
    expect(row).toBe(testContext.at)
    const log = db
      .prepare<[], { action: string; details: string }>(
        'SELECT action, details FROM audit_log ORDER BY id DESC LIMIT 1',
      )
      .get()
    expect(log?.action).toBe('activity.change')
    expect(log?.details).toContain('党员活动室')
    expect(verifyLedger(db).ok).toBe(true)
  })

  it('leaves no trace where nothing differs', () => {
    const { db, branchId } = branchWithPeople()
    const { votes: _none, ...first } = meeting(branchId)
    const { id } = recordActivity(db, { ...first, votes: [] }, testContext)
    const before = dumpRecords(db, ['activity', 'activity_kind', 'attendance', 'audit_log'])
    changeActivity(db, { ...first, id }, later)
    expect(dumpRecords(db, ['activity', 'activity_kind', 'attendance', 'audit_log'])).toBe(before)
  })

  it('is refused in the recycle bin, for another branch, for a group that is not there', () => {
    const { db, branchId } = branchWithPeople()
    const { votes: _none, ...first } = meeting(branchId)
    const { id } = recordActivity(db, { ...first, votes: [] }, testContext)
    expect(() => changeActivity(db, { ...first, id, groupId: 99 }, later)).toThrow('NOT_FOUND')
    expect(() => changeActivity(db, { ...first, id: 99 }, later)).toThrow('NOT_FOUND')
    moveToBin(db, { table: 'activity', id }, true, testContext)
    expect(() => changeActivity(db, { ...first, id }, later)).toThrow('NOT_FOUND')
  })
})

describe('what was voted on', () => {
  it.each([
    ['more than half of those entitled agree', 2, true],
    ['too few agree', 1, false],
  ])('goes into the register of motions: %s', (_what, approve, isPassed) => {
    const { db, branchId } = branchWithPeople()
    const votes = [{ ...ballot, title: '接收预备党员', isImportant: true, approve }]
    const { id } = recordActivity(db, meeting(branchId, { votes }), testContext)
    expect(listEntries(db, 'motion', {})).toMatchObject([
      { activityId: id, decidedOn: '2024-05-06', title: '接收预备党员', approve, isPassed },
    ])
  })

  it.each([
    ['more votes than people', { approve: 3 }],
    ['more people than are entitled', { approve: 1, present: 4 }],
  ])('is refused with %s', (_what, wrong) => {
    const votes = [{ ...ballot, title: '接收预备党员', isImportant: true, ...wrong }]
    expect(recordActivitySchema.safeParse(meeting(1, { votes })).success).toBe(false)
  })
})

describe('what a form knows of its branch', () => {
  const asked = { groupId: null, kinds: ['committeeMeeting'], activityId: null } as const

  it('lists the committee, and proposes what the last meeting tells', () => {
    const { db, branchId } = branchWithPeople()
    recordActivity(db, meeting(branchId), testContext)
    recordActivity(db, meeting(branchId, { heldOn: '2024-09-01', host: '孙试三' }), testContext)
    const event = { ...asked, organizationId: branchId, day: '2024-06-03' }
    const { circle, people, proposals } = getRecordBasis(db, event)
    expect(circle).toBe('committee')
    expect(people.map(({ name, state }) => [name, state])).toEqual([
      ['赵试一', 'present'],
      ['钱试二', 'present'],
    ])
    expect(people[0]?.searchText).toContain('zsy')
    expect(proposals).toMatchObject({
      host: { value: '赵试一', from: '2024-05-06' },
      startTime: { value: '14:30' },
      endTime: null,
    })
  })

  it('does not propose who has left', () => {
    const { db, branchId } = branchWithPeople()
    recordActivity(db, meeting(branchId, { heldOn: '2024-02-01', host: '周试五' }), testContext)
    const event = { ...asked, organizationId: branchId, day: '2024-06-03' }
    expect(getRecordBasis(db, event).proposals).toMatchObject({ host: null, recorder: {} })
  })

  it('shows the list of a record as it stands, and whom it leaves out', () => {
    const { db, branchId } = branchWithPeople()
    const attendance: NewActivity['attendance'] = [
      { memberId: 1, state: 'onLeave', reason: '生病' },
      { memberId: 4, state: 'present', reason: null },
    ]
    const { id } = recordActivity(db, meeting(branchId, { attendance }), testContext)
    const event = { ...asked, organizationId: branchId, day: '2024-05-06', activityId: id }
    const { people, proposals } = getRecordBasis(db, event)
    expect(people.map(({ name, state, reason }) => [name, state, reason])).toEqual([
      ['赵试一', 'onLeave', '生病'],
      ['钱试二', 'unlisted', null],
      ['李试四', 'present', null],
    ])
    expect(proposals.host).toBeNull()
  })

  it('is refused for a branch that is not there', () => {
    const { db } = branchWithPeople()
    const event = { ...asked, organizationId: 99, day: '2024-06-03' }
    expect(() => getRecordBasis(db, event)).toThrow('NOT_FOUND')
  })
})

it('keeps a begun form without an entry in the log, and forgets it when asked', () => {
  const { db } = branchWithPeople()
  const entries = (): unknown => db.prepare('SELECT count(*) FROM audit_log').pluck().get()
  const before = entries()
  expect(getActivityDraft(db)).toEqual({ draft: null })
  keepActivityDraft(db, '{"a":1}', testContext)
  keepActivityDraft(db, '{"a":2}', testContext)
  expect(getActivityDraft(db)).toEqual({ draft: '{"a":2}' })
  keepActivityDraft(db, null, testContext)
  expect(getActivityDraft(db)).toEqual({ draft: null })
  expect(entries()).toBe(before)
})
