import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { emptyLedger, resources, testFolder } from '../testing/test-ledger.ts'
import { applicationId, closeLedgerFile, createLedgerFile, openLedgerFile } from './open.ts'

function closedLedger(): string {
  const file = join(testFolder(), 'closed.ledger')
  closeLedgerFile(createLedgerFile(file, resources.migrations))
  return file
}

const open = (file: string): void => closeLedgerFile(openLedgerFile(file, resources.migrations))

describe('a ledger file', () => {
  it.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['trusted_schema', 0],
    ['secure_delete', 1],
    ['application_id', applicationId],
  ])('has %s = %s', (pragma, value) => {
    expect(emptyLedger().db.pragma(pragma, { simple: true })).toBe(value)
  })

  it('is never created over another file', () => {
    const file = closedLedger()
    const before = readFileSync(file)
    expect(() => createLedgerFile(file, resources.migrations)).toThrow('LEDGER_EXISTS')
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('is not left behind where it could not be filled', () => {
    const folder = testFolder()
    const fill = (): void => {
      throw new Error('disk full')
    }
    const create = () => createLedgerFile(join(folder, 'new.ledger'), resources.migrations, fill)
    expect(create).toThrow('disk full')
    expect(readdirSync(folder)).toEqual([])
  })

  it('says so where nothing can be written beside it', () => {
    const file = closedLedger()
    // A folder where the write-ahead log would stand refuses writing, also to the superuser.
    mkdirSync(`${file}-wal`)
    expect(() => open(file)).toThrow('LEDGER_READ_ONLY')
  })

  it('opens again after it was closed', () => {
    expect(() => open(closedLedger())).not.toThrow()
  })
})

describe('opening refuses, and changes nothing of,', () => {
  it.each([
    [
      'a text file',
      'LEDGER_NOT_A_LEDGER',
      (file: string) => writeFileSync(file, '这不是台账'.repeat(300)),
    ],
    ['an empty file', 'LEDGER_NOT_A_LEDGER', (file: string) => writeFileSync(file, '')],
    [
      'another database',
      'LEDGER_NOT_A_LEDGER',
      (file: string) => {
        const db = new Sqlite(file)
        db.exec('CREATE TABLE something (id INTEGER)')
        db.close()
      },
    ],
    [
      'a ledger of a newer app',
      'LEDGER_NEWER',
      (file: string) => {
        copyFileSync(closedLedger(), file)
        const db = new Sqlite(file)
        db.pragma('user_version = 9990')
        db.close()
      },
    ],
    [
      'a ledger with a torn page',
      'LEDGER_DAMAGED',
      (file: string) => {
        const bytes = readFileSync(closedLedger())
        bytes.fill(0x5a, 4096 * 3, 4096 * 5)
        writeFileSync(file, bytes)
      },
    ],
  ])('%s', (_what, code, make) => {
    const file = join(testFolder(), 'case.ledger')
    make(file)
    const before = readFileSync(file)
    expect(() => open(file)).toThrow(code)
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('a file that is not there', () => {
    expect(() => open(join(testFolder(), 'none.ledger'))).toThrow('LEDGER_MISSING')
  })

  it('a folder', () => {
    expect(() => open(testFolder())).toThrow('LEDGER_MISSING')
  })
})
