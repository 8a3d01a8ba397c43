import type { FieldName } from '../recognize/field-words.ts'

/**
 * What a form of labels and values looks like (a person's card, a meeting page): its words as data.
 * Where the labels stand, how they are numbered and spaced, is found out by the recognizer.
 */
export interface FormLayout {
  readonly kind: 'memberCard' | 'meetingRecord'
  readonly fields: readonly FieldName[]
  /** Words that mean a field in this form only. */
  readonly words: Readonly<Partial<Record<FieldName, readonly string[]>>>
  /** Words of headings that mean nothing on this form, or something else. */
  readonly notWords: ReadonlySet<string>
  /** Other labels of the form, for which there is no field. */
  readonly otherLabels: readonly string[]
  /** Labels of a part of the form that tells of other people or times: what follows is not read. */
  readonly sections: readonly string[]
  /** Fields of long texts: a box, several lines, whatever stands below. */
  readonly long: readonly FieldName[]
  /** Fields with options to tick. */
  readonly choices: readonly FieldName[]
  /** The first of these that is there comes once on each form: so forms are told apart. */
  readonly anchors: readonly FieldName[]
  /** Of these at least so many must be there besides the anchor. */
  readonly describes: { readonly fields: readonly FieldName[]; readonly atLeast: number }
}
