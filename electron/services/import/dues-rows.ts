import { unwrap } from '../../../shared/assert.ts'
import type { DuesRecord } from '../../../shared/sheets/table.ts'
import type { RowValues } from '../../ledger/changes.ts'
import type { Months } from './assessment-spans.ts'

type MonthState = 'due' | 'exempt' | 'notDue'

const month = (year: number, number: number): string => `${year}-${String(number).padStart(2, '0')}`

function stateOf(record: DuesRecord, number: number): MonthState {
  if (record.notDueMonths.includes(number)) return 'notDue'
  return record.exempt || record.exemptMonths.includes(number) ? 'exempt' : 'due'
}

/** A run of months of which a sheet says the same. */
export interface AssessedRun {
  readonly months: Months
  /** Null: nothing is due in these months. */
  readonly row: (RowValues & Months) | null
}

/**
 * What a sheet says of the months that it has columns for: one run for those in one state with one
 * amount. In months written as "—" (paid elsewhere, not yet here) nothing is due, so that nothing
 * counts as owed in them. Of months without a column the sheet says nothing, nor of those of a
 * quarter that was paid as one sum: they would count as owed.
 */
export function assessedRuns(
  record: DuesRecord,
  year: number,
  covered: readonly number[],
): AssessedRun[] {
  const runs: { from: number; to: number; state: MonthState; due: number | null }[] = []
  for (const number of covered) {
    if (record.quartersFen[Math.ceil(number / 3)] !== undefined) continue
    const state = stateOf(record, number)
    const due = record.monthDuesFen[number] ?? record.monthlyDueFen
    const last = runs.at(-1)
    const goesOn = last?.to === number - 1 && last.state === state && last.due === due
    if (goesOn) last.to = number
    else runs.push({ from: number, to: number, state, due })
  }
  return runs.map(({ from, to, state, due }) => {
    const months: Months = { from_month: month(year, from), to_month: month(year, to) }
    if (state === 'notDue') return { months, row: null }
    const row = {
      ...months,
      category: record.category,
      category_text: record.categoryText,
      base_fen: record.baseFen,
      monthly_fen: due,
      exempt: Number(state === 'exempt'),
      remark: record.remark,
    }
    return { months, row }
  })
}

/**
 * The payments of one person's year, each for one month. A sum that the remark explains as a back
 * payment ("6月补缴3-5月") is spread over its months in equal parts where it divides exactly by
 * what is due; otherwise it stays whole in the month in which it was paid. Months that the remark
 * names and that have amounts of their own were paid in its month.
 */
export function paymentRows(record: DuesRecord, year: number): RowValues[] {
  return Object.entries(record.monthsFen).flatMap(([key, amount]) => {
    const number = Number(key)
    if (amount === 0) return []
    const back = record.backPayments.find((entry) => entry.paidIn === number)
    const months = [...new Set([...(back?.months ?? []), number])].toSorted((a, b) => a - b)
    const isPaidApart = months.some((one) => one !== number && (record.monthsFen[one] ?? 0) > 0)
    const exact =
      !isPaidApart &&
      record.monthlyDueFen !== null &&
      record.monthlyDueFen * months.length === amount
    if (back && exact) {
      const part = unwrap(record.monthlyDueFen, 'an exact spread has a monthly amount')
      return months.map((one) => payment(year, one, number, part))
    }
    const later = record.backPayments.find((entry) => entry.months.includes(number))
    const note = record.monthNotes[number]
    const row = payment(year, number, later?.paidIn ?? number, amount)
    return [note === undefined ? row : { ...row, remark: note }]
  })
}

function payment(year: number, forMonth: number, paidIn: number, amount: number): RowValues {
  return { month: month(year, forMonth), paid_on: month(year, paidIn), amount_fen: amount }
}
