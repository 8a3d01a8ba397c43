import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFacts } from '../../ledger/repositories/facts.ts'
import { branchLedger, resources, testContext } from '../../testing/test-ledger.ts'
import { recognizeWorkbook } from '../../workbook/read-file.ts'
import { explainSignal } from '../explanation-service.ts'
import { commitImport } from './import-service.ts'
import { undoImport } from './undo-import.ts'

const folder = join(resources.folder, 'samples')

function imported() {
  const ledger = branchLedger()
  const name = readdirSync(folder).find((file) => file.startsWith('04')) ?? ''
  const bytes = readFileSync(join(folder, name))
  const files = [{ name, bytes, tables: recognizeWorkbook({ name, bytes }) }]
  const request = { organizationId: ledger.branchId, files }
  const { batchId } = commitImport(ledger.db, request, testContext)
  return { ...ledger, batchId: batchId ?? 0 }
}

describe('an import', () => {
  it('notes when its records were written, and that it brought them', () => {
    const { db } = imported()
    const [facts] = readFacts(db, 2024)
    expect(facts?.activities).not.toEqual([])
    for (const { createdAt, importedBy } of facts?.activities ?? [])
      expect([createdAt, importedBy]).toEqual([testContext.at, true])
  })

  it('from before a column was added is taken back all the same', () => {
    const { db, batchId } = imported()
    db.exec("UPDATE import_change SET after = json_remove(after, '$.created_at')")
    db.exec('UPDATE activity SET created_at = NULL')
    undoImport(db, batchId, testContext)
    expect(db.prepare('SELECT count(*) FROM activity').pluck().get()).toBe(0)
  })

  it('taken back ends what was explained about its records, and nothing else', () => {
    const { db, batchId, branchId: organizationId } = imported()
    const id = db.prepare<[], number>('SELECT max(id) FROM activity').pluck().get() ?? 0
    const about = { organizationId, explanation: '已核对' }
    for (const key of [`activity:${id}`, `activity:${id}:present`, 'activity:9999', 'year:2024']) {
      explainSignal(db, resources.ruleBook, { signal: 'S-08', key, ...about }, testContext)
    }
    undoImport(db, batchId, testContext)
    const held = 'SELECT key FROM signal_explanation WHERE deleted_at IS NULL ORDER BY id'
    expect(db.prepare(held).pluck().all()).toEqual(['activity:9999', 'year:2024'])
  })
})
