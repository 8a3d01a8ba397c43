import type { Layout } from '../layouts/layout.ts'
import type { FieldName } from '../recognize/field-words.ts'
import type { TableKind } from '../table.ts'
import { tableKinds } from '../table.ts'

/** A form that a person may say a table is, with the fields that its columns can hold. */
export interface CorrectableForm {
  readonly kind: TableKind
  readonly fields: readonly FieldName[]
}

/** The forms whose records are read. */
export function correctableForms(layouts: readonly Layout[]): CorrectableForm[] {
  return layouts.flatMap(({ id, fields, group }) => {
    const kind = tableKinds.find((one) => one === id)
    const choices = group ? [...fields, group.field] : fields
    return kind === undefined ? [] : [{ kind, fields: [...new Set(choices)] }]
  })
}
