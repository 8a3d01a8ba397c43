import type { DuesRecord, DuesTable, Problem } from '../../../shared/sheets/table.ts'
import type { RowValues } from '../../ledger/changes.ts'
import {
  listAssessments,
  listPayments,
  type AssessmentRow,
  type PaymentRow,
} from '../../ledger/repositories/dues.ts'
import { listMembers } from '../../ledger/repositories/members.ts'
import { assessmentRows, paymentRows } from './dues-rows.ts'
import {
  importRecords,
  outcomeOf,
  refusal,
  type ImportContext,
  type ImportedRecord,
  type RecordOutcome,
} from './import-context.ts'
import { enterByName } from './enter-by-name.ts'
import { MemberIndex } from './match-member.ts'

interface Existing {
  readonly members: MemberIndex
  readonly assessments: ReadonlyMap<number, readonly AssessmentRow[]>
  readonly payments: ReadonlyMap<number, readonly PaymentRow[]>
}

/**
 * Writes a year of dues. People that the ledger does not know yet are entered by name alone (type
 * unknown), so that their payments are not lost; a roster completes them later.
 */
export function importDues(context: ImportContext, table: DuesTable): ImportedRecord[] {
  const { year } = table
  if (year === null)
    return importRecords(context, table, (record) => refusal('yearUnknown', record))
  const existing = readExisting(context, year)
  return importRecords(context, table, (record) => importYear(context, existing, record, year))
}

function readExisting(context: ImportContext, year: number): Existing {
  const range = { from: `${year}-01`, to: `${year}-12`, organizationId: context.organizationId }
  return {
    members: new MemberIndex(listMembers(context.db, context.organizationId)),
    assessments: Map.groupBy(listAssessments(context.db, range), (row) => row.member_id),
    payments: Map.groupBy(listPayments(context.db, range), (row) => row.member_id),
  }
}

function importYear(
  context: ImportContext,
  existing: Existing,
  record: DuesRecord,
  year: number,
): RecordOutcome | Problem {
  const known = existing.members.find({ name: record.name, idCard: record.idCard, birthDate: null })
  if (known === 'ambiguous') return refusal('personAmbiguous', record)
  const memberId = known ?? enterByName(context, { name: record.name, idCard: record.idCard })
  const assessed = existing.assessments.get(memberId) ?? []
  const paid = existing.payments.get(memberId) ?? []
  const changes = [
    replaceAssessments(context, memberId, assessed, assessmentRows(record, year)),
    addPayments(context, memberId, paid, paymentRows(record, year)),
  ]
  return outcomeOf(assessed.length + paid.length === 0, changes.includes(true))
}

/** Makes the year's assessments those of the sheet: a corrected base replaces the one before. */
function replaceAssessments(
  context: ImportContext,
  memberId: number,
  existing: readonly AssessmentRow[],
  rows: readonly RowValues[],
): boolean {
  const starts = new Set(rows.map((row) => row['from_month']))
  const stale = existing.filter((row) => !starts.has(row.from_month))
  for (const row of stale) context.recorder.remove('dues_assessment', row.id)
  const writes = rows.map((row) => {
    const known = existing.find(({ from_month }) => from_month === row['from_month'])
    if (known) return context.recorder.update('dues_assessment', known.id, row)
    context.recorder.insert('dues_assessment', { member_id: memberId, ...row })
    return true
  })
  return stale.length > 0 || writes.includes(true)
}

/** Adds and corrects payments; one that the sheet does not show stays: nothing is lost by silence. */
function addPayments(
  context: ImportContext,
  memberId: number,
  existing: readonly PaymentRow[],
  rows: readonly RowValues[],
): boolean {
  const writes = rows.map((row) => {
    const known = existing.find(
      ({ month, paid_on }) => month === row['month'] && paid_on === row['paid_on'],
    )
    if (known) return context.recorder.update('dues_payment', known.id, row)
    context.recorder.insert('dues_payment', { member_id: memberId, ...row })
    return true
  })
  return writes.includes(true)
}
