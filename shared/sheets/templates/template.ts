import type { FieldName } from '../recognize/field-words.ts'
import type { TableKind } from '../table.ts'
import type { Choices } from './choices.ts'

/**
 * What goes into a column. `moment` is a day with a time of day; `month` a span of months in words;
 * `monthly` the dues of one month, an amount or a mark.
 */
export type ValueKind =
  | 'serial'
  | 'text'
  | 'long'
  | 'people'
  | 'id'
  | 'phone'
  | 'date'
  | 'moment'
  | 'months'
  | 'money'
  | 'monthly'
  | 'count'
  | 'percent'
  | 'choice'

export interface TemplateColumn {
  readonly field: FieldName
  /** Where official forms say it in other words than the reader's first ones. */
  readonly heading?: string
  readonly kind: ValueKind
  /** In characters of the default font. */
  readonly width: number
  /** Without it the row is refused or stays doubtful: marked by a star and by colour. */
  readonly required?: boolean
  readonly choices?: Choices
  /** On a card: takes a line of its own. */
  readonly wide?: boolean
  /** What the example row says; `YYYY` stands for the year of the template. */
  readonly example: string | number
  /** Which sentence explains it, where it is not the one of its field. */
  readonly what?: string
}

/** One sheet of a template; all sheets of one have the same columns. */
interface TemplateSheetName {
  readonly sheet: string
  /** `YYYY` stands for the year. */
  readonly title: string
}

/**
 * An empty form of one kind of table. Its words are Chinese in every language, because the reader
 * knows forms by them; what explains them is translated.
 */
export interface Template {
  readonly kind: TableKind
  /** A table has a row for each record, a card a page. */
  readonly form: 'table' | 'card'
  readonly sheets: readonly [TemplateSheetName, ...TemplateSheetName[]]
  readonly columns: readonly TemplateColumn[]
  /** Leading columns that stay in view. */
  readonly keyColumns: number
  readonly orientation: 'landscape' | 'portrait'
}
