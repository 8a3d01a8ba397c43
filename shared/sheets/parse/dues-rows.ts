import type { IsoMonth } from '../../calendar.ts'
import { assessDues } from '../../dues/assessment.ts'
import type { Fen } from '../../money.ts'
import { sumFen, yuanText } from '../../money.ts'
import type { FieldName } from '../recognize/field-words.ts'
import { monthNumbers } from '../recognize/field-words.ts'
import type { RawTable, RecordRow } from '../recognize/raw-table.ts'
import type { DuesRecord, DuesTable, Problem } from '../table.ts'
import { backPaymentsOf } from './back-payment.ts'
import { readMoneyCell } from './money-cell.ts'
import { duesCategoryOf, nameOf, readCountCell, readIdCell, wordsOf } from './person-cells.ts'
import { problemAt } from './problem.ts'

/** The twelve month cells of a row. */
interface Months {
  readonly paid: Record<number, Fen>
  readonly exempt: number[]
  readonly notDue: number[]
  /** Months whose money is stored as text: a formula that adds the row up misses them. */
  readonly asText: { readonly field: FieldName; readonly fen: Fen }[]
}

function amountAt(row: RecordRow, field: FieldName, problems: Problem[]): Fen | null {
  const reading = readMoneyCell(row.cell(field))
  if (reading.kind === 'amount') return reading.fen
  if (reading.kind === 'notMoney') problems.push(problemAt(row, field, 'notMoney'))
  // The months are added up anyway: a total that is not stored is no loss.
  if (reading.kind === 'unstored' && field !== 'total')
    problems.push(problemAt(row, field, 'formulaNotStored'))
  return null
}

function readMonth(
  row: RecordRow,
  month: (typeof monthNumbers)[number],
  due: Fen | null,
  into: Months,
  problems: Problem[],
): void {
  const field: FieldName = `month${month}`
  const reading = readMoneyCell(row.cell(field))
  if (reading.kind === 'exempt') into.exempt.push(month)
  else if (reading.kind === 'notDue') into.notDue.push(month)
  else if (reading.kind === 'notMoney') problems.push(problemAt(row, field, 'notMoney'))
  else if (reading.kind === 'unstored') problems.push(problemAt(row, field, 'formulaNotStored'))
  // √ says that the month's due was paid; without a due nobody knows how much that was.
  else if (reading.kind === 'paid' && due !== null) into.paid[month] = due
  else if (reading.kind === 'paid') problems.push(problemAt(row, field, 'notMoney'))
  else if (reading.kind === 'amount' && reading.fen > 0) {
    into.paid[month] = reading.fen
    if (reading.storedAsText) into.asText.push({ field, fen: reading.fen })
  }
}

/** Compares the printed total with the months; the months are trusted. */
function checkTotal(row: RecordRow, total: Fen, { asText }: Months, problems: Problem[]): void {
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

/**
 * A due that is not the band's; one fen is a matter of rounding (rules.md §2.2). What is due and
 * what the rate gives before the cap of 2017 are both right: paying more is allowed.
 */
function checkDue(row: RecordRow, record: DuesRecord, on: IsoMonth, problems: Problem[]): void {
  const { category, baseFen, monthlyDueFen } = record
  if (category === null || baseFen === null || monthlyDueFen === null) return
  const assessed = assessDues({ category, baseFen, on, parameters: {} })
  if (!assessed || assessed.ratePermille === null) return
  const right = [assessed.dueFen, assessed.computedFen]
  if (right.some((amount) => Math.abs(amount - monthlyDueFen) <= 1)) return
  const due = yuanText(assessed.dueFen)
  const params = { base: yuanText(baseFen), printed: yuanText(monthlyDueFen), due }
  problems.push(problemAt(row, 'monthlyDue', 'dueNotByRule', { proposal: due, params }))
}

function readRow(row: RecordRow, name: string, on: IsoMonth, problems: Problem[]): DuesRecord {
  const { id, doubt } = readIdCell(row.cell('idCard'))
  if (doubt !== null) problems.push(problemAt(row, 'idCard', doubt))
  const categoryText = wordsOf(row.cell('category'))
  const remark = wordsOf(row.cell('remark'))
  const baseFen = amountAt(row, 'base', problems)
  const monthlyDueFen = amountAt(row, 'monthlyDue', problems)
  const months: Months = { paid: {}, exempt: [], notDue: [], asText: [] }
  for (const month of monthNumbers) readMonth(row, month, monthlyDueFen, months, problems)
  const totalFen = sumFen(Object.values(months.paid))
  checkTotal(row, totalFen, months, problems)
  const record: DuesRecord = {
    row: row.row,
    seq: readCountCell(row.cell('seq')).count,
    name,
    idCard: id,
    categoryText,
    category: duesCategoryOf(categoryText),
    baseFen,
    monthlyDueFen,
    monthsFen: months.paid,
    exemptMonths: months.exempt,
    notDueMonths: months.notDue,
    backPayments: backPaymentsOf(remark),
    totalFen,
    exempt: totalFen === 0 && (months.exempt.length > 0 || /免[交缴]/u.test(remark ?? '')),
    remark,
  }
  checkDue(row, record, on, problems)
  return record
}

/** Rows of a dues ledger (one person's twelve months a row) → records. */
export function readDuesTable({ frame, rows }: RawTable): DuesTable {
  const records: DuesRecord[] = []
  const problems: Problem[] = []
  // The bands are of 2008, the cap of 2017: a ledger that states no year is taken for a recent one.
  const on = `${frame.year ?? 2017}-01`
  for (const row of rows) {
    const name = nameOf(row.cell('name'))
    if (name === null) problems.push(problemAt(row, 'name', 'nameMissing'))
    else records.push(readRow(row, name, on, problems))
  }
  return { ...frame, kind: 'duesMatrix', records, problems }
}
