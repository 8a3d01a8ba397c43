import type { FieldName } from '../recognize/field-words.ts'
import type { RawTable } from '../recognize/raw-table.ts'
import type { Table } from '../table.ts'

/**
 * What a form looks like. A new form is one more of these (data) and a small parser; the recognizer itself knows no form.
 */
export interface Layout {
  readonly id: string
  /** Fields it knows; where a word stands under two of them, the first free one takes it. */
  readonly fields: readonly FieldName[]
  /** Words that mean a field in this form only. */
  readonly words?: Readonly<Partial<Record<FieldName, readonly string[]>>>
  /** A field that all columns under a group of these words have, however many there are. */
  readonly group?: { readonly field: FieldName; readonly words: readonly string[] }
  /** A field of all columns that have no other: the figures of a summary. */
  readonly rest?: FieldName
  /** Fields that this form cannot have. */
  readonly without?: readonly FieldName[]
  /** Of each line at least one field must be there. */
  readonly required: readonly (readonly FieldName[])[]
  /** At least this many of these fields must be there. */
  readonly describes: { readonly fields: readonly FieldName[]; readonly atLeast: number }
  /** Fields that tell this form from its neighbours; they, or a word of the title, must be there. */
  readonly signs: readonly FieldName[]
  readonly titleWords: readonly string[]
  /** Words of a title that name another form with like columns; a word of this one overrules them. */
  readonly otherTitles?: readonly string[]
  /** Fields whose cells may be merged down over several rows and then hold for each. */
  readonly fillDown: readonly FieldName[]
  readonly read: (table: RawTable) => Table
}
