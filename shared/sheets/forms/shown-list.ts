import type { ShownList } from '../../contract/lists.ts'
import type { FormContext } from './form-context.ts'
import { formColumn, recordRow, serialColumn, type ColumnOf } from './form-columns.ts'
import type { SheetForm } from './sheet-form.ts'
import { textWidth } from './text-width.ts'

type Row = ShownList['rows'][number]

const NARROWEST = 6
/** Longer texts are given several lines. */
const WIDEST = 40
/** From so many columns on the sheet lies on its side. */
const MANY_COLUMNS = 6

/** A list of the window as a sheet: numbered, as filtered and sorted, with what the filter left. */
export function shownListForm(list: ShownList, { translate }: FormContext): SheetForm {
  const columns = [
    serialColumn<Row>(translate({ key: 'forms:seq' })),
    ...list.columns.map((_, index) => columnOf(list, index)),
  ]
  const orientation = columns.length > MANY_COLUMNS ? 'landscape' : 'portrait'
  return {
    name: list.title,
    title: list.title,
    info: list.note === '' ? [] : [{ left: list.note, right: null }],
    columns: columns.map(formColumn),
    rows: list.rows.map((row, index) => recordRow(columns, row, index)),
    total: null,
    notes: null,
    signature: null,
    page: { orientation, keyColumns: 2, footer: translate({ key: 'forms:page' }) },
  }
}

function columnOf({ columns, rows }: ShownList, index: number): ColumnOf<Row> {
  const { heading = '', kind = 'text' } = columns[index] ?? {}
  const longest = Math.max(
    0,
    ...rows.slice(0, 500).map((row) => textWidth(String(row[index] ?? ''))),
  )
  const width = Math.min(WIDEST, Math.max(NARROWEST, textWidth(heading) + 1, longest + 1))
  const isLong = kind === 'text' && longest > WIDEST
  return {
    heading,
    kind,
    width,
    ...(isLong && { align: 'left' as const }),
    value: (row) => row[index] ?? null,
  }
}
