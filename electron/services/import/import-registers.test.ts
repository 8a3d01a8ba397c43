import { describe, expect, it } from 'vitest'
import { madeGrid } from '../../../shared/sheets/made-cell.ts'
import { readTables } from '../../../shared/sheets/read-tables.ts'
import { recordTables } from '../../ledger/changes.ts'
import type { Reader } from '../../ledger/connection.ts'
import { branchLedger, dumpRecords, testContext } from '../../testing/test-ledger.ts'
import { commitImport } from './import-service.ts'
import { undoImport } from './undo-import.ts'

type Rows = Parameters<typeof madeGrid>[0]

function ledger() {
  const { db, branchId: organizationId } = branchLedger()
  const take = (rows: Rows, sheet = 'S') => {
    const tables = readTables([madeGrid(rows, [], sheet)])
    const bytes = new TextEncoder().encode(JSON.stringify([sheet, rows]))
    return commitImport(db, { organizationId, files: [{ name: 'a', bytes, tables }] }, testContext)
  }
  return { db, take }
}

const rowsOf = (db: Reader, sql: string): string[] =>
  db
    .prepare<[], Record<string, unknown>>(sql)
    .all()
    .map((row) => Object.values(row).join(' '))
const paid = (db: Reader): string[] =>
  rowsOf(db, 'SELECT month, paid_on, amount_fen FROM dues_payment ORDER BY member_id, month')
const assessed = (db: Reader): string[] =>
  rowsOf(
    db,
    `SELECT from_month, to_month, base_fen, monthly_fen FROM dues_assessment
     ORDER BY member_id, from_month`,
  )

const march: Rows = [
  ['2024年3月党费'],
  ['姓名', '核算基数', '应交金额', '实交金额'],
  ['赵试一', 3000, 15, 15],
  ['钱样二', 3000, 15, '未交'],
]
const year: Rows = [
  ['2024年度党费收缴台账'],
  ['姓名', '月工资收入', '月应缴党费', '全年应缴党费', '全年实缴党费'],
  ['赵试一', 3000, 15, 180, 180],
  ['钱样二', 3000, 15, 180, 165],
]
const late: Rows = [
  ['2024年6月党费补缴'],
  ['姓名', '缴费起始月份', '缴费截止月份', '缴费金额'],
  ['赵试一', '2024年3月', '2024年5月', 45],
]
const training: Rows = [
  ['2024年党员教育培训台账'],
  ['培训时间', '培训主题', '主办单位', '学时', '参训人员'],
  ['2024.5.8', '党章学习', '某镇党委', 4, '赵试一、钱样二、不在册'],
  ['2024.6.8', '新党员培训班', null, 8, null],
]
const discipline: Rows = [
  ['姓名', '处分种类', '处分时间', '影响期', '处分原因'],
  ['赵试一', '党内警告', '2024.3.8', '一年', '酒驾'],
  ['赵试一', '党内严重警告', '2024.9', '一年半', '赌博'],
  ['钱样二', '批评', '2024.3', null, null],
]

describe('payments of a month', () => {
  it('are what is due and paid in it', () => {
    const { db, take } = ledger()
    expect(take(march).outcomes).toMatchObject([{ inserted: 2, problems: [] }])
    expect(paid(db)).toEqual(['2024-03 2024-03 1500'])
    expect(assessed(db)).toEqual(['2024-03 2024-03 300000 1500', '2024-03 2024-03 300000 1500'])
  })

  it('without a month are refused', () => {
    const { db, take } = ledger()
    const [outcome] = take([['党费'], ...march.slice(1)]).outcomes
    expect(outcome).toMatchObject({ refused: 2, problems: [{ code: 'periodUnknown' }, {}] })
    expect(paid(db)).toEqual([])
  })
})

describe('payments of a year', () => {
  it('are entered by month only where they are what twelve months ask', () => {
    const { db, take } = ledger()
    const [outcome] = take(year).outcomes
    expect(outcome).toMatchObject({
      inserted: 2,
      problems: [{ code: 'paymentNotPlaced', cell: 'E4' }],
    })
    expect(paid(db)).toHaveLength(12)
    expect(assessed(db)).toEqual(['2024-01 2024-12 300000 1500', '2024-01 2024-12 300000 1500'])
  })

  it('are nothing new where their months are known', () => {
    const { db, take } = ledger()
    const months: Rows = [
      ['2024年党费'],
      ['姓名', '月应缴', ...Array.from({ length: 12 }, (_, at) => `${at + 1}月`)],
      ['赵试一', 15, ...Array.from({ length: 12 }, (_, at) => (at < 4 ? 30 : 7.5))],
    ]
    take(months)
    const before = paid(db)
    const [outcome] = take(year.slice(0, 3)).outcomes
    expect(outcome).toMatchObject({ updated: 1, problems: [] })
    expect(paid(db)).toEqual(before)
  })

  it('are not entered beside months that are known', () => {
    const { db, take } = ledger()
    take(march.slice(0, 3))
    const [outcome] = take(year.slice(0, 3)).outcomes
    expect(outcome?.problems).toMatchObject([{ code: 'paymentNotPlaced' }])
    expect(paid(db)).toEqual(['2024-03 2024-03 1500'])
  })
})

describe('late payments', () => {
  const asked: Rows = [
    ['2024年党费'],
    ['姓名', '月应缴', '3月', '4月', '5月'],
    ['赵试一', 15, '欠', '欠', '欠'],
  ]
  it('are entered for their months where these ask exactly for the sum', () => {
    const { db, take } = ledger()
    take(asked)
    expect(take(late).outcomes).toMatchObject([{ updated: 0, inserted: 1, problems: [] }])
    expect(paid(db)).toEqual([3, 4, 5].map((month) => `2024-0${month} 2024-06 1500`))
    expect(take(late).batchId).toBeNull()
  })

  it.each<[string, Rows, Rows]>([
    ['nobody knows what the months ask', [], late],
    [
      'the sum is another one',
      asked,
      [...late.slice(0, 2), ['赵试一', '2024年3月', '2024年5月', 44]],
    ],
    ['nobody knows when they were paid', asked, [['党费补缴'], ...late.slice(1)]],
  ])('are not entered where %s', (_, before, rows) => {
    const { db, take } = ledger()
    if (before.length > 0) take(before)
    expect(take(rows).outcomes[0]?.problems).toMatchObject([{ code: 'paymentNotPlaced' }])
    expect(paid(db)).toEqual([])
  })
})

describe('registers', () => {
  it('trainings with those whom the roster knows', () => {
    const { db, take } = ledger()
    take(march)
    const [outcome] = take(training).outcomes
    expect(outcome).toMatchObject({ inserted: 2, problems: [{ code: 'levelUntold', cell: 'C4' }] })
    expect(rowsOf(db, 'SELECT title, kind, level, started_on, hours FROM training')).toEqual([
      '党章学习 study township 2024-05-08 40',
      '新党员培训班 newMember branch 2024-06-08 80',
    ])
    const names = 'SELECT name FROM trainee JOIN member ON member.id = member_id ORDER BY name'
    expect(rowsOf(db, names)).toEqual(['赵试一', '钱样二'])
  })

  it('disciplines, one a decision', () => {
    const { db, take } = ledger()
    expect(take(discipline).outcomes).toMatchObject([{ inserted: 2, refused: 1 }])
    expect(rowsOf(db, 'SELECT kind, decided_on, cause FROM discipline')).toEqual([
      'warning 2024-03-08 酒驾',
      'seriousWarning 2024-09 赌博',
    ])
    expect(rowsOf(db, 'SELECT name FROM member')).toEqual(['赵试一'])
  })

  it('a less exact list takes no day away', () => {
    const { db, take } = ledger()
    take(discipline)
    const less = discipline
      .slice(0, 2)
      .map((row, at) => (at === 1 ? row.with(2, '2024年3月') : row))
    expect(take(less).outcomes).toMatchObject([{ unchanged: 1 }])
    expect(rowsOf(db, "SELECT decided_on FROM discipline WHERE kind = 'warning'")).toEqual([
      '2024-03-08',
    ])
  })

  it('summaries of branches bring nothing into the ledger', () => {
    const { db, take } = ledger()
    const before = dumpRecords(db, recordTables)
    const rows: Rows = [
      ['2024年党费'],
      ['姓名', '1月', '2月', '3月'],
      ['甲村党支部', 100, 100, 100],
    ]
    const { batchId, outcomes } = take(rows)
    expect(outcomes).toMatchObject([
      {
        kind: 'organizationSummary',
        inserted: 0,
        problems: [{ code: 'onlyCompared', severity: 'info' }],
      },
    ])
    expect(batchId).toBeNull()
    expect(dumpRecords(db, recordTables)).toBe(before)
  })
})

describe('every such sheet', () => {
  const activists: Rows = [
    ['入党积极分子名册'],
    ['姓名', '出生年月', '提交入党申请时间', '确定入党积极分子时间', '备注'],
    ['赵试一', '1999.5', '2022.3.1', '2022.10.12', null],
  ]
  it.each<[string, Rows, string]>([
    ['month', march, 'S'],
    ['year', year, 'S'],
    ['training', training, 'S'],
    ['discipline', discipline, 'S'],
    ['activists', activists, 'S'],
  ])('%s: again changes nothing, and it can be taken back', (_, rows, sheet) => {
    const { db, take } = ledger()
    const before = dumpRecords(db, recordTables)
    const { batchId } = take(rows, sheet)
    const after = dumpRecords(db, recordTables)
    expect(after).not.toBe(before)
    expect(take(rows, sheet).batchId).toBeNull()
    expect(dumpRecords(db, recordTables)).toBe(after)
    undoImport(db, batchId ?? 0, testContext)
    expect(dumpRecords(db, recordTables)).toBe(before)
  })
})
