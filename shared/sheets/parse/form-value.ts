import type { Cell } from '../grid.ts'
import type { FormLayout } from '../layouts/form-layout.ts'
import type { FieldName } from '../recognize/field-words.ts'
import type { Slot } from '../recognize/label-values.ts'
import { choiceOf } from './choice.ts'

/** A value of a form once its boxes and blanks to fill are read. */
export interface FormValue {
  /** Null: nothing is filled in. */
  readonly cell: Cell | null
  /** Several options are ticked, or one cannot tell which. */
  readonly unclear: boolean
}

const nothing: FormValue = { cell: null, unclear: false }

/** "    年   月   日", "____": places to fill in by hand. */
const TO_FILL = /^[\s_＿年月日号时分点:：.\-—/()（）]*$/u

function withText(cell: Cell, text: string): Cell {
  return { ...cell, type: 'text', text, number: null, date: null }
}

/** What a slot holds: the option that is ticked, or the text without the line to write on. */
export function valueOf({ field, cell }: Slot, layout: FormLayout): FormValue {
  if (cell === null || cell.type !== 'text') return { cell, unclear: false }
  const text = cell.text.replaceAll(/[_＿]+/gu, ' ').trim()
  if (TO_FILL.test(text)) return isEmptySign(text) ? { cell, unclear: false } : nothing
  if (field !== null && layout.choices.includes(field)) {
    const { isChoice, chosen, unclear } = choiceOf(text)
    if (isChoice) return { cell: chosen === null ? null : withText(cell, chosen), unclear }
  }
  return { cell: text === cell.text ? cell : withText(cell, text), unclear: false }
}

/** —, / and the like are an answer: there is nothing to say. */
function isEmptySign(text: string): boolean {
  return /^[—\-/]+$/u.test(text)
}

/** The filled slot of each field, else its empty one; in reading order. */
export function slotsByField(slots: readonly Slot[]): Map<FieldName, Slot[]> {
  const byField = new Map<FieldName, Slot[]>()
  for (const slot of slots) {
    if (slot.field === null) continue
    byField.set(slot.field, [...(byField.get(slot.field) ?? []), slot])
  }
  return byField
}
