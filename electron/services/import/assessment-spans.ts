import { addMonthsToMonth } from '../../../shared/calendar.ts'
import type { ChangeRecorder, RowValues } from '../../ledger/changes.ts'
import { listAssessmentsOf, type AssessmentRow } from '../../ledger/repositories/dues.ts'
import type { ImportContext } from './import-context.ts'

/** First and last month, both included. */
export type Months = Pick<AssessmentRow, 'from_month' | 'to_month'>

/** What became of an assessment that a sheet states. */
export interface WrittenSpan {
  /** Nothing was known of these months. */
  readonly isNew: boolean
  readonly hasChanged: boolean
}

/** Empty cells say nothing, so they erase nothing. */
function told(row: RowValues): RowValues {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
}

/** Whether assessments, in order of their months, say all of a row for each of its months. */
export function alreadySay(known: readonly AssessmentRow[], row: RowValues & Months): boolean {
  const { from_month, to_month, ...values } = row
  const wanted = Object.entries(told(values))
  let next = from_month
  for (const one of known) {
    if (one.to_month < next || one.from_month > to_month) continue
    const held: RowValues = { ...one }
    if (one.from_month > next || wanted.some(([key, value]) => held[key] !== value)) return false
    next = addMonthsToMonth(one.to_month, 1)
  }
  return next > to_month
}

/**
 * Writes one assessment. Two for one month would contradict each other, so the sheet replaces the
 * others for its months; what they say of other months, and what the sheet leaves open, stays.
 */
export function writeSpan(
  { db, recorder }: ImportContext,
  memberId: number,
  row: RowValues & Months,
): WrittenSpan {
  // Read anew for each row: the row before may have cut them.
  const overlapping = listAssessmentsOf(db, memberId, row)
  if (overlapping.length === 0) {
    recorder.insert('dues_assessment', { member_id: memberId, ...row })
    return { isNew: true, hasChanged: true }
  }
  if (alreadySay(overlapping, row)) return { isNew: false, hasChanged: false }
  const same = overlapping.find(({ from_month }) => from_month === row.from_month)
  const around = overlapping.find(({ from_month }) => from_month <= row.from_month)
  if (same) recorder.update('dues_assessment', same.id, told(row))
  for (const one of overlapping) keepOtherMonths(recorder, one, row, one === same)
  if (!same) {
    const { id: _id, ...inherited } = around ?? { id: null }
    recorder.insert('dues_assessment', { ...inherited, member_id: memberId, ...told(row) })
  }
  return { isNew: false, hasChanged: true }
}

/** Takes what is known of some months away: nothing is due in them. Gives whether there was any. */
export function clearMonths(
  { db, recorder }: Pick<ImportContext, 'db' | 'recorder'>,
  memberId: number,
  months: Months,
): boolean {
  const overlapping = listAssessmentsOf(db, memberId, months)
  for (const one of overlapping) keepOtherMonths(recorder, one, months, false)
  return overlapping.length > 0
}

/** Cuts an assessment down to its months outside of `taken`; `isReused`: its row holds them now. */
function keepOtherMonths(
  recorder: ChangeRecorder,
  old: AssessmentRow,
  taken: Months,
  isReused: boolean,
): void {
  const rest = [
    { from_month: old.from_month, to_month: addMonthsToMonth(taken.from_month, -1) },
    { from_month: addMonthsToMonth(taken.to_month, 1), to_month: old.to_month },
  ].filter(({ from_month, to_month }) => from_month <= to_month)
  const { id, ...values } = old
  const first = isReused ? undefined : rest.shift()
  if (first) recorder.update('dues_assessment', id, first)
  else if (!isReused) recorder.remove('dues_assessment', id)
  for (const months of rest) recorder.insert('dues_assessment', { ...values, ...months })
}
