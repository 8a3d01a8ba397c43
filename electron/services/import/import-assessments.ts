import { unwrap } from '../../../shared/assert.ts'
import { isoMonth } from '../../../shared/calendar.ts'
import type { AssessmentRecord, AssessmentTable, Problem } from '../../../shared/sheets/table.ts'
import type { RowValues } from '../../ledger/changes.ts'
import { listMembers } from '../../ledger/repositories/members.ts'
import { writeSpan, type Months } from './assessment-spans.ts'
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
    members: new MemberIndex(listMembers(db, organizationId), context),
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
  const found = members.find({ ...record, birthDate: null })
  if (found === 'ambiguous') return refusal('personAmbiguous', record)
  const person = `${name} ${idCard ?? ''}`
  const memberId = found ?? seen.get(person) ?? enterByName(context, { name, idCard })
  seen.set(person, memberId)
  const { isNew, hasChanged } = writeSpan(context, memberId, assessmentRow(record, year))
  return outcomeOf(isNew, hasChanged)
}

function assessmentRow(record: AssessmentRecord, year: number): RowValues & Months {
  return {
    from_month: unwrap(isoMonth(year, record.fromMonth ?? 1), 'months are 1 to 12'),
    to_month: unwrap(isoMonth(year, record.toMonth ?? 12), 'months are 1 to 12'),
    category: record.category,
    category_text: record.categoryText,
    ...(record.isExempt && { exempt: 1 }),
    base_fen: record.baseFen,
    monthly_fen: record.monthlyDueRoundedFen ?? record.monthlyDueFen,
    remark: record.remark,
  }
}
