import type { PartialDate } from '../../calendar.ts'
import type { MemberType } from '../../domain/kinds.ts'
import { grades } from '../../registers/life.ts'
import { columnName } from '../grid.ts'
import type { Grade } from '../table.ts'
import { longDate, type FormContext } from './form-context.ts'
import { columnsFor, serialColumn, type ColumnOf } from './form-columns.ts'
import { columnMaker, formText, listSheet, type FormText } from './list-sheet.ts'
import type { FormCell, FormTotal, SheetForm } from './sheet-form.ts'

/** Votes as the ledger knows them; null where nobody counted. */
export interface AppraisalRow {
  readonly name: string
  /** Only where the name alone does not tell who it is. */
  readonly idCard: string | null
  readonly memberType: MemberType | null
  readonly excellent: number | null
  readonly qualified: number | null
  readonly basicallyQualified: number | null
  readonly unqualified: number | null
  readonly abstain: number | null
  readonly grade: Grade | null
  readonly remark: string | null
}

export interface AppraisalInput {
  readonly organization: string
  readonly year: number
  readonly heldOn: PartialDate | null
  readonly expected: number | null
  readonly participants: number | null
  readonly ballotsIssued: number | null
  readonly ballotsReturned: number | null
  readonly ballotsValid: number | null
  readonly rows: readonly AppraisalRow[]
}

const votes = ['excellent', 'qualified', 'basicallyQualified', 'unqualified', 'abstain'] as const

/** 民主评议党员测评汇总表: everybody's votes and grade, and what the ballots were. */
export function appraisalTallyForm(input: AppraisalInput, context: FormContext): SheetForm {
  const { organization, year, rows } = input
  const text = formText(context, 'appraisal')
  const { columns, gradeColumn } = columnsOf(rows, text, context)
  return listSheet(
    {
      text,
      params: { organization, year },
      columns,
      rows,
      info: [{ left: ballotLine(input, text, context), right: null }],
      total: () => totalOf(rows, columns.length, gradeColumn, text, context),
      notes: text('notes'),
    },
    context,
  )
}

const told = (count: number | null): string => (count === null ? '      ' : String(count))

/** 应到党员：18名 … 有效票：15张; what nobody told is left for the pen. */
function ballotLine(input: AppraisalInput, text: FormText, { translate }: FormContext): string {
  const { heldOn, organization } = input
  return text('ballots', {
    organization,
    expected: told(input.expected),
    participants: told(input.participants),
    issued: told(input.ballotsIssued),
    returned: told(input.ballotsReturned),
    valid: told(input.ballotsValid),
    date: heldOn === null ? '' : translate(longDate(heldOn)),
  }).trimEnd()
}

interface TallyColumns {
  readonly columns: readonly ColumnOf<AppraisalRow>[]
  /** 1-based. */
  readonly gradeColumn: number
}

function columnsOf(
  rows: readonly AppraisalRow[],
  text: FormText,
  { translate }: FormContext,
): TallyColumns {
  const make = columnMaker<AppraisalRow>(text)
  const before = columnsFor(
    [
      serialColumn<AppraisalRow>(translate({ key: 'forms:seq' })),
      make('name', 12, 'text', ({ name }) => name),
      make('idCard', 21, 'id', ({ idCard }) => idCard, {
        optional: true,
      }),
      make('memberType', 12, 'text', ({ memberType }) => {
        return memberType && translate({ key: `forms:memberType.${memberType}` })
      }),
    ],
    rows,
  )
  const first = columnName(before.length + 1)
  const last = columnName(before.length + votes.length)
  const columns = [
    ...before,
    ...votes.map((vote) => make(vote, 9, 'count', (row) => row[vote], { over: text('votes') })),
    make('excellentRate', 10, 'percent', (row) => rateCell(row, first, last)),
    make('grade', 13, 'text', (row) => gradeCell(row, text)),
    {
      heading: translate({ key: 'forms:remark' }),
      width: 24,
      kind: 'text' as const,
      align: 'left' as const,
      value: ({ remark }: AppraisalRow) => remark,
    },
  ]
  return { columns, gradeColumn: before.length + votes.length + 2 }
}

/** The share of excellent votes, rounded as Excel stores it: a formula over the votes of the row. */
function rateCell(row: AppraisalRow, first: string, last: string): FormCell {
  const counted = votes.map((vote) => row[vote] ?? 0)
  const sum = counted.reduce((total, count) => total + count, 0)
  if (sum === 0) return null
  const text = `${first}{row}/SUM(${first}{row}:${last}{row})`
  return { formula: 'spelled', text, result: (row.excellent ?? 0) / sum }
}

/** 预备党员参加评议，不评定等次 (D-05): where the ledger has none, the cell says why. */
function gradeCell({ grade, memberType }: AppraisalRow, text: FormText): string | null {
  if (grade !== null) return text(`gradeOf.${grade}`)
  return memberType === 'probationary' ? text('ungraded') : null
}

function totalOf(
  rows: readonly AppraisalRow[],
  columns: number,
  gradeColumn: number,
  text: FormText,
  { translate }: FormContext,
): FormTotal {
  const label = { label: translate({ key: 'forms:total' }), labelColumns: 3 }
  const cells: FormCell[] = Array.from({ length: columns - 3 }, () => null)
  cells[gradeColumn - 4] = countsCell(rows, columnName(gradeColumn), text)
  return { ...label, cells }
}

/** 优秀6名 … under the grades, one line each, counted by the sheet itself. */
function countsCell(rows: readonly AppraisalRow[], column: string, text: FormText): FormCell {
  const lines = grades.map((grade) => {
    const word = text(`gradeOf.${grade}`)
    const count = rows.filter((row) => row.grade === grade).length
    const range = `${column}{first}:${column}{last}`
    return {
      result: text('countOf', { grade: word, count }),
      formula: text('countOf', { grade: word, count: '\u0000' })
        .split('\u0000')
        .map((part) => `"${part}"`)
        .join(`&COUNTIF(${range},"${word}")&`),
    }
  })
  return {
    formula: 'spelled',
    text: lines.map(({ formula }) => formula).join('&CHAR(10)&'),
    result: lines.map(({ result }) => result).join('\n'),
  }
}
