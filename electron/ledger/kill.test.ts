import { spawn } from 'node:child_process'
import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkCopy } from '../backup/check-copy.ts'
import { copyLedger } from '../backup/make-backup.ts'
import type { LedgerKey } from '../lock/ledger-key.ts'
import type { KillKind } from '../testing/kill-loop.ts'
import { lockedLedger } from '../testing/locked-ledger.ts'
import { branchLedger, resources, testContext, testFolder } from '../testing/test-ledger.ts'
import { runCommand } from './command.ts'
import type { Reader } from './connection.ts'
import { verifyLedger } from './integrity.ts'
import { schemaVersion } from './migrate.ts'
import { closeLedgerFile, createLedgerFile, openLedgerFile } from './open.ts'

/** `KILL_ROUNDS=200` for a long run. */
const rounds = Number(process.env['KILL_ROUNDS'] ?? 2)
const script = join(import.meta.dirname, '..', 'testing', 'kill-loop.ts')
/** Long enough for some pieces of work, short enough to hit each of their moments. */
const LONGEST = 250
/** Activities that the sample workbook of them brings. */
const WHOLE = 25

interface Place {
  readonly file: string
  readonly key: LedgerKey | null
}

/** Kills whoever works on a ledger, and gives the number that it acknowledged last. */
async function killed(kind: KillKind, { file, key }: Place): Promise<number> {
  const args = [script, kind, file, key ?? '']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (data) => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), Math.random() * LONGEST)
      said += String(data)
    })
    child.once('exit', () => resolve())
  })
  // A line that was not written to its end was not acknowledged.
  const last = said.lastIndexOf('\n')
  return Number(said.slice(0, last).split('\n').at(-1))
}

/** Every other ledger is one with a password. */
function fresh(round: number): Place {
  const made = round % 2 === 0 ? { ...branchLedger(), key: null } : lockedLedger()
  closeLedgerFile(made.db)
  return { file: made.file, key: made.key }
}

function opened<T>({ file, key }: Place, look: (db: Reader) => T): T {
  const db = openLedgerFile(file, resources.migrations, { key })
  try {
    // Rows against the log: what is half there, or there without its entry, shows.
    expect(verifyLedger(db)).toMatchObject({ ok: true })
    return look(db)
  } finally {
    closeLedgerFile(db)
  }
}

const count = (db: Reader, sql: string): number => Number(db.prepare(sql).pluck().get())

describe.each(Array.from({ length: rounds }, (_, round) => round))('killed, round %i', (round) => {
  it('while it edits: what was acknowledged is there, and at most one more', async () => {
    const place = fresh(round)
    const done = await killed('edits', place)
    const members = opened(place, (db) => count(db, 'SELECT count(*) FROM member'))
    expect([done, done + 1]).toContain(members)
  })

  it('while it imports and takes back: a whole workbook, or none of it', async () => {
    const place = fresh(round)
    const done = await killed('imports', place)
    const [commands, activities] = opened(place, (db) => [
      count(db, "SELECT count(*) FROM audit_log WHERE action LIKE 'import.%'"),
      count(db, 'SELECT count(*) FROM activity'),
    ])
    expect([done, done + 1]).toContain(commands)
    expect(activities).toBe((commands ?? 0) % 2 === 0 ? 0 : WHOLE)
  })

  it('while it brings an old ledger to the newest version: the old one or the new one', async () => {
    const folder = testFolder()
    const file = join(folder, 'x.ledger')
    const [first] = resources.migrations
    const old = createLedgerFile(file, first ? [first] : [], (db) => {
      db.exec(`INSERT INTO ledger_info VALUES ('name', '样例村党支部');
        INSERT INTO organization (id, level, name, kind) VALUES (1, 'branch', '样例村党支部', 'village');
        INSERT INTO member (id, organization_id, name) VALUES (1, 1, '赵试一')`)
    })
    closeLedgerFile(old)
    copyFileSync(file, join(folder, 'old'))
    await killed('migrations', { file, key: null })
    const db = openLedgerFile(file, resources.migrations)
    expect(schemaVersion(db)).toBe(resources.migrations.at(-1)?.version)
    expect(count(db, "SELECT count(*) FROM member WHERE name = '赵试一'")).toBe(1)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(db.pragma('foreign_key_check')).toEqual([])
    closeLedgerFile(db)
  })

  it('while it restores: the one backup or the other', async () => {
    const place = fresh(round)
    const folder = join(place.file, '..')
    for (const name of ['even', 'odd']) {
      opened(place, (db) => {
        runCommand(db, testContext, () => ({ value: null, audit: { action: name, details: {} } }))
        copyLedger(db, join(folder, name))
      })
    }
    const done = await killed('restores', place)
    rmSync(`${place.file}.restoring`, { force: true })
    const last = opened(place, (db) =>
      db.prepare<[], string>('SELECT action FROM audit_log ORDER BY id DESC').pluck().get(),
    )
    const names = [done, done + 1].map((n) => (n % 2 === 0 ? 'even' : 'odd'))
    // Before the first one, the ledger ends as the later backup does.
    expect(done === 0 ? ['odd'] : names).toContain(last)
    expect(checkCopy(join(folder, 'odd'), place.key).ledger).toBe('样例村党支部')
  })
})
