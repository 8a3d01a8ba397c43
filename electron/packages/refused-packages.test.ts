import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { auditDetails, runCommand } from '../ledger/command.ts'
import type { Reader } from '../ledger/connection.ts'
import { vaultOf } from '../materials/vault.ts'
import { resources, testContext } from '../testing/test-ledger.ts'
import { branch, township, pack, merge, dump, addMember } from '../testing/packed-branches.ts'
import { ZipWriter } from '../workbook/write/zip-writer.ts'
import { writePackage } from './package-file.ts'
import { signingKey } from './signing-key.ts'

/** A name of a column that would make the statement read what nobody may see. */
const thief = 'name) SELECT ?, value FROM ledger_info WHERE ? AND length(value) < 99 RETURNING * --'
const ours = { id: 1, parent_id: null, level: 'branch', name: '新党支部', kind: 'village' } as const
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
  /** In what the last part of the archive holds: behind the 30 bytes of its head and its name. */
  const flippedInLast = (bytes: Uint8Array): Uint8Array => {
    const head = Buffer.from(bytes).lastIndexOf('PK\u0003\u0004', undefined, 'latin1')
    return flipped((head + 80) / bytes.length)(bytes)
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
      const good = { 'records.json': records([ours]), 'history.txt': hash, 'parameters.json': '{}' }
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
    ['a byte flipped in its last part', /DAMAGED/, flippedInLast],
    [
      'a history that is not as long as it says',
      /DAMAGED/,
      forged({ history: { entries: 2, head: 'a'.repeat(64) } }),
    ],
    [
      'an unknown table',
      /DAMAGED/,
      forged({}, { 'records.json': records([ours], { sqlite_schema: [{ id: 1 }] }) }),
    ],
    [
      'an unknown column',
      /DAMAGED/,
      forged({}, { 'records.json': records([{ ...ours, 'x") --': 1 }]) }),
    ],
    [
      'a prototype for a table',
      /DAMAGED/,
      forged({}, { 'records.json': records([ours], { constructor: [{ id: 1 }] }) }),
    ],
    [
      'a row against the checks',
      /DAMAGED/,
      forged(
        {},
        {
          'records.json': records([ours, { id: 2, parent_id: 1, level: 'group', name: '' }]),
        },
      ),
    ],
    [
      'a column that reads a secret of the ledger',
      /DAMAGED/,
      forged(
        {},
        {
          'records.json': records([ours], {
            member: [{ id: 1, organization_id: 1, [thief]: 1 }],
          }),
        },
      ),
    ],
    ['no branch', /DAMAGED/, forged({}, { 'records.json': records([]) })],
    [
      'another name than that of its branch',
      /DAMAGED/,
      forged({}, { 'records.json': records([{ ...ours, name: '别的' }]) }),
    ],
    [
      'a second branch',
      /DAMAGED/,
      forged({}, { 'records.json': records([ours, { ...ours, id: 2, name: '又一个' }]) }),
    ],
    [
      'a committee',
      /DAMAGED/,
      forged({}, { 'records.json': records([ours, { ...ours, id: 2, level: 'committee' }]) }),
    ],
    [
      'a name of a branch that is there with records',
      /BRANCH_TAKEN/,
      forged(
        { organization: { id: 1, name: '有记录的' } },
        {
          'records.json': records([{ ...ours, name: '有记录的' }]),
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

  it('or, with any byte flipped, taken as it was packed: some bytes say nothing', async () => {
    const { db, id } = await branch()
    const whole = township()
    const bytes = pack(db, id)
    merge(whole, bytes)
    const fresh = dump(township())
    let taken = 0
    for (let nth = 0; nth < 24; nth += 1) {
      const above = township()
      const spoilt = Uint8Array.from(bytes)
      // Spread over all of it, denser at its end, where the archive keeps its directory.
      const place = bytes.length - 1 - Math.floor(bytes.length * (nth / 24) ** 3)
      spoilt[place] = (spoilt[place] ?? 0) ^ 0xff
      try {
        merge(above, spoilt)
        taken += 1
        expect(dump(above)).toBe(dump(whole))
      } catch (error) {
        expect(String(error)).toMatch(/PACKAGE_|WORKBOOK_/)
        expect(dump(above)).toBe(fresh)
      }
    }
    expect(taken).toBeLessThan(24)
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
