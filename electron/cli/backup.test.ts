import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createTranslator } from '../app/translator.ts'
import { closeLedgerFile } from '../ledger/open.ts'
import { withLedger } from './with-ledger.ts'
import { branchLedger, resources, testFolder } from '../testing/test-ledger.ts'
import { backup, restore } from './backup.ts'
import type { Environment } from './environment.ts'

function environment(ledgerFile: string, now = '2026-11-27T09:45:12'): Environment {
  return {
    ledgerFile,
    password: () => null,
    json: true,
    language: 'zh-CN',
    today: '2026-11-27',
    now,
    resources,
    translate: createTranslator(resources.folder, 'zh-CN'),
    print: () => undefined,
    note: () => undefined,
  }
}

function ledgerWithBackup() {
  const { db, file } = branchLedger()
  closeLedgerFile(db)
  const out = testFolder()
  const { json } = backup(environment(file), { out })
  return { file, out, json, from: join(out, readdirSync(out)[0] ?? '') }
}

const soundness = (file: string): unknown =>
  withLedger(environment(file), (db) => db.pragma('quick_check', { simple: true }))

it('makes a copy in a folder and says what it holds', () => {
  const { json, from } = ledgerWithBackup()
  expect(json).toMatchObject({ file: from, holds: { ledger: '样例村党支部', members: 0 } })
})

it('restores, and keeps what stood there as a backup', () => {
  const { file, from } = ledgerWithBackup()
  const { json, text } = restore(environment(file, '2026-11-28T08:00:00'), { from })
  expect(json).toMatchObject({ ledger: file, from, aside: null })
  expect(text).toContain('原来的台账保留在')
  expect(existsSync((json as { before: string }).before)).toBe(true)
  expect(soundness(file)).toBe('ok')
})

it.each([
  ['cut short', (file: string) => truncateSync(file, 30_000)],
  ['no ledger at all', (file: string) => writeFileSync(file, '坏了')],
])('puts a ledger that is %s aside as it is, and restores', (_what, spoil) => {
  const { file, from } = ledgerWithBackup()
  spoil(file)
  const bytes = readFileSync(file)
  const { json } = restore(environment(file), { from })
  const { aside } = json as { aside: string }
  expect(readFileSync(aside).equals(bytes)).toBe(true)
  expect(soundness(file)).toBe('ok')
})

it('restores where nothing stood', () => {
  const { from } = ledgerWithBackup()
  const file = join(testFolder(), 'neu.ledger')
  expect(restore(environment(file), { from }).json).toMatchObject({ before: null, aside: null })
  expect(soundness(file)).toBe('ok')
})

it.each([
  ['is missing', 'LEDGER_MISSING', (from: string) => `${from}.gone`],
  [
    'is damaged',
    'LEDGER_DAMAGED',
    (from: string) => {
      truncateSync(from, 30_000)
      return from
    },
  ],
])('a backup that %s changes nothing', (_what, code, spoiled) => {
  const { file, from } = ledgerWithBackup()
  const bytes = readFileSync(file)
  expect(() => restore(environment(file), { from: spoiled(from) })).toThrow(
    expect.objectContaining({ code }),
  )
  expect(readFileSync(file).equals(bytes)).toBe(true)
})
