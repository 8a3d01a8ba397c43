import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Reader } from '../ledger/connection.ts'
import { closeLedgerFile, createLedgerFile, openLedgerFile } from '../ledger/open.ts'
import { foundLedger, profileSchema } from '../services/ledger-service.ts'
import { loadResources } from '../services/resources.ts'

export const resources = loadResources(join(import.meta.dirname, '..', '..', 'resources'))

/** Who and when in tests: a fixed moment. */
export const testContext = { at: '2026-11-22T09:00:00', actor: 'test' }

/** A folder that goes away with the test. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

let template: Buffer | null = null

/** The bytes of an empty ledger, made once a test process: making one runs every migration. */
function emptyBytes(): Buffer {
  if (template) return template
  const folder = mkdtempSync(join(tmpdir(), 'ledger-template-'))
  const file = join(folder, 'empty.ledger')
  try {
    closeLedgerFile(createLedgerFile(file, resources.migrations))
    template = readFileSync(file)
    return template
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** An empty ledger with the newest schema, in a folder that goes away with the test. */
export function emptyLedger(): { db: Reader; file: string } {
  const file = join(testFolder(), 'test.ledger')
  writeFileSync(file, emptyBytes())
  const db = openLedgerFile(file, resources.migrations)
  onTestFinished(() => closeLedgerFile(db))
  return { db, file }
}

/** A ledger with one village branch. */
export function branchLedger(profile: unknown = {}): {
  db: Reader
  file: string
  branchId: number
} {
  const { db, file } = emptyLedger()
  const name = '样例村党支部'
  const branch = { name, kind: 'village', profile: profileSchema.parse(profile) } as const
  foundLedger(db, { name, branches: [branch], sample: false }, testContext)
  const id = db
    .prepare<[], number>("SELECT id FROM organization WHERE level = 'branch'")
    .pluck()
    .get()
  return { db, file, branchId: id ?? 0 }
}

/** Every row of every table that people's work goes into, as text: equal text, equal ledger. */
export function dumpRecords(db: Reader, tables: readonly string[]): string {
  return tables
    .map((table) =>
      [table, JSON.stringify(db.prepare(`SELECT * FROM ${table} ORDER BY id`).all())].join(' '),
    )
    .join('\n')
}
