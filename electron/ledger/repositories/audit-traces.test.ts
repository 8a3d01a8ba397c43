import { describe, expect, it } from 'vitest'
import { entryValuesSchema } from '../../../shared/registers/values.ts'
import type { RegisterName } from '../../../shared/registers/registers.ts'
import { registerOf } from '../../../shared/registers/registers.ts'
import { recordActivity } from '../../services/activity-edits.ts'
import { getChecklist } from '../../services/checklist-service.ts'
import { saveEntry, setEntryDeleted } from '../../services/entry-service.ts'
import { foundLedger, profileSchema } from '../../services/ledger-service.ts'
import { branchLedger, emptyLedger, resources } from '../../testing/test-ledger.ts'
import { runCommand } from '../command.ts'
import type { Reader } from '../connection.ts'
import { readClockTurns, readEdits } from './audit-traces.ts'
import { readFacts } from './facts.ts'

const at = (moment: string) => ({ at: moment, actor: 'window' })
const first = at('2026-05-06T09:00:00')
const later = at('2026-06-06T09:00:00')

/** Saves an entry with the values given and nothing in its other fields. */
function save(
  db: Reader,
  register: RegisterName,
  { id, organizationId }: { readonly id: number | null; readonly organizationId: number },
  given: Readonly<Record<string, string | number | boolean>>,
  context = first,
): number {
  const empty = Object.fromEntries(
    Object.keys(registerOf(register).fields).map((key) => [key, null]),
  )
  const values = entryValuesSchema(register).parse({ ...empty, ...given })
  return saveEntry(db, { register, id, organizationId, values }, context).id
}

const motion = { title: '推荐积极分子', decidedOn: '2026-05-05', approve: 12, present: 14 }

describe('edits', () => {
  it.each([
    { what: 'votes', change: { approve: 13 }, values: 1 },
    { what: 'votes and the day', change: { approve: 13, decidedOn: '2026-05-04' }, values: 2 },
    { what: 'a number taken away', change: { present: null }, values: 1 },
    { what: 'a title', change: { title: '推荐发展对象' }, values: 0 },
    { what: 'a number that was not there', change: { oppose: 1 }, values: 0 },
    { what: 'nothing', change: {}, values: 0 },
  ])('of $what count $values', ({ change, values }) => {
    const { db, branchId } = branchLedger()
    const id = save(db, 'motion', { id: null, organizationId: branchId }, motion)
    const kept = Object.entries({ ...motion, ...change }).filter(([, value]) => value !== null)
    save(
      db,
      'motion',
      { id, organizationId: branchId },
      Object.fromEntries(kept as [string, string | number][]),
      later,
    )
    const found = readEdits(db, 2026).get(branchId) ?? []
    expect(found.map((edit) => edit.values)).toEqual(values === 0 ? [] : [values])
  })

  it('say which record, when it was written and when it was changed', () => {
    const { db, branchId } = branchLedger()
    const id = save(db, 'motion', { id: null, organizationId: branchId }, motion)
    const own = { id, organizationId: branchId }
    save(db, 'motion', own, { ...motion, approve: 13 }, later)
    expect(readEdits(db, 2026).get(branchId)).toEqual([
      {
        record: 'motion',
        id,
        date: '2026-05-05',
        label: '推荐积极分子',
        createdAt: first.at,
        editedAt: later.at,
        values: 1,
      },
    ])
    expect(readEdits(db, 2025).size).toBe(0)
    expect(readEdits(db, 2026, branchId + 1).size).toBe(0)
    setEntryDeleted(db, { register: 'motion', id }, true, later)
    expect(readEdits(db, 2026).size).toBe(0)
  })

  it('of registers without head counts are nobody’s business', () => {
    const { db, branchId } = branchLedger()
    const talk = { title: '党课', kind: 'study', level: 'branch', startedOn: '2026-05-05' }
    const id = save(db, 'training', { id: null, organizationId: branchId }, talk)
    const own = { id, organizationId: branchId }
    save(db, 'training', own, { ...talk, startedOn: '2026-05-04' }, later)
    expect(readEdits(db, 2026).size).toBe(0)
  })

  it.each([
    { action: 'activity.change', expected: ['2026-05-05'] },
    { action: 'activity.record', expected: [] },
    { action: 'import.commit', expected: [] },
    { action: 'activityx', expected: [] },
  ])('of activities by $action: $expected', ({ action, expected }) => {
    const { db, branchId } = branchLedger()
    const activity = {
      organizationId: branchId,
      groupId: null,
      kinds: ['themeDay'],
      name: null,
      heldOn: '2026-05-05',
      startTime: null,
      endTime: null,
      place: null,
      host: null,
      recorder: null,
      expected: 10,
      present: 8,
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
    } satisfies Parameters<typeof recordActivity>[1]
    const { id } = recordActivity(db, activity, first)
    runCommand(db, later, (_, recorder) => {
      recorder.update('activity', id, { present: 10 })
      return { value: null, audit: { action, details: { changes: recorder.changes } } }
    })
    const found = readEdits(db, 2026).get(branchId) ?? []
    expect(found.map(({ label }) => label)).toEqual(expected)
  })

  it('name people and years where the record has no title', () => {
    const { db, branchId } = branchLedger()
    db.prepare("INSERT INTO member (organization_id, name) VALUES (?, '赵试一')").run(branchId)
    const fresh = { id: null, organizationId: branchId }
    const appraisal = save(db, 'appraisal', fresh, { year: 2025, participants: 9 })
    const result = { appraisalId: appraisal, memberId: 1, excellent: 3 }
    const election = save(db, 'election', fresh, { heldOn: '2026-05-05', kind: 'term', present: 9 })
    const candidate = { electionId: election, memberId: 1, office: 'secretary', approve: 7 }
    const ids = {
      result: save(db, 'appraisalResult', fresh, result),
      candidate: save(db, 'candidate', fresh, candidate),
    }
    const own = (id: number) => ({ id, organizationId: branchId })
    save(db, 'appraisal', own(appraisal), { year: 2025, participants: 8 }, later)
    save(db, 'appraisalResult', own(ids.result), { ...result, excellent: 4 }, later)
    save(db, 'election', own(election), { heldOn: '2026-05-05', kind: 'term', present: 8 }, later)
    save(db, 'candidate', own(ids.candidate), { ...candidate, approve: 8 }, later)
    const found = readEdits(db, 2026).get(branchId) ?? []
    expect(found.map(({ record, label }) => `${record} ${label}`)).toEqual([
      'appraisal 2025',
      'appraisalResult 赵试一',
      'election 2026-05-05',
      'candidate 赵试一',
    ])
  })
})

/** A ledger whose audit log has entries of these times, one after the other. */
function ledgerWritten(parent: string | null, ...moments: readonly string[]): Reader {
  const { db } = emptyLedger()
  const branches = ['甲村党支部', '乙村党支部'].map(
    (name) => ({ name, kind: 'village', profile: profileSchema.parse({ parent }) }) as const,
  )
  const [start = '', ...more] = moments
  foundLedger(db, { name: '样例镇', branches, sample: false }, at(start))
  for (const moment of more)
    runCommand(db, at(moment), () => ({
      value: null,
      audit: { action: 'parameter.set', details: {} },
    }))
  return db
}

describe('clock turns', () => {
  it.each([
    { moments: ['2026-05-06T09:00:00', '2026-05-06T09:00:00'], expected: 0 },
    { moments: ['2026-05-06T09:00:00', '2026-05-06T08:55:00'], expected: 0 },
    { moments: ['2026-05-06T09:00:00', '2026-05-06T08:54:00'], expected: 1 },
    { moments: ['2026-01-01T00:10:00', '2025-12-31T23:50:00'], expected: 1 },
    { moments: ['2025-05-06T09:00:00', '2025-05-06T08:00:00'], expected: 0 },
    { moments: ['2026-06-01T09:00:00', '2026-05-01T09:00:00', '2026-05-02T09:00:00'], expected: 1 },
  ])('of $moments: $expected', ({ moments, expected }) => {
    expect(readClockTurns(ledgerWritten(null, ...moments), 2026)).toHaveLength(expected)
  })

  it.each([
    { parent: null, told: ['甲村党支部'] },
    { parent: '样例镇委员会', told: ['样例镇委员会'] },
  ])('are told to $told', ({ parent, told }) => {
    const db = ledgerWritten(parent, '2026-06-01T09:00:00', '2026-05-01T09:00:00')
    const facts = readFacts(db, 2026).filter(({ clockTurns }) => clockTurns.length > 0)
    expect(facts.map(({ branch }) => branch.name)).toEqual(told)
  })

  it('are asked of a committee', () => {
    const db = ledgerWritten('样例镇委员会', '2026-06-01T09:00:00', '2026-05-01T09:00:00')
    const request = { year: 2026, today: '2026-11-25', only: new Set(['S-30']) }
    const { signals } = getChecklist(db, resources.ruleBook, request)
    expect(signals).toMatchObject([{ key: 'audit:2:clock', organization: '样例镇委员会' }])
  })
})
