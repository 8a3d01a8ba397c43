import { describe, expect, it } from 'vitest'
import { createTranslator } from '../app/translator.ts'
import type { Reader } from '../ledger/connection.ts'
import { verifyLedger } from '../ledger/integrity.ts'
import { entryValuesSchema } from '../../shared/registers/values.ts'
import { getChecklist } from '../services/checklist-service.ts'
import { saveEntry } from '../services/entry-service.ts'
import { recordInspection } from '../services/supervision/record-inspection.ts'
import { foundLedger, organizationInfos, profileSchema } from '../services/ledger-service.ts'
import { emptyLedger, resources, testContext } from '../testing/test-ledger.ts'
import { mergePackage } from './merge-package.ts'
import { openPackage } from './package-file.ts'
import { packBranch } from './pack-branch.ts'
import { problemList } from './problem-list.ts'

const name = '样例村党支部'
const { ruleBook } = resources
const translate = createTranslator(resources.folder, 'zh-CN')
const later = { at: '2026-12-30T09:00:00', actor: '赵试一' }

/** A branch that has held nothing all year, and its superior, who has its package. */
function twoLedgers(): { branch: Reader; above: Reader; here: number; there: number } {
  const [branch, above] = [emptyLedger().db, emptyLedger().db]
  const own = { name, kind: 'village', profile: profileSchema.parse({}) } as const
  foundLedger(branch, { name, branches: [own], sample: false }, testContext)
  const elsewhere = { ...own, name: '镇直党支部' }
  foundLedger(above, { name: '样例镇', branches: [elsewhere], sample: false }, testContext)
  const idOf = (db: Reader): number =>
    organizationInfos(db).find((one) => one.name === name)?.id ?? 0
  const here = idOf(branch)
  merge(above, pack(branch, here))
  return { branch, above, here, there: idOf(above) }
}

const pack = (db: Reader, organizationId: number): Uint8Array =>
  packBranch(
    db,
    { organizationId, year: 2026, ruleBook, withMaterials: false, passphrase: null },
    testContext,
  ).bytes

const merge = (db: Reader, bytes: Uint8Array) =>
  mergePackage(db, openPackage(bytes, null), testContext)

const problems = (db: Reader, organizationId: number) =>
  problemList(db, { organizationId, year: 2026, days: 30, ruleBook, translate }, testContext)

const entries = (db: Reader): Record<string, unknown>[] =>
  db.prepare<[], Record<string, unknown>>('SELECT * FROM rectification ORDER BY id').all()

describe('a problem list', () => {
  it('goes back to its branch, once, and its deadlines stand in the checklist', () => {
    const { branch, above, here, there } = twoLedgers()
    const list = problems(above, there)
    expect(list.problems).toBeGreaterThan(5)
    const taken = merge(branch, list.bytes)
    expect(taken).toMatchObject({
      organization: name,
      outcome: 'problems',
      inserted: list.problems,
    })
    expect(entries(branch)[0]).toMatchObject({
      organization_id: here,
      source: 'finding',
      found_on: '2026-11-22',
      deadline_on: '2026-12-22',
      remark: '样例镇',
    })
    // In the words of the checklist, gaps filled.
    for (const { problem } of entries(branch)) expect(problem).not.toMatch(/\{\{|rules:/)
    expect(merge(branch, list.bytes)).toMatchObject({ outcome: 'unchanged', inserted: 0 })
    expect(entries(branch)).toHaveLength(list.problems)
    const request = { year: 2026, today: later.at.slice(0, 10), organizationId: here }
    const late = getChecklist(branch, ruleBook, request).duties.filter(
      ({ rule, status }) => rule === 'M-01' && status === 'late',
    )
    expect(late.length).toBeGreaterThan(0)
    expect(verifyLedger(branch)).toMatchObject({ ok: true })
  })

  it('is answered by the next package of the branch', () => {
    const { branch, above, here, there } = twoLedgers()
    merge(branch, problems(above, there).bytes)
    merge(above, pack(branch, here))
    expect(entries(above)).toHaveLength(entries(branch).length)
    expect(verifyLedger(above)).toMatchObject({ ok: true })
  })

  it('holds what was found on the spot, which comes back answered as the same problem', () => {
    const { branch, above, here } = twoLedgers()
    // A branch that has not handed in anything is visited, too.
    const fresh = emptyLedger().db
    const own = { name, kind: 'village', profile: profileSchema.parse({}) } as const
    foundLedger(fresh, { name: '样例镇', branches: [own], sample: false }, testContext)
    const there = organizationInfos(fresh).find((one) => one.level === 'branch')?.id ?? 0
    const found = { inspectedOn: '2026-11-20', inspector: '赵试一', found: '' }
    const visited = { organizationId: there, ...found, problems: ['会议室没有党旗'] }
    recordInspection(fresh, { ...visited, deadlineOn: '2026-12-01' }, testContext)
    merge(branch, problems(fresh, there).bytes)
    const [first] = entries(branch)
    expect(first).toMatchObject({ problem: '会议室没有党旗', source: 'inspection' })
    expect(first).toMatchObject({ found_on: '2026-11-20', deadline_on: '2026-12-01' })
    // The next list does not bring an open problem a second time.
    const next = { organizationId: there, year: 2026, days: 30, ruleBook, translate }
    merge(branch, problemList(fresh, next, later).bytes)
    const texts = entries(branch).map(({ problem }) => problem)
    expect(texts.length).toBe(new Set(texts).size)
    const done = { finishedOn: '2026-11-25', measure: '已悬挂', owner: '钱试二', evidence: '照片' }
    const values = entryValuesSchema('rectification').parse({
      problem: '会议室没有党旗',
      source: 'inspection',
      foundOn: '2026-11-20',
      activityId: null,
      deadlineOn: '2026-12-01',
      closedBy: null,
      remark: null,
      ...done,
    })
    const answer = { register: 'rectification', organizationId: here, values } as const
    saveEntry(branch, { ...answer, id: Number(first?.['id']) }, testContext)
    expect(merge(fresh, pack(branch, here)).updated).toBe(1)
    const same = entries(fresh).filter(({ problem }) => problem === '会议室没有党旗')
    expect(same).toHaveLength(1)
    expect(same[0]).toMatchObject({ finished_on: '2026-11-25', evidence: '照片' })
    expect(verifyLedger(fresh)).toMatchObject({ ok: true })
    expect(entries(above)).toHaveLength(0)
  })

  it('of another superior than the first is refused, and one for another branch', () => {
    const { branch, above, there } = twoLedgers()
    merge(branch, problems(above, there).bytes)
    const [stranger] = [twoLedgers()]
    const bytes = problems(stranger.above, stranger.there).bytes
    expect(() => merge(branch, bytes)).toThrow('PACKAGE_FORGED')
    branch.exec("UPDATE organization SET name = '改名党支部'")
    expect(() => merge(branch, problems(above, there).bytes)).toThrow('PACKAGE_OTHER_BRANCH')
  })

  it('of a branch without late or wrong duties is none', () => {
    const { above } = twoLedgers()
    above.exec("UPDATE organization SET founded_on = '2026-11-22' WHERE level = 'branch'")
    const id = organizationInfos(above).find((one) => one.name === '镇直党支部')?.id ?? 0
    expect(() => problems(above, id)).toThrow('EXPORT_EMPTY')
  })
})
