import { writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { createTranslator } from '../app/translator.ts'
import { auditDetails, runCommand } from '../ledger/command.ts'
import { keepContent, vaultFile, vaultFolder } from '../materials/vault.ts'
import { branchLedger, resources, testContext } from '../testing/test-ledger.ts'
import type { Environment } from './environment.ts'
import { verify } from './verify.ts'

function environment(ledgerFile: string): Environment {
  return {
    ledgerFile,
    password: () => null,
    json: false,
    language: 'zh-CN',
    today: '2026-11-22',
    now: testContext.at,
    resources,
    translate: createTranslator(resources.folder, 'zh-CN'),
    print: () => undefined,
    note: () => undefined,
  }
}

it('a changed material is something to look at, and the ledger itself is called sound', () => {
  const { db, file, branchId } = branchLedger()
  const sha256 = keepContent(
    { folder: vaultFolder(file), key: null },
    new TextEncoder().encode('会议记录'),
  )
  runCommand(db, testContext, (_writer, recorder) => {
    const material = { organization_id: branchId, title: '会议记录', kind: 'document', sha256 }
    recorder.insert('material', material)
    return { value: null, audit: { action: 'test', details: auditDetails(recorder.changes) } }
  })
  const whole = verify(environment(file), {})
  expect(whole).toMatchObject({ status: 0, json: { materials: { files: 1 } } })
  expect(whole.text).toContain('留存文件（1 个）')

  writeFileSync(vaultFile({ folder: vaultFolder(file), key: null }, sha256) ?? '', '改过')
  const changed = verify(environment(file), {})
  const materials = { files: 1, missing: 0, changed: 1 }
  expect(changed).toMatchObject({ status: 1, json: { ok: false, materials } })
  expect(changed.text).toContain('台账数据完好，但有 1 个留存文件缺失或被改动')
})

it('a code on paper is compared with the history, and a row that was changed past the log shows', () => {
  const { db, file } = branchLedger()
  const { json } = verify(environment(file), {})
  const { code } = json as { code: string }
  expect(verify(environment(file), { code })).toMatchObject({
    status: 0,
    json: { history: 'same' },
  })
  const other = code.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'))
  expect(verify(environment(file), { code: other })).toMatchObject({
    status: 1,
    json: { ok: true, history: 'differs' },
  })
  db.exec("UPDATE organization SET name = '别的党支部'")
  const changed = verify(environment(file), {})
  expect(changed).toMatchObject({ status: 1, json: { ok: false } })
  expect(changed.text).toContain('与操作记录不一致的记录 1 条')
})
