import { unwrap } from '../../../shared/assert.ts'
import { addMonthsToMonth, isoMonth } from '../../../shared/calendar.ts'
import type { AssessmentRecord, AssessmentTable, Problem } from '../../../shared/sheets/table.ts'
import type { ChangeRecorder, RowValues } from '../../ledger/changes.ts'
import { listAssessmentsOf, type AssessmentRow } from '../../ledger/repositories/dues.ts'
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
}

type Months = Pick<AssessmentRow, 'from_month' | 'to_month'>

/**
 * Writes the assessments of a year: base and monthly amount (the rounded one where the sheet rounds)
 * for the months that each row names, the whole year where it names none.
 */
export function importAssessments(
  context: ImportContext,
  table: AssessmentTable,
): ImportedRecord[] {
  const { year } = table
  if (year === null)
    return importRecords(context, table, (record) => refusal('yearUnknown', record))
  const { db, organizationId } = context
  const existing: Existing = {
    members: new MemberIndex(listMembers(db, organizationId)),
    seen: new Map(),
  }
  return importRecords(context, table, (record) => importOne(context, existing, record, year))
}

function importOne(
  context: ImportContext,
  { members, seen }: Existing,
  record: AssessmentRecord,
  year: number,
): RecordOutcome | Problem {
  const { name, idCard } = record
  const found = members.find({ name, idCard, birthDate: null })
  if (found === 'ambiguous') return refusal('personAmbiguous', record)
  const person = `${name} ${idCard ?? ''}`
  const memberId = found ?? seen.get(person) ?? enterByName(context, { name, idCard })
  seen.set(person, memberId)
  return writeAssessment(context, memberId, assessmentRow(record, year))
}

/**
 * Writes one assessment. Two for one month would contradict each other, so the official sheet
 * replaces the others for its months; what they say of other months stays. They are read anew for
 * each row: the row before may have cut them.
 */
function writeAssessment(
  { db, recorder }: ImportContext,
  memberId: number,
  row: RowValues & Months,
): RecordOutcome {
  const overlapping = listAssessmentsOf(db, memberId, row)
  const same = overlapping.find(({ from_month }) => from_month === row.from_month)
  // Empty cells say nothing, so they erase nothing.
  const told = Object.entries(row).filter(([, value]) => value !== null)
  const changed = same
    ? recorder.update('dues_assessment', same.id, Object.fromEntries(told))
    : overlapping.length > 0
  for (const one of overlapping) keepOtherMonths(recorder, one, row, one === same)
  if (!same) recorder.insert('dues_assessment', { member_id: memberId, ...row })
  return outcomeOf(overlapping.length === 0, changed || overlapping.length > 1)
}

/** Cuts an assessment down to its months outside of `taken`; `isReused`: its row holds them now. */
function keepOtherMonths(
  recorder: ChangeRecorder,
  old: AssessmentRow,
  taken: Months,
  isReused: boolean,
): void {
  const rest = [
    { from_month: old.from_month, to_month: addMonthsToMonth(taken.from_month, -1) },
    { from_month: addMonthsToMonth(taken.to_month, 1), to_month: old.to_month },
  ].filter(({ from_month, to_month }) => from_month <= to_month)
  const { id, ...values } = old
  const first = isReused ? undefined : rest.shift()
  if (first) recorder.update('dues_assessment', id, first)
  else if (!isReused) recorder.remove('dues_assessment', id)
  for (const months of rest) recorder.insert('dues_assessment', { ...values, ...months })
}

function assessmentRow(record: AssessmentRecord, year: number): RowValues & Months {
  return {
    from_month: unwrap(isoMonth(year, record.fromMonth ?? 1), 'months are 1 to 12'),
    to_month: unwrap(isoMonth(year, record.toMonth ?? 12), 'months are 1 to 12'),
    category: record.category,
    base_fen: record.baseFen,
    monthly_fen: record.monthlyDueRoundedFen ?? record.monthlyDueFen,
    remark: record.remark,
  }
}
