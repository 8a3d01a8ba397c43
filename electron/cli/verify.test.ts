import { writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { createTranslator } from '../app/translator.ts'
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
  db.exec(
    `INSERT INTO material (organization_id, title, kind, sha256)
     VALUES (${branchId}, '会议记录', 'document', '${sha256}')`,
  )
  const whole = verify(environment(file))
  expect(whole).toMatchObject({ status: 0, json: { materials: { files: 1 } } })
  expect(whole.text).toContain('留存文件（1 个）')

  writeFileSync(vaultFile({ folder: vaultFolder(file), key: null }, sha256) ?? '', '改过')
  const changed = verify(environment(file))
  const materials = { files: 1, missing: 0, changed: 1 }
  expect(changed).toMatchObject({ status: 1, json: { ok: false, materials } })
  expect(changed.text).toContain('台账数据完好，但有 1 个留存文件缺失或被改动')
})
