import Sqlite from 'better-sqlite3'
import { copyFileSync, renameSync } from 'node:fs'
import { expect, it, onTestFinished } from 'vitest'
import { branchLedger, dumpRecords, resources, testContext } from '../testing/test-ledger.ts'
import { recordTables } from './changes.ts'
import { runCommand } from './command.ts'
import type { Reader } from './connection.ts'
import { closeLedgerFile, joinLedgerFile, openLedgerFile } from './open.ts'

const act = (db: Reader): void =>
  void runCommand(db, testContext, (_writer, recorder) => {
    recorder.insert('organization', { level: 'committee', name: '样例镇', kind: 'other' })
    return { value: null, audit: { action: 'test', details: {} } }
  })

it('a ledger that another program holds says so after a while, and nothing of the command is there', () => {
  const { db, file } = branchLedger()
  const other = new Sqlite(file)
  onTestFinished(() => void other.close())
  other.exec('BEGIN IMMEDIATE')
  // As long as a person would wait; the app waits 5 s.
  db.pragma('busy_timeout = 100')
  const before = dumpRecords(db, recordTables)
  expect(() => act(db)).toThrow(expect.objectContaining({ code: 'LEDGER_IN_USE' }))
  expect(dumpRecords(db, recordTables)).toBe(before)
  other.exec('ROLLBACK')
  act(db)
  expect(dumpRecords(db, recordTables)).not.toBe(before)
})

it('a ledger that is closed is whole in its file, also while a thread still has it open', () => {
  const { db, file } = branchLedger()
  const thread = joinLedgerFile(file, null)
  onTestFinished(() => closeLedgerFile(thread))
  act(db)
  const held = dumpRecords(db, recordTables)
  closeLedgerFile(db)
  const copy = `${file}.copy`
  copyFileSync(file, copy)
  const alone = openLedgerFile(copy, resources.migrations)
  onTestFinished(() => closeLedgerFile(alone))
  expect(dumpRecords(alone, recordTables)).toBe(held)
})

it('a stick that is pulled out and put back: what was acknowledged is there', () => {
  const { db, file } = branchLedger()
  act(db)
  const held = dumpRecords(db, recordTables)
  // The file is gone under the open ledger, as a stick is; its log with it.
  for (const suffix of ['', '-wal', '-shm']) renameSync(file + suffix, `${file}.away${suffix}`)
  expect(() => joinLedgerFile(file, null)).toThrow(
    expect.objectContaining({ code: 'LEDGER_MISSING' }),
  )
  closeLedgerFile(db)
  const back = openLedgerFile(`${file}.away`, resources.migrations)
  onTestFinished(() => closeLedgerFile(back))
  expect(dumpRecords(back, recordTables)).toBe(held)
})
