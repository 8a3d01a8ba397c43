import type { FormContext } from './form-context.ts'
import { maskIdCard, maskPhone, maskText } from './mask.ts'
import type { FormCell, FormColumn, FormRow, SheetForm } from './sheet-form.ts'

/** Fifteen or eighteen places: an identity card; everything else of that kind is a telephone. */
const ID_CARD = /^\d{14}(?:\d|\d{3}[\dXx])$/

/** Stands where an income is left out. */
const LEFT_OUT = '***'

/**
 * A form as it may leave the office: numbers of identity cards and telephones without their middle in
 * every cell and line, incomes (bases and rates of dues) left out, and a note that says so where
 * anything was hidden. What is due and paid stays: it is what the form is about.
 */
export function maskedForm(form: SheetForm, { translate }: FormContext): SheetForm {
  const mask = new Masking(form.columns)
  const { notes, signature, total } = form
  const masked = {
    ...form,
    title: mask.text(form.title),
    info: form.info.map(({ left, right }) => ({
      left: mask.text(left),
      right: right === null ? null : mask.text(right),
    })),
    rows: form.rows.map((row) => mask.row(row)),
    total: total && { ...total, cells: mask.cells(total.cells, total.labelColumns) },
    notes: notes === null ? null : mask.text(notes),
    signature: signature === null ? null : mask.text(signature),
  }
  if (!mask.hasHidden) return masked
  const note = translate({ key: mask.hasHiddenIncome ? 'forms:maskedIncome' : 'forms:masked' })
  return { ...masked, notes: masked.notes === null ? note : `${masked.notes}\n${note}` }
}

/** Masks the parts of one form and knows whether there was anything to hide. */
class Masking {
  hasHidden = false
  hasHiddenIncome = false
  readonly #columns: readonly FormColumn[]
  readonly #isAboutIncome: boolean

  constructor(columns: readonly FormColumn[]) {
    this.#columns = columns
    this.#isAboutIncome = columns.some(({ isPrivate }) => isPrivate)
  }

  text(text: string): string {
    return this.#hidden(text, maskText(text))
  }

  row(row: FormRow): FormRow {
    if (row.type === 'record') return { ...row, cells: this.cells(row.cells, 0) }
    if (row.type === 'group') return { ...row, text: this.text(row.text) }
    const boxes = row.boxes.map((box) => {
      return typeof box.text === 'string' ? { ...box, text: this.text(box.text) } : box
    })
    return { ...row, boxes }
  }

  /** Cells side by side; `before` columns stand on their left. */
  cells(cells: readonly FormCell[], before: number): FormCell[] {
    return cells.map((cell, index) => this.#cell(cell, this.#columns[before + index]))
  }

  #cell(cell: FormCell, column: FormColumn | undefined): FormCell {
    if (cell === null) return null
    if (column?.isPrivate) {
      this.hasHidden = true
      this.hasHiddenIncome = true
      return LEFT_OUT
    }
    if (typeof cell === 'number') return cell
    if (typeof cell === 'string') return this.#words(cell, column)
    // A formula would tell the income that its cells no longer show.
    if ('sheet' in cell) return cell
    return this.#isAboutIncome && cell.formula === 'spelled' ? cell.result : cell
  }

  #words(cell: string, column: FormColumn | undefined): string {
    if (column?.kind !== 'id') return this.text(cell)
    return this.#hidden(cell, ID_CARD.test(cell) ? maskIdCard(cell) : maskPhone(cell))
  }

  #hidden(before: string, after: string): string {
    this.hasHidden ||= before !== after
    return after
  }
}
