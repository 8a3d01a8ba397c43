import { addMonthsToMonth, type IsoMonth } from '../../../shared/calendar.ts'
import { fen, sumFen, yuanText, type Fen } from '../../../shared/money.ts'
import type { PaymentRecord } from '../../../shared/sheets/records/payments.ts'
import type { PaymentTable, Problem } from '../../../shared/sheets/table.ts'
import type { RowValues } from '../../ledger/changes.ts'
import {
  listAssessmentsOf,
  listPaymentsOf,
  type AssessmentRow,
} from '../../ledger/repositories/dues.ts'
import { listMembers } from '../../ledger/repositories/members.ts'
import {
  assessedRemark,
  assessedRuns,
  isAssessed,
  isPlaced,
  type AssessedRun,
  type Placed,
} from './assessed-runs.ts'
import { clearMonths, writeSpan, type WrittenSpan } from './assessment-spans.ts'
import { enterByName } from './enter-by-name.ts'
import {
  importRecords,
  outcomeOf,
  refusal,
  type DoubtfulOutcome,
  type ImportContext,
  type ImportedRecord,
} from './import-context.ts'
import { MemberIndex } from './match-member.ts'
import { doubtAt, paymentsDiffer, writePayments } from './write-payments.ts'

/** What all rows of a sheet share. */
interface Sheet {
  readonly table: PaymentTable
  readonly members: MemberIndex
  /** People of earlier rows: each month of a year may have a row of its own. */
  readonly seen: Map<string, number>
  /** See `assessedRuns`. */
  readonly runs: ReadonlyMap<number, AssessedRun>
  /** Rows that wrote the assessment of a run. */
  readonly written: Set<number>
}

/**
 * Writes what a sheet of payments says: what is due in its months, and what was paid for them. A sum
 * for several months is entered month by month only where it is exactly what they ask; otherwise the
 * row is taken without it, and says so.
 */
export function importPayments(context: ImportContext, table: PaymentTable): ImportedRecord[] {
  const { db, organizationId } = context
  const members = new MemberIndex(listMembers(db, organizationId), context)
  const runs = assessedRuns(table.records.filter(({ row }) => !context.choices.left.has(row)))
  const sheet: Sheet = { table, members, seen: new Map(), runs, written: new Set() }
  return importRecords(context, table, (record) =>
    isPlaced(record) ? importOne(context, sheet, record) : refusal('periodUnknown', record),
  )
}

function memberOf(
  context: ImportContext,
  { members, seen }: Sheet,
  { row, name, idCard }: PaymentRecord,
): number | 'ambiguous' {
  const person = `${name} ${idCard ?? ''}`
  const before = context.choices.people.has(row) ? undefined : seen.get(person)
  if (before !== undefined) return before
  const known = members.find({ row, name, idCard, birthDate: null })
  if (known === 'ambiguous') return known
  const id = known ?? seen.get(person) ?? enterByName(context, { name, idCard })
  seen.set(person, id)
  return id
}

function importOne(
  context: ImportContext,
  sheet: Sheet,
  record: Placed,
): Problem | DoubtfulOutcome {
  const memberId = memberOf(context, sheet, record)
  if (memberId === 'ambiguous') return refusal('personAmbiguous', record)
  const span = writeAssessed(context, memberId, record, sheet)
  const rows = paymentsOf(context, memberId, record, sheet.table)
  if (rows === null) {
    const value = yuanText(record.paidFen ?? fen(0))
    const params = { amount: value, from: record.fromMonth, to: record.toMonth }
    const doubts = [doubtAt(record, sheet.table.columns, 'paymentNotPlaced', value, params)]
    return { outcome: outcomeOf(span.isNew, span.hasChanged), doubts }
  }
  const months = { from_month: record.fromMonth, to_month: record.toMonth }
  const known = listPaymentsOf(context.db, memberId, months)
  const written = writePayments(context, memberId, known, rows)
  const hasChanged = span.hasChanged || written.some((one) => one.hasChanged)
  const isNew = span.isNew || (known.length === 0 && written.some((one) => one.isNew))
  const doubts = written.flatMap(({ differs }) =>
    differs === null ? [] : [paymentsDiffer(record, sheet.table.columns, differs)],
  )
  return { outcome: outcomeOf(isNew && hasChanged, hasChanged), doubts }
}

const nothing: WrittenSpan = { isNew: false, hasChanged: false }

/** What is due in the months, where the sheet tells any of it; late money says nothing of that. */
function writeAssessed(
  context: ImportContext,
  memberId: number,
  record: Placed,
  { runs, written }: Sheet,
): WrittenSpan {
  const { fromMonth: from_month, toMonth: to_month, baseFen, monthlyDueFen, mark } = record
  const months = { from_month, to_month }
  if (!record.isBackPayment && mark === 'notDue')
    return { ...nothing, hasChanged: clearMonths(context, memberId, months) }
  if (!isAssessed(record)) return nothing
  const run = runs.get(record.row)
  if (run && written.has(run.row)) return nothing
  const isFirst = run?.row === record.row
  if (isFirst) written.add(run.row)
  return writeSpan(context, memberId, {
    ...(isFirst ? run.months : months),
    category: record.category,
    category_text: record.categoryText,
    base_fen: baseFen,
    monthly_fen: monthlyDueFen,
    exempt: Number(mark === 'exempt'),
    remark: assessedRemark(record),
  })
}

function monthsOf({ fromMonth, toMonth }: Placed): IsoMonth[] {
  const months: IsoMonth[] = []
  for (let month = fromMonth; month <= toMonth; month = addMonthsToMonth(month, 1))
    months.push(month)
  return months
}

/** What each month asks: by the sheet, else by the ledger; null where any of them is not known. */
function duesOf(months: readonly IsoMonth[], record: Placed, known: readonly AssessmentRow[]) {
  const dues = months.map((month) => {
    if (record.monthlyDueFen !== null) return record.monthlyDueFen
    const own = known.find(({ from_month, to_month }) => from_month <= month && month <= to_month)
    const isAsked = own !== undefined && own.exempt === 0 && own.monthly_fen !== null
    return isAsked ? fen(own.monthly_fen ?? 0) : null
  })
  return dues.every((due): due is Fen => due !== null) ? dues : null
}

/**
 * The payments that a row stands for; none where it holds no money, null where its sum cannot be
 * told month by month, or nobody knows when late money came.
 */
function paymentsOf(
  { db }: ImportContext,
  memberId: number,
  record: Placed,
  table: PaymentTable,
): RowValues[] | null {
  const { paidFen, paidOn, note } = record
  if (paidFen === null || paidFen === 0) return []
  const told = paidOn !== null && paidOn.length >= 7 ? paidOn : table.paidIn
  if (record.isBackPayment && told === null) return null
  const months = monthsOf(record)
  const said = [note, record.remark].filter((words) => words !== null).join('；')
  const rest = said === '' ? {} : { remark: said }
  const payment = (month: IsoMonth, amount: Fen): RowValues => {
    const paid_on = told ?? month
    return { month, paid_on, amount_fen: amount, ...rest }
  }
  const [only, another] = months
  if (only !== undefined && another === undefined) return [payment(only, paidFen)]
  const span = { from_month: record.fromMonth, to_month: record.toMonth }
  const dues = duesOf(months, record, listAssessmentsOf(db, memberId, span))
  const known = listPaymentsOf(db, memberId, span)
  const knownFen = sumFen(known.map(({ amount_fen }) => fen(amount_fen)))
  // The year in one sum is what its months add up to: they are known better than by this sheet.
  if (known.length > 0 && knownFen === paidFen) return []
  if (known.length > 0 || dues === null || sumFen(dues) !== paidFen) return null
  return months.flatMap((month, at) => {
    const due = dues[at]
    return due === undefined || due === 0 ? [] : [payment(month, due)]
  })
}
