import { expect, it } from 'vitest'
import { createTranslator } from '../app/translator.ts'
import { explainSignal } from '../services/explanation-service.ts'
import { branchLedger, resources, testContext } from '../testing/test-ledger.ts'
import { check } from './check.ts'
import type { Environment } from './environment.ts'

function environment(ledgerFile: string): Environment {
  return {
    ledgerFile,
    json: true,
    language: 'zh-CN',
    today: '2026-11-22',
    now: testContext.at,
    resources,
    translate: createTranslator(resources.folder, 'zh-CN'),
    print: () => undefined,
    note: () => undefined,
  }
}

it('an explained signal is told with its explanation and leaves nothing to look at', () => {
  const { db, file, branchId: organizationId } = branchLedger()
  db.exec(
    `INSERT INTO member (id, organization_id, name, id_card)
     VALUES (7, ${organizationId}, '赵试一', '110105194912310020')`,
  )
  const look = () => check(environment(file), { rule: ['S-01'] })
  expect(look()).toMatchObject({ status: 1, json: { signals: [{ explained: null }] } })
  const about = { signal: 'S-01', organizationId, key: 'member:7' }
  const explanation = '身份证原件如此'
  explainSignal(db, resources.ruleBook, { ...about, explanation }, testContext)
  const { status, json, text } = look()
  expect(status).toBe(0)
  expect(json).toMatchObject({ signals: [{ explained: explanation }], summary: { suspect: 0 } })
  expect(text).toContain(`已说明：${explanation}`)
})
