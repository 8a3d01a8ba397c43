import { describe, expect, it } from 'vitest'
import type { Reader } from '../ledger/connection.ts'
import { branchLedger, resources, testContext } from '../testing/test-ledger.ts'
import { getChecklist } from './checklist-service.ts'
import { getParameters, setParameter } from './parameter-service.ts'

const book = resources.ruleBook
const valueOf = (db: Reader, key: string) =>
  getParameters(db, book).find((parameter) => parameter.key === key)?.value

const audit = (db: Reader): unknown[] =>
  db
    .prepare<[], string>("SELECT details FROM audit_log WHERE action = 'parameter.set' ORDER BY id")
    .pluck()
    .all()
    .map((details) => JSON.parse(details))

function lectures(db: Reader): string[] {
  const request = { year: 2026, today: '2026-11-22', only: new Set(['B-04']) }
  return getChecklist(db, book, request).duties.map(({ period }) => period)
}

describe('a local parameter', () => {
  it('changes what the rules ask, and goes back to its default', () => {
    const { db } = branchLedger()
    expect(lectures(db)).toHaveLength(4)
    setParameter(db, book, { key: 'lecture.period', value: 'halfYear' }, testContext)
    expect(valueOf(db, 'lecture.period')).toBe('halfYear')
    expect(lectures(db)).toEqual(['2026-H1', '2026-H2'])
    setParameter(db, book, { key: 'lecture.period', value: null }, testContext)
    expect(valueOf(db, 'lecture.period')).toBeNull()
    expect(lectures(db)).toHaveLength(4)
    expect(audit(db)).toEqual([
      { key: 'lecture.period', before: null, after: 'halfYear' },
      { key: 'lecture.period', before: 'halfYear', after: null },
    ])
  })

  it('that is set to what it is writes nothing', () => {
    const { db } = branchLedger()
    setParameter(db, book, { key: 'branch.maxMembers', value: null }, testContext)
    setParameter(db, book, { key: 'branch.maxMembers', value: 60 }, testContext)
    setParameter(db, book, { key: 'branch.maxMembers', value: '60' }, testContext)
    expect(audit(db)).toHaveLength(1)
  })

  it.each([
    { key: 'nobody.asks', value: 1 },
    { key: 'nobody.asks', value: null },
    { key: 'lecture.period', value: 'weekly' },
    { key: 'committee.maxSize', value: 9 },
    { key: 'themeDay.fixed', value: 0 },
    { key: 'themeDay.fixed', value: 32 },
    { key: 'themeDay.fixed', value: 5.5 },
    { key: 'branch.maxMembers', value: 'many' },
    { key: 'branch.maxMembers', value: true },
    { key: 'dues.farmerAmount', value: 0.19 },
  ])('$key = $value is refused', ({ key, value }) => {
    const { db } = branchLedger()
    expect(() => setParameter(db, book, { key, value }, testContext)).toThrow('INVALID_INPUT')
    expect(db.prepare('SELECT count(*) FROM parameter').pluck().get()).toBe(0)
  })

  it.each([
    { key: 'themeDay.fixed', value: 31 },
    { key: 'dues.farmerAmount', value: 0.2 },
    { key: 'dues.farmerAmount', value: 0.5 },
    { key: 'backfill.warnDays', value: 0 },
    { key: 'committee.maxSize', value: 7 },
  ])('$key = $value is kept', ({ key, value }) => {
    const { db } = branchLedger()
    setParameter(db, book, { key, value }, testContext)
    expect(valueOf(db, key)).toBe(value)
  })

  it('names the rules that ask for it', () => {
    const { db } = branchLedger({ parameters: { 'lecture.period': 'year' } })
    const parameter = getParameters(db, book).find(({ key }) => key === 'lecture.period')
    expect(parameter).toMatchObject({ default: 'quarter', value: 'year', rules: ['B-04'] })
  })
})
