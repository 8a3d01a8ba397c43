import { isOneWord } from '../../../shared/sheets/forms/one-word.ts'
import type { PlacedCell, RowRole } from '../../../shared/sheets/forms/placed-form.ts'
import type { Alignment } from '../../../shared/sheets/forms/sheet-form.ts'
import { looksLikeFormula } from './plain-text.ts'

/**
 * Charset 134 (GB 2312) and family 1 (serif) make a program that lacks the face take 宋体,
 * not a Latin one.
 */
export const face = (name: string, size: number, bold = false) =>
  ({ name, size, bold, charset: 134, family: 1 }) as const

export type Face = ReturnType<typeof face>

/** Number formats of cells: as it is, text, whole, two decimals, a share. */
export type NumberFormat = 'General' | '@' | '0' | '0.00' | '0.0%'

/** What becomes of words that are wider than their column. */
type Fit = 'wrap' | 'shrink' | 'none'

/** How a cell looks. */
export interface CellStyle {
  readonly face: Face
  readonly isBoxed: boolean
  readonly format: NumberFormat
  readonly horizontal: Alignment
  readonly vertical: 'top' | 'center'
  readonly fit: Fit
}

const title = face('方正小标宋简体', 18)
const body = face('仿宋', 10.5)
const bold = face('仿宋', 10.5, true)
const small = face('仿宋', 10)

/** Longer text in a cell of the format "text" is shown as #### by some programs. */
const LONGEST_TEXT_FORMAT = 255

const formats = {
  text: 'General',
  id: '@',
  date: '@',
  money: '0.00',
  count: '0',
  percent: '0.0%',
} as const

/** Text that could be taken for a number or a formula when a person edits it stays text. */
function numberFormat({ kind, value }: PlacedCell): NumberFormat {
  if (typeof value !== 'string') return formats[kind]
  return value.length <= LONGEST_TEXT_FORMAT || looksLikeFormula(value) ? '@' : 'General'
}

type Free = Pick<CellStyle, 'face' | 'vertical' | 'fit'>

/** Rows outside of the table. */
const outside: Readonly<Partial<Record<RowRole, Free>>> = {
  title: { face: title, vertical: 'center', fit: 'wrap' },
  info: { face: body, vertical: 'center', fit: 'wrap' },
  notes: { face: small, vertical: 'top', fit: 'wrap' },
  signature: { face: body, vertical: 'center', fit: 'none' },
}

/** How the cells of a workbook look. Equal cells get the same number. */
export class CellStyles {
  readonly #numbers = new Map<string, number>()
  readonly #styles: CellStyle[] = []

  /** All styles, by their number. */
  get all(): readonly CellStyle[] {
    return this.#styles
  }

  of(role: RowRole, cell: PlacedCell, isPrinted: boolean): number {
    const format = numberFormat(cell)
    const fit = !isPrinted ? 'none' : isOneWord(cell.kind, cell.value) ? 'shrink' : 'wrap'
    const key = `${role} ${cell.box ?? ''} ${cell.align} ${format} ${fit}`
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const number = this.#styles.push(build(role, cell, format, fit)) - 1
    this.#numbers.set(key, number)
    return number
  }
}

function build(
  role: RowRole,
  { align: horizontal, box }: PlacedCell,
  format: NumberFormat,
  fit: Fit,
): CellStyle {
  const free = outside[role]
  if (free !== undefined) return { ...free, isBoxed: false, format, horizontal }
  const isBody = role === 'record' || (role === 'boxes' && box !== 'label')
  const vertical = box === 'text' ? 'top' : 'center'
  return { face: isBody ? body : bold, isBoxed: true, format, horizontal, vertical, fit }
}
