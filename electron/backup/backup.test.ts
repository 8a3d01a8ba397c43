import { spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { recordTables } from '../ledger/changes.ts'
import type { Reader } from '../ledger/connection.ts'
import { verifyLedger } from '../ledger/integrity.ts'
import { closeLedgerFile, openLedgerFile } from '../ledger/open.ts'
import { saveMember } from '../services/member-edits.ts'
import { saveMemberSchema } from '../../shared/contract/members.ts'
import { sampleInputs } from '../ipc/sample-inputs.ts'
import { builtWorker } from '../testing/built-worker.ts'
import { branchLedger, dumpRecords, resources, testContext } from '../testing/test-ledger.ts'
import { BackupDesk } from './backup-desk.ts'
import { backupFolder, listBackupFiles } from './backup-files.ts'
import { checkCopy } from './check-copy.ts'
import { listBackups } from './list-backups.ts'
import { makeBackup } from './make-backup.ts'
import { recoverLedger } from './recover.ts'
import { restoreBackup } from './restore-backup.ts'

/** `KILL_ROUNDS=200` for a long run. */
const rounds = Number(process.env['KILL_ROUNDS'] ?? 3)
const at = '2026-11-27T09:45:12'

function addMember(db: Reader, organizationId: number, name: string): void {
  const given = { ...sampleInputs['members.save'], id: null, name, idCard: null }
  saveMember(db, saveMemberSchema.parse({ ...given, organizationId, groupId: null }), testContext)
}

function ledger() {
  const made = branchLedger()
  addMember(made.db, made.branchId, '赵试一')
  const request = { ledgerFile: made.file, key: null, reason: 'daily', at } as const
  return { ...made, request, folder: backupFolder(made.file) }
}

/** Opens what stands at the place of a ledger and tells its records. */
function recordsOf(file: string): string {
  const db = openLedgerFile(file, resources.migrations)
  onTestFinished(() => closeLedgerFile(db))
  expect(verifyLedger(db)).toMatchObject({ integrity: 'ok', foreignKeys: 'ok' })
  return dumpRecords(db, recordTables)
}

describe('a backup', () => {
  it('holds what the ledger holds, and is not made twice of the same state', () => {
    const { db, branchId, request, folder } = ledger()
    const file = makeBackup(request) ?? ''
    expect(readdirSync(folder)).toEqual([basename(file)])
    expect(recordsOf(file)).toBe(dumpRecords(db, recordTables))
    expect(makeBackup({ ...request, at: '2026-11-27T10:00:00' })).toBeNull()
    expect(makeBackup({ ...request, reason: 'manual' })).not.toBeNull()
    addMember(db, branchId, '钱试二')
    expect(makeBackup({ ...request, at: '2026-11-27T11:00:00' })).not.toBeNull()
    expect(listBackups(request.ledgerFile, null).map(({ holds }) => holds?.members)).toEqual([
      2, 1, 1,
    ])
  })

  it('of the same second gets a name of its own', () => {
    const { db, branchId, request, folder } = ledger()
    makeBackup(request)
    addMember(db, branchId, '钱试二')
    makeBackup(request)
    expect(listBackupFiles(folder)).toHaveLength(2)
  })

  it('clears away what a power cut left unfinished, but not what is being made', () => {
    const { request, folder } = ledger()
    mkdirSync(folder)
    for (const day of ['20261126', '20261127']) {
      writeFileSync(join(folder, `${day}-080000-daily.ledger.tmp`), 'half')
    }
    writeFileSync(join(folder, '别的文件.tmp'), '')
    makeBackup(request)
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([
      '20261127-080000-daily.ledger.tmp',
      '别的文件.tmp',
    ])
  })

  it('is made in its thread while the ledger is written', async () => {
    const { db, branchId, request } = ledger()
    const desk = new BackupDesk(builtWorker('backup'))
    const making = desk.make({ ...request, reason: 'manual' })
    for (let n = 0; n < 30; n += 1) {
      addMember(db, branchId, `试${n}`)
      // oxlint-disable-next-line no-await-in-loop -- one after another, while the thread works
      await new Promise((next) => setTimeout(next, 5))
    }
    const file = (await making) ?? ''
    expect(checkCopy(file, null).members).toBeGreaterThan(0)
    const [row] = await desk.list(request.ledgerFile, null)
    expect(row).toMatchObject({ reason: 'manual', holds: { ledger: '样例村党支部' } })
  })

  it('that cannot be written says so, and leaves ledger and older ones as they were', () => {
    const { db, branchId, request, folder } = ledger()
    makeBackup(request)
    renameSync(folder, `${folder}-aside`)
    // A file where the folder should be: nothing can be written there.
    writeFileSync(folder, '')
    addMember(db, branchId, '钱试二')
    const before = dumpRecords(db, recordTables)
    expect(() => makeBackup(request)).toThrow(expect.objectContaining({ code: 'BACKUP_NOT_MADE' }))
    expect(dumpRecords(db, recordTables)).toBe(before)
    expect(listBackupFiles(`${folder}-aside`)).toHaveLength(1)
  })

  it('of a ledger on a stick that was pulled out says that', () => {
    const { request } = ledger()
    const gone = { ...request, ledgerFile: `${request.ledgerFile}.gone` }
    expect(() => makeBackup(gone)).toThrow(expect.objectContaining({ code: 'LEDGER_MISSING' }))
  })
})

describe('a restore', () => {
  it('brings back what the backup holds, and is taken back by the backup made before it', () => {
    const { db, branchId, file, request, folder } = ledger()
    const first = makeBackup(request) ?? ''
    const then = dumpRecords(db, recordTables)
    addMember(db, branchId, '钱试二')
    const now = dumpRecords(db, recordTables)
    const before = makeBackup({ ...request, reason: 'restore', at: '2026-11-28T08:00:00' }) ?? ''
    closeLedgerFile(db)
    restoreBackup(file, first, null)
    expect(recordsOf(file)).toBe(then)
    expect(listBackupFiles(folder)).toHaveLength(2)
    restoreBackup(`${file}.elsewhere`, before, null)
    expect(recordsOf(`${file}.elsewhere`)).toBe(now)
  })

  it.each<[string, (backup: string, file: string) => void, string]>([
    ['a backup cut short', (backup) => truncateSync(backup, 20_000), 'LEDGER_DAMAGED'],
    ['a text', (backup) => writeFileSync(backup, '不是台账'), 'LEDGER_NOT_A_LEDGER'],
    ['an open ledger', (_backup, file) => writeFileSync(`${file}-wal`, 'x'), 'LEDGER_IN_USE'],
  ])('refuses %s, and leaves the ledger as it was', (_what, spoil, code) => {
    const { db, file, request } = ledger()
    const backup = makeBackup(request) ?? ''
    closeLedgerFile(db)
    const bytes = readFileSync(file)
    spoil(backup, file)
    expect(() => restoreBackup(file, backup, null)).toThrow(expect.objectContaining({ code }))
    expect(readFileSync(file).equals(bytes)).toBe(true)
    expect(existsSync(`${file}.restoring`)).toBe(false)
  })
})

describe('a ledger that cannot be opened', () => {
  it('is put aside as it is, and its last good backup takes its place', () => {
    const { db, branchId, file, request, folder } = ledger()
    makeBackup(request)
    const then = dumpRecords(db, recordTables)
    addMember(db, branchId, '钱试二')
    const spoiled = makeBackup({ ...request, at: '2026-11-28T08:00:00' }) ?? ''
    closeLedgerFile(db)
    truncateSync(spoiled, 20_000)
    truncateSync(file, 30_000)
    const bytes = readFileSync(file)
    const { aside, from } = recoverLedger(file, null, '2026-11-29T08:00:00')
    expect(from).toMatchObject({ at, holds: { members: 1 } })
    expect(readFileSync(aside).equals(bytes)).toBe(true)
    expect(recordsOf(file)).toBe(then)
    expect(listBackupFiles(folder)).toHaveLength(2)
  })

  it('stays where it is while there is no good backup', () => {
    const { db, file } = ledger()
    closeLedgerFile(db)
    truncateSync(file, 30_000)
    const bytes = readFileSync(file)
    expect(() => recoverLedger(file, null, at)).toThrow(
      expect.objectContaining({ code: 'NOT_FOUND' }),
    )
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })
})

it('an older ledger is kept before it is brought to the newest schema', () => {
  const { db, file } = branchLedger()
  const kept: number[] = []
  closeLedgerFile(db)
  const newer = [
    ...resources.migrations,
    { version: 9990, name: 'x', sql: 'CREATE TABLE later (id)' },
  ]
  const keep = (old: Reader): void =>
    void kept.push(Number(old.pragma('user_version', { simple: true })))
  closeLedgerFile(openLedgerFile(file, newer, { beforeMigration: keep }))
  closeLedgerFile(openLedgerFile(file, newer, { beforeMigration: keep }))
  expect(kept).toEqual([resources.migrations.at(-1)?.version])
})

it('a failing backup keeps an older ledger from being changed', () => {
  const { db, file } = branchLedger()
  closeLedgerFile(db)
  const bytes = readFileSync(file)
  const newer = [
    ...resources.migrations,
    { version: 9990, name: 'x', sql: 'CREATE TABLE later (id)' },
  ]
  const fail = (): void => {
    throw new Error('disk full')
  }
  expect(() => openLedgerFile(file, newer, { beforeMigration: fail })).toThrow('disk full')
  expect(readFileSync(file).subarray(96).equals(bytes.subarray(96))).toBe(true)
})

it('whoever is killed while backups are made leaves whole ones only, and a whole ledger', async () => {
  const { db, file, folder } = ledger()
  closeLedgerFile(db)
  const script = join(import.meta.dirname, '..', 'testing', 'backup-loop.ts')
  for (let round = 0; round < rounds; round += 1) {
    const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'inherit'] })
    // oxlint-disable-next-line no-await-in-loop -- rounds follow each other
    await new Promise<void>((resolve) => {
      child.stdout.once('data', () => {
        setTimeout(() => child.kill('SIGKILL'), Math.random() * 200)
      })
      child.once('exit', () => resolve())
    })
    for (const { name } of listBackupFiles(folder)) {
      expect(checkCopy(join(folder, name), null).ledger).toBe('样例村党支部')
    }
    expect(recordsOf(file)).toContain('赵试一')
  }
})
