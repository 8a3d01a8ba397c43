import type { IsoDate, PartialDate } from '../../calendar.ts'
import type { Sex } from '../../domain/kinds.ts'
import { dateText, longDate, type FormContext } from './form-context.ts'
import { serialColumn, type ColumnOf } from './form-columns.ts'
import { columnMaker, formText, listSheet, type FormText } from './list-sheet.ts'
import type { SheetForm } from './sheet-form.ts'

/** A member who went away, or came from elsewhere. */
export interface FloatingRow {
  readonly direction: 'out' | 'in'
  readonly name: string
  readonly sex: Sex | null
  /** Only where the name alone does not tell who it is. */
  readonly idCard: string | null
  readonly birthDate: PartialDate | null
  readonly education: string | null
  readonly leftOn: PartialDate | null
  readonly destination: string | null
  readonly reason: string | null
  readonly phone: string | null
  readonly contactName: string | null
  readonly certificateNumber: string | null
  readonly homeBranch: string | null
  readonly homePhone: string | null
  readonly returnedOn: PartialDate | null
  readonly remark: string | null
}

export interface FloatingInput {
  readonly organization: string
  readonly filledOn: IsoDate
  readonly rows: readonly FloatingRow[]
}

/** 流动党员花名册: a sheet of those gone out, and one of those come in where there are any. */
export function floatingForms(input: FloatingInput, context: FormContext): readonly SheetForm[] {
  const out = input.rows.filter(({ direction }) => direction === 'out')
  const come = input.rows.filter(({ direction }) => direction === 'in')
  const gone = floatingForm({ ...input, rows: out }, 'floatingOut', context)
  return come.length === 0
    ? [gone]
    : [gone, floatingForm({ ...input, rows: come }, 'floatingIn', context)]
}

function floatingForm(input: FloatingInput, area: string, context: FormContext): SheetForm {
  const { organization, filledOn, rows } = input
  const text = formText(context, area)
  const common = formText(context, 'floating')
  const date = context.translate(longDate(filledOn))
  return listSheet(
    {
      text,
      params: { organization },
      columns: columnsOf(text, common, context),
      rows,
      info: [{ left: common('unit', { organization }), right: common('filledOn', { date }) }],
      notes: text('notes'),
      signature: common('signature'),
    },
    context,
  )
}

/** `text` has the words of the one or the other sheet, `common` those of both. */
function columnsOf(
  text: FormText,
  common: FormText,
  { translate }: FormContext,
): ColumnOf<FloatingRow>[] {
  const own = columnMaker<FloatingRow>(text)
  const make = columnMaker<FloatingRow>(common)
  return [
    serialColumn(translate({ key: 'forms:seq' })),
    make('name', 11, 'text', ({ name }) => name),
    make('sex', 6, 'text', ({ sex }) => sex && translate({ key: `forms:sex.${sex}` })),
    make('idCard', 21, 'id', ({ idCard }) => idCard, {
      optional: true,
    }),
    make('birthDate', 12, 'date', ({ birthDate }) => dateText(birthDate)),
    make('education', 9, 'text', ({ education }) => education),
    own('leftOn', 12, 'date', ({ leftOn }) => dateText(leftOn)),
    own('destination', 20, 'text', ({ destination }) => destination, { align: 'left' }),
    make('reason', 12, 'text', ({ reason }) => reason, { optional: true }),
    make('phone', 15, 'id', ({ phone }) => phone),
    own('homeBranch', 24, 'text', ({ homeBranch }) => homeBranch),
    own('homePhone', 15, 'id', ({ homePhone }) => homePhone),
    make('contactName', 11, 'text', ({ contactName }) => contactName, { optional: true }),
    make('certificateNumber', 13, 'id', (row) => row.certificateNumber, { optional: true }),
    make('returnedOn', 12, 'date', ({ returnedOn }) => dateText(returnedOn), { optional: true }),
    {
      heading: translate({ key: 'forms:remark' }),
      width: 16,
      kind: 'text',
      align: 'left',
      value: ({ remark }) => remark,
    },
  ]
}
