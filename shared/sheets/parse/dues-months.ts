import type { Fen } from '../../money.ts'
import { fen, sumFen, yuanText } from '../../money.ts'
import type { FieldName } from '../recognize/field-words.ts'
import { monthNumbers } from '../recognize/field-words.ts'
import { monthDueField } from '../recognize/period-columns.ts'
import type { Quarter } from '../recognize/quarters.ts'
import { quarterNumbers } from '../recognize/quarters.ts'
import type { RecordRow } from '../recognize/raw-table.ts'
import type { Problem } from '../table.ts'
import type { BackPayment } from './back-payment.ts'
import { readMoneyCell } from './money-cell.ts'
import { readMonthCell, type MonthReading } from './month-cell.ts'
import { problemAt } from './problem.ts'

/** What the columns of months and quarters of a row say. */
export interface RowMonths {
  readonly paid: Record<number, Fen>
  readonly notes: Record<number, string>
  readonly exempt: number[]
  readonly notDue: number[]
  readonly unpaid: number[]
  /** Sums of quarters that are no three equal months. */
  readonly quarters: Record<number, Fen>
  /** Amounts stored as text: a formula that adds the row up misses them. */
  readonly asText: { readonly field: FieldName; readonly fen: Fen }[]
  /** What each month asks, where the sheet tells it month by month. */
  readonly dues: Record<number, Fen>
}

type AmountReading = Extract<MonthReading, { kind: 'amount' }>

interface RowContext {
  readonly monthlyDue: Fen | null
  readonly backPayments: readonly BackPayment[]
  /** Months whose column is of another year. */
  readonly otherYear: ReadonlySet<number>
}

const monthsOf = (quarter: Quarter): number[] => [1, 2, 3].map((at) => (quarter - 1) * 3 + at)

/** Reads every month of a row, and the quarters that stand there in one column. */
export function readMonths(row: RecordRow, context: RowContext, problems: Problem[]): RowMonths {
  const into: RowMonths = {
    paid: {},
    notes: {},
    exempt: [],
    notDue: [],
    unpaid: [],
    quarters: {},
    asText: [],
    dues: {},
  }
  for (const month of monthNumbers) {
    if (!row.has(`month${month}`) || context.otherYear.has(month)) continue
    readMonth(row, month, context, into, problems)
  }
  for (const quarter of quarterNumbers) {
    if (!row.has(`quarter${quarter}`)) continue
    const hasMonths = monthsOf(quarter).some((month) => row.has(`month${month}` as FieldName))
    if (hasMonths) checkSubtotal(row, quarter, into, problems)
    else readQuarter(row, quarter, context, into, problems)
  }
  return into
}

/** Whether a remark tells that these months were paid later, with the money of another month. */
const isToldElsewhere = (month: number, { backPayments }: RowContext): boolean =>
  backPayments.some(({ months }) => months.includes(month))

function readMonth(
  row: RecordRow,
  month: (typeof monthNumbers)[number],
  context: RowContext,
  into: RowMonths,
  problems: Problem[],
): void {
  const field = `month${month}` as const
  const asked = readMoneyCell(row.cell(monthDueField(field)))
  if (asked.kind === 'amount') into.dues[month] = asked.fen
  const due = into.dues[month] ?? context.monthlyDue
  const amount = amountOf(row, field, { months: [month], due }, into, problems)
  if (amount === null) return
  const isTold = isToldElsewhere(month, context)
  // 补缴 without an amount only points to the sum in the month that the remark names.
  if (amount.paidLater && isTold && !amount.storedAsText) return
  into.paid[month] = amount.fen
  if (amount.note !== null) into.notes[month] = amount.note
  if (amount.paidLater && !isTold) problems.push(problemAt(row, field, 'backPaymentUndated'))
}

/** Enters the mark of a cell for its months; an amount is given back. */
function amountOf(
  row: RecordRow,
  field: FieldName,
  { months, due }: { readonly months: readonly number[]; readonly due: Fen | null },
  into: RowMonths,
  problems: Problem[],
): AmountReading | null {
  const reading = readMonthCell(row.cell(field), due)
  if (reading.kind === 'doubt') problems.push(problemAt(row, field, reading.code))
  if (reading.kind === 'exempt') into.exempt.push(...months)
  if (reading.kind === 'notDue') into.notDue.push(...months)
  if (reading.kind === 'unpaid') into.unpaid.push(...months)
  if (reading.kind !== 'amount') return null
  if (reading.storedAsText && reading.fen > 0) into.asText.push({ field, fen: reading.fen })
  return reading
}

/** A quarter in one column is three months where it is exactly three times what each asks. */
function readQuarter(
  row: RecordRow,
  quarter: Quarter,
  { monthlyDue }: RowContext,
  into: RowMonths,
  problems: Problem[],
): void {
  const field = `quarter${quarter}` as const
  const months = monthsOf(quarter)
  const due = monthlyDue === null ? null : fen(monthlyDue * 3)
  const amount = amountOf(row, field, { months, due }, into, problems)
  if (amount === null) return
  if (amount.fen !== 0 && amount.fen !== due) {
    into.quarters[quarter] = amount.fen
    const params = { amount: yuanText(amount.fen), quarter }
    problems.push(problemAt(row, field, 'quarterNotDivisible', { params }))
    return
  }
  for (const month of months) {
    into.paid[month] = fen(amount.fen / 3)
    if (amount.note !== null) into.notes[month] = amount.note
  }
  if (amount.paidLater) problems.push(problemAt(row, field, 'backPaymentUndated'))
}

/** A printed subtotal is that of its months; a formula may have missed amounts stored as text. */
function checkSubtotal(
  row: RecordRow,
  quarter: Quarter,
  { paid, asText }: RowMonths,
  problems: Problem[],
): void {
  const field = `quarter${quarter}` as const
  const printed = readMoneyCell(row.cell(field))
  if (printed.kind !== 'amount') return
  const months = monthsOf(quarter)
  const sum = sumFen(months.flatMap((month) => paid[month] ?? []))
  const fields = new Set<FieldName>(months.map((month) => `month${month}` as FieldName))
  const missed = sumFen(asText.filter((one) => fields.has(one.field)).map((one) => one.fen))
  if (printed.fen === sum || printed.fen === sum - missed) return
  const params = { printed: yuanText(printed.fen), sum: yuanText(sum) }
  problems.push(problemAt(row, field, 'rowTotalWrong', { proposal: yuanText(sum), params }))
}
