import fc from 'fast-check'
import { adoptRows } from './adopt-rows.ts'
import { AppError } from '../../shared/app-error.ts'
import { fen } from '../../shared/money.ts'
import { monthNumbers } from '../../shared/sheets/recognize/field-words.ts'
import { noDuesDetail } from '../../shared/sheets/records/dues-detail.ts'
import type { DuesTable } from '../../shared/sheets/table.ts'
import type { RowValues } from '../ledger/changes.ts'
import { runCommand } from '../ledger/command.ts'
import type { Reader } from '../ledger/connection.ts'
import { saveEntry, setEntryDeleted } from '../services/entry-service.ts'
import { commitImport } from '../services/import/import-service.ts'
import { undoImport } from '../services/import/undo-import.ts'
import { foundLedger, profileSchema } from '../services/ledger-service.ts'
import { emptyLedger, testContext } from './test-ledger.ts'

/** Invented sequences of writes to the dues of a township, for tests of what is kept beside them. */

/** A township with two branches and three members in each, who have no dues yet. */
export function township(): Reader {
  const { db } = emptyLedger()
  const branches = ['甲村党支部', '乙村党支部'].map(
    (name) => ({ name, kind: 'village', profile: profileSchema.parse({}) }) as const,
  )
  foundLedger(db, { name: '样例镇', branches, sample: false }, testContext)
  const ids = branchIds(db)
  const insert = db.prepare('INSERT INTO member (organization_id, name, type) VALUES (?, ?, ?)')
  for (const id of ids) for (const name of names) insert.run(id, name, 'full')
  adoptRows(db)
  return db
}

const names = ['赵试一', '钱试二', '孙试三']

const idsOf = (db: Reader, sql: string): number[] => db.prepare<[], number>(sql).pluck().all()
export const branchIds = (db: Reader) =>
  idsOf(db, "SELECT id FROM organization WHERE level = 'branch' ORDER BY id")

/** One person's year in a dues ledger. */
export interface DuesSheet {
  readonly branch: number
  readonly year: number
  readonly name: string
  readonly category: 'salaried' | 'farmer' | 'student'
  readonly baseFen: number | null
  readonly paid: readonly number[]
  readonly exempt: readonly number[]
  readonly notDue: readonly number[]
}

export function duesTable(sheet: DuesSheet): DuesTable {
  const { year, name, category, baseFen, paid, exempt, notDue } = sheet
  const frame = {
    sheet: '党费收缴台账',
    title: null,
    organization: null,
    titleRows: [],
    infoRows: [],
    headerRows: [],
    skippedRows: {},
    columns: {},
    unmapped: {},
    problems: [],
  }
  const record = {
    ...noDuesDetail,
    row: 1,
    seq: 1,
    name,
    idCard: null,
    categoryText: null,
    category,
    baseFen: baseFen === null ? null : fen(baseFen),
    monthlyDueFen: null,
    monthsFen: Object.fromEntries(paid.map((month) => [month, fen(50)])),
    exemptMonths: exempt,
    notDueMonths: notDue,
    backPayments: [],
    totalFen: fen(50 * paid.length),
    exempt: false,
    remark: null,
  }
  return { ...frame, kind: 'duesMatrix', year, months: monthNumbers, records: [record] }
}

const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 12 })
const month = fc
  .tuple(fc.constantFrom(2025, 2026), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`)
/** Which of the rows that are there. */
const place = fc.nat(20)

const importStep = fc
  .record<DuesSheet>({
    branch: fc.nat(1),
    year: fc.constantFrom(2025, 2026),
    name: fc.constantFrom(...names, '李试四'),
    category: fc.constantFrom('salaried', 'farmer', 'student'),
    baseFen: fc.constantFrom(null, 0, 420_000),
    paid: months,
    exempt: fc.oneof(fc.constant([]), months),
    notDue: fc.oneof(fc.constant([]), months),
  })
  .map((sheet) => (db: Reader) => {
    const organizationId = branchIds(db)[sheet.branch] ?? 0
    const files = [{ name: 'a.xlsx', bytes: new Uint8Array(), tables: [duesTable(sheet)] }]
    commitImport(db, { organizationId, files }, testContext)
  })

const undoStep = fc.constant((db: Reader) => {
  const batches = idsOf(db, 'SELECT max(id) FROM import_batch WHERE undone_at IS NULL')
  try {
    undoImport(db, batches[0] ?? 0, testContext)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
  }
})

/** A new relief, or another text of one that is there. */
const reliefStep = fc
  .record({
    from: month,
    to: month,
    monthlyFen: fc.constantFrom(0, 10),
    approvedOn: fc.constantFrom(null, '2025-01-10'),
    place,
    isNew: fc.boolean(),
  })
  .map(({ from, to, monthlyFen, approvedOn, place: at, isNew }) => (db: Reader) => {
    const members = idsOf(db, 'SELECT id FROM member WHERE deleted_at IS NULL ORDER BY id')
    const reliefs = idsOf(db, 'SELECT id FROM dues_relief WHERE deleted_at IS NULL ORDER BY id')
    const memberId = members[at % members.length] ?? 0
    const id = isNew ? null : (reliefs[at % Math.max(reliefs.length, 1)] ?? null)
    const organization = db.prepare<[number], number>(
      'SELECT organization_id FROM member WHERE id = ?',
    )
    const organizationId = organization.pluck().get(memberId) ?? 0
    const untold = { decidedOn: null, document: null, remark: null }
    const values = { memberId, fromMonth: from, toMonth: to, monthlyFen, approvedOn, ...untold }
    try {
      saveEntry(db, { register: 'duesRelief', id, organizationId, values }, testContext)
    } catch (error) {
      // The relief that is there is one of the other branch.
      if (!(error instanceof AppError)) throw error
    }
  })

const binStep = fc.tuple(place, fc.boolean()).map(([at, deleted]) => (db: Reader) => {
  const reliefs = idsOf(db, 'SELECT id FROM dues_relief ORDER BY id')
  const id = reliefs[at % Math.max(reliefs.length, 1)]
  if (id === undefined) return
  setEntryDeleted(db, { register: 'duesRelief', id }, deleted, testContext)
})

const memberChanges: readonly RowValues[] = [
  { status: 'left', left_on: '2026-03' },
  { status: 'left', left_on: null },
  { status: 'active', left_on: null },
  { joined_on: '2026-02-10' },
  { entered_on: '2025-11' },
  { type: null },
  { deleted_at: '2026-11-22T09:00:00' },
  { deleted_at: null },
]
const memberStep = fc
  .tuple(place, fc.constantFrom(...memberChanges))
  .map(([at, values]) => (db: Reader) => {
    const members = idsOf(db, 'SELECT id FROM member ORDER BY id')
    runCommand(db, testContext, (_writer, recorder) => {
      recorder.update('member', members[at % members.length] ?? 0, values)
      return { value: null, audit: null }
    })
  })

const paymentStep = fc.tuple(place, fc.option(month)).map(([at, to]) => (db: Reader) => {
  const payments = idsOf(db, 'SELECT id FROM dues_payment ORDER BY id')
  const id = payments[at % Math.max(payments.length, 1)]
  if (id === undefined) return
  runCommand(db, testContext, (_writer, recorder) => {
    // A day of its own: a member pays a month once on one day.
    if (to === null) recorder.remove('dues_payment', id)
    else recorder.update('dues_payment', id, { month: to, paid_on: `2026-12-${10 + (id % 20)}` })
    return { value: null, audit: null }
  })
})

/** Any write that has a say in what is owed. */
export const duesWrite = fc.oneof(
  { weight: 4, arbitrary: importStep },
  undoStep,
  { weight: 2, arbitrary: reliefStep },
  binStep,
  memberStep,
  paymentStep,
)
