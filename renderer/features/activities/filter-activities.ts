import type { ActivityRow } from '../../../shared/contract/activities.ts'

/** What is chosen above the list; null: every kind. */
export interface ActivityFilter {
  readonly text: string
  readonly kind: string | null
}

export const noActivityFilter: ActivityFilter = { text: '', kind: null }

/** Events that serve the kind, belong to the branch and hold the text in name or place. */
export function filterActivities(
  rows: readonly ActivityRow[],
  filter: ActivityFilter,
  branch: string | null,
): ActivityRow[] {
  const text = filter.text.trim().toLowerCase()
  return rows.filter(
    (row) =>
      (filter.kind === null || row.kinds.some((kind) => kind === filter.kind)) &&
      (branch === null || row.organization === branch) &&
      (text === '' ||
        [row.name, row.place, row.group, row.heldOn].some((words) =>
          words?.toLowerCase().includes(text),
        )),
  )
}
