import type {
  BoxRow,
  FormCell,
  FormColumn,
  FormRow,
  FormTotal,
  SheetForm,
} from '../sheets/forms/sheet-form.ts'
import { recordCount } from '../sheets/forms/sheet-form.ts'
import { isOneWord } from '../sheets/forms/one-word.ts'
import { cellWords } from './cell-words.ts'
import { cleanText } from './clean-text.ts'
import { fitColumns } from './fit-columns.ts'
import { textWidthOf, type PaperCell, type PaperRow, type PaperSection } from './paper-document.ts'
import { paperCell, paperRow } from './paper-rows.ts'

/** Lines of a box that takes the rest of its page: so many are kept where little is left. */
const STRETCHED_LINES = 6

/** Pages of one form: a table is one section, each page of a book one of its own. */
export function paperOfForm(form: SheetForm): readonly PaperSection[] {
  const columns = form.columns.filter(({ printed }) => printed)
  const available = textWidthOf(form.page.orientation)
  const { size, widths } = isHeaded(columns)
    ? fitColumns(
        columns.map((column, index) => needOf(form, column, index)),
        available,
      )
    : evenBook(columns)
  const section = {
    name: cleanText(form.name),
    title: cleanText(form.title),
    orientation: form.page.orientation,
    size,
    widths,
    info: form.info.map(({ left, right }) => ({
      left: cleanText(left),
      right: right === null ? null : cleanText(right),
    })),
    head: isHeaded(columns) ? headRows(columns) : [],
    notes: form.notes === null ? null : cleanText(form.notes),
    signature: form.signature === null ? null : cleanText(form.signature),
  }
  const total = form.total === null ? [] : [totalRow(form.total, columns)]
  const pages = pagesOf(form.rows)
  return pages.map((rows) => ({
    ...section,
    rows: [...rows.map((row) => formRow(row, columns)), ...total],
    records: recordCount({ ...form, rows }),
  }))
}

/** Rows divided where a box begins a page; a table is one piece. */
function pagesOf(rows: readonly FormRow[]): readonly (readonly FormRow[])[] {
  const pages: FormRow[][] = []
  for (const row of rows) {
    const page = pages.at(-1)
    if (!page || (row.type === 'boxes' && row.startsPage)) pages.push([row])
    else page.push(row)
  }
  return pages.length === 0 ? [[]] : pages
}

function isHeaded(columns: readonly FormColumn[]): boolean {
  return columns.some(({ heading }) => heading !== '')
}

const BOOK_SIZE = 12

function evenBook(columns: readonly FormColumn[]) {
  const sum = columns.reduce((all, { width }) => all + width, 0)
  return { size: BOOK_SIZE, widths: columns.map(({ width }) => (width / sum) * 100) }
}

function needOf({ rows, total }: SheetForm, column: FormColumn, index: number) {
  const cells = rows.flatMap((row) => (row.type === 'record' ? [row.cells[index] ?? null] : []))
  const sum = total?.cells[index - total.labelColumns] ?? null
  const texts = [...cells, sum].map((cell) => cellWords(cell, column.kind))
  return { kind: column.kind, width: column.width, heading: column.heading, texts }
}

function formRow(given: FormRow, columns: readonly FormColumn[]): PaperRow {
  if (given.type === 'boxes') return boxRow(given)
  if (given.type === 'group') {
    return paperRow('group', [paperCell(given.text, { columns: columns.length, align: 'left' })])
  }
  return paperRow(
    'record',
    columns.map((column, index) => wordCell(given.cells[index] ?? null, column)),
  )
}

function boxRow({ boxes, lines, stretches }: BoxRow): PaperRow {
  return {
    ...paperRow(
      'boxes',
      boxes.map(({ text, ...box }) => paperCell(String(text ?? ''), box)),
    ),
    lines: stretches ? Math.min(lines, STRETCHED_LINES) : lines,
    stretches: stretches ?? false,
  }
}

function totalRow({ label, labelColumns, cells }: FormTotal, columns: readonly FormColumn[]) {
  const name = paperCell(label, { columns: labelColumns })
  const rest = columns.slice(labelColumns)
  return paperRow('total', [
    name,
    ...rest.map((column, index) => wordCell(cells[index] ?? null, column)),
  ])
}

function wordCell(cell: FormCell, { kind, align }: FormColumn): PaperCell {
  const text = cellWords(cell, kind)
  // 免 and — stand in the middle of a column of amounts.
  const isMark = kind === 'money' && typeof cell === 'string'
  const word = isOneWord(kind, text)
  return paperCell(text, { align: isMark ? 'center' : align, isWord: word })
}

/** One line of heads, or two where columns stand together under a common one. */
function headRows(columns: readonly FormColumn[]): readonly PaperRow[] {
  if (columns.every(({ over }) => over === null)) {
    return [
      paperRow(
        'head',
        columns.map(({ heading }) => paperCell(heading)),
      ),
    ]
  }
  const top = columns.flatMap((column, index) => {
    const { over } = column
    if (over === null) return [paperCell(column.heading, { rows: 2 })]
    if (columns[index - 1]?.over === over) return []
    const end = columns.findIndex((other, place) => place > index && other.over !== over)
    return [paperCell(over, { columns: (end === -1 ? columns.length : end) - index })]
  })
  const bottom = columns.filter(({ over }) => over !== null)
  return [
    paperRow('head', top),
    paperRow(
      'head',
      bottom.map(({ heading }) => paperCell(heading)),
    ),
  ]
}
