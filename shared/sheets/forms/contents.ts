import type { IsoDate } from '../../calendar.ts'
import { longDate, type FormContext } from './form-context.ts'
import { serialColumn } from './form-columns.ts'
import { columnMaker, formText, listSheet } from './list-sheet.ts'
import { recordCount, type SheetForm } from './sheet-form.ts'

export interface ContentsInput {
  readonly organization: string
  readonly year: number
  readonly filledOn: IsoDate
  /** The sheets that follow, in order. */
  readonly forms: readonly SheetForm[]
}

/** 目录: what the sheets of a workbook are and how many records each has. */
export function contentsForm(input: ContentsInput, context: FormContext): SheetForm {
  const { organization, year, filledOn, forms } = input
  const text = formText(context, 'contents')
  const make = columnMaker<SheetForm>(text)
  const date = context.translate(longDate(filledOn))
  return listSheet(
    {
      text,
      params: { organization, year },
      columns: [
        { ...serialColumn<SheetForm>(context.translate({ key: 'forms:seq' })), width: 7 },
        // The contents are the first sheet themselves.
        make('sheetName', 42, 'text', ({ name }, index) => ({ sheet: index + 1, name }), {
          align: 'left',
        }),
        make('heading', 42, 'text', ({ title }) => title, { align: 'left' }),
        make('rows', 10, 'count', recordCount),
      ],
      rows: forms,
      info: [{ left: text('unit', { organization }), right: text('filledOn', { date }) }],
      notes: text('notes'),
      orientation: 'portrait',
    },
    context,
  )
}
