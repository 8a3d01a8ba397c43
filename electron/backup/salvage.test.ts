import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { saveMemberSchema } from '../../shared/contract/members.ts'
import { sampleInputs } from '../ipc/sample-inputs.ts'
import type { Reader } from '../ledger/connection.ts'
import { verifyLedger } from '../ledger/integrity.ts'
import { closeLedgerFile, openLedgerFile } from '../ledger/open.ts'
import type { LedgerKey } from '../lock/ledger-key.ts'
import { saveMember } from '../services/member-edits.ts'
import { lockedLedger } from '../testing/locked-ledger.ts'
import { branchLedger, resources, testContext, testFolder } from '../testing/test-ledger.ts'
import { compareLedgers } from './compare-ledgers.ts'
import { salvageLedger } from './salvage.ts'

const PAGE = 4096
const PEOPLE = 300
const { migrations } = resources

interface Made {
  readonly db: Reader
  readonly file: string
  readonly key: LedgerKey | null
}

/** A ledger with many members, closed, and its bytes. */
function crowded(made: Made & { readonly branchId: number }) {
  const { db, file, key, branchId: organizationId } = made
  for (let n = 0; n < PEOPLE; n += 1) {
    const given = { ...sampleInputs['members.save'], id: null, name: `试${n}`, idCard: null }
    saveMember(db, saveMemberSchema.parse({ ...given, organizationId, groupId: null }), testContext)
  }
  // One of the pages that hold members, and nothing else.
  const leaves = db
    .prepare<[], number>("SELECT pageno FROM dbstat WHERE name = 'member' AND pagetype = 'leaf'")
    .pluck()
    .all()
  closeLedgerFile(db)
  return { file, key, leaf: leaves[2] ?? 0, target: join(testFolder(), '救出.ledger') }
}

/** Writes over whole pages, from 1 on. */
function spoil(file: string, pages: readonly number[]): void {
  const bytes = readFileSync(file)
  for (const page of pages) bytes.fill(0xa5, (page - 1) * PAGE, page * PAGE)
  writeFileSync(file, bytes)
}

const kinds = [
  ['a ledger', () => crowded({ ...branchLedger(), key: null })],
  ['a locked ledger', () => crowded(lockedLedger())],
] as const

describe.each(kinds)('%s', (_what, make) => {
  it('that is whole comes out whole', () => {
    const { file, key, target } = make()
    const tables = salvageLedger({ damaged: file, key, target, migrations })
    expect(tables.filter(({ isPartial }) => isPartial)).toEqual([])
    const [one, two] = [file, target].map((path) => openLedgerFile(path, migrations, { key }))
    if (one && two) expect(compareLedgers(one, two)).toEqual([])
    if (two) expect(verifyLedger(two)).toMatchObject({ ok: true })
    for (const db of [one, two]) if (db) closeLedgerFile(db)
  })

  it('with damaged pages gives what is on the others, and the log tells what is missing', () => {
    const { file, key, target, leaf } = make()
    spoil(file, [leaf])
    const spoiled = readFileSync(file)
    const tables = salvageLedger({ damaged: file, key, target, migrations })
    const kept = tables.find(({ table }) => table === 'member')?.rows ?? 0
    expect(kept).toBeGreaterThan(PEOPLE / 2)
    expect(kept).toBeLessThan(PEOPLE)
    // The damaged file was only read.
    expect(readFileSync(file).equals(spoiled)).toBe(true)
    const db = openLedgerFile(target, migrations, { key })
    const health = verifyLedger(db)
    expect(health).toMatchObject({ integrity: 'ok', foreignKeys: 'ok', auditChain: { ok: true } })
    expect(health.records?.wrong).toHaveLength(PEOPLE - kept)
    expect(new Set(health.records?.wrong.map(({ what }) => what))).toEqual(new Set(['removed']))
    closeLedgerFile(db)
  })

  it('of which nothing can be read says so, and makes no file', () => {
    const { file, key, target } = make()
    spoil(file, [1, 2, 3, 4, 5])
    const attempt = (): unknown => salvageLedger({ damaged: file, key, target, migrations })
    expect(attempt).toThrow(/LEDGER_(?:DAMAGED|NOT_A_LEDGER|PASSWORD)/)
    expect(() => readFileSync(target)).toThrow('ENOENT')
  })
})
