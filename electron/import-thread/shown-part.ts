import { needsLook } from '../../shared/contract/import-rows.ts'
import type { Preview } from './messages.ts'

/**
 * Rows of one table that the window gets at once. 60,000 of them held its thread up for 1.5 s, and
 * nobody looks at them one by one.
 */
const MOST_ROWS = 2000

/**
 * What the window is shown of a preview: of long tables the first rows, and those where a person
 * should look. All of them are written nevertheless.
 */
export function shownPart(preview: Preview): Preview {
  const shown = preview.tables.map((table, at) => {
    if (table.records.length <= MOST_ROWS) return null
    const rows = preview.rows[at] ?? []
    const looked = rows.filter(({ match, changes }) => needsLook(match) || changes.length > 0)
    const wanted = [
      ...table.problems.slice(0, MOST_ROWS),
      ...looked.slice(0, MOST_ROWS),
      ...table.records.slice(0, MOST_ROWS),
    ]
    return new Set<number>(wanted.map(({ row }) => row))
  })
  return {
    ...preview,
    tables: preview.tables.map((table, at) => {
      const own = shown[at]
      if (!own) return table
      const records = table.records.filter((record: { row: number }) => own.has(record.row))
      return Object.assign({}, table, { records })
    }),
    rows: preview.rows.map((rows, at) => {
      const own = shown[at]
      return own ? rows.filter(({ row }) => own.has(row)) : rows
    }),
  }
}
