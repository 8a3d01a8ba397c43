import { markSymbols } from '../../rules/marks.ts'
import { isIdle, yearMatrix, type MatrixCell, type MatrixRow } from '../../rules/matrix.ts'
import type { ChecklistInput } from '../../sheets/forms/checklist.ts'
import { longDate, type FormContext } from '../../sheets/forms/form-context.ts'
import { sizeForHeight } from '../fit-rows.ts'
import { layOut, type Slot } from '../lay-out-year.ts'
import { A4, MARGINS, type PaperCell, type PaperRow, type PaperSection } from '../paper-document.ts'
import { paperCell, paperRow } from '../paper-rows.ts'
import { paperText } from './paper-text.ts'
import { ruleWords } from './rule-words.ts'

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** The page is divided into sixteen: a duty takes four of them, a month one. */
const UNITS = 16
const NAME = 4
/** Duties of the whole year stand four in a line, each with its mark. */
const IN_LINE = 4
const SHORT_NAME = 3

const POINTS_OF_MM = 72 / 25.4
/** Title, line of information, legend and signature, in millimetres. */
const BESIDE = 52

/**
 * 年度职责一览: the year on one page of A4. Above, what is asked by month, quarter or half-year; below,
 * what is asked once a year, four in a line. What does not apply all year is counted, not listed.
 */
export function yearMatrixSection(input: ChecklistInput, context: FormContext): PaperSection {
  const { checklist, organization } = input
  const text = paperText(context, 'checklist')
  const own = paperText(context, 'yearMatrix')
  const words = ruleWords(input.book, context)
  const all = yearMatrix(checklist.duties, checklist.year)
  const rows = all.filter((row) => !isIdle(row))
  const [yearly, periodic] = [rows.filter(isYearly), rows.filter((row) => !isYearly(row))]
  const nameOf = ({ rule, subject }: MatrixRow): string =>
    [words.title(rule), subject?.name].filter(Boolean).join(' · ')
  const body = [
    ...periodic.flatMap((row) => periodicRows(row, nameOf(row), context)),
    ...(yearly.length > 0 ? [groupRow(own('yearly')), ...yearlyRows(yearly, nameOf)] : []),
  ]
  const widths = Array.from({ length: UNITS }, () => 100 / UNITS)
  const head = headRow(context)
  const room = (A4.long - MARGINS.top - MARGINS.bottom - BESIDE) * POINTS_OF_MM
  const date = context.translate(longDate(checklist.asOf))
  const idle = all.length - rows.length
  return {
    name: own('sheet'),
    title: own('title', { year: checklist.year }),
    orientation: 'portrait',
    size: sizeForHeight([head, ...body], widths, 'portrait', room),
    info: [{ left: text('unit', { name: organization }), right: text('asOf', { date }) }],
    widths,
    head: [head],
    rows: body,
    notes: text('legend') + (idle === 0 ? '' : `\n${text('idle', { n: idle })}`),
    signature: text('signature'),
    records: rows.length,
  }
}

const isYearly = ({ cells }: MatrixRow): boolean =>
  cells.length === 1 && cells[0]?.span === MONTHS.length

function headRow(context: FormContext): PaperRow {
  const text = paperText(context, 'checklist')
  return paperRow('head', [
    paperCell(text('duty'), { columns: NAME }),
    ...MONTHS.map((month) => paperCell(text('month', { month }))),
  ])
}

function groupRow(text: string): PaperRow {
  return paperRow('group', [paperCell(text, { columns: UNITS, align: 'left' })])
}

function periodicRows({ cells }: MatrixRow, name: string, context: FormContext): PaperRow[] {
  return layOut(cells).map((slots, line) =>
    paperRow('record', [
      paperCell(line === 0 ? name : '', { columns: NAME, align: 'left' }),
      ...slots.map((slot) => slotCell(slot, context)),
    ]),
  )
}

function slotCell(slot: Slot, { translate }: FormContext): PaperCell {
  if (slot.type === 'empty') return paperCell('', { columns: slot.span })
  const { status } = slot.cell
  const word = slot.span === 1 ? '' : ` ${translate({ key: `common:marks.${status}` })}`
  return paperCell(`${markSymbols[status]}${word}`, { columns: slot.span })
}

/** Read down the first column, then down the next. */
function yearlyRows(
  rows: readonly MatrixRow[],
  nameOf: (row: MatrixRow) => string,
): readonly PaperRow[] {
  const lines = Math.ceil(rows.length / IN_LINE)
  return Array.from({ length: lines }, (_, line) =>
    paperRow(
      'record',
      Array.from({ length: IN_LINE }, (_none, place) => rows[line + place * lines]).flatMap(
        (row) => [
          paperCell(row ? nameOf(row) : '', { columns: SHORT_NAME, align: 'left' }),
          paperCell(row ? markOf(row.cells[0]) : ''),
        ],
      ),
    ),
  )
}

function markOf(cell: MatrixCell | undefined): string {
  return cell ? markSymbols[cell.status] : ''
}
