import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recordTables } from '../ledger/changes.ts'
import { auditDetails, runCommand } from '../ledger/command.ts'
import type { Reader } from '../ledger/connection.ts'
import { verifyLedger } from '../ledger/integrity.ts'
import { foundHash, vaultOf } from '../materials/vault.ts'
import { getChecklist } from '../services/checklist-service.ts'
import { commitImport } from '../services/import/import-service.ts'
import { foundLedger, organizationInfos, profileSchema } from '../services/ledger-service.ts'
import { emptyLedger, resources, testContext } from '../testing/test-ledger.ts'
import {
  branch,
  township,
  pack,
  merge,
  dump,
  addMember,
  ruleBook,
} from '../testing/packed-branches.ts'
import { recognizeWorkbook } from '../workbook/read-file.ts'

const passphrase = '一句只有两个人知道的话'

const findings = (db: Reader, organizationId: number): unknown =>
  getChecklist(db, ruleBook, { year: 2026, today: '2026-11-22', organizationId }).summary

describe('a package', () => {
  it('brings a branch to its superior: the same records, materials and findings', async () => {
    const { db, id, name } = await branch()
    const above = township()
    const merged = merge(above, pack(db, id))
    expect(merged).toMatchObject({
      organization: name,
      outcome: 'merged',
      materials: 1,
      conflicts: [],
    })
    expect(merged.inserted).toBeGreaterThan(300)
    const here = organizationInfos(above).find((one) => one.name === name)
    const committee = organizationInfos(above).find(({ level }) => level === 'committee')
    expect(here).toMatchObject({ level: 'branch', parentId: committee?.id })
    expect(findings(above, here?.id ?? 0)).toEqual(findings(db, id))
    // The committee is its own, here and there.
    for (const table of recordTables.filter(
      (one) => !['organization', 'import_layout'].includes(one),
    )) {
      const count = `SELECT count(*) FROM ${table}`
      expect([table, above.prepare(count).pluck().get()]).toEqual([
        table,
        db.prepare(count).pluck().get(),
      ])
    }
    const sha256 = String(
      db.prepare('SELECT sha256 FROM material WHERE sha256 IS NOT NULL').pluck().get(),
    )
    expect(foundHash(vaultOf(above), sha256)).toBe(sha256)
    expect(verifyLedger(above)).toMatchObject({ ok: true })
  })

  it('that comes twice changes nothing, and an older one neither', async () => {
    const { db, id } = await branch()
    const above = township()
    const first = pack(db, id)
    merge(above, first)
    const held = dump(above)
    expect(merge(above, first)).toMatchObject({ outcome: 'unchanged' })
    addMember(db, id, '新试一')
    expect(merge(above, pack(db, id))).toMatchObject({ outcome: 'merged', inserted: 1, updated: 0 })
    const newer = dump(above)
    expect(newer).not.toBe(held)
    expect(merge(above, first)).toMatchObject({ outcome: 'older' })
    expect(dump(above)).toBe(newer)
  })

  it('brings what was changed and taken away; what the superior changed stays and is told', async () => {
    const { db, id } = await branch()
    const gone = addMember(db, id, '走试一')
    const kept = addMember(db, id, '改试二')
    const above = township()
    merge(above, pack(db, id))
    const idOf = (name: string): number =>
      Number(above.prepare('SELECT id FROM member WHERE name = ?').pluck().get(name))
    const [hereKept] = [idOf('改试二')]
    runCommand(above, testContext, (_writer, recorder) => {
      recorder.update('member', hereKept, { remark: '镇里核对过' })
      return { value: null, audit: { action: 'test', details: auditDetails(recorder.changes) } }
    })
    runCommand(db, testContext, (_writer, recorder) => {
      recorder.remove('member', gone)
      recorder.update('member', kept, { remark: '支部改过' })
      const [other = 0] = db.prepare<[], number>('SELECT id FROM member').pluck().all()
      recorder.update('member', other, { remark: '另一处' })
      return { value: null, audit: { action: 'test', details: auditDetails(recorder.changes) } }
    })
    const merged = merge(above, pack(db, id))
    expect(merged).toMatchObject({ updated: 1, removed: 1, inserted: 0 })
    expect(merged.conflicts).toEqual([{ table: 'member', id: hereKept }])
    const remark = above.prepare('SELECT remark FROM member WHERE id = ?').pluck().get(hereKept)
    expect(remark).toBe('镇里核对过')
    expect(verifyLedger(above)).toMatchObject({ ok: true })
  })

  it('with a passphrase opens with it only', async () => {
    const { db, id } = await branch()
    const bytes = pack(db, id, passphrase)
    expect(Buffer.from(bytes).includes('manifest.json')).toBe(false)
    const above = township()
    for (const word of [null, '别的话'])
      expect(() => merge(above, bytes, word)).toThrow('PACKAGE_PASSPHRASE')
    expect(merge(above, bytes, passphrase)).toMatchObject({ outcome: 'merged' })
  })

  it('of several branches go side by side', async () => {
    const above = township()
    for (const index of [0, 1, 2]) {
      const { db, id } = await branch(index)
      expect(merge(above, pack(db, id))).toMatchObject({ outcome: 'merged' })
    }
    expect(organizationInfos(above).filter(({ level }) => level === 'branch')).toHaveLength(4)
    expect(verifyLedger(above)).toMatchObject({ ok: true })
  })
})

it('workbooks and packages do not mix in one branch', async () => {
  const { db, id, name } = await branch()
  const { db: above } = emptyLedger()
  const own = { name, kind: 'village', profile: profileSchema.parse({}) } as const
  foundLedger(above, { name: '样例镇', branches: [own], sample: false }, testContext)
  const folder = join(resources.folder, 'samples')
  const file = readdirSync(folder).find((one) => one.startsWith('04')) ?? ''
  const bytes = readFileSync(join(folder, file))
  const files = [{ name: file, bytes, tables: recognizeWorkbook({ name: file, bytes }) }]
  const organizationId = organizationInfos(above)[0]?.id ?? 0
  commitImport(above, { organizationId, files }, testContext)
  expect(() => merge(above, pack(db, id))).toThrow('PACKAGE_BRANCH_TAKEN')
})
