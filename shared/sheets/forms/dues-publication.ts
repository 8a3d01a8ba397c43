import type { IsoDate, IsoMonth } from '../../calendar.ts'
import { sumFen, yuanText, type Fen } from '../../money.ts'
import { longDate, type FormContext } from './form-context.ts'
import { serialColumn, type ColumnOf } from './form-columns.ts'
import { columnMaker, formText, listSheet, type FormText } from './list-sheet.ts'
import type { FormCell, FormTotal, SheetForm } from './sheet-form.ts'

/** What is told of one person; never what they earn. */
export interface PublicationRow {
  readonly name: string
  readonly group: string | null
  readonly months: number
  /** Null: nobody has fixed what is due. */
  readonly dueFen: Fen | null
  readonly paidFen: Fen
}

export interface PublicationInput {
  readonly organization: string
  readonly from: IsoMonth
  readonly to: IsoMonth
  readonly filledOn: IsoDate
  readonly rows: readonly PublicationRow[]
  /** Handed to the superior for these months; null where nothing was. */
  readonly remittedFen: Fen | null
}

/** 党费收缴公示表: what everybody owed and paid, put up for all to see (F-16). */
export function duesPublicationForm(input: PublicationInput, context: FormContext): SheetForm {
  const { organization, from, to, rows, remittedFen } = input
  const text = formText(context, 'duesPublication')
  const months = { from: Number(from.slice(5)), to: Number(to.slice(5)) }
  const params = { organization, year: from.slice(0, 4), ...months }
  const remitted = remittedFen === null ? null : text('remitted', { sum: yuanText(remittedFen) })
  const date = context.translate(longDate(input.filledOn))
  return listSheet(
    {
      text,
      params,
      columns: columnsOf(text, context),
      rows,
      info: [
        { left: text('unit', { organization }), right: text(`months`, params) },
        { left: text('filledOn', { date }), right: text('currency') },
      ],
      total: (columns) => totalOf(columns, rows, context),
      notes: [text('notes'), remitted].filter((line) => line !== null).join('\n'),
      orientation: 'portrait',
    },
    context,
  )
}

function columnsOf(text: FormText, { translate }: FormContext): ColumnOf<PublicationRow>[] {
  const make = columnMaker<PublicationRow>(text)
  return [
    serialColumn(translate({ key: 'forms:seq' })),
    make('name', 14, 'text', ({ name }) => name),
    make('group', 16, 'text', ({ group }) => group, { optional: true }),
    make('owedMonths', 10, 'count', ({ months }) => months),
    make('due', 15, 'money', ({ dueFen }) => (dueFen === null ? text('unknown') : dueFen / 100)),
    make('paid', 15, 'money', ({ paidFen }) => paidFen / 100),
    {
      heading: translate({ key: 'forms:remark' }),
      width: 18,
      kind: 'text',
      value: () => null,
    },
  ]
}

const sum = (amounts: readonly (Fen | null)[]): FormCell => ({
  formula: 'sumDown',
  result: sumFen(amounts.filter((amount) => amount !== null)) / 100,
})

function totalOf(
  columns: readonly ColumnOf<PublicationRow>[],
  rows: readonly PublicationRow[],
  { translate }: FormContext,
): FormTotal {
  return {
    label: translate({ key: 'forms:total' }),
    labelColumns: columns.length - 3,
    cells: [sum(rows.map(({ dueFen }) => dueFen)), sum(rows.map(({ paidFen }) => paidFen)), null],
  }
}
