import type { DuesRecord, DuesTable, Problem } from '../../../shared/sheets/table.ts'
import {
  listAssessments,
  listPayments,
  type AssessmentRow,
  type PaymentRow,
} from '../../ledger/repositories/dues.ts'
import { listMembers } from '../../ledger/repositories/members.ts'
import { alreadySay, clearMonths, writeSpan, type WrittenSpan } from './assessment-spans.ts'
import { assessedRuns, paymentRows, type AssessedRun } from './dues-rows.ts'
import {
  importRecords,
  outcomeOf,
  refusal,
  type DoubtfulOutcome,
  type ImportContext,
  type ImportedRecord,
  type RecordOutcome,
} from './import-context.ts'
import { enterByName } from './enter-by-name.ts'
import { MemberIndex } from './match-member.ts'
import { paymentsDiffer, writePayments } from './write-payments.ts'

type Ledger = Pick<DuesTable, 'months' | 'columns'> & { readonly year: number }

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
  const { months, columns } = table
  return importRecords(context, table, (record) =>
    importYear(context, existing, record, { year, months, columns }),
  )
}

function readExisting(context: ImportContext, year: number): Existing {
  const range = { from: `${year}-01`, to: `${year}-12`, organizationId: context.organizationId }
  return {
    members: new MemberIndex(listMembers(context.db, context.organizationId), context),
    assessments: Map.groupBy(listAssessments(context.db, range), (row) => row.member_id),
    payments: Map.groupBy(listPayments(context.db, range), (row) => row.member_id),
  }
}

function importYear(
  context: ImportContext,
  existing: Existing,
  record: DuesRecord,
  { year, months, columns }: Ledger,
): RecordOutcome | Problem | DoubtfulOutcome {
  const known = existing.members.find({ ...record, birthDate: null })
  if (known === 'ambiguous') return refusal('personAmbiguous', record)
  const memberId = known ?? enterByName(context, { name: record.name, idCard: record.idCard })
  const assessed = existing.assessments.get(memberId) ?? []
  const paid = existing.payments.get(memberId) ?? []
  // Payments first: an assessment then finds its months paid, instead of listing them as unpaid.
  const written = writePayments(context, memberId, paid, paymentRows(record, year))
  const spans = writeRuns(context, memberId, assessed, assessedRuns(record, year, months))
  const wasUnknown = spans.every(({ isNew }) => isNew) && written.every(({ isNew }) => isNew)
  const changed = [...spans, ...written].some(({ hasChanged }) => hasChanged)
  const doubts = written.flatMap(({ differs }) =>
    differs === null ? [] : [paymentsDiffer(record, columns, differs)],
  )
  return { outcome: outcomeOf(wasUnknown && changed, changed), doubts }
}

/** Makes the assessments of the sheet's months those of the sheet; other months stay as they are. */
function writeRuns(
  context: ImportContext,
  memberId: number,
  known: readonly AssessmentRow[],
  runs: readonly AssessedRun[],
): WrittenSpan[] {
  return runs.flatMap(({ months, row }) => {
    if (row !== null && alreadySay(known, row)) return [{ isNew: false, hasChanged: false }]
    if (row !== null) return [writeSpan(context, memberId, row)]
    const isCleared = known.length > 0 && clearMonths(context, memberId, months)
    return isCleared ? [{ isNew: false, hasChanged: true }] : []
  })
}
