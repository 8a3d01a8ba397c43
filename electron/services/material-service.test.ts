import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import type { MaterialAbout } from '../../shared/contract/materials.ts'
import { verifyAuditChain } from '../ledger/audit.ts'
import { recordTables } from '../ledger/changes.ts'
import type { Reader } from '../ledger/connection.ts'
import { verifyLedger } from '../ledger/integrity.ts'
import { listEntries } from '../ledger/repositories/entries.ts'
import { materialWork, type MaterialFile } from '../materials/material-work.ts'
import { hashOf, vaultFile, vaultFolder, vaultOf } from '../materials/vault.ts'
import { adoptRows } from '../testing/adopt-rows.ts'
import { madeJpeg, withExif } from '../testing/made-picture.ts'
import { branchLedger, dumpRecords, testContext } from '../testing/test-ledger.ts'
import { setEntryDeleted } from './entry-service.ts'
import { attachMaterials, checkMaterials, openMaterial } from './material-service.ts'

const LATER = { ...testContext, at: '2026-11-25T10:00:00' }
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const record: MaterialFile = { name: '会议记录.docx', bytes: bytesOf('三月党员大会记录') }
const list: MaterialFile = { name: '签到表.pdf', bytes: bytesOf('签到') }

/** A branch with a member and an event, and a way to attach files to them. */
function branch() {
  const made = branchLedger()
  made.db.exec(
    `INSERT INTO member (id, organization_id, name) VALUES (1, ${made.branchId}, '赵试一');
     INSERT INTO activity (id, organization_id, held_on) VALUES (1, ${made.branchId}, '2026-03-05')`,
  )
  adoptRows(made.db)
  const attach = async (
    files: readonly MaterialFile[],
    given: Partial<MaterialAbout> = {},
  ): Promise<readonly number[]> => {
    const about: MaterialAbout = {
      organizationId: made.branchId,
      title: null,
      kind: 'document',
      activityId: 1,
      planItemId: null,
      memberId: null,
      addedOn: null,
      ...given,
    }
    return (await attachMaterials(made.db, { about, files }, materialWork, testContext)).ids
  }
  const place = (file: MaterialFile): string => {
    const sha256 = 'bytes' in file ? hashOf(file.bytes) : ''
    return vaultFile(vaultOf(made.db), sha256) ?? ''
  }
  return { ...made, attach, place }
}

const check = (db: Reader) => checkMaterials(db, undefined, materialWork, LATER)

const logged = (db: Reader): { action: string; details: string }[] =>
  db
    .prepare<[], { action: string; details: string }>(
      "SELECT action, details FROM audit_log WHERE action LIKE 'material.%' ORDER BY id",
    )
    .all()

describe('attaching', () => {
  it('writes an entry with what was said and what was found out', async () => {
    const { db, attach, place } = branch()
    const bytes = withExif(madeJpeg(1), { taken: '2026:03:04 09:00:00', software: 'Snapseed 2.0' })
    const photo = { name: '/home/zhao/会场.jpg', bytes }
    const [id] = await attach([photo], { title: '会场', kind: 'photo', memberId: 1 })
    expect(listEntries(db, 'material', {})).toEqual([
      {
        id,
        organizationId: expect.any(Number),
        createdAt: testContext.at,
        title: '会场',
        kind: 'photo',
        activityId: 1,
        planItemId: null,
        memberId: 1,
        addedOn: '2026-11-22',
        paperPlace: null,
        fileName: '会场.jpg',
        sha256: hashOf(bytes),
        foundSha256: hashOf(bytes),
        checkedOn: '2026-11-22',
        pictureHash: expect.stringMatching(/^[0-9a-f]{16}$/),
        takenOn: '2026-03-04',
        editedWith: 'Snapseed 2.0',
        content: null,
        remark: null,
      },
    ])
    expect(existsSync(place(photo))).toBe(true)
  })

  it('takes several files at once, each under its own name, as one command', async () => {
    const { db, attach } = branch()
    const ids = await attach([record, list], { addedOn: '2026-03' })
    const entries = listEntries(db, 'material', {})
    expect(entries.map((entry) => [entry.id, entry['title'], entry['addedOn']])).toEqual([
      [ids[0], '会议记录', '2026-03'],
      [ids[1], '签到表', '2026-03'],
    ])
    const log = logged(db)
    expect(log.map(({ action }) => action)).toEqual(['material.attach'])
    expect(JSON.parse(log[0]?.details ?? '').changes).toHaveLength(2)
    expect(verifyAuditChain(db).ok).toBe(true)
  })

  it('keeps the same content once, whatever it is called', async () => {
    const { db, attach } = branch()
    const again = { ...record, name: '复印.docx' }
    await attach([record])
    await attach([again])
    expect(listEntries(db, 'material', {})).toHaveLength(2)
    expect(verifyLedger(db).materials).toEqual({ files: 1, missing: 0, changed: 0 })
  })

  it.each<{ what: string; given: Partial<MaterialAbout> }>([
    { what: 'a branch that is not there', given: { organizationId: 99 } },
    { what: 'an event that is not there', given: { activityId: 99 } },
    { what: 'a member that is not there', given: { memberId: 99 } },
    { what: 'a plan that is not there', given: { planItemId: 99 } },
  ])('to $what is refused and writes nothing', async ({ given }) => {
    const { db, attach } = branch()
    const before = dumpRecords(db, [...recordTables, 'audit_log'])
    await expect(attach([record], given)).rejects.toThrow('NOT_FOUND')
    expect(dumpRecords(db, [...recordTables, 'audit_log'])).toBe(before)
  })

  it('writes nothing where the vault cannot be written', async () => {
    const { db, file, attach } = branch()
    writeFileSync(vaultFolder(file), 'no folder')
    await expect(attach([record])).rejects.toThrow('MATERIAL_NOT_KEPT')
    expect(listEntries(db, 'material', {})).toEqual([])
  })
})

describe('checking', () => {
  const found = (db: Reader) =>
    listEntries(db, 'material', {}).map((entry) => [entry['foundSha256'], entry['checkedOn']])

  it('notes the day where every file is as it was', async () => {
    const { db, attach } = branch()
    const [id] = await attach([record])
    expect(await check(db)).toEqual({ files: 1, missing: [], changed: [] })
    expect(found(db)).toEqual([[hashOf(bytesOf('三月党员大会记录')), '2026-11-25']])
    expect(logged(db).at(-1)).toMatchObject({
      action: 'material.check',
      details: JSON.stringify({ files: 1, changes: [] }),
    })
    expect(id).toBeGreaterThan(0)
  })

  it('notes changed and missing files, as one command', async () => {
    const { db, attach, place } = branch()
    const [changed, missing, whole] = await attach([
      record,
      list,
      { name: 'x.txt', bytes: bytesOf('x') },
    ])
    writeFileSync(place(record), 'other')
    rmSync(place(list))
    expect(await check(db)).toEqual({ files: 3, missing: [missing], changed: [changed] })
    expect(found(db)).toEqual([
      [hashOf(bytesOf('other')), '2026-11-25'],
      [null, '2026-11-25'],
      [hashOf(bytesOf('x')), '2026-11-25'],
    ])
    const last = logged(db).at(-1)
    expect(last?.action).toBe('material.check')
    const { changes } = JSON.parse(last?.details ?? '')
    expect(changes.map(({ id }: { id: number }) => id)).toEqual([changed, missing])
    expect(verifyAuditChain(db).ok).toBe(true)
    expect(whole).toBeGreaterThan(0)
  })

  it('a second time on a day writes nothing', async () => {
    const { db, attach } = branch()
    await attach([record])
    await check(db)
    const before = dumpRecords(db, [...recordTables, 'audit_log'])
    await check(db)
    expect(dumpRecords(db, [...recordTables, 'audit_log'])).toBe(before)
  })

  it('leaves papers and the recycle bin alone, and can be asked of one branch', async () => {
    const { db, branchId, attach } = branch()
    const [binned] = await attach([list])
    setEntryDeleted(db, { register: 'material', id: binned ?? 0 }, true, testContext)
    db.exec(
      `INSERT INTO material (organization_id, title, kind, paper_place) VALUES (${branchId}, '签到表', 'attendanceSheet', '铁柜三层')`,
    )
    expect((await check(db)).files).toBe(0)
    await attach([record])
    const ofOne = (id: number) => checkMaterials(db, id, materialWork, LATER)
    expect((await ofOne(branchId)).files).toBe(1)
    expect((await ofOne(branchId + 1)).files).toBe(0)
  })

  it('finds all files missing where the folder was left behind, and sound when it is back', async () => {
    const { db, file, attach } = branch()
    const ids = await attach([record, list])
    const away = join(dirname(file), 'elsewhere')
    renameSync(vaultFolder(file), away)
    expect(await check(db)).toMatchObject({ missing: ids, changed: [] })
    renameSync(away, vaultFolder(file))
    expect(await check(db)).toEqual({ files: 2, missing: [], changed: [] })
  })
})

describe('a refused attachment', () => {
  it.each([
    { what: 'an event that is not there', given: { activityId: 99 } },
    { what: 'a member that is not there', given: { memberId: 99 } },
    { what: 'an organization that is not there', given: { organizationId: 99 } },
  ])('to $what leaves no file and no folder behind', async ({ given }) => {
    const { file, attach } = branch()
    await expect(attach([record], given)).rejects.toThrow('NOT_FOUND')
    expect(existsSync(vaultFolder(file))).toBe(false)
  })
})

describe('opening', () => {
  it('gives the content and the name of a sound file', async () => {
    const { db, attach } = branch()
    const [id] = await attach([record])
    const opened = await openMaterial(db, id ?? 0, materialWork)
    expect(Buffer.from(opened.bytes).toString()).toBe('三月党员大会记录')
    expect(opened).toMatchObject({ sha256: hashOf(opened.bytes), fileName: '会议记录.docx' })
  })

  it.each([
    { what: 'lost', code: 'MATERIAL_LOST', spoil: (file: string) => rmSync(file) },
    { what: 'changed', code: 'MATERIAL_CHANGED', spoil: (file: string) => writeFileSync(file, '') },
  ])('a $what file is refused by the title of its entry', async ({ code, spoil }) => {
    const { db, attach, place } = branch()
    const [id] = await attach([record])
    spoil(place(record))
    await expect(openMaterial(db, id ?? 0, materialWork)).rejects.toMatchObject({
      code,
      details: { title: '会议记录' },
    })
  })

  it('an entry that is not there, is in the bin or has no file is refused', async () => {
    const { db, branchId, attach } = branch()
    const [id = 0] = await attach([record])
    setEntryDeleted(db, { register: 'material', id }, true, testContext)
    const sql = `INSERT INTO material (organization_id, title, kind) VALUES (${branchId}, '纸', 'other')`
    const paper = Number(db.prepare(sql).run().lastInsertRowid)
    for (const one of [99, id, paper])
      await expect(openMaterial(db, one, materialWork)).rejects.toThrow('NOT_FOUND')
  })
})

test('verify counts files beside the ledger, those of the recycle bin too', async () => {
  const { db, attach, place, file } = branch()
  const [id] = await attach([record, list])
  setEntryDeleted(db, { register: 'material', id: id ?? 0 }, true, testContext)
  expect(verifyLedger(db)).toMatchObject({ ok: true, materials: { files: 2, missing: 0 } })
  writeFileSync(place(record), 'other')
  const changed = { files: 2, missing: 0, changed: 1 }
  expect(verifyLedger(db)).toMatchObject({ ok: false, materials: changed })
  rmSync(place(list))
  const both = { files: 1, missing: 1, changed: 1 }
  expect(verifyLedger(db)).toMatchObject({ ok: false, materials: both })
  rmSync(vaultFolder(file), { recursive: true })
  const gone = { files: 0, missing: 2, changed: 0 }
  expect(verifyLedger(db)).toMatchObject({ ok: false, integrity: 'ok', materials: gone })
})
