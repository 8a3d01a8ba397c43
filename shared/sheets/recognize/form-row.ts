import type { Cell } from '../grid.ts'
import { cellAddress } from '../grid.ts'
import type { FieldName } from './field-words.ts'
import type { Slot } from './label-values.ts'
import { RecordRow } from './raw-table.ts'

/** What one field of a form holds: its place, and the cell once blanks to fill and boxes are read. */
export interface FormField {
  readonly slot: Slot
  readonly cell: Cell | null
}

/** A record whose fields stand anywhere on the sheet; `row` is where its name or time stands. */
export class FormRow extends RecordRow {
  readonly #fields: ReadonlyMap<FieldName, FormField>

  constructor(row: number, group: string | null, fields: ReadonlyMap<FieldName, FormField>) {
    super(row, group, new Map(), new Map())
    this.#fields = fields
  }

  override cell(field: FieldName): Cell | null {
    return this.#fields.get(field)?.cell ?? null
  }

  override has(field: FieldName): boolean {
    return this.#fields.has(field)
  }

  override address(field: FieldName): string {
    const slot = this.#fields.get(field)?.slot
    return slot ? cellAddress(slot.valueAt.row, slot.valueAt.column) : cellAddress(this.row, 1)
  }

  /** Field → address of its cell, for all fields of the form. */
  addresses(): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.#fields.keys()].map((field) => [field, this.address(field)]))
  }
}
