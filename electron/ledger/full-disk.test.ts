import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { branchLedger, testContext, testFolder } from '../testing/test-ledger.ts'
import { runCommand } from './command.ts'
import { verifyLedger } from './integrity.ts'

/** What a program says that runs on a disk of a few MiB; where the system lets nobody mount one: null. */
function onSmallDisk(folder: string, command: readonly string[]): string | null {
  const mount = 'mount -t tmpfs -o size=3m none "$1" && shift && exec "$@"'
  const args = ['--user', '--map-root-user', '--mount', 'sh', '-c', mount, 'sh', folder]
  const { status, stdout, stderr } = spawnSync('unshare', [...args, ...command], {
    encoding: 'utf8',
  })
  if (status === 0) return stdout
  // Systems that forbid it, and those that are no Linux, say so before the script runs.
  if (/unshare|mount|Operation not permitted/.test(stderr) || status === null) return null
  throw new Error(stderr)
}

it('a full disk: each command says so, all that was acknowledged is kept, and work goes on after', () => {
  const script = join(import.meta.dirname, '..', 'testing', 'full-disk.ts')
  const folder = testFolder()
  const told = onSmallDisk(folder, [process.execPath, script, folder])
  // Who may not mount has the next test.
  if (told === null) return
  expect(JSON.parse(told)).toEqual({
    added: expect.any(Number),
    full: {
      command: 'FILE_NOT_WRITTEN',
      backup: 'BACKUP_NOT_MADE',
      material: 'MATERIAL_NOT_KEPT',
      document: 'FILE_NOT_WRITTEN',
      create: 'FILE_NOT_WRITTEN',
    },
    keptWhileFull: true,
    reopened: 'ok',
    more: 'ok',
    keptAfter: true,
  })
})

it('a ledger that may grow no more says so, and keeps what it holds', () => {
  const { db, branchId } = branchLedger()
  const pages = Number(db.pragma('page_count', { simple: true }))
  db.pragma(`max_page_count = ${pages}`)
  const before = verifyLedger(db).auditChain.entries
  const add = (): void =>
    void runCommand(db, testContext, (_writer, recorder) => {
      recorder.insert('member', { organization_id: branchId, name: '赵试一' })
      const details = { changes: recorder.changes, filling: '试'.repeat(1_000_000) }
      return { value: null, audit: { action: 'test', details } }
    })
  expect(add).toThrow(expect.objectContaining({ code: 'FILE_NOT_WRITTEN' }))
  expect(verifyLedger(db)).toMatchObject({ ok: true, auditChain: { entries: before } })
})
