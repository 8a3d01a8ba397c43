import { addMonthsToMonth, type IsoMonth } from '../../calendar.ts'
import { fen, type Fen } from '../../money.ts'
import type { FieldName } from '../recognize/field-words.ts'
import type { RawTable, RecordRow } from '../recognize/raw-table.ts'
import type { PaymentRecord } from '../records/payments.ts'
import type { PaymentTable, Problem } from '../table.ts'
import { checkColumnTotals } from './column-totals.ts'
import { checkDue } from './due-check.ts'
import { yearOfDues } from './dues-period.ts'
import { readMoneyCell } from './money-cell.ts'
import { readMonthCell, type MonthReading } from './month-cell.ts'
import { monthOfCell, monthSpanOf, monthsOfTitles, type MonthSpan } from './payment-period.ts'
import { duesCategoryOf, nameOf, readCountCell, readIdCell, wordsOf } from './person-cells.ts'
import { problemAt } from './problem.ts'
import { permilleOf } from './rate-cell.ts'
import { readRowDate } from './row-date.ts'

const BACK = /补[缴交]/u
const YEARLY = /全年|年度|本年/u

/** What a sheet says for all of its rows. */
interface Sheet {
  readonly year: number | null
  readonly span: MonthSpan | null
  readonly isBack: boolean
  readonly isYearly: boolean
}

function amountAt(row: RecordRow, field: FieldName, problems: Problem[]): Fen | null {
  const reading = readMoneyCell(row.cell(field))
  if (reading.kind === 'amount') return reading.fen
  if (reading.kind === 'notMoney') problems.push(problemAt(row, field, 'notMoney'))
  if (reading.kind === 'unstored') problems.push(problemAt(row, field, 'formulaNotStored'))
  return null
}

/** How many months a span has; both ends count. */
export function monthCount({ from, to }: MonthSpan): number {
  let count = 1
  for (let month = from; month < to; month = addMonthsToMonth(month, 1)) count += 1
  return count
}

/** The months of a row: of its own columns, else of its year, else of the sheet. */
function spanOfRow(row: RecordRow, sheet: Sheet, problems: Problem[]): MonthSpan | null {
  const year = rowYear(row, problems) ?? sheet.year
  if (row.has('fromMonth')) {
    const from = monthOfCell(row.cell('fromMonth'), year)
    const to = row.has('toMonth') ? monthOfCell(row.cell('toMonth'), year) : from
    if (from !== null && to !== null && from <= to) return { from, to }
    const wrong: FieldName = from === null ? 'fromMonth' : 'toMonth'
    problems.push(problemAt(row, wrong, 'badDate'))
    return null
  }
  const period = row.cell('period')
  if (period) {
    const month = monthOfCell(period, year)
    const span = month === null ? monthSpanOf(period.text, year) : { from: month, to: month }
    if (span === null) problems.push(problemAt(row, 'period', 'badDate'))
    return span
  }
  const isWholeYear = row.has('payYear') || sheet.isYearly
  if (sheet.span === null && isWholeYear && year !== null)
    return { from: `${year}-01`, to: `${year}-12` }
  return sheet.span
}

function rowYear(row: RecordRow, problems: Problem[]): number | null {
  const text = wordsOf(row.cell('payYear'))
  if (text === null) return null
  const year = /^((?:19|20)\d{2})(?:\.0+)?年?度?$/u.exec(text)?.[1]
  if (year === undefined) problems.push(problemAt(row, 'payYear', 'badDate'))
  return year === undefined ? null : Number(year)
}

interface Dues {
  readonly monthlyDueFen: Fen | null
  readonly dueFen: Fen | null
}

/**
 * What is due each month and in all. 应交 of a sheet of several months is told to be monthly or the
 * sum by base and share; where nothing tells, it is the sum, and the month stays unknown.
 */
function duesOf(
  row: RecordRow,
  count: number | null,
  share: { readonly baseFen: Fen | null; readonly ratePermille: number | null },
  problems: Problem[],
): Dues {
  const asked = amountAt(row, 'monthlyDue', problems)
  const yearly = amountAt(row, 'yearlyDue', problems)
  if (count === null || count === 1 || asked === null)
    return { monthlyDueFen: asked, dueFen: yearly ?? asked }
  if (yearly !== null) return { monthlyDueFen: asked, dueFen: yearly }
  const { baseFen, ratePermille } = share
  const byShare = baseFen === null || ratePermille === null ? null : (baseFen * ratePermille) / 1000
  const isNear = (amount: number | null): boolean =>
    amount !== null && Math.abs(amount - asked) <= count
  if (isNear(byShare)) return { monthlyDueFen: asked, dueFen: null }
  if (byShare === null || !isNear(byShare * count)) return { monthlyDueFen: null, dueFen: asked }
  return { monthlyDueFen: asked % count === 0 ? fen(asked / count) : null, dueFen: asked }
}

const noAmount = { paidFen: null, mark: null, note: null } as const

function paidOf(
  row: RecordRow,
  reading: MonthReading,
  problems: Problem[],
): Pick<PaymentRecord, 'paidFen' | 'mark' | 'note'> {
  if (reading.kind === 'doubt') problems.push(problemAt(row, 'paid', reading.code))
  if (reading.kind === 'doubt' || reading.kind === 'blank') return noAmount
  if (reading.kind !== 'amount') return { ...noAmount, mark: reading.kind }
  return { paidFen: reading.fen, mark: null, note: reading.note }
}

function readRow(row: RecordRow, name: string, sheet: Sheet, problems: Problem[]): PaymentRecord {
  const { id, doubt } = readIdCell(row.cell('idCard'))
  if (doubt !== null) problems.push(problemAt(row, 'idCard', doubt))
  const categoryText = wordsOf(row.cell('category'))
  const remark = wordsOf(row.cell('remark'))
  const span = spanOfRow(row, sheet, problems)
  const share = {
    baseFen: amountAt(row, 'base', problems),
    ratePermille: permilleOf(row.cell('rate')),
  }
  const dues = duesOf(row, span && monthCount(span), share, problems)
  const isSeveral = span !== null && span.from !== span.to
  const due = isSeveral ? dues.dueFen : (dues.dueFen ?? dues.monthlyDueFen)
  return {
    row: row.row,
    seq: readCountCell(row.cell('seq')).count,
    name,
    idCard: id,
    branch: wordsOf(row.cell('branch')),
    categoryText,
    category: duesCategoryOf(categoryText),
    fromMonth: span?.from ?? null,
    toMonth: span?.to ?? null,
    ...share,
    ...dues,
    ...paidOf(row, readMonthCell(row.cell('paid'), due), problems),
    paidOn: readRowDate(row, 'paidOn', problems, { year: sheet.year }),
    isBackPayment: sheet.isBack || BACK.test(categoryText ?? '') || row.has('fromMonth'),
    remark,
  }
}

function sheetOf({ frame, lines }: RawTable): Sheet {
  const { title, sheet, columns } = frame
  const year = yearOfDues(frame, lines)
  const headers = Object.values(columns).map(({ header }) => header)
  const isYearly = headers.some((header) => YEARLY.test(header)) || YEARLY.test(title ?? sheet)
  return {
    year,
    span: monthsOfTitles(
      [title, sheet, ...lines.filter((line) => /月份|季度|所属/u.test(line))],
      year,
    ),
    isBack: BACK.test(`${title ?? ''}${sheet}`),
    isYearly,
  }
}

/** Rows of a sheet of payments (of a month, of several, of a year, or late ones) → records. */
export function readPaymentTable(table: RawTable): PaymentTable {
  const sheet = sheetOf(table)
  const records: PaymentRecord[] = []
  const problems: Problem[] = []
  for (const row of table.rows) {
    const name = nameOf(row.cell('name'))
    if (name === null) {
      problems.push(problemAt(row, 'name', 'nameMissing'))
      continue
    }
    const record = readRow(row, name, sheet, problems)
    const on: IsoMonth = record.fromMonth ?? `${sheet.year ?? 2017}-01`
    checkDue(row, record, on, problems)
    records.push(record)
  }
  checkColumnTotals(table, ['monthlyDue', 'yearlyDue', 'paid'], problems)
  const paidIn =
    sheet.isBack && sheet.span?.from === sheet.span?.to ? (sheet.span?.from ?? null) : null
  return { ...table.frame, year: sheet.year, kind: 'duesPayments', paidIn, records, problems }
}
