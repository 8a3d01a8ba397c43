import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { fillCommittee } from '../../shared/sample/registers/committee.ts'
import { sampleBranch } from '../../shared/sample/sample-branch.ts'
import { saveMemberSchema } from '../../shared/contract/members.ts'
import { sampleInputs } from '../ipc/sample-inputs.ts'
import { commitImport } from '../services/import/import-service.ts'
import { importTables } from '../services/import/import-tables.ts'
import { undoImport } from '../services/import/undo-import.ts'
import { explainSignal } from '../services/explanation-service.ts'
import { saveMember } from '../services/member-edits.ts'
import { foundLedger, organizationInfos, profileSchema } from '../services/ledger-service.ts'
import { entryAdder, fillBranchRegisters } from '../services/sample-registers.ts'
import { fillSampleLedger } from '../services/sample-service.ts'
import { branchLedger, emptyLedger, resources, testContext } from '../testing/test-ledger.ts'
import { recognizeWorkbook } from '../workbook/read-file.ts'
import { recordTables, type RowValues } from './changes.ts'
import { auditDetails, runCommand } from './command.ts'
import type { Reader } from './connection.ts'
import { verifyLedger } from './integrity.ts'
import { closeLedgerFile, createLedgerFile } from './open.ts'
import { checkRows } from './row-check.ts'

const options = { branches: 1, members: 28, years: 1, seed: 1, today: '2026-11-22' } as const

const ownFolder = mkdtempSync(join(tmpdir(), 'ledger-test-'))
afterAll(() => rmSync(ownFolder, { recursive: true, force: true }))

/** A ledger with rows in every table, each of them told in the log. */
function fullLedger(): Reader {
  const name = '样例村党支部'
  const own = { name, kind: 'village', profile: profileSchema.parse({}) } as const
  const ledger = { name, branches: [own], sample: false }
  const db = createLedgerFile(join(ownFolder, 'full.ledger'), resources.migrations, (fresh) =>
    foundLedger(fresh, ledger, testContext),
  )
  const organizationId = organizationInfos(db)[0]?.id ?? 0
  const branch = sampleBranch(0, options)
  const log = (fill: Parameters<typeof runCommand<null>>[2]): null =>
    runCommand(db, testContext, fill)
  log((writer, recorder) => {
    importTables({ db: writer, recorder, organizationId, writtenAt: null }, branch.tables)
    fillBranchRegisters({ db: writer, recorder, organizationId }, branch, 0, options)
    fillCommittee(options.today, entryAdder(recorder, organizationId))
    recorder.insert('signal_explanation', {
      organization_id: organizationId,
      signal: 'S-08',
      key: 'year:2024',
      explanation: '已核对',
      explained_at: testContext.at,
      explained_by: '赵试一',
    })
    const [member] = writer.prepare<[], number>('SELECT id FROM member').pluck().all()
    const [activity] = writer.prepare<[], number>('SELECT id FROM activity').pluck().all()
    const [member_id = 0, activity_id = 0] = [member, activity]
    recorder.insert('attendance', { activity_id, member_id, state: 'present' })
    recorder.insert('member_event', {
      member_id,
      kind: 'transferredOut',
      happened_on: '2026-03-05',
    })
    recorder.insert('import_layout', {
      fingerprint: 'x',
      file: 'x.xlsx',
      kind: 'memberRoster',
      columns: '{}',
      remembered_at: testContext.at,
    })
    return { value: null, audit: { action: 'test', details: auditDetails(recorder.changes) } }
  })
  return db
}

const firstRow = (db: Reader, table: string): RowValues =>
  db.prepare<[], RowValues>(`SELECT * FROM ${table} ORDER BY id LIMIT 1`).get() ?? {}

/** As another program would: past checks, keys and triggers. */
function write(db: Reader, sql: string): void {
  db.pragma('foreign_keys = OFF')
  db.pragma('ignore_check_constraints = ON')
  db.exec(sql)
}

const full = fullLedger()
afterAll(() => closeLedgerFile(full))

describe('a ledger that was only written by commands', () => {
  it('has no row that the log does not tell of', () => {
    const empty = recordTables.filter((table) => firstRow(full, table)['id'] === undefined)
    expect(empty).toEqual([])
    expect(checkRows(full)).toMatchObject({ wrong: [], batches: [] })
    expect(checkRows(full)?.rows).toBeGreaterThan(500)
  })
})

describe.each(recordTables)('in %s', (table) => {
  it('a row that was changed, moved or removed past the log shows, and is alone', () => {
    const row = firstRow(full, table)
    const id = Number(row['id'])
    const [column, value] = Object.entries(row).findLast(
      ([name, held]) => name !== 'id' && held !== null && name !== 'checked_on',
    ) ?? ['', null]
    const other = typeof value === 'number' ? String(value + 1_000_000) : `'${String(value)}x'`
    const attempts = [
      [`UPDATE ${table} SET ${column} = ${other} WHERE id = ${id}`, ['changed']],
      [`UPDATE ${table} SET ${column} = NULL WHERE id = ${id}`, ['changed']],
      [`UPDATE ${table} SET id = 987654 WHERE id = ${id}`, ['inserted', 'removed']],
      [`DELETE FROM ${table} WHERE id = ${id}`, ['removed']],
    ] as const
    for (const [sql, expected] of attempts) {
      write(full, 'SAVEPOINT attempt')
      try {
        write(full, sql)
      } catch (error) {
        // NOT NULL is no check that can be ignored.
        expect(String(error)).toContain('NOT NULL')
        write(full, 'ROLLBACK TO attempt; RELEASE attempt')
        continue
      }
      const found = (checkRows(full)?.wrong ?? []).filter((one) => one.table === table)
      expect(found.map(({ what }) => what).toSorted()).toEqual(expected)
      write(full, 'ROLLBACK TO attempt; RELEASE attempt')
    }
    expect(checkRows(full)?.wrong).toEqual([])
  })
})

describe('imports', () => {
  function imported() {
    const { db, branchId } = branchLedger()
    const folder = join(resources.folder, 'samples')
    const name = readdirSync(folder).find((file) => file.startsWith('04')) ?? ''
    const bytes = readFileSync(join(folder, name))
    const files = [{ name, bytes, tables: recognizeWorkbook({ name, bytes }) }]
    const { batchId } = commitImport(db, { organizationId: branchId, files }, testContext)
    return { db, branchId, batchId: batchId ?? 0 }
  }

  it('and what was taken back of them are told by their own changes', () => {
    const { db, branchId: organizationId, batchId } = imported()
    expect(checkRows(db)).toMatchObject({ wrong: [], batches: [] })
    const id = db.prepare<[], number>('SELECT max(id) FROM activity').pluck().get() ?? 0
    const about = { signal: 'S-08', key: `activity:${id}`, organizationId, explanation: '已核对' }
    explainSignal(db, resources.ruleBook, about, testContext)
    undoImport(db, batchId, testContext)
    expect(checkRows(db)).toMatchObject({ wrong: [], batches: [] })
    expect(verifyLedger(db)).toMatchObject({ ok: true })
  })

  it('whose kept changes were written anew show, with the rows changed to fit', () => {
    const { db, batchId } = imported()
    db.exec(`UPDATE activity SET topic = '改过' WHERE id = 1;
      UPDATE import_change SET after = json_set(after, '$.topic', '改过')
      WHERE table_name = 'activity' AND row_id = 1`)
    expect(checkRows(db)).toMatchObject({ wrong: [], batches: [batchId] })
    expect(verifyLedger(db)).toMatchObject({ ok: false })
  })
})

it('a row that was changed again by a command is as the log says last', () => {
  const { db, branchId: organizationId } = branchLedger()
  const given = { ...sampleInputs['members.save'], organizationId, groupId: null }
  const { id } = saveMember(db, saveMemberSchema.parse({ ...given, id: null }), testContext)
  saveMember(db, saveMemberSchema.parse({ ...given, id, name: '钱试二' }), testContext)
  expect(checkRows(db)).toMatchObject({ wrong: [], batches: [] })
})

it('a sample is not compared: its rows are in no log', () => {
  const { db } = emptyLedger()
  fillSampleLedger(db, options, testContext)
  expect(checkRows(db)).toBeNull()
  expect(verifyLedger(db)).toMatchObject({ ok: true, records: null })
})
