import { describe, expect, it } from 'vitest'
import { createTranslator } from '../../app/translator.ts'
import type { Reader } from '../../ledger/connection.ts'
import { listEntries } from '../../ledger/repositories/entries.ts'
import { emptyLedger, resources, testContext } from '../../testing/test-ledger.ts'
import { organizationInfos } from '../ledger-service.ts'
import { fillSampleLedger } from '../sample-service.ts'
import { countStands } from './count-stands.ts'
import { planRound } from './plan-service.ts'
import { recordInspection } from './record-inspection.ts'
import { rectificationNotice } from './rectification-notice.ts'
import { getRectification } from './rectification-service.ts'
import { getRound } from './round-service.ts'

const today = '2026-10-09'
const context = { ...testContext, at: `${today}T09:00:00` }
const { ruleBook } = resources
const translate = createTranslator(resources.folder, 'zh-CN')

function township(): { db: Reader; branches: number[] } {
  const { db } = emptyLedger()
  fillSampleLedger(db, { branches: 6, members: 12, years: 1, seed: 3, today }, context)
  db.exec('DELETE FROM visit') // the sample has planned its own
  const branches = organizationInfos(db).filter(({ level }) => level === 'branch')
  return { db, branches: branches.map(({ id }) => id) }
}

const stands = (db: Reader) => countStands(db, ruleBook, { year: 2026, today })
const round = (db: Reader) => getRound(db, stands(db), { quarter: '2026-Q4', today })
const basis = (db: Reader) => ({ book: ruleBook, stands: stands(db) })
const span = { from: '2026-10-12', until: '2026-10-16', teams: ['赵试一', '钱试二'] }
const inspection = {
  inspectedOn: today,
  inspector: '赵试一',
  found: '现场看了记录本。',
  problems: ['学习记录不完整，缺少签到', '党费没有公示'],
  deadlineOn: '2026-11-09',
}

describe('a round', () => {
  it('is planned in one command, those that are furthest behind first', () => {
    const { db } = township()
    const open = round(db).filter(({ state }) => state === 'open')
    expect(open.length).toBeGreaterThan(3)
    const order = open.toSorted((a, b) => b.late + b.wrong - (a.late + a.wrong))
    const before = db.prepare('SELECT count(*) FROM audit_log').pluck().get()
    const ids = open.map(({ organizationId }) => organizationId)
    planRound(db, basis(db), { organizationIds: ids, ...span }, context)
    expect(db.prepare('SELECT count(*) FROM audit_log').pluck().get()).toBe(Number(before) + 1)
    const planned = new Map(round(db).map((line) => [line.organizationId, line]))
    expect([...planned.values()].filter(({ state }) => state === 'open')).toEqual([])
    const days = order.map(({ organizationId }) => planned.get(organizationId)?.plannedOn ?? '')
    expect(days).toEqual(days.toSorted())
  })

  it('refuses a span without a working day, and a branch that is not there', () => {
    const { db, branches } = township()
    const weekend = { ...span, from: '2026-10-17', until: '2026-10-18' }
    const plan =
      (given: typeof span, ids = branches) =>
      () =>
        planRound(db, basis(db), { organizationIds: ids, ...given }, context)
    expect(plan(weekend)).toThrow('VISIT_NO_DAYS')
    const before = listEntries(db, 'visit', {}).length
    expect(plan(span, [...branches, 99_999])).toThrow('NOT_FOUND')
    expect(listEntries(db, 'visit', {})).toHaveLength(before)
  })
})

describe('an inspection', () => {
  it('is one command with its problems, and the round shows it', () => {
    const { db, branches } = township()
    const organizationId = branches[1] ?? 0
    const before = db.prepare('SELECT count(*) FROM audit_log').pluck().get()
    const openBefore = round(db).find((line) => line.organizationId === organizationId)?.open ?? 0
    const { id, problems } = recordInspection(db, { organizationId, ...inspection }, context)
    expect(problems).toBe(2)
    expect(db.prepare('SELECT count(*) FROM audit_log').pluck().get()).toBe(Number(before) + 1)
    expect(listEntries(db, 'inspection', { id })[0]).toMatchObject({
      found: '现场看了记录本。\n学习记录不完整，缺少签到\n党费没有公示',
    })
    const line = round(db).find((one) => one.organizationId === organizationId)
    expect(line).toMatchObject({ state: 'inspected', inspectionId: id, open: openBefore + 2 })
    const items = getRectification(db, { organizationId, today: '2026-11-10' })
    expect(items.filter(({ state }) => state === 'overdue').map(({ problem }) => problem)).toEqual(
      expect.arrayContaining(inspection.problems),
    )
  })

  it('of a day to come is refused, and nothing is kept', () => {
    const { db, branches } = township()
    const ahead = { organizationId: branches[0] ?? 0, ...inspection, inspectedOn: '2026-10-10' }
    const before = listEntries(db, 'rectification', {}).length
    expect(() => recordInspection(db, ahead, context)).toThrow('DATE_AHEAD')
    expect(listEntries(db, 'rectification', {})).toHaveLength(before)
  })
})

describe('the notice', () => {
  const notice = (db: Reader, organizationId: number) =>
    rectificationNotice(db, {
      organizationId,
      today,
      resources: resources.folder,
      template: null,
      translate,
    })

  it('names the branch, the superior, and every problem with its day', () => {
    const { db, branches } = township()
    const organizationId = branches[2] ?? 0
    recordInspection(db, { organizationId, ...inspection }, context)
    const parts = notice(db, organizationId)
    const words = parts.map((part) => ('text' in part ? part.text : part.type)).join('\n')
    expect(words).not.toMatch(/\{\{|@|>/)
    expect(words).toContain('中共样例镇委员会')
    expect(words).toContain('2026年10月9日')
    const table = parts.find(({ type }) => type === 'table')
    const rows = table?.type === 'table' ? table.rows : []
    for (const problem of inspection.problems)
      expect(rows).toContainEqual(
        expect.arrayContaining([problem, '2026年10月9日', '2026年11月9日']),
      )
  })

  it('is not written where nothing is open, or of a committee', () => {
    const { db, branches } = township()
    db.exec('DELETE FROM rectification')
    const committee = organizationInfos(db).find(({ level }) => level === 'committee')
    expect(() => notice(db, branches[0] ?? 0)).toThrow('EXPORT_EMPTY')
    expect(() => notice(db, committee?.id ?? 0)).toThrow('NOT_FOUND')
  })
})
