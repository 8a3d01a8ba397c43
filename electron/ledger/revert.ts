import type { ChangeRecorder, RowChange, RowValues } from './changes.ts'

/** Rows that were changed again after these changes: taking them back would take newer work away. */
export function newerRows(recorder: ChangeRecorder, changes: readonly RowChange[]): RowChange[] {
  const latest = new Map(changes.map((change) => [`${change.table} ${change.id}`, change]))
  return [...latest.values()].filter(
    ({ table, id, after }) => !isAsLeft(recorder.row(table, id), after),
  )
}

/**
 * Whether a row stands as the changes left it. Columns that a later migration added are not known to
 * them; they hold nothing as long as nobody wrote into them.
 */
function isAsLeft(row: RowValues | null, after: RowValues | null): boolean {
  if (row === null || after === null) return row === after
  return Object.entries(row).every(([column, value]) => value === (after[column] ?? null))
}

/** Puts every row back as it was before the changes, the last change first. */
export function revertChanges(recorder: ChangeRecorder, changes: readonly RowChange[]): void {
  for (const { table, id, before, after } of changes.toReversed()) {
    if (before === null) recorder.remove(table, id)
    else if (after === null) recorder.insert(table, before)
    else recorder.update(table, id, before)
  }
}
