import { addMonthsToMonth } from '../../../shared/calendar.ts'
import type { PaymentRecord } from '../../../shared/sheets/records/payments.ts'
import type { Months } from './assessment-spans.ts'

/** A record whose months are known. */
export type Placed = PaymentRecord & { readonly fromMonth: string; readonly toMonth: string }

export const isPlaced = (record: PaymentRecord): record is Placed =>
  record.fromMonth !== null && record.toMonth !== null

/** Whether a row says what its months ask; late money does not, nor does a month that asks nothing. */
export function isAssessed({
  isBackPayment,
  mark,
  baseFen,
  monthlyDueFen,
}: PaymentRecord): boolean {
  if (isBackPayment || mark === 'notDue') return false
  return baseFen !== null || monthlyDueFen !== null || mark === 'exempt'
}

/** The remark of a line is about its payment, where there is one. */
export function assessedRemark({ paidFen, remark }: PaymentRecord): string | null {
  return paidFen === null || paidFen === 0 ? remark : null
}

/** All that an assessment says beside its months. */
function saysOf(record: Placed): string {
  const { category, categoryText, baseFen, monthlyDueFen, mark } = record
  const remark = assessedRemark(record)
  return JSON.stringify([category, categoryText, baseFen, monthlyDueFen, mark === 'exempt', remark])
}

/** Months in a row that say the same, until one says something else or is said twice. */
function runsOf(records: readonly Placed[]): Placed[][] {
  const runs: Placed[][] = []
  for (const record of records.toSorted((a, b) => (a.fromMonth < b.fromMonth ? -1 : 1))) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    const goesOn =
      last !== undefined &&
      addMonthsToMonth(last.toMonth, 1) === record.fromMonth &&
      saysOf(last) === saysOf(record)
    if (goesOn) run?.push(record)
    else runs.push([record])
  }
  return runs
}

/** Lines that one assessment stands for: its months, and the line that writes it. */
export interface AssessedRun {
  readonly months: Months
  /** The first of them in the sheet. */
  readonly row: number
}

/**
 * Where a sheet has a line for each month: the lines of a person that follow each other and say the
 * same, by their rows. The first in the sheet writes one assessment for all of them; twelve of one
 * month each would be twelve lines wherever they are shown.
 */
export function assessedRuns(records: readonly PaymentRecord[]): ReadonlyMap<number, AssessedRun> {
  const assessed = records.filter(isPlaced).filter(isAssessed)
  const people = Map.groupBy(assessed, ({ name, idCard }) => `${name} ${idCard ?? ''}`)
  const runs = new Map<number, AssessedRun>()
  for (const own of people.values()) {
    for (const lines of runsOf(own)) {
      const [first] = lines
      const last = lines.at(-1)
      if (!first || !last || lines.length === 1) continue
      const months = { from_month: first.fromMonth, to_month: last.toMonth }
      const row = Math.min(...lines.map((record) => record.row))
      for (const line of lines) runs.set(line.row, { months, row })
    }
  }
  return runs
}
