import type { AssessmentRecord, AssessmentTable, Problem } from '../../../shared/sheets/table.ts'
import type { RowValues } from '../../ledger/changes.ts'
import { listAssessments, type AssessmentRow } from '../../ledger/repositories/dues.ts'
import { listMembers } from '../../ledger/repositories/members.ts'
import { enterByName } from './enter-by-name.ts'
import {
  importRecords,
  outcomeOf,
  refusal,
  type ImportContext,
  type ImportedRecord,
  type RecordOutcome,
} from './import-context.ts'
import { MemberIndex } from './match-member.ts'

interface Existing {
  readonly members: MemberIndex
  /** People of earlier rows: a base that changed within the year takes a second row. */
  readonly seen: Map<string, number>
  readonly assessments: ReadonlyMap<number, readonly AssessmentRow[]>
}

/**
 * Writes the assessments of a year: base and monthly amount (the rounded one where the sheet rounds)
 * for the months that each row names, the whole year where it names none.
 */
export function importAssessments(
  context: ImportContext,
  table: AssessmentTable,
): ImportedRecord[] {
  const { year } = table
  if (year === null) return importRecords(table, (record) => refusal('yearUnknown', record))
  const { db, organizationId } = context
  const range = { from: `${year}-01`, to: `${year}-12`, organizationId }
  const existing: Existing = {
    members: new MemberIndex(listMembers(db, organizationId)),
    seen: new Map(),
    assessments: Map.groupBy(listAssessments(db, range), (row) => row.member_id),
  }
  return importRecords(table, (record) => importOne(context, existing, record, year))
}

function importOne(
  context: ImportContext,
  { members, seen, assessments }: Existing,
  record: AssessmentRecord,
  year: number,
): RecordOutcome | Problem {
  const { name, idCard } = record
  const found = members.find({ name, idCard, birthDate: null })
  if (found === 'ambiguous') return refusal('personAmbiguous', record)
  const person = `${name} ${idCard ?? ''}`
  const memberId = found ?? seen.get(person) ?? enterByName(context, { name, idCard })
  seen.set(person, memberId)
  const row = assessmentRow(record, year)
  const overlapping = (assessments.get(memberId) ?? []).filter(
    ({ from_month, to_month }) => from_month <= row.to_month && to_month >= row.from_month,
  )
  const same = overlapping.find(({ from_month }) => from_month === row.from_month)
  // Two assessments for one month would contradict each other: the official sheet replaces the rest.
  for (const { id } of overlapping.filter((one) => one !== same))
    context.recorder.remove('dues_assessment', id)
  if (same) {
    // Empty cells say nothing, so they erase nothing.
    const told = Object.entries(row).filter(([, value]) => value !== null)
    const changed = context.recorder.update('dues_assessment', same.id, Object.fromEntries(told))
    return outcomeOf(false, changed || overlapping.length > 1)
  }
  context.recorder.insert('dues_assessment', { member_id: memberId, ...row })
  return outcomeOf(overlapping.length === 0, true)
}

function assessmentRow(
  record: AssessmentRecord,
  year: number,
): RowValues & { readonly from_month: string; readonly to_month: string } {
  const month = (number: number): string => `${year}-${String(number).padStart(2, '0')}`
  return {
    from_month: month(record.fromMonth ?? 1),
    to_month: month(record.toMonth ?? 12),
    category: record.category,
    base_fen: record.baseFen,
    monthly_fen: record.monthlyDueRoundedFen ?? record.monthlyDueFen,
    remark: record.remark,
  }
}
