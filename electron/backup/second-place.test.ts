import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { closeLedgerFile, openLedgerFile } from '../ledger/open.ts'
import { unlock } from '../lock/unlock.ts'
import { materialWork } from '../materials/material-work.ts'
import { foundHash, keepContent, vaultOf } from '../materials/vault.ts'
import { runCommand } from '../ledger/command.ts'
import { lockedLedger, testPassword } from '../testing/locked-ledger.ts'
import { branchLedger, resources, testContext, testFolder } from '../testing/test-ledger.ts'
import { backupFolder } from './backup-files.ts'
import { makeBackup } from './make-backup.ts'
import { adoptBackup, lookAtSecondPlace, mirrorBackups, refuseSamePlace } from './second-place.ts'

const today = '2026-11-27'
const content = new TextEncoder().encode('会议记录')

/** A ledger with a material and a backup, and another disk. */
function twoDisks(made = { ...branchLedger(), key: null as ReturnType<typeof unlock> | null }) {
  const { db, file, key } = made
  const sha256 = keepContent(vaultOf(db), content)
  makeBackup({ ledgerFile: file, key, reason: 'manual', at: testContext.at })
  const place = join(testFolder(), 'stick')
  mkdirSync(place)
  return { ...made, sha256, place, request: { ledgerFile: file, key, place, today } }
}

const names = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .toSorted()

describe('a second place', () => {
  it('gets the latest backup and the materials, each once', () => {
    const { file, place, request, sha256 } = twoDisks()
    expect(lookAtSecondPlace(place, file)).toMatchObject({ isThere: true, latestAt: null })
    expect(mirrorBackups(request)).toBe(true)
    const [backup = ''] = names(backupFolder(file))
    expect(names(place)).toEqual([backup, sha256].toSorted())
    expect(mirrorBackups(request)).toBe(true)
    expect(names(place)).toHaveLength(2)
    expect(lookAtSecondPlace(place, file).latestAt).toBe(testContext.at)
  })

  it('that is not plugged in is told, and nothing is made in its place', () => {
    const { place, request, file } = twoDisks()
    rmSync(place, { recursive: true })
    expect(mirrorBackups(request)).toBe(false)
    expect(lookAtSecondPlace(place, file)).toEqual({
      folder: place,
      isThere: false,
      latestAt: null,
    })
  })

  it('that cannot be written says so, and leaves no half files', () => {
    const { place, request, file } = twoDisks()
    writeFileSync(join(place, basename(backupFolder(file))), 'a file where the folder should be')
    expect(() => mirrorBackups(request)).toThrow(
      expect.objectContaining({ code: 'BACKUP_NOT_MADE' }),
    )
    expect(names(place)).toHaveLength(1)
  })

  it('is another one than that of the ledger', () => {
    const { file, place } = twoDisks()
    for (const same of [join(file, '..'), backupFolder(file)])
      expect(() => refuseSamePlace(same, file)).toThrow(
        expect.objectContaining({ code: 'BACKUP_SAME_PLACE' }),
      )
    expect(() => refuseSamePlace(place, file)).not.toThrow()
  })
})

describe('after the disk of the ledger is gone', () => {
  it.each([
    ['a ledger', () => twoDisks()],
    ['a locked ledger', () => twoDisks(lockedLedger())],
  ])('%s with its materials is made from the second place', async (_what, make) => {
    const { db, request, place, sha256, file, key } = make()
    const audit = { action: 'test', details: {} }
    runCommand(db, testContext, () => ({ value: null, audit }))
    mirrorBackups(request)
    closeLedgerFile(db)
    const folder = join(place, basename(backupFolder(file)))
    const backup = join(folder, names(folder).find((name) => name.endsWith('.ledger')) ?? '')
    const next = join(testFolder(), '新的.ledger')
    adoptBackup(backup, next)
    const again = openLedgerFile(next, resources.migrations, {
      key: key && unlock(next, testPassword),
    })
    expect(foundHash(vaultOf(again), sha256)).toBe(sha256)
    expect(await materialWork.find(vaultOf(again), [sha256])).toEqual([sha256])
    closeLedgerFile(again)
    expect(() => adoptBackup(backup, next)).toThrow('LEDGER_EXISTS')
  })
})
