import type { TableOutcome } from '../../../shared/contract/imports.ts'
import type { Problem, Table } from '../../../shared/sheets/table.ts'

/** How many records would change the ledger, and how many would not get in. */
export function countsOf(outcomes: readonly TableOutcome[]): {
  readonly written: number
  readonly refused: number
} {
  let written = 0
  let refused = 0
  for (const outcome of outcomes) {
    written += outcome.inserted + outcome.updated
    refused += outcome.refused
  }
  return { written, refused }
}

/** One row of the sheet as the preview shows it: its record, where one was read, and its problems. */
export interface PreviewRow<R> {
  readonly row: number
  readonly record: R | null
  readonly problems: readonly Problem[]
  readonly refused: boolean
}

type AnyRecord = Table['records'][number]

/** Rows of a table by number; a row that gave no record still shows its problems. */
export function previewRows<R extends AnyRecord>(table: {
  readonly records: readonly R[]
  readonly problems: readonly Problem[]
}): PreviewRow<R>[] {
  const records = new Map(table.records.map((record) => [record.row, record]))
  const problems = Map.groupBy(table.problems, ({ row }) => row)
  const rows = new Set([...records.keys(), ...problems.keys()])
  return [...rows]
    .toSorted((a, b) => a - b)
    .map((row) => {
      const found = problems.get(row) ?? []
      const refused = found.some(({ severity }) => severity === 'error')
      return { row, record: records.get(row) ?? null, problems: found, refused }
    })
}

/** Rows in runs, for reading: 4, 5, 6, 9 → "4–6, 9". */
export function rowRuns(rows: readonly number[]): string {
  const runs: [number, number][] = []
  for (const row of rows.toSorted((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && row === last[1] + 1) last[1] = row
    else runs.push([row, row])
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ')
}
