import type { FormContext } from './form-context.ts'
import { columnsFor, formColumn, recordRow, type ColumnOf } from './form-columns.ts'
import type {
  Alignment,
  ColumnKind,
  FormRow,
  FormTotal,
  InfoLine,
  PageSetup,
  SheetForm,
} from './sheet-form.ts'

type Params = Readonly<Record<string, string | number>>
export type FormText = (key: string, params?: Params) => string

/** The words of one form. */
export function formText({ translate }: FormContext, area: string): FormText {
  return (key, params) => translate({ key: `forms:${area}.${key}`, ...(params && { params }) })
}

export type MakeColumn<Row> = (
  key: string,
  width: number,
  kind: ColumnKind,
  value: ColumnOf<Row>['value'],
  more?: Partial<Pick<ColumnOf<Row>, 'over' | 'printed' | 'optional' | 'isPrivate'>> & {
    readonly align?: Alignment
  },
) => ColumnOf<Row>

/** Makes the columns of one form, each headed by the word of its key. */
export function columnMaker<Row>(text: FormText): MakeColumn<Row> {
  return (key, width, kind, value, more) => ({ heading: text(key), width, kind, value, ...more })
}

export interface ListSheet<Row> {
  readonly text: FormText
  /** Fill the gaps of the sheet's name and title. */
  readonly params: Params
  readonly columns: readonly ColumnOf<Row>[]
  readonly rows: readonly Row[]
  readonly info: readonly InfoLine[]
  /** Gets the columns that the form really has. */
  readonly total?: (columns: readonly ColumnOf<Row>[]) => FormTotal | null
  readonly notes?: string | null
  readonly signature?: string
  readonly orientation?: PageSetup['orientation']
  readonly keyColumns?: number
}

/** A form of one table: a title, a line of unit and date, a row for each record. */
export function listSheet<Row>(sheet: ListSheet<Row>, { translate }: FormContext): SheetForm {
  const { text, params, rows } = sheet
  const columns = columnsFor(sheet.columns, rows)
  return {
    name: text('sheet', params),
    title: text('title', params),
    info: sheet.info,
    columns: columns.map(formColumn),
    rows: rows.map((row, index): FormRow => recordRow(columns, row, index)),
    total: sheet.total?.(columns) ?? null,
    notes: sheet.notes ?? null,
    signature: sheet.signature ?? text('signature'),
    page: {
      orientation: sheet.orientation ?? 'landscape',
      keyColumns: sheet.keyColumns ?? 2,
      footer: translate({ key: 'forms:page' }),
    },
  }
}
