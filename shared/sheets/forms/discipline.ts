import type { IsoDate, PartialDate } from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import { effectEnd } from '../../rules/effect-period.ts'
import { dateText, longDate, type FormContext } from './form-context.ts'
import { serialColumn, type ColumnOf } from './form-columns.ts'
import { columnMaker, formText, listSheet, type FormText } from './list-sheet.ts'
import type { SheetForm } from './sheet-form.ts'

/** A discipline of one member. */
export interface DisciplineRow extends Omit<Entry<'discipline'>, 'id' | 'memberId' | 'createdAt'> {
  readonly name: string
  /** Only where the name alone does not tell who it is. */
  readonly idCard: string | null
}

export interface DisciplineInput {
  readonly organization: string
  readonly filledOn: IsoDate
  readonly rows: readonly DisciplineRow[]
}

/** 受处分党员登记表: each discipline with its effect period and what has to follow it. */
export function disciplineForm(input: DisciplineInput, context: FormContext): SheetForm {
  const { organization, filledOn, rows } = input
  const text = formText(context, 'discipline')
  const date = context.translate(longDate(filledOn))
  return listSheet(
    {
      text,
      params: { organization },
      columns: columnsOf(text, context),
      rows,
      info: [{ left: text('unit', { organization }), right: text('filledOn', { date }) }],
      notes: text('notes'),
    },
    context,
  )
}

function columnsOf(text: FormText, { translate }: FormContext): ColumnOf<DisciplineRow>[] {
  const make = columnMaker<DisciplineRow>(text)
  const date = (
    key: string,
    value: (row: DisciplineRow) => PartialDate | null,
    optional = false,
  ): ColumnOf<DisciplineRow> => make(key, 12, 'date', (row) => dateText(value(row)), { optional })
  return [
    serialColumn(translate({ key: 'forms:seq' })),
    make('name', 11, 'text', ({ name }) => name),
    make('idCard', 21, 'id', ({ idCard }) => idCard, {
      optional: true,
    }),
    make('kind', 14, 'text', (row) => kindText(row, text)),
    make('cause', 22, 'text', ({ cause }) => cause, { align: 'left' }),
    date('decidedOn', ({ decidedOn }) => decidedOn),
    make('document', 20, 'text', ({ document }) => document),
    make('effectEnd', 12, 'date', (row) => dateText(effectEnd(row))),
    date('discussedOn', ({ discussedOn }) => discussedOn),
    date('metOn', ({ metOn }) => metOn),
    date('announcedOn', ({ announcedOn }) => announcedOn),
    date('recordedOn', ({ recordedOn }) => recordedOn),
    date('reportedOn', ({ reportedOn }) => reportedOn),
    date('restoredOn', ({ restoredOn }) => restoredOn, true),
    {
      heading: translate({ key: 'forms:remark' }),
      width: 16,
      kind: 'text',
      align: 'left',
      value: (row) => row.remark,
    },
  ]
}

/** 留党察看（2年）; a serious warning in the place of a removal says so, it lasts longer. */
function kindText({ kind, probationYears, insteadOfRemoval }: DisciplineRow, text: FormText) {
  const word = text(`kindOf.${kind}`)
  if (kind === 'probation' && probationYears !== null)
    return text('probationFor', { kind: word, years: probationYears })
  return insteadOfRemoval === true ? text('insteadOfRemoval', { kind: word }) : word
}
