import type { IsoDate } from '../../calendar.ts'
import type { DuesCategory } from '../../domain/kinds.ts'
import type { Rounding } from '../../dues/parameters.ts'
import { fen, sumFen, type Fen } from '../../money.ts'
import { longDate, type FormContext } from './form-context.ts'
import { columnsFor, serialColumn, type ColumnOf } from './form-columns.ts'
import { columnMaker, formText, listSheet, type FormText } from './list-sheet.ts'
import type { FormCell, SheetForm } from './sheet-form.ts'
import { columnName } from '../grid.ts'

/** What was fixed for one person for some months of a year. */
export interface AssessmentExportRow {
  readonly name: string
  /** Only where the name alone does not tell who it is. */
  readonly idCard: string | null
  readonly category: DuesCategory | null
  /** The category in the words of the ledger (在职, 离退休 …). */
  readonly categoryText: string | null
  readonly baseFen: Fen | null
  /** What the rule makes of category and base; null where it has no rate for them. */
  readonly rated: RatedDues | null
  readonly monthlyFen: Fen | null
  /** Months of the year, 1–12, both included. */
  readonly fromMonth: number
  readonly toMonth: number
  readonly isExempt: boolean
  readonly remark: string | null
}

export interface RatedDues {
  /** Thousandths of the base. */
  readonly ratePermille: number
  readonly dueFen: Fen
  readonly isCapped: boolean
}

export interface AssessmentInput {
  readonly organization: string
  readonly year: number
  readonly filledOn: IsoDate
  /** How the branch rounds what is due. */
  readonly rounding: Rounding
  readonly rows: readonly AssessmentExportRow[]
}

const CAP_YUAN = 1000

/** 党费核定表: base, rate and amount of everybody for a year, with formulas as people know them. */
export function duesAssessmentForm(input: AssessmentInput, context: FormContext): SheetForm {
  const { organization, year, rows } = input
  const text = formText(context, 'duesAssessment')
  const total = sumFen(rows.map((row) => totalOf(row) ?? fen(0)))
  return listSheet(
    {
      text,
      params: { organization, year },
      columns: columnsOf(input, text, context),
      rows,
      info: [{ left: text('unit', { organization }), right: text('currency') }],
      total: (columns) => ({
        label: context.translate({ key: 'forms:total' }),
        labelColumns: 2,
        cells: columns.slice(2).map(({ heading }): FormCell => {
          return heading === text('total') ? { formula: 'sumDown', result: total / 100 } : null
        }),
      }),
      notes: text('notes'),
      signature: text('signature', { date: context.translate(longDate(input.filledOn)) }),
    },
    context,
  )
}

type Column = ColumnOf<AssessmentExportRow>

function columnsOf(
  { rows, rounding }: AssessmentInput,
  text: FormText,
  { translate }: FormContext,
): readonly Column[] {
  const make = columnMaker<AssessmentExportRow>(text)
  const before: readonly Column[] = columnsFor(
    [
      serialColumn(translate({ key: 'forms:seq' })),
      make('name', 11, 'text', ({ name }) => name),
      make('idCard', 21, 'id', ({ idCard }) => idCard, {
        optional: true,
      }),
      make('category', 13, 'text', (row) => categoryWord(row, text)),
    ],
    rows,
  )
  const at = (place: number): string => columnName(before.length + place)
  const names = { base: at(1), rate: at(2), monthly: at(3), months: at(5) }
  return [
    ...before,
    make('base', 12, 'money', ({ baseFen }) => yuan(baseFen), { isPrivate: true }),
    make('rate', 9, 'percent', ({ rated }) => rated && rated.ratePermille / 1000, {
      isPrivate: true,
    }),
    make('monthly', 11, 'money', (row) => monthlyCell(row, names, rounding)),
    make('period', 11, 'text', (row) => periodText(row, text)),
    make('months', 8, 'count', ({ fromMonth, toMonth }) => toMonth - fromMonth + 1),
    make('total', 12, 'money', (row) => totalCell(row, names, text)),
    make('basis', 24, 'text', (row) => basisText(row, text), { align: 'left' }),
    {
      heading: translate({ key: 'forms:remark' }),
      width: 16,
      kind: 'text',
      align: 'left',
      value: ({ remark }) => remark,
    },
  ]
}

const yuan = (amount: Fen | null): number | null => (amount === null ? null : amount / 100)

function categoryWord({ category, categoryText }: AssessmentExportRow, text: FormText) {
  return categoryText ?? (category && text(`categoryOf.${category}`))
}

function periodText({ fromMonth, toMonth }: AssessmentExportRow, text: FormText): string {
  const key = fromMonth === toMonth ? 'oneMonth' : 'someMonths'
  return text(key, { from: fromMonth, to: toMonth })
}

function basisText({ category, isExempt }: AssessmentExportRow, text: FormText): string | null {
  if (isExempt) return text('basisExempt')
  return category && text(`basisOf.${category}`)
}

type Names = Readonly<Record<'base' | 'rate' | 'monthly' | 'months', string>>

const ROUNDING_FUNCTION = { halfUp: 'ROUND', up: 'ROUNDUP', down: 'ROUNDDOWN' } as const
const DECIMALS: Readonly<Record<number, number>> = { 1: 2, 10: 1, 100: 0 }

/** A formula where it gives what the ledger has; an amount that was fixed otherwise stands as such. */
function monthlyCell(
  { rated, monthlyFen }: AssessmentExportRow,
  { base, rate }: Names,
  { unitFen, mode }: Rounding,
): FormCell {
  if (rated === null || monthlyFen === null || rated.dueFen !== monthlyFen) return yuan(monthlyFen)
  const share = `${ROUNDING_FUNCTION[mode]}(${base}{row}*${rate}{row},${DECIMALS[unitFen] ?? 2})`
  const formula = rated.isCapped ? `MIN(${CAP_YUAN},${share})` : share
  return { formula: 'spelled', text: formula, result: monthlyFen / 100 }
}

/** Null where nothing was fixed or nothing is to be paid. */
function totalOf({ monthlyFen, fromMonth, toMonth, isExempt }: AssessmentExportRow): Fen | null {
  return monthlyFen === null || isExempt ? null : fen(monthlyFen * (toMonth - fromMonth + 1))
}

function totalCell(row: AssessmentExportRow, names: Names, text: FormText): FormCell {
  if (row.isExempt) return text('exempt')
  const sum = totalOf(row)
  const formula = `${names.monthly}{row}*${names.months}{row}`
  return sum === null ? null : { formula: 'spelled', text: formula, result: sum / 100 }
}
