import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { saveMemberSchema } from '../../shared/contract/members.ts'
import { sampleBranch } from '../../shared/sample/sample-branch.ts'
import { sampleInputs } from '../ipc/sample-inputs.ts'
import { recordTables } from '../ledger/changes.ts'
import { auditDetails, runCommand } from '../ledger/command.ts'
import type { Reader } from '../ledger/connection.ts'
import { verifyLedger } from '../ledger/integrity.ts'
import { materialWork } from '../materials/material-work.ts'
import { foundHash, vaultOf } from '../materials/vault.ts'
import { getChecklist } from '../services/checklist-service.ts'
import { explainSignal } from '../services/explanation-service.ts'
import { commitImport } from '../services/import/import-service.ts'
import { importTables } from '../services/import/import-tables.ts'
import { foundLedger, organizationInfos, profileSchema } from '../services/ledger-service.ts'
import { attachMaterials } from '../services/material-service.ts'
import { saveMember } from '../services/member-edits.ts'
import { fillBranchRegisters } from '../services/sample-registers.ts'
import { dumpRecords, emptyLedger, resources, testContext } from '../testing/test-ledger.ts'
import { recognizeWorkbook } from '../workbook/read-file.ts'
import { ZipWriter } from '../workbook/write/zip-writer.ts'
import { mergePackage } from './merge-package.ts'
import { openPackage, writePackage } from './package-file.ts'
import { packBranch } from './pack-branch.ts'
import { signingKey } from './signing-key.ts'

const options = { branches: 1, members: 12, years: 1, seed: 1, today: '2026-11-22' } as const
const { ruleBook } = resources
const passphrase = '一句只有两个人知道的话'

/** A branch with a year of records, a group, an explained signal and a material. */
async function branch(index = 0): Promise<{ db: Reader; id: number; name: string }> {
  const { db } = emptyLedger()
  const made = sampleBranch(index, options)
  const profile = profileSchema.parse({ groups: made.groups, parent: '样例镇' })
  const own = { name: made.name, kind: made.kind, profile }
  foundLedger(db, { name: made.name, branches: [own], sample: false }, testContext)
  const id = organizationInfos(db).find(({ level }) => level === 'branch')?.id ?? 0
  runCommand(db, testContext, (writer, recorder) => {
    importTables({ db: writer, recorder, organizationId: id, writtenAt: null }, made.tables)
    fillBranchRegisters({ db: writer, recorder, organizationId: id }, made, index, options)
    return { value: null, audit: { action: 'test', details: auditDetails(recorder.changes) } }
  })
  const activity = db.prepare<[], number>('SELECT max(id) FROM activity').pluck().get() ?? 0
  const about = { signal: 'S-08', key: `activity:${activity}`, organizationId: id }
  explainSignal(db, ruleBook, { ...about, explanation: '已核对' }, testContext)
  const material = { ...sampleInputs['materials.attach'], organizationId: id }
  const places = { activityId: activity, planItemId: null, memberId: null }
  const file = { name: '照片.jpg', bytes: new TextEncoder().encode('照片') }
  const request = { about: { ...material, ...places }, files: [file] }
  await attachMaterials(db, request, materialWork, testContext)
  return { db, id, name: made.name }
}

function township(): Reader {
  const { db } = emptyLedger()
  const elsewhere = {
    name: '别的党支部',
    kind: 'village',
    profile: profileSchema.parse({ parent: '样例镇' }),
  } as const
  foundLedger(db, { name: '样例镇', branches: [elsewhere], sample: false }, testContext)
  return db
}

const pack = (db: Reader, organizationId: number, word: string | null = null): Uint8Array =>
  packBranch(
    db,
    { organizationId, year: 2026, ruleBook, withMaterials: true, passphrase: word },
    testContext,
  ).bytes

const merge = (db: Reader, bytes: Uint8Array, word: string | null = null) =>
  mergePackage(db, openPackage(bytes, word), { ...testContext, actor: '镇组织办' })

const dump = (db: Reader): string => dumpRecords(db, recordTables)

function addMember(db: Reader, organizationId: number, name: string): number {
  const given = { ...sampleInputs['members.save'], id: null, name, idCard: null }
  const member = saveMemberSchema.parse({ ...given, organizationId, groupId: null })
  return saveMember(db, member, testContext).id
}

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

/** A name of a column that would make the statement read what nobody may see. */
const thief = 'name) SELECT ?, value FROM ledger_info WHERE ? AND length(value) < 99 RETURNING * --'
const own = { id: 1, parent_id: null, level: 'branch', name: '新党支部', kind: 'village' } as const
const records = (organization: readonly object[], more: object = {}): string =>
  JSON.stringify({ organization, ...more })

describe('a package is refused, and nothing is changed', () => {
  async function attempt(spoil: (bytes: Uint8Array, db: Reader) => Uint8Array) {
    const { db, id } = await branch()
    const above = township()
    const held = dump(above)
    const bytes = spoil(pack(db, id), db)
    let code = 'none'
    try {
      merge(above, bytes)
    } catch (error) {
      code = String(error)
    }
    expect(dump(above)).toBe(held)
    return code
  }

  const zipped = (parts: Readonly<Record<string, string>>): Uint8Array => {
    const zip = new ZipWriter()
    for (const [name, text] of Object.entries(parts)) zip.add(name, [text])
    return zip.end()
  }
  const flipped = (at: number) => (bytes: Uint8Array) => {
    const other = Uint8Array.from(bytes)
    const place = Math.floor(bytes.length * at)
    other[place] = (other[place] ?? 0) ^ 0xff
    return other
  }
  const workbook = (): Uint8Array => {
    const folder = join(resources.folder, 'samples')
    return readFileSync(join(folder, readdirSync(folder)[0] ?? ''))
  }
  /** A package of the right form, signed by its own key, with one thing wrong. */
  const forged =
    (head: object, parts: Readonly<Record<string, string>> = {}) =>
    (_bytes: Uint8Array, db: Reader): Uint8Array => {
      const hash = 'a'.repeat(64)
      const good = { 'records.json': records([own]), 'history.txt': hash, 'parameters.json': '{}' }
      const all = Object.entries({ ...good, ...parts })
      const whole = {
        kind: 'branch' as const,
        ledgerId: 'x',
        ledger: 'x',
        organization: { id: 1, name: '新党支部' },
        schema: 10,
        packedAt: '2026-11-22T09:00:00',
        packedBy: 'x',
        history: { entries: 1, head: hash },
        records: 0,
        ...head,
      }
      const made = all.map(([name, text]) => ({ name, bytes: Buffer.from(text) }))
      return writePackage(whole, made, signingKey(db, testContext), null)
    }

  it.each<[string, RegExp, (bytes: Uint8Array, db: Reader) => Uint8Array]>([
    ['nothing', /NOT_ONE/, () => new Uint8Array()],
    ['text', /NOT_ONE/, () => Buffer.from('数据包')],
    ['a workbook', /NOT_ONE/, workbook],
    [
      'a zip of something else',
      /NOT_ONE/,
      () => zipped({ 'manifest.json': '{"format":"x","version":1}' }),
    ],
    ['a manifest that is no JSON', /DAMAGED/, () => zipped({ 'manifest.json': '{' })],
    [
      'no signature',
      /DAMAGED/,
      () => zipped({ 'manifest.json': '{"format":"branch-ledger-package","version":1}' }),
    ],
    [
      'a newer form',
      /NEWER/,
      () => zipped({ 'manifest.json': '{"format":"branch-ledger-package","version":2}' }),
    ],
    ['a newer ledger', /NEWER/, forged({ schema: 99_999 })],
    ['the first half', /DAMAGED/, (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['all but the last byte', /DAMAGED|NOT_ONE/, (bytes) => bytes.subarray(0, -1)],
    ['a byte flipped near its beginning', /DAMAGED|FORGED|NOT_ONE/, flipped(0.01)],
    ['a byte flipped in its middle', /DAMAGED/, flipped(0.5)],
    ['a byte flipped near its end', /DAMAGED|FORGED|NOT_ONE/, flipped(0.995)],
    [
      'a history that is not as long as it says',
      /DAMAGED/,
      forged({ history: { entries: 2, head: 'a'.repeat(64) } }),
    ],
    [
      'an unknown table',
      /DAMAGED/,
      forged({}, { 'records.json': records([own], { sqlite_schema: [{ id: 1 }] }) }),
    ],
    [
      'an unknown column',
      /DAMAGED/,
      forged({}, { 'records.json': records([{ ...own, 'x") --': 1 }]) }),
    ],
    [
      'a prototype for a table',
      /DAMAGED/,
      forged({}, { 'records.json': records([own], { constructor: [{ id: 1 }] }) }),
    ],
    [
      'a row against the checks',
      /DAMAGED/,
      forged(
        {},
        {
          'records.json': records([own, { id: 2, parent_id: 1, level: 'group', name: '' }]),
        },
      ),
    ],
    [
      'a column that reads a secret of the ledger',
      /DAMAGED/,
      forged(
        {},
        {
          'records.json': records([own], {
            member: [{ id: 1, organization_id: 1, [thief]: 1 }],
          }),
        },
      ),
    ],
    ['no branch', /DAMAGED/, forged({}, { 'records.json': records([]) })],
    [
      'another name than that of its branch',
      /DAMAGED/,
      forged({}, { 'records.json': records([{ ...own, name: '别的' }]) }),
    ],
    [
      'a second branch',
      /DAMAGED/,
      forged({}, { 'records.json': records([own, { ...own, id: 2, name: '又一个' }]) }),
    ],
    [
      'a committee',
      /DAMAGED/,
      forged({}, { 'records.json': records([own, { ...own, id: 2, level: 'committee' }]) }),
    ],
    [
      'a name of a branch that is there with records',
      /BRANCH_TAKEN/,
      forged(
        { organization: { id: 1, name: '有记录的' } },
        {
          'records.json': records([{ ...own, name: '有记录的' }]),
        },
      ),
    ],
  ])('%s', async (what, code, spoil) => {
    if (what.includes('with records')) {
      const above = township()
      const name = '有记录的'
      runCommand(above, testContext, (_writer, recorder) => {
        const values = { level: 'branch', name, kind: 'village' }
        const organization_id = recorder.insert('organization', values)
        recorder.insert('member', { organization_id, name: '赵试一' })
        return { value: null, audit: { action: 'test', details: auditDetails(recorder.changes) } }
      })
      const bytes = spoil(new Uint8Array(), (await branch()).db)
      expect(() => merge(above, bytes)).toThrow(code)
      return
    }
    expect(await attempt(spoil)).toMatch(code)
  })

  it('where another key signed for a branch that is known', async () => {
    const { db, id } = await branch()
    const above = township()
    merge(above, pack(db, id))
    db.exec("DELETE FROM ledger_info WHERE key = 'signingKey'")
    addMember(db, id, '新试一')
    expect(() => merge(above, pack(db, id))).toThrow('PACKAGE_FORGED')
  })

  it('where the history before the last merge was rewritten', async () => {
    const { db, id } = await branch()
    const above = township()
    merge(above, pack(db, id))
    db.exec('DROP TRIGGER audit_log_no_update')
    db.exec("UPDATE audit_log SET hash = substr(hash, 2) || '0'")
    addMember(db, id, '新试一')
    const held = dump(above)
    expect(() => merge(above, pack(db, id))).toThrow('PACKAGE_HISTORY')
    expect(dump(above)).toBe(held)
  })

  it.each([
    ['materials/../../evil', 'merged'],
    ['/etc/evil', 'merged'],
    ['materials/CON', 'merged'],
    ['C:\\evil', 'PACKAGE_DAMAGED'],
    ['..\\evil', 'PACKAGE_DAMAGED'],
  ])('the part %s reaches no disk (%s)', async (name, expected) => {
    const { db } = await branch()
    const above = township()
    const bytes = forged({}, { [name]: 'x' })(new Uint8Array(), db)
    let outcome = ''
    try {
      outcome = merge(above, bytes).outcome
    } catch (error) {
      outcome = String(error)
    }
    expect(outcome).toContain(expected)
    expect(() => readdirSync(vaultOf(above).folder)).toThrow('ENOENT')
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
