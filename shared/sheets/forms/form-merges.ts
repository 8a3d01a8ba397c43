import type { Merge } from '../grid.ts'
import type { Body, PlacedRow, RowRole } from './placed-form.ts'
import type { FormColumn, SheetForm } from './sheet-form.ts'

const wholeRoles: ReadonlySet<RowRole> = new Set(['title', 'group', 'notes', 'signature'])

function across(row: number, left: number, right: number): Merge[] {
  return right > left ? [{ top: row, left, bottom: row, right }] : []
}

/** The blocks of one cell: lines over the whole paper, the label of the total, column groups. */
export function mergesOf(
  form: SheetForm,
  rows: readonly PlacedRow[],
  printColumns: number,
  header: Body,
): Merge[] {
  const ofRows = rows.flatMap(({ row, role, cells }) => {
    if (wholeRoles.has(role)) return across(row, 1, printColumns)
    if (role === 'total') return across(row, 1, form.total?.labelColumns ?? 1)
    if (role !== 'info') return []
    const right = cells[1]?.column
    if (right === undefined) return across(row, 1, printColumns)
    return [...across(row, 1, right - 1), ...across(row, right, printColumns)]
  })
  return header.first >= header.last
    ? ofRows
    : [...ofRows, ...headerMerges(form.columns, header.first)]
}

function headerMerges(columns: readonly FormColumn[], first: number): Merge[] {
  return columns.flatMap(({ over }, index) => {
    const left = index + 1
    if (over === null) return [{ top: first, left, bottom: first + 1, right: left }]
    if (columns[index - 1]?.over === over) return []
    const rest = columns.slice(index).findIndex((column) => column.over !== over)
    const right = rest === -1 ? columns.length : index + rest
    return right > left ? [{ top: first, left, bottom: first, right }] : []
  })
}
