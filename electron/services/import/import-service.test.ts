import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recordTables } from '../../ledger/changes.ts'
import type { Reader } from '../../ledger/connection.ts'
import { verifyLedger } from '../../ledger/integrity.ts'
import { listBatches } from '../../ledger/repositories/imports.ts'
import { branchLedger, dumpRecords, resources, testContext } from '../../testing/test-ledger.ts'
import type { DuesTable } from '../../../shared/sheets/table.ts'
import { recognizeWorkbook } from '../../workbook/read-file.ts'
import { commitImport, previewImport, type ReadFile } from './import-service.ts'
import { undoImport } from './undo-import.ts'

const folder = join(resources.folder, 'samples')

function sample(prefix: string): ReadFile {
  const name = readdirSync(folder).find((file) => file.startsWith(prefix)) ?? ''
  const bytes = readFileSync(join(folder, name))
  return { name, bytes, tables: recognizeWorkbook({ name, bytes }) }
}

/** What each sample brings into an empty ledger: counts per sheet, rows per table. */
const samples = [
  {
    prefix: '01',
    outcomes: [{ inserted: 21, refused: 2 }],
    rows: { member: 21, organization: 3 },
  },
  {
    prefix: '02',
    outcomes: [{ inserted: 18, refused: 0 }],
    // 159 cells with money; the 336.00 of June covers four months, so three payments more.
    rows: { member: 18, dues_payment: 162, dues_assessment: 18 },
  },
  {
    prefix: '04',
    outcomes: [
      { inserted: 16, refused: 2 },
      { inserted: 9, refused: 0 },
    ],
    rows: { activity: 25, activity_kind: 26 },
  },
  {
    prefix: '03',
    outcomes: [
      { inserted: 6, refused: 0 },
      { inserted: 3, refused: 0 },
    ],
    rows: { member: 9, dues_assessment: 9 },
  },
  {
    prefix: '05',
    outcomes: [{ inserted: 18, refused: 0 }],
    rows: { member: 18, appraisal: 1, appraisal_result: 18 },
  },
  {
    prefix: '06',
    outcomes: [
      { inserted: 7, refused: 0 },
      { inserted: 4, refused: 0 },
    ],
    // Steps with a date of their own: those of appraisal and recommendation date no step.
    rows: { admission: 7, admission_step: 44, floating: 4, member: 0 },
  },
] as const

const count = (db: Reader, table: string): unknown =>
  db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()

describe.each(samples)('sample $prefix', ({ prefix, outcomes, rows }) => {
  const request = (organizationId: number) => ({ organizationId, files: [sample(prefix)] })

  it('goes in as one batch', () => {
    const { db, branchId } = branchLedger()
    const result = commitImport(db, request(branchId), testContext)
    expect(result.outcomes).toMatchObject(outcomes)
    for (const [table, expected] of Object.entries(rows)) {
      expect([table, count(db, table)]).toEqual([table, expected])
    }
    expect(listBatches(db)).toHaveLength(1)
    expect(verifyLedger(db)).toMatchObject({ ok: true, materials: { files: 1 } })
  })

  it('says in a dry run what the import then does, and changes nothing', () => {
    const { db, branchId } = branchLedger()
    const before = dumpRecords(db, recordTables)
    const preview = previewImport(db, request(branchId))
    expect(dumpRecords(db, recordTables)).toBe(before)
    expect(listBatches(db)).toEqual([])
    expect(commitImport(db, request(branchId), testContext).outcomes).toEqual(preview.outcomes)
  })

  it('changes nothing the second time', () => {
    const { db, branchId } = branchLedger()
    commitImport(db, request(branchId), testContext)
    const before = dumpRecords(db, recordTables)
    const audit = count(db, 'audit_log')
    const again = commitImport(db, request(branchId), testContext)
    expect(again.batchId).toBeNull()
    const expected = outcomes.map(({ inserted, refused }) => ({
      inserted: 0,
      updated: 0,
      unchanged: inserted,
      refused,
    }))
    expect(again.outcomes).toMatchObject(expected)
    expect(dumpRecords(db, recordTables)).toBe(before)
    expect(count(db, 'audit_log')).toBe(audit)
  })

  it('is taken back whole, and can go in again', () => {
    const { db, branchId } = branchLedger()
    const before = dumpRecords(db, recordTables)
    const { batchId } = commitImport(db, request(branchId), testContext)
    undoImport(db, batchId ?? 0, testContext)
    expect(dumpRecords(db, recordTables)).toBe(before)
    expect(() => undoImport(db, batchId ?? 0, testContext)).toThrow('UNDO_ALREADY_DONE')
    expect(commitImport(db, request(branchId), testContext).outcomes).toMatchObject(outcomes)
    expect(verifyLedger(db).ok).toBe(true)
  })
})

describe('all samples together', () => {
  it('are one batch with all workbooks', () => {
    const { db, branchId } = branchLedger()
    const files = samples.map(({ prefix }) => sample(prefix))
    commitImport(db, { organizationId: branchId, files }, testContext)
    expect(listBatches(db)).toHaveLength(1)
    expect(count(db, 'import_file')).toBe(samples.length)
  })
})

describe('an undo', () => {
  const imported = () => {
    const ledger = branchLedger()
    const request = { organizationId: ledger.branchId, files: [sample('01')] }
    const { batchId } = commitImport(ledger.db, request, testContext)
    return { ...ledger, batchId: batchId ?? 0 }
  }

  it.each([
    ['a row was changed since', "UPDATE member SET remark = '新备注' WHERE name = '钱样'"],
    [
      'newer rows stand on it',
      "INSERT INTO dues_payment (member_id, month, paid_on, amount_fen) SELECT id, '2026-01', '2026-01', 20 FROM member WHERE name = '钱样'",
    ],
  ])('is refused, and changes nothing, where %s', (_what, sql) => {
    const { db, batchId } = imported()
    db.exec(sql)
    const before = dumpRecords(db, recordTables)
    expect(() => undoImport(db, batchId, testContext)).toThrow('UNDO_NEWER_CHANGES')
    expect(dumpRecords(db, recordTables)).toBe(before)
    expect(listBatches(db)[0]?.undoneAt).toBeNull()
  })

  it('of a batch that is not there says so', () => {
    expect(() => undoImport(branchLedger().db, 99, testContext)).toThrow('NOT_FOUND')
  })
})

describe('a corrected workbook', () => {
  it('updates what changed and leaves the rest', () => {
    const { db, branchId } = branchLedger()
    const file = sample('04')
    commitImport(db, { organizationId: branchId, files: [file] }, testContext)
    const tables = file.tables.map((table) =>
      table.kind === 'meetingLedger'
        ? {
            ...table,
            records: table.records.map((record) =>
              record.heldDate === '2024-09-26' ? { ...record, present: 20 } : record,
            ),
          }
        : table,
    )
    const corrected = { organizationId: branchId, files: [{ ...file, tables }] }
    const { outcomes } = commitImport(db, corrected, testContext)
    expect(outcomes[0]).toMatchObject({ inserted: 0, updated: 1, unchanged: 15, refused: 2 })
    const present = "SELECT present FROM activity WHERE held_on = '2024-09-26'"
    expect(db.prepare(present).pluck().get()).toBe(20)
  })
})

describe('a row that only the ledger shows to be unusable', () => {
  const dues = (changes: Partial<DuesTable>): ReadFile => {
    const file = sample('02')
    const tables = file.tables.map((table) =>
      table.kind === 'duesMatrix' ? { ...table, ...changes } : table,
    )
    return { ...file, tables }
  }

  it('is refused where two people have its name', () => {
    const { db, branchId } = branchLedger()
    const twin = `INSERT INTO member (organization_id, name) VALUES (${branchId}, '何试一')`
    db.exec(`${twin}; ${twin}`)
    const { outcomes } = previewImport(db, { organizationId: branchId, files: [dues({})] })
    expect(outcomes[0]).toMatchObject({ inserted: 17, refused: 1 })
    expect(outcomes[0]?.problems.at(-1)).toMatchObject({ cell: 'B5', code: 'personAmbiguous' })
  })

  it('is refused where its sheet names no year', () => {
    const { db, branchId } = branchLedger()
    const request = { organizationId: branchId, files: [dues({ year: null })] }
    const { batchId, outcomes } = commitImport(db, request, testContext)
    expect(batchId).toBeNull()
    expect(outcomes[0]).toMatchObject({ inserted: 0, refused: 18 })
    const codes = outcomes[0]?.problems.filter(({ code }) => code === 'yearUnknown')
    expect(codes).toHaveLength(18)
  })
})
