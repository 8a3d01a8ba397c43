import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Shell } from '../app/shell.ts'
import { listBackupFiles, backupFolder } from '../backup/backup-files.ts'
import { makeBackup } from '../backup/make-backup.ts'
import { closeLedgerFile } from '../ledger/open.ts'
import { unlock } from '../lock/unlock.ts'
import { OpenLedger } from '../services/open-ledger.ts'
import { lockedLedger, testPassword } from '../testing/locked-ledger.ts'
import { branchLedger, resources, testContext } from '../testing/test-ledger.ts'
import { StandsDesk } from '../stands-thread/stands-desk.ts'
import { Lock } from './lock-handlers.ts'

const sender = { id: 1 }
const next = '试验密码五六七八'

/** The app's lock over a ledger, with a clock that only writes down how long it would wait. */
function desk(file: string) {
  const ledger = new OpenLedger(resources.migrations, () => testContext.at)
  ledger.open(file)
  onTestFinished(() => ledger.close())
  const told: string[] = []
  const shell: Partial<Shell> = {
    clock: { today: () => '2026-11-22', now: () => testContext.at },
    printOnPaper: async ({ route }) => {
      told.push(route)
      told.push((await handlers['lock.printed']({}, sender)).recoveryKey)
      return true
    },
  }
  const lock = new Lock({
    shell: shell as Shell, // the rest of the desktop is of no concern here
    ledger,
    resources,
    stands: new StandsDesk({ shell: shell as Shell, ledger, resources }),
    command: () => testContext,
    leave: async () => void told.push('leave'),
    opened: () => void told.push('opened'),
    forget: () => void told.push('forget'),
    wait: async (seconds) => void told.push(`${seconds} s`),
  })
  const handlers = lock.handlers()
  return { handlers, ledger, told }
}

function waiting() {
  const made = lockedLedger()
  closeLedgerFile(made.db)
  return { ...made, ...desk(made.file) }
}

async function opened() {
  const made = waiting()
  await made.handlers['lock.open']({ password: testPassword }, sender)
  return made
}

describe('a ledger that waits', () => {
  it('shows nothing until its password is typed', async () => {
    const { handlers, ledger, file, told } = waiting()
    expect([ledger.file, ledger.waiting?.file]).toEqual([null, file])
    expect(() => ledger.db).toThrow('NO_LEDGER')
    const info = await handlers['lock.open']({ password: testPassword }, sender)
    expect(info).toMatchObject({ name: '样例村党支部', hasPassword: true })
    expect(ledger.waiting).toBeNull()
    expect(told).toEqual(['opened'])
  })

  it('opens by its recovery key', async () => {
    const { handlers, recoveryKey } = waiting()
    const typed = recoveryKey.toLowerCase().replaceAll('-', ' ')
    expect(await handlers['lock.open']({ password: typed }, sender)).toMatchObject({
      sample: false,
    })
  })

  it('makes each wrong password wait longer, one after another, until a right one came', async () => {
    const { handlers, told } = waiting()
    const attempts = Array.from({ length: 8 }, async (_, nth) =>
      handlers['lock.open']({ password: `falsch${nth}` }, sender),
    )
    const answers = await Promise.allSettled(attempts)
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill('rejected'))
    expect(told).toEqual(['1 s', '2 s', '4 s', '8 s', '16 s', '30 s', '30 s', '30 s'])
    await handlers['lock.open']({ password: testPassword }, sender)
    await handlers['lock.close']({}, sender)
    told.length = 0
    const wrong = handlers['lock.open']({ password: 'falsch' }, sender)
    await expect(wrong).rejects.toThrow('LEDGER_PASSWORD')
    expect(told).toEqual(['1 s'])
  })

  it('is given up', async () => {
    const { handlers, ledger } = waiting()
    await handlers['lock.leave']({}, sender)
    expect(ledger.waiting).toBeNull()
    const late = handlers['lock.open']({ password: testPassword }, sender)
    await expect(late).rejects.toThrow('NO_LEDGER')
  })

  it('keeps the key of a damaged one for its backups', async () => {
    const { handlers, ledger, file, key } = waiting()
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.fill(7, 16, 4096))
    const attempt = handlers['lock.open']({ password: testPassword }, sender)
    await expect(attempt).rejects.toThrow('LEDGER_DAMAGED')
    expect(ledger.waiting).toEqual({ file, key })
  })
})

describe('an open ledger', () => {
  it('is locked: kept, closed, and its key forgotten', async () => {
    const { handlers, ledger, file, told } = await opened()
    told.length = 0
    expect(await handlers['lock.close']({}, sender)).toBe(true)
    expect(told).toEqual(['leave', 'forget'])
    expect([ledger.file, ledger.waiting]).toEqual([null, { file, key: null }])
  })

  it('without a password is not locked, and stays open', async () => {
    const { db, file } = branchLedger()
    closeLedgerFile(db)
    const { handlers, ledger, told } = desk(file)
    expect(await handlers['lock.close']({}, sender)).toBe(false)
    expect([ledger.file, told]).toEqual([file, []])
    const asked = handlers['lock.recoveryKey']({ password: 'x' }, sender)
    await expect(asked).rejects.toThrow('NO_LEDGER')
  })

  it('gets another password, and so do its backups', async () => {
    const { handlers, file, key } = await opened()
    makeBackup({ ledgerFile: file, key, reason: 'manual', at: testContext.at })
    const wrong = handlers['lock.setPassword']({ password: 'falsch', next }, sender)
    await expect(wrong).rejects.toThrow('LEDGER_PASSWORD')
    await handlers['lock.setPassword']({ password: testPassword, next }, sender)
    const [backup] = listBackupFiles(backupFolder(file))
    for (const one of [file, `${backupFolder(file)}/${backup?.name ?? ''}`]) {
      expect(unlock(one, next)).toBe(key)
      expect(() => unlock(one, testPassword)).toThrow('LEDGER_PASSWORD')
    }
  })

  it('tells its recovery key to who knows the password, and prints it', async () => {
    const { handlers, recoveryKey, told } = await opened()
    const wrong = handlers['lock.recoveryKey']({ password: 'falsch' }, sender)
    await expect(wrong).rejects.toThrow('LEDGER_PASSWORD')
    const answer = await handlers['lock.recoveryKey']({ password: testPassword }, sender)
    expect(answer).toEqual({ recoveryKey })
    told.length = 0
    expect(await handlers['lock.printRecoveryKey']({ recoveryKey }, sender)).toBe(true)
    expect(told).toEqual(['/print/recovery-key', recoveryKey])
    expect(() => handlers['lock.printed']({}, sender)).toThrow('NOT_FOUND')
    const other = recoveryKey.replace(/^./, (first) => (first === '0' ? '1' : '0'))
    const forged = handlers['lock.printRecoveryKey']({ recoveryKey: other }, sender)
    await expect(forged).rejects.toThrow('LEDGER_PASSWORD')
  })
})
