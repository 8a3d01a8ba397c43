import { unwrap } from '../../../shared/assert.ts'
import type { DuesRecord } from '../../../shared/sheets/table.ts'
import type { RowValues } from '../../ledger/changes.ts'

type MonthState = 'due' | 'exempt' | 'notDue'

const month = (year: number, number: number): string => `${year}-${String(number).padStart(2, '0')}`

function stateOf(record: DuesRecord, number: number): MonthState {
  if (record.notDueMonths.includes(number)) return 'notDue'
  return record.exempt || record.exemptMonths.includes(number) ? 'exempt' : 'due'
}

/**
 * The assessments of one person's year: one for each run of months in one state. Months written
 * as "—" (paid elsewhere, not yet here) have none, so that nothing counts as owed in them.
 */
export function assessmentRows(record: DuesRecord, year: number): RowValues[] {
  const rows: { from: number; to: number; state: MonthState }[] = []
  for (let number = 1; number <= 12; number += 1) {
    const state = stateOf(record, number)
    const last = rows.at(-1)
    if (last?.state === state) last.to = number
    else rows.push({ from: number, to: number, state })
  }
  return rows
    .filter(({ state }) => state !== 'notDue')
    .map(({ from, to, state }) => ({
      from_month: month(year, from),
      to_month: month(year, to),
      category: record.category,
      category_text: record.categoryText,
      base_fen: record.baseFen,
      monthly_fen: record.monthlyDueFen,
      exempt: Number(state === 'exempt'),
      remark: record.remark,
    }))
}

/**
 * The payments of one person's year, each for one month. A sum that the remark explains as a back
 * payment ("6月补缴3-5月") is spread over its months in equal parts where it divides exactly by
 * what is due; otherwise it stays whole in the month in which it was paid.
 */
export function paymentRows(record: DuesRecord, year: number): RowValues[] {
  return Object.entries(record.monthsFen).flatMap(([key, amount]) => {
    const paidIn = Number(key)
    const back = record.backPayments.find((entry) => entry.paidIn === paidIn)
    const months = back ? [...back.months, paidIn].toSorted((a, b) => a - b) : [paidIn]
    const exact = record.monthlyDueFen !== null && record.monthlyDueFen * months.length === amount
    if (!back || !exact) return [payment(year, paidIn, paidIn, amount)]
    const part = unwrap(record.monthlyDueFen, 'an exact spread has a monthly amount')
    return months.map((number) => payment(year, number, paidIn, part))
  })
}

function payment(year: number, forMonth: number, paidIn: number, amount: number): RowValues {
  return { month: month(year, forMonth), paid_on: month(year, paidIn), amount_fen: amount }
}
