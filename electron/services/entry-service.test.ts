import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { verifyAuditChain } from '../ledger/audit.ts'
import { recordTables } from '../ledger/changes.ts'
import type { Reader } from '../ledger/connection.ts'
import { readEntries } from '../ledger/repositories/entries.ts'
import { saveEntrySchema } from '../../shared/contract/entries.ts'
import type { Field } from '../../shared/registers/field.ts'
import { registerNames, registerOf, type RegisterName } from '../../shared/registers/registers.ts'
import type { EntryValue, EntryValues } from '../../shared/registers/values.ts'
import { branchLedger, dumpRecords, testContext } from '../testing/test-ledger.ts'
import { getEntryCounts, getEntryRows } from './entry-rows.ts'
import { saveEntry, setEntryDeleted } from './entry-service.ts'

const LATER = { ...testContext, at: '2026-11-22T10:00:00' }

/** A branch with two members and an event that entries can name. */
function peopled() {
  const made = branchLedger()
  made.db.exec(
    `INSERT INTO member (id, organization_id, name) VALUES (1, ${made.branchId}, '赵试一'), (2, ${made.branchId}, '钱试二');
     INSERT INTO activity (id, organization_id, held_on) VALUES (1, ${made.branchId}, '2026-03-05')`,
  )
  return made
}

/** Another branch, with member 9 of its own. */
function secondBranch(db: Reader): number {
  db.exec(`INSERT INTO organization (id, name, level, kind) VALUES (9, '样例镇乙村党支部', 'branch', 'village');
    INSERT INTO member (id, organization_id, name) VALUES (9, 9, '孙试三')`)
  return 9
}

const fill = (value: EntryValue) => value
function filledWith({ type, ...field }: Field, ids: ReadonlyMap<string, number>): EntryValue {
  const options = 'options' in field ? field.options : []
  const of = 'of' in field ? field.of : ''
  const values: Record<Field['type'], EntryValue> = {
    day: '2026-03-05',
    date: '2026-03',
    month: '2026-03',
    year: 2026,
    text: '试写',
    choice: fill(options[0] ?? null),
    flag: true,
    count: 1,
    hours: 15,
    money: 4200,
    member: 1,
    activity: 1,
    entry: ids.get(of) ?? null,
    rule: 'F-16',
  }
  return values[type]
}

/** Saves an entry through the contract's own schema, as window and forms do. */
function save(
  db: Reader,
  organizationId: number,
  register: RegisterName,
  values: EntryValues,
  id: number | null = null,
): number {
  const entry = saveEntrySchema.parse({ register, id, organizationId, values: { ...values } })
  return saveEntry(db, entry, testContext).id
}

/** The first entry of every register, each field filled; parents come first among the registers. */
function saveAll(db: Reader, organizationId: number): Map<string, number> {
  const ids = new Map<string, number>()
  for (const name of registerNames) {
    const fields = Object.entries(registerOf(name).fields)
    const values = Object.fromEntries(fields.map(([key, field]) => [key, filledWith(field, ids)]))
    ids.set(name, save(db, organizationId, name, values))
  }
  return ids
}

describe('every register', () => {
  it.each(registerNames)('%s gives back what was saved, to lists and to rules', (name) => {
    const { db, branchId } = peopled()
    const ids = saveAll(db, branchId)
    const [row] = getEntryRows(db, { register: name, organizationId: branchId })
    const fields = Object.entries(registerOf(name).fields)
    const expected = Object.fromEntries(fields.map(([key, field]) => [key, filledWith(field, ids)]))
    expect(row?.values).toEqual(expected)
    expect(row?.label).not.toBe('')
    const [fact] = readEntries(db, 2026).get(branchId)?.[name] ?? []
    expect(fact).toMatchObject({ ...expected, createdAt: testContext.at })
    expect(getEntryCounts(db)[name]).toBe(1)
    expect(verifyAuditChain(db).ok).toBe(true)
  })

  it.each(registerNames)('%s refuses an entry without what it needs', (name) => {
    const needed = Object.entries(registerOf(name).fields).filter(([, { required }]) => required)
    const values = Object.fromEntries(
      Object.keys(registerOf(name).fields).map((key) => [key, null]),
    )
    const checked = saveEntrySchema.safeParse({
      register: name,
      id: null,
      organizationId: 1,
      values,
    })
    expect(checked.success).toBe(needed.length === 0)
    const told = checked.error?.issues.map(({ path }) => path.at(-1)) ?? []
    expect(told).toEqual(needed.map(([key]) => key))
  })

  it.each(registerNames)('%s goes into the recycle bin and comes back as it was', (name) => {
    const { db, branchId } = peopled()
    const ids = saveAll(db, branchId)
    const before = dumpRecords(db, recordTables)
    const entry = { register: name, id: ids.get(name) ?? 0 }
    setEntryDeleted(db, entry, true, LATER)
    expect(getEntryCounts(db)[name]).toBe(0)
    setEntryDeleted(db, entry, false, LATER)
    expect(dumpRecords(db, recordTables)).toBe(before)
  })
})

test('what belongs to an entry goes into the bin with it, and only that comes back', () => {
  const { db, branchId } = peopled()
  const appraisalId = save(db, branchId, 'appraisal', { year: 2026 })
  const [one, two] = [1, 2].map((memberId) =>
    save(db, branchId, 'appraisalResult', { appraisalId, memberId, grade: 'qualified' }),
  )
  setEntryDeleted(db, { register: 'appraisalResult', id: one ?? 0 }, true, testContext)
  setEntryDeleted(db, { register: 'appraisal', id: appraisalId }, true, LATER)
  expect(getEntryCounts(db)).toMatchObject({ appraisal: 0, appraisalResult: 0 })
  setEntryDeleted(db, { register: 'appraisal', id: appraisalId }, false, LATER)
  const rows = getEntryRows(db, { register: 'appraisalResult', parentId: appraisalId })
  expect(rows.map(({ id }) => id)).toEqual([two])
})

test('removed twice, an entry still comes back whole', () => {
  const { db, branchId } = peopled()
  const id = save(db, branchId, 'appraisal', { year: 2026 })
  save(db, branchId, 'appraisalResult', { appraisalId: id, memberId: 1, grade: 'qualified' })
  const entry = { register: 'appraisal', id } as const
  setEntryDeleted(db, entry, true, testContext)
  setEntryDeleted(db, entry, true, LATER)
  setEntryDeleted(db, entry, false, LATER)
  expect(getEntryCounts(db)).toMatchObject({ appraisal: 1, appraisalResult: 1 })
})

test('an entry in the bin, or of another branch, cannot be changed', () => {
  const { db, branchId } = peopled()
  const [gone, other] = [2025, 2026].map((year) => save(db, branchId, 'appraisal', { year }))
  setEntryDeleted(db, { register: 'appraisal', id: gone ?? 0 }, true, testContext)
  const elsewhere = secondBranch(db)
  const before = dumpRecords(db, [...recordTables, 'audit_log'])
  const change = (organizationId: number, id: number | undefined) => () =>
    save(db, organizationId, 'appraisal', { year: 2024 }, id ?? null)
  expect(change(branchId, gone)).toThrow('NOT_FOUND')
  expect(change(elsewhere, other)).toThrow('NOT_FOUND')
  expect(dumpRecords(db, [...recordTables, 'audit_log'])).toBe(before)
})

test('an entry whose place is taken since stays in the bin', () => {
  const { db, branchId } = peopled()
  const id = save(db, branchId, 'appraisal', { year: 2026 })
  setEntryDeleted(db, { register: 'appraisal', id }, true, testContext)
  save(db, branchId, 'appraisal', { year: 2026 })
  const before = dumpRecords(db, recordTables)
  const restore = () => setEntryDeleted(db, { register: 'appraisal', id }, false, LATER)
  expect(restore).toThrow('ENTRY_EXISTS')
  expect(dumpRecords(db, recordTables)).toBe(before)
})

test('one entry is read alone by its id, with the names that it needs', () => {
  const { db, branchId } = peopled()
  const [first] = [1, 2].map((talkeeId) =>
    save(db, branchId, 'talk', { heldOn: '2026-03-05', kind: 'focused', talkeeId }),
  )
  const rows = getEntryRows(db, { register: 'talk', id: first })
  expect(rows.map(({ id, names }) => [id, names['talkeeId']])).toEqual([[first, '赵试一']])
  expect(getEntryRows(db, { register: 'talk', id: 99 })).toEqual([])
})

test.each([
  { what: 'a member of another branch', values: { memberId: 9 } },
  { what: 'a member in the bin', values: { memberId: 2 } },
  { what: 'an event that is not there', values: { activityId: 9 } },
])('an entry that names $what is refused and changes nothing', ({ values }) => {
  const { db, branchId } = peopled()
  secondBranch(db)
  db.exec(`UPDATE member SET deleted_at = '2026-11-01T08:00:00' WHERE id = 2`)
  const before = dumpRecords(db, [...recordTables, 'audit_log'])
  const statement = { activityId: 1, memberId: 1, about: 'other', ...values }
  expect(() => save(db, branchId, 'statement', statement)).toThrow('NOT_FOUND')
  expect(dumpRecords(db, [...recordTables, 'audit_log'])).toBe(before)
})

test('what may stand only once is refused the second time', () => {
  const { db, branchId } = peopled()
  save(db, branchId, 'appraisal', { year: 2026 })
  expect(() => save(db, branchId, 'appraisal', { year: 2026 })).toThrow('ENTRY_EXISTS')
  expect(() => save(db, branchId, 'appraisal', { year: 2025 })).not.toThrow()
})

test('saving what stands already writes nothing', () => {
  const { db, branchId } = peopled()
  const values = { year: 2026, expected: 12 }
  const id = save(db, branchId, 'appraisal', values)
  const before = dumpRecords(db, [...recordTables, 'audit_log'])
  save(db, branchId, 'appraisal', values, id)
  expect(dumpRecords(db, [...recordTables, 'audit_log'])).toBe(before)
})

test('rules of a year read what reaches into it and nothing further away', () => {
  const { db, branchId } = peopled()
  for (const heldOn of ['2024-12-31', '2025-01-01', '2026-06-01', '2027-03-31', '2027-04-01'])
    save(db, branchId, 'talk', { heldOn, kind: 'heartToHeart', talkeeId: 1 })
  save(db, branchId, 'term', { startedOn: '2015' })
  const read = readEntries(db, 2026).get(branchId)
  expect(read?.talk.map(({ heldOn }) => heldOn)).toEqual(['2025-01-01', '2026-06-01', '2027-03-31'])
  expect(read?.term).toHaveLength(1)
})

test('texts are trimmed, empty ones are nothing, and wrong values never reach the ledger', () => {
  const parse = (values: Record<string, EntryValue>) =>
    saveEntrySchema.safeParse({ register: 'appraisal', id: null, organizationId: 1, values })
  expect(parse({ year: 2026, remark: '  好 ' }).data?.values['remark']).toBe('好')
  fc.assert(
    fc.property(fc.stringMatching(/^\s*$/), (remark) => {
      expect(parse({ year: 2026, remark }).data?.values['remark']).toBeNull()
    }),
  )
  for (const year of [20_260, '2026', 2026.5, null]) expect(parse({ year }).success).toBe(false)
  expect(parse({ year: 2026, other: 1 }).success).toBe(false)
})
