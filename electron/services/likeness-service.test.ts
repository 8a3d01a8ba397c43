import { describe, expect, it } from 'vitest'
import { inventedMinutes } from '../../shared/similarity/invented-minutes.ts'
import type { Reader } from '../ledger/connection.ts'
import { writeParameter } from '../ledger/repositories/ledger-info.ts'
import { runCommand } from '../ledger/command.ts'
import { emptyLedger, resources, testContext } from '../testing/test-ledger.ts'
import { recordActivity, type NewActivity } from './activity-edits.ts'
import { getChecklist } from './checklist-service.ts'
import { foundLedger, organizationInfos, profileSchema } from './ledger-service.ts'
import { moveToBin } from './move-to-bin.ts'

const [text = '', other = ''] = inventedMinutes(2, 400, 31)

/** Two villages, and a way to record a meeting of one of them. */
function twoBranches() {
  const { db } = emptyLedger()
  const branches = ['样例镇甲村党支部', '样例镇乙村党支部'].map((name) => ({
    name,
    kind: 'village' as const,
    profile: profileSchema.parse({ parent: '中共样例镇委员会' }),
  }))
  foundLedger(db, { name: '中共样例镇委员会', branches, sample: false }, testContext)
  const ids = organizationInfos(db).flatMap(({ id, level }) => (level === 'branch' ? [id] : []))
  const [first = 0, second = 0] = ids
  const record = (organizationId: number, heldOn: string, given: Partial<NewActivity>): number =>
    recordActivity(db, { ...meeting, organizationId, heldOn, ...given }, testContext).id
  return { db, first, second, record }
}

const meeting: NewActivity = {
  organizationId: 0,
  groupId: null,
  kinds: ['committeeMeeting'],
  name: null,
  heldOn: '2026-01-05',
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

const signals = (db: Reader, organizationId?: number, only = ['S-19', 'S-20']) =>
  getChecklist(db, resources.ruleBook, {
    year: 2026,
    today: '2026-11-22',
    organizationId,
    only: new Set(only),
  }).signals.map(({ signal, organization, key }) => [signal, organization, key].join(' '))

describe('texts of a ledger', () => {
  it('are compared across months, branches and years', () => {
    const { db, first, second, record } = twoBranches()
    const old = record(first, '2025-11-05', { minutes: text })
    const copied = record(first, '2026-02-05', { minutes: `${text}。` })
    const taken = record(second, '2026-03-05', { minutes: text.replace('会议', '大会') })
    record(second, '2026-04-05', { minutes: other })
    const ofFirst = `S-19 样例镇甲村党支部 activities:${old}+${copied}`
    const ofSecond = `S-20 样例镇乙村党支部 activities:${old}+${taken}`
    expect(signals(db)).toEqual([ofFirst, ofSecond])
    expect(signals(db, first)).toEqual([ofFirst])
    expect(signals(db, second)).toEqual([ofSecond])
    expect(signals(db, undefined, ['S-12'])).toEqual([])
  })

  it('of agenda and resolution are compared as one', () => {
    const { db, first, record } = twoBranches()
    const parts = { agenda: text.slice(0, 40), resolution: text.slice(40, 90) }
    const ids = ['2026-01-05', '2026-02-05'].map((day) => record(first, day, parts))
    record(first, '2026-03-05', { agenda: parts.agenda })
    expect(signals(db)).toEqual([`S-19 样例镇甲村党支部 activities:${ids.join('+')}`])
  })

  it('are compared again as soon as one of them, a name or the threshold changes', () => {
    const { db, first, second, record } = twoBranches()
    const one = record(first, '2026-01-05', { minutes: text })
    expect(signals(db)).toEqual([])
    const two = record(second, '2026-02-05', {
      minutes: `${text.slice(0, 330)}${other.slice(0, 40)}`,
    })
    expect(signals(db)).toEqual([])
    runCommand(db, testContext, (writer) => {
      writeParameter(writer, 'similarity.threshold', 0.7)
      return { value: null, audit: null }
    })
    const found = [`S-20 样例镇乙村党支部 activities:${one}+${two}`]
    expect(signals(db)).toEqual(found)
    expect(signals(db)).toEqual(found)
    moveToBin(db, { table: 'activity', id: one }, true, testContext)
    expect(signals(db)).toEqual([])
    moveToBin(db, { table: 'activity', id: one }, false, testContext)
    expect(signals(db)).toEqual(found)
  })
})
