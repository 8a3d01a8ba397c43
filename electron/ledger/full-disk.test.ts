import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { branchLedger, testContext, testFolder } from '../testing/test-ledger.ts'
import { runCommand } from './command.ts'
import { verifyLedger } from './integrity.ts'

/** Mounts a disk of a few MiB over a folder, seen by one program only. */
function onSmallDisk(folder: string, command: readonly string[]) {
  const mount = 'mount -t tmpfs -o size=3m none "$1" && shift && exec "$@"'
  const args = ['--user', '--map-root-user', '--mount', 'sh', '-c', mount, 'sh', folder]
  return spawnSync('unshare', [...args, ...command], { encoding: 'utf8' })
}

/** Not everywhere may a program mount: then the run says that this was not tried. */
const canMount = onSmallDisk(tmpdir(), ['true']).status === 0

it.runIf(canMount)(
  'a full disk: each command says so, all that was acknowledged is kept, and work goes on after',
  () => {
    const script = join(import.meta.dirname, '..', 'testing', 'full-disk.ts')
    const folder = testFolder()
    const { stdout, stderr } = onSmallDisk(folder, [process.execPath, script, folder])
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual({
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
  },
)

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
