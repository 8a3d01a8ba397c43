import type { IsoMonth } from '../../calendar.ts'
import type { ArrearsStage } from '../../dues/arrears.ts'
import { sumFen, type Fen } from '../../money.ts'
import { longDate, type FormContext } from './form-context.ts'
import { serialColumn, type ColumnOf } from './form-columns.ts'
import { columnMaker, formText, listSheet, type FormText } from './list-sheet.ts'
import type { FormCell, SheetForm } from './sheet-form.ts'

/** Somebody with unpaid months in a row. */
export interface ArrearsRow {
  readonly organization: string
  readonly group: string | null
  readonly name: string
  /** In order, never empty. */
  readonly months: readonly IsoMonth[]
  /** Null where the amount of any month is unknown. */
  readonly owedFen: Fen | null
  readonly stage: ArrearsStage
}

export interface ArrearsInput {
  /** Whose list it is: a branch, or the committee of many. */
  readonly organization: string
  /** The last month that counts. */
  readonly asOf: IsoMonth
  readonly rows: readonly ArrearsRow[]
}

/** 党费欠交情况表: who owes for how long, how much, and what has to follow (F-05). */
export function arrearsForm(input: ArrearsInput, context: FormContext): SheetForm {
  const { organization, asOf, rows } = input
  const text = formText(context, 'arrears')
  const month = context.translate(longDate(asOf))
  const isOfMany = rows.some((row) => row.organization !== organization)
  return listSheet(
    {
      text,
      params: { organization, month },
      columns: columnsOf(text, isOfMany, context),
      rows,
      info: [{ left: text('unit', { organization }), right: text('asOf', { month }) }],
      total: (columns) => ({
        label: context.translate({ key: 'forms:total' }),
        labelColumns: columns.length - 4,
        cells: [null, sumOf(rows), null, null],
      }),
      notes: text('notes'),
      keyColumns: isOfMany ? 3 : 2,
    },
    context,
  )
}

function sumOf(rows: readonly ArrearsRow[]): FormCell {
  const known = rows.map(({ owedFen }) => owedFen).filter((amount) => amount !== null)
  return { formula: 'sumDown', result: sumFen(known) / 100 }
}

function columnsOf(
  text: FormText,
  isOfMany: boolean,
  { translate }: FormContext,
): ColumnOf<ArrearsRow>[] {
  const make = columnMaker<ArrearsRow>(text)
  return [
    serialColumn(translate({ key: 'forms:seq' })),
    make('organization', 26, 'text', ({ organization }) => (isOfMany ? organization : null), {
      optional: true,
    }),
    make('name', 12, 'text', ({ name }) => name),
    make('group', 16, 'text', ({ group }) => group, { optional: true }),
    make('months', 30, 'text', ({ months }) => spanText(months, text, translate)),
    make('count', 10, 'count', ({ months }) => months.length),
    make('owed', 13, 'money', ({ owedFen }) => {
      return owedFen === null ? text('unknown') : owedFen / 100
    }),
    make('stage', 22, 'text', ({ stage }) => text(`stageOf.${stage}`)),
    {
      heading: translate({ key: 'forms:remark' }),
      width: 18,
      kind: 'text',
      value: () => null,
    },
  ]
}

function spanText(
  months: readonly IsoMonth[],
  text: FormText,
  translate: FormContext['translate'],
): string {
  const [from = ''] = months
  const last = months.at(-1) ?? from
  const [first, end] = [from, last].map((month) => translate(longDate(month)))
  return from === last ? (first ?? '') : text('span', { from: first ?? '', to: end ?? '' })
}
