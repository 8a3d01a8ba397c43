import { addMonthsToMonth } from '../../../shared/calendar.ts'
import type { FieldChange } from '../../../shared/contract/import-rows.ts'

const MONTH = /^\d{4}-\d{2}$/

/** Whether a change is that of the month after: the same item, from the same value to the same. */
function goesOn(before: FieldChange, next: FieldChange, lastMonth: string | null): boolean {
  if (lastMonth === null || next.at !== addMonthsToMonth(lastMonth, 1)) return false
  return (['table', 'column', 'before', 'after'] as const).every((key) => before[key] === next[key])
}

/** Changes of months in a row that are alike, as one: 2024-01–2024-10 instead of ten lines. */
export function mergeChanges(changes: readonly FieldChange[]): FieldChange[] {
  const merged: FieldChange[] = []
  let lastMonth: string | null = null
  for (const change of changes) {
    const before = merged.at(-1)
    const month: string | null = MONTH.test(change.at ?? '') ? change.at : null
    if (before && month !== null && goesOn(before, change, lastMonth)) {
      const [from = ''] = (before.at ?? '').split('–')
      merged[merged.length - 1] = { ...before, at: `${from}–${month}` }
    } else merged.push(change)
    lastMonth = month
  }
  return merged
}
