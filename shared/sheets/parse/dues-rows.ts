import type { IsoMonth } from '../../calendar.ts'
import type { Fen } from '../../money.ts'
import { sumFen, yuanText } from '../../money.ts'
import type { FieldName } from '../recognize/field-words.ts'
import { monthNumbers } from '../recognize/field-words.ts'
import { quarterNumbers } from '../recognize/quarters.ts'
import type { RawTable, RecordRow, TableFrame } from '../recognize/raw-table.ts'
import type { DuesRecord, DuesTable, Problem } from '../table.ts'
import { backPaymentsOf } from './back-payment.ts'
import { checkColumnTotals } from './column-totals.ts'
import { checkDue } from './due-check.ts'
import { readMonths, type RowMonths } from './dues-months.ts'
import { yearOfDues, yearOfHeading } from './dues-period.ts'
import { readMoneyCell } from './money-cell.ts'
import { duesCategoryOf, nameOf, readCountCell, readIdCell, wordsOf } from './person-cells.ts'
import { problemAt, problemAtHeading } from './problem.ts'

/** Columns whose sums a row of totals prints. */
const summed: readonly FieldName[] = [
  ...monthNumbers.map((month): FieldName => `month${month}`),
  ...quarterNumbers.map((quarter): FieldName => `quarter${quarter}`),
  'monthlyDue',
  'total',
]

function amountAt(row: RecordRow, field: FieldName, problems: Problem[]): Fen | null {
  const reading = readMoneyCell(row.cell(field))
  if (reading.kind === 'amount') return reading.fen
  if (reading.kind === 'notMoney') problems.push(problemAt(row, field, 'notMoney'))
  // The months are added up anyway: a total that is not stored is no loss.
  if (reading.kind === 'unstored' && field !== 'total')
    problems.push(problemAt(row, field, 'formulaNotStored'))
  return null
}

/** Compares the printed total with the months; the months are trusted. */
function checkTotal(row: RecordRow, total: Fen, { asText }: RowMonths, problems: Problem[]): void {
  if (!row.has('total')) {
    for (const { field } of asText) problems.push(problemAt(row, field, 'numberStoredAsText'))
    return
  }
  const printed = amountAt(row, 'total', problems)
  if (printed === null || printed === total) return
  const missed = total - sumFen(asText.map((month) => month.fen))
  const code = asText.length > 0 && printed === missed ? 'numberStoredAsText' : 'rowTotalWrong'
  const params = { printed: yuanText(printed), sum: yuanText(total) }
  problems.push(problemAt(row, 'total', code, { proposal: yuanText(total), params }))
}

/** What all rows of a ledger share. */
interface Ledger {
  /** The month by whose rules amounts are compared. */
  readonly on: IsoMonth
  /** Months whose column is of another year than the ledger. */
  readonly otherYear: ReadonlySet<number>
}

/** Exempt for good: nothing was paid, and every month up to the last that says so is 免 or —. */
function isExempt(
  { exempt, notDue, unpaid }: RowMonths,
  totalFen: Fen,
  remark: string | null,
): boolean {
  if (totalFen > 0 || unpaid.length > 0) return false
  if (exempt.length === 0) return /免[交缴]/u.test(remark ?? '')
  const told = new Set([...exempt, ...notDue])
  const first = Math.min(...told)
  return [...Array(Math.max(...told) - first + 1).keys()].every((at) => told.has(first + at))
}

function readRow(row: RecordRow, name: string, ledger: Ledger, problems: Problem[]): DuesRecord {
  const { id, doubt } = readIdCell(row.cell('idCard'))
  if (doubt !== null) problems.push(problemAt(row, 'idCard', doubt))
  const categoryText = wordsOf(row.cell('category'))
  const remark = wordsOf(row.cell('remark'))
  const baseFen = amountAt(row, 'base', problems)
  const told = amountAt(row, 'monthlyDue', problems)
  const backPayments = backPaymentsOf(remark)
  const context = { monthlyDue: told, backPayments, otherYear: ledger.otherYear }
  const months = readMonths(row, context, problems)
  const totalFen = sumFen([...Object.values(months.paid), ...Object.values(months.quarters)])
  checkTotal(row, totalFen, months, problems)
  const record: DuesRecord = {
    row: row.row,
    seq: readCountCell(row.cell('seq')).count,
    name,
    idCard: id,
    branch: wordsOf(row.cell('branch')),
    categoryText,
    category: duesCategoryOf(categoryText),
    baseFen,
    monthlyDueFen: told,
    monthDuesFen: months.dues,
    monthsFen: months.paid,
    quartersFen: months.quarters,
    monthNotes: months.notes,
    exemptMonths: months.exempt,
    notDueMonths: months.notDue,
    unpaidMonths: months.unpaid,
    backPayments,
    totalFen,
    exempt: isExempt(months, totalFen, remark),
    remark,
  }
  checkDue(row, record, ledger.on, problems)
  return record
}

/** The months (1–12) that the columns of a sheet speak of. */
function coveredMonths(columns: TableFrame['columns'], otherYear: ReadonlySet<number>): number[] {
  const fields = new Set(Object.values(columns).map(({ field }) => field))
  return monthNumbers.filter(
    (month) =>
      (fields.has(`month${month}`) && !otherYear.has(month)) ||
      fields.has(`quarter${Math.ceil(month / 3)}`),
  )
}

/** Columns of months of another year are told at their heading and read no further. */
function monthsOfOtherYears(
  { columns, headerRows }: TableFrame,
  year: number | null,
  problems: Problem[],
): ReadonlySet<number> {
  const months = new Set<number>()
  const row = headerRows.at(-1) ?? 1
  for (const [letter, { header, field }] of Object.entries(columns)) {
    const month = Number(/^month(\d+)$/u.exec(field)?.[1] ?? 0)
    const own = yearOfHeading(header)
    if (month === 0 || own === null || year === null || own === year) continue
    months.add(month)
    const params = { year, own }
    problems.push(problemAtHeading(letter, row, header, 'monthOfOtherYear', params))
  }
  return months
}

/** Rows of a dues ledger (one person's months a row) → records. */
export function readDuesTable(table: RawTable): DuesTable {
  const { rows, lines } = table
  const year = yearOfDues(table.frame, lines)
  const frame = { ...table.frame, year }
  const records: DuesRecord[] = []
  const problems: Problem[] = []
  const otherYear = monthsOfOtherYears(frame, year, problems)
  // The bands are of 2008, the cap of 2017: a ledger that states no year is taken for a recent one.
  const ledger: Ledger = { on: `${year ?? 2017}-01`, otherYear }
  for (const row of rows) {
    const name = nameOf(row.cell('name'))
    if (name === null) problems.push(problemAt(row, 'name', 'nameMissing'))
    else records.push(readRow(row, name, ledger, problems))
  }
  checkColumnTotals(table, summed, problems)
  const months = coveredMonths(frame.columns, otherYear)
  return { ...frame, kind: 'duesMatrix', months, records, problems }
}
