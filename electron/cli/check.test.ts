import { expect, it } from 'vitest'
import { createTranslator } from '../app/translator.ts'
import { explainSignal } from '../services/explanation-service.ts'
import { branchLedger, resources, testContext } from '../testing/test-ledger.ts'
import { check, organizationNamed } from './check.ts'
import type { Environment } from './environment.ts'

function environment(ledgerFile: string): Environment {
  return {
    ledgerFile,
    password: () => null,
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
  const { status, json } = look()
  expect(status).toBe(0)
  expect(json).toMatchObject({ signals: [{ explained: explanation }], summary: { suspect: 0 } })
  const { text } = check({ ...environment(file), json: false }, { rule: ['S-01'] })
  expect(text).toContain(`已说明：${explanation}`)
})

it('names the edition of the rules on admission that was in force on the day of a step', () => {
  const { db, file, branchId } = branchLedger()
  db.exec(
    `INSERT INTO admission (id, organization_id, name) VALUES (7, ${branchId}, '孙试三');
     INSERT INTO admission_step (organization_id, admission_id, step, done_on)
     VALUES (${branchId}, 7, 1, '2026-05-01'), (${branchId}, 7, 2, '2026-05-20')`,
  )
  const { json } = check(environment(file), { rule: ['G-01', 'G-02'] })
  const [first, second] = ['FZ14', 'FZ26'].map(
    (code) => resources.ruleBook.documents.find((document) => document.code === code)?.title.zh,
  )
  expect(json).toMatchObject({
    duties: [
      { rule: 'G-01', source: { document: first, article: null, verified: false } },
      { rule: 'G-02', source: { document: second, article: '第七条', verified: true } },
    ],
  })
})

it.each([
  ['a branch', '样例村党支部'],
  ['a committee', '样例镇党委'],
])('%s is found by its name', (_what, name) => {
  const { db } = branchLedger({ parent: '样例镇党委' })
  const found = organizationNamed(db, name)
  const stored = db.prepare('SELECT name FROM organization WHERE id = ?').pluck().get(found)
  expect(stored).toBe(name)
})

it('a group has no duties of its own', () => {
  const { db } = branchLedger({ groups: ['第一党小组'] })
  expect(() => organizationNamed(db, '第一党小组')).toThrow('ORGANIZATION_UNKNOWN')
})
