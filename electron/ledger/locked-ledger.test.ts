import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { saveMemberSchema } from '../../shared/contract/members.ts'
import { checkCopy } from '../backup/check-copy.ts'
import { makeBackup } from '../backup/make-backup.ts'
import { recoverLedger } from '../backup/recover.ts'
import { sampleInputs } from '../ipc/sample-inputs.ts'
import { keyFileOf } from '../lock/key-file.ts'
import { keyOfSecret, newSecret } from '../lock/ledger-key.ts'
import { unlock } from '../lock/unlock.ts'
import { materialWork } from '../materials/material-work.ts'
import { vaultOf } from '../materials/vault.ts'
import { commitImport } from '../services/import/import-service.ts'
import { attachMaterials, checkMaterials, openMaterial } from '../services/material-service.ts'
import { saveMember } from '../services/member-edits.ts'
import { lockedLedger, testPassword } from '../testing/locked-ledger.ts'
import { resources, testContext } from '../testing/test-ledger.ts'
import type { Reader } from './connection.ts'
import { verifyLedger } from './integrity.ts'
import { closeLedgerFile, joinLedgerFile, openLedgerFile } from './open.ts'

const { migrations } = resources
const failing = (code: string): unknown => expect.objectContaining({ code })

/** What must not be readable in any file: a name, an ID number, a phone, a salary, a line of minutes. */
const planted = {
  name: '赵试一',
  idCard: '99999919620504023X',
  mobile: '10012345678',
  material: '谈心谈话记录原文',
  workbook: '钱试二的花名册',
} as const

function addMember(db: Reader, organizationId: number): void {
  const given = { ...sampleInputs['members.save'], id: null, name: planted.name }
  const fields = { idCard: planted.idCard, mobile: planted.mobile }
  const member = { ...given, ...fields, organizationId, groupId: null }
  saveMember(db, saveMemberSchema.parse(member), testContext)
}

async function fill(db: Reader, organizationId: number): Promise<void> {
  addMember(db, organizationId)
  const about = { ...sampleInputs['materials.attach'], organizationId }
  const empty = { activityId: null, planItemId: null, memberId: null }
  const file = { name: '记录.txt', bytes: new TextEncoder().encode(planted.material) }
  await attachMaterials(
    db,
    { about: { ...about, ...empty }, files: [file] },
    materialWork,
    testContext,
  )
  const bytes = Buffer.from(planted.workbook)
  commitImport(
    db,
    { organizationId, files: [{ name: '名册.xlsx', bytes, tables: [] }] },
    testContext,
  )
}

/** Files of a folder in which a text can be read, in either encoding that Windows knows. */
function filesWith(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file)
      return bytes.includes(text, 0, 'utf8') || bytes.includes(text, 0, 'utf16le')
    })
}

describe('a locked ledger', () => {
  it('opens with its key only', () => {
    const { db, file, key } = lockedLedger()
    closeLedgerFile(db)
    closeLedgerFile(openLedgerFile(file, migrations, { key }))
    expect(readFileSync(file).subarray(0, 4).toString()).toBe('BLDG')
    const other = keyOfSecret(newSecret())
    expect(() => openLedgerFile(file, migrations)).toThrow(failing('LEDGER_PASSWORD'))
    expect(() => joinLedgerFile(file, null)).toThrow(failing('LEDGER_PASSWORD'))
    rmSync(keyFileOf(file))
    expect(() => openLedgerFile(file, migrations, { key: other })).toThrow(
      failing('LEDGER_PASSWORD'),
    )
  })

  it('shows none of what it holds in any file, while it is open and after', async () => {
    const { db, file, folder, key, branchId } = lockedLedger()
    await fill(db, branchId)
    makeBackup({ ledgerFile: file, key, reason: 'manual', at: testContext.at })
    const files = readdirSync(folder, { recursive: true }).map(String)
    expect(files).toEqual(expect.arrayContaining(['样例.ledger-wal', '样例.keys']))
    expect(files.filter((name) => /backups.*\.ledger$/.test(name))).toHaveLength(1)
    expect(files.filter((name) => /materials.*[0-9a-f]{64}$/.test(name))).toHaveLength(1)
    const seen = (): string[] => Object.values(planted).flatMap((text) => filesWith(folder, text))
    expect(seen()).toEqual([])
    closeLedgerFile(db)
    expect(seen()).toEqual([])
    // The search can find: the same ledger without a key shows them all.
    const plain = openLedgerFile(file, migrations, { key })
    plain.pragma('journal_mode = DELETE')
    plain.pragma('rekey = ""')
    plain.close()
    expect(filesWith(folder, planted.idCard)).toEqual([file])
  })

  it('gives its materials back, and tells a changed and a lost one', async () => {
    const { db, branchId, folder } = lockedLedger()
    await fill(db, branchId)
    const id = db.prepare<[], number>('SELECT id FROM material').pluck().get() ?? 0
    const opened = await openMaterial(db, id, materialWork)
    expect(Buffer.from(opened.bytes).toString()).toBe(planted.material)
    expect(verifyLedger(db)).toMatchObject({ ok: true, materials: { missing: 0, changed: 0 } })
    const vault = vaultOf(db)
    expect(vault.key).toMatch(/^[0-9a-f]{64}$/)
    const entries = readdirSync(vault.folder, { recursive: true, withFileTypes: true })
    const kept = entries.find((entry) => entry.isFile())
    const file = join(kept?.parentPath ?? folder, kept?.name ?? '')
    expect(kept?.name).not.toBe(opened.sha256)
    const bytes = readFileSync(file)
    bytes.writeUInt8(bytes.readUInt8(20) ^ 1, 20)
    writeFileSync(file, bytes)
    await expect(openMaterial(db, id, materialWork)).rejects.toThrow('MATERIAL_CHANGED')
    const found = await checkMaterials(db, undefined, materialWork, testContext)
    expect(found).toMatchObject({ changed: [id], missing: [] })
    rmSync(file)
    await expect(openMaterial(db, id, materialWork)).rejects.toThrow('MATERIAL_LOST')
  })

  it('is damaged, not lost, where its pages were changed: a backup takes its place', async () => {
    const { db, file, key, branchId } = lockedLedger()
    addMember(db, branchId)
    makeBackup({ ledgerFile: file, key, reason: 'manual', at: testContext.at })
    closeLedgerFile(db)
    const bytes = readFileSync(file)
    for (const from of [16, 4096 * 3]) bytes.fill(7, from, from + 64)
    writeFileSync(file, bytes)
    expect(() => openLedgerFile(file, migrations, { key })).toThrow(failing('LEDGER_DAMAGED'))
    expect(() => recoverLedger(file, null, testContext.at)).toThrow(failing('LEDGER_PASSWORD'))
    recoverLedger(file, key, testContext.at)
    expect(checkCopy(file, key)).toMatchObject({ members: 1 })
  })

  it('opens on another machine by a backup, its keys and the password, or by the recovery key alone', () => {
    const { file, key, folder, recoveryKey } = lockedLedger()
    const backup = makeBackup({ ledgerFile: file, key, reason: 'manual', at: testContext.at }) ?? ''
    const elsewhere = join(folder, 'elsewhere')
    cpSync(join(backup, '..'), elsewhere, { recursive: true })
    const copy = join(elsewhere, backup.split(/[/\\]/).at(-1) ?? '')
    expect(checkCopy(copy, unlock(copy, testPassword)).ledger).toBe('样例村党支部')
    rmSync(keyFileOf(copy))
    expect(checkCopy(copy, unlock(copy, recoveryKey)).ledger).toBe('样例村党支部')
  })
})
