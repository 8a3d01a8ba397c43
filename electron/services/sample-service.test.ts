import { describe, expect, it } from 'vitest'
import { registerNames } from '../../shared/registers/registers.ts'
import { entryValuesSchema } from '../../shared/registers/values.ts'
import type { SampleOptions } from '../../shared/sample/sample-branch.ts'
import { verifyLedger } from '../ledger/integrity.ts'
import { listEntries } from '../ledger/repositories/entries.ts'
import { dumpRecords, emptyLedger, resources, testContext } from '../testing/test-ledger.ts'
import { recordTables } from '../ledger/changes.ts'
import { getChecklist } from './checklist-service.ts'
import { organizationInfos } from './ledger-service.ts'
import { fillSampleLedger } from './sample-service.ts'

const usual: SampleOptions = {
  branches: 2,
  members: 20,
  years: 1,
  seed: 1,
  today: '2026-12-31',
}

function sampleLedger(options: Partial<SampleOptions> = {}) {
  const { db } = emptyLedger()
  fillSampleLedger(db, { ...usual, ...options }, testContext)
  return db
}

describe('a sample ledger', () => {
  it('has something in every register, one branch as well as several', () => {
    for (const branches of [1, 2]) {
      const db = sampleLedger({ branches, members: 28 })
      const empty = registerNames.filter((name) => listEntries(db, name, {}).length === 0)
      expect(empty).toEqual([])
    }
  })

  it('is the same for the same seed', () => {
    const [one, two, other] = [{}, {}, { seed: 2 }].map((options) =>
      dumpRecords(sampleLedger(options), recordTables),
    )
    expect(one === two).toBe(true)
    expect(one === other).toBe(false)
  })

  it.each([
    { members: 1, today: '2026-01-01' },
    { members: 4, today: '2026-02-28' },
    { members: 9, today: '2026-06-30' },
    { members: 28, today: '2026-11-25', years: 3 },
    { members: 60, today: '2024-02-29' },
  ])('holds what forms would take: %o', (options) => {
    const db = sampleLedger(options)
    for (const name of registerNames) {
      for (const { id: _, organizationId, createdAt, ...values } of listEntries(db, name, {})) {
        expect(entryValuesSchema(name).safeParse(values)).toMatchObject({ success: true })
        expect(createdAt).toBeNull()
        expect(organizationId).toBeGreaterThan(0)
      }
    }
    expect(verifyLedger(db).ok).toBe(true)
  })

  it('tells of nothing that has not come yet', () => {
    const today = '2026-05-15'
    const db = sampleLedger({ today, members: 28 })
    // What is planned, allowed or due lies ahead; what was done does not.
    const ahead = /^(plannedOn|deadlineOn|dueOn|extendedTo|toMonth|endsOn|untilOn|createdAt)$/
    const days = registerNames.flatMap((name) =>
      listEntries(db, name, {}).flatMap((entry) =>
        Object.entries(entry).filter(
          ([field, value]) =>
            typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !ahead.test(field),
        ),
      ),
    )
    expect(days.length).toBeGreaterThan(100)
    expect(days.filter(([, value]) => String(value) > today)).toEqual([])
  })
})

describe('the rules of education and rectification find', () => {
  const only = new Set(
    resources.ruleBook.duties
      .map(({ id }) => id)
      .filter(
        (id) => id === 'B-05' || id.startsWith('K') || id.startsWith('M') || id.startsWith('N'),
      ),
  )
  const checked = (options: Partial<SampleOptions>) => {
    const db = sampleLedger({ ...options, members: 28 })
    const { today } = { ...usual, ...options }
    const organizations = organizationInfos(db)
    const { duties } = getChecklist(db, resources.ruleBook, { year: 2026, today, only })
    return (name: string) => {
      const id = organizations.find((one) => one.name.includes(name))?.id
      return duties
        .filter((duty) => duty.organizationId === id && duty.status !== 'notApplicable')
        .map(({ rule, period, status }) => `${rule} ${period} ${status}`)
    }
  }

  it.each(['2026-03-31', '2026-06-30', '2026-12-31'])('nothing late or wrong on %s', (today) => {
    const of = checked({ today })
    for (const name of ['委员会', '试点2村']) {
      expect(of(name).length).toBeGreaterThan(5)
      expect(of(name).filter((line) => /late|wrong/.test(line))).toEqual([])
    }
  })

  it('mistakes in the branches that have some', () => {
    const of = checked({ branches: 12 })
    const lines = [1, 3, 5, 7, 9, 11].flatMap((number) => of(`试点${number}村`))
    for (const rule of ['K-01', 'K-04', 'M-01', 'M-04', 'M-05'])
      expect(
        lines.filter((line) => line.startsWith(rule) && /late|wrong|due/.test(line)),
      ).not.toEqual([])
  })
})
