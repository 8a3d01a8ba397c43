import { describe, expect, it } from 'vitest'
import type { DutyStatus } from '../../shared/rules/finding.ts'
import { verifyLedger } from '../ledger/integrity.ts'
import type { Reader } from '../ledger/connection.ts'
import { branchLedger, resources, testContext } from '../testing/test-ledger.ts'
import { recordActivity, type NewActivity } from './activity-edits.ts'
import { getActivity, getActivityRows } from './activity-service.ts'
import { getChecklist } from './checklist-service.ts'
import { moveToBin } from './move-to-bin.ts'

const meeting = (changes: Partial<NewActivity>): NewActivity => ({
  organizationId: 0,
  groupId: null,
  kinds: ['committeeMeeting'],
  name: null,
  heldOn: '2024-05-06',
  startTime: '14:30',
  endTime: null,
  place: '党员活动室',
  host: '赵试一',
  recorder: '钱试二',
  expected: 5,
  present: 4,
  onLeave: 1,
  absentNote: null,
  agenda: null,
  minutes: null,
  resolution: null,
  topic: null,
  observers: null,
  remark: null,
  attendance: [],
  votes: [],
  ...changes,
})

function statusOf(db: Reader, rule: string, period: string): DutyStatus | undefined {
  const { duties } = getChecklist(db, resources.ruleBook, { year: 2024, today: '2024-11-22' })
  return duties.find((duty) => duty.rule === rule && duty.period === period)?.status
}

describe('an event that is recorded', () => {
  it('fills its duty, leaves it with the recycle bin and fills it again when restored', () => {
    const { db, branchId } = branchLedger()
    expect(statusOf(db, 'B-02', '2024-05')).toBe('late')
    const { id } = recordActivity(db, meeting({ organizationId: branchId }), testContext)
    expect(statusOf(db, 'B-02', '2024-05')).toBe('done')
    moveToBin(db, { table: 'activity', id }, true, testContext)
    expect(statusOf(db, 'B-02', '2024-05')).toBe('late')
    expect(() => getActivity(db, id)).toThrow('NOT_FOUND')
    moveToBin(db, { table: 'activity', id }, false, testContext)
    expect(statusOf(db, 'B-02', '2024-05')).toBe('done')
    expect(verifyLedger(db)).toMatchObject({ ok: true, auditChain: { entries: 4 } })
  })

  it('serves every duty that it names, once each', () => {
    const { db, branchId } = branchLedger()
    const kinds: NewActivity['kinds'] = ['generalMeeting', 'themeDay', 'generalMeeting']
    const { id } = recordActivity(db, meeting({ organizationId: branchId, kinds }), testContext)
    expect(getActivity(db, id).kinds).toEqual(['generalMeeting', 'themeDay'])
    expect(statusOf(db, 'B-01', '2024-Q2')).toBe('done')
    expect(statusOf(db, 'B-06', '2024-05')).toBe('done')
  })

  it('keeps named attendance', () => {
    const { db, branchId } = branchLedger()
    db.exec(`INSERT INTO member (id, organization_id, name) VALUES (7, ${branchId}, '赵试一')`)
    const attendance = [{ memberId: 7, state: 'onLeave', reason: '出差' }] as const
    const event = meeting({ organizationId: branchId, attendance: [...attendance] })
    const { id } = recordActivity(db, event, testContext)
    expect(getActivity(db, id).attendance).toEqual([{ ...attendance[0], name: '赵试一' }])
  })

  it('stands in the list of its year only', () => {
    const { db, branchId } = branchLedger()
    recordActivity(db, meeting({ organizationId: branchId }), testContext)
    expect(getActivityRows(db, 2024)).toHaveLength(1)
    expect(getActivityRows(db, 2023)).toEqual([])
  })
})

describe('nothing is written', () => {
  it.each([
    ['for a branch that is not there', { organizationId: 99 }],
    [
      'where somebody unknown is named',
      { attendance: [{ memberId: 99, state: 'present', reason: null }] },
    ],
  ] satisfies [string, Partial<NewActivity>][])('%s', (_what, changes) => {
    const { db, branchId } = branchLedger()
    const event = meeting({ organizationId: branchId, ...changes })
    expect(() => recordActivity(db, event, testContext)).toThrow(/NOT_FOUND|FOREIGN KEY/)
    expect(getActivityRows(db, 2024)).toEqual([])
  })

  it('where an event to remove is not there', () => {
    const { db } = branchLedger()
    expect(() => moveToBin(db, { table: 'activity', id: 99 }, true, testContext)).toThrow(
      'NOT_FOUND',
    )
  })
})
