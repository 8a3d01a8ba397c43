import type { Borders, Style } from 'exceljs'
import type { PlacedCell, RowRole } from '../../../shared/sheets/forms/placed-form.ts'
import { isOneWord } from '../../../shared/sheets/forms/one-word.ts'
import { looksLikeFormula } from './plain-text.ts'

/**
 * Charset 134 (GB 2312) and family 1 (serif) make a program that lacks the face take 宋体,
 * not a Latin one.
 */
export const face = (name: string, size: number, bold = false) =>
  ({ name, size, bold, charset: 134, family: 1 }) as const

const title = face('方正小标宋简体', 18)
const body = face('仿宋', 10.5)
const bold = face('仿宋', 10.5, true)
const small = face('仿宋', 10)

const line = { style: 'thin', color: { argb: 'FF000000' } } as const
/** Thin lines around a cell. */
export const thinBox: Partial<Borders> = { top: line, left: line, bottom: line, right: line }

/** Longer text in a cell of the format "text" is shown as #### by some programs. */
const LONGEST_TEXT_FORMAT = 255

const formats = {
  text: undefined,
  id: '@',
  date: '@',
  money: '0.00',
  count: '0',
  percent: '0.0%',
} as const

/** Text that could be taken for a number or a formula when a person edits it stays text. */
function numberFormat({ kind, value }: PlacedCell): string | undefined {
  if (typeof value !== 'string') return formats[kind]
  return value.length <= LONGEST_TEXT_FORMAT || looksLikeFormula(value) ? '@' : undefined
}

const outside: Readonly<Partial<Record<RowRole, Partial<Style>>>> = {
  title: { font: title, alignment: { horizontal: 'center', vertical: 'middle', wrapText: true } },
  info: { font: body, alignment: { vertical: 'middle', wrapText: true } },
  notes: { font: small, alignment: { horizontal: 'left', vertical: 'top', wrapText: true } },
  signature: { font: body, alignment: { horizontal: 'left', vertical: 'middle' } },
}

/** How a cell looks. Equal cells get the same object: the writer compares styles by identity. */
export class CellStyles {
  readonly #known = new Map<string, Partial<Style>>()

  of(role: RowRole, cell: PlacedCell, isPrinted: boolean): Partial<Style> {
    const format = numberFormat(cell)
    const fit = !isPrinted ? 'none' : isOneWord(cell.kind, cell.value) ? 'shrink' : 'wrap'
    const key = `${role} ${cell.box ?? ''} ${cell.align} ${format ?? ''} ${fit}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const style = build(role, cell, format, fit)
    this.#known.set(key, style)
    return style
  }
}

/** What becomes of words that are wider than their column. */
type Fit = 'wrap' | 'shrink' | 'none'

function build(
  role: RowRole,
  { align, box: kindOfBox }: PlacedCell,
  format: string | undefined,
  fit: Fit,
): Partial<Style> {
  const numFmt = format === undefined ? {} : { numFmt: format }
  const free = outside[role]
  if (free !== undefined) {
    return { ...free, ...numFmt, alignment: { ...free.alignment, horizontal: align } }
  }
  const isBody = role === 'record' || (role === 'boxes' && kindOfBox !== 'label')
  const font = isBody ? body : bold
  const vertical = kindOfBox === 'text' ? 'top' : 'middle'
  const alignment = {
    horizontal: align,
    vertical,
    wrapText: fit === 'wrap',
    shrinkToFit: fit === 'shrink',
  } as const
  return { font, border: thinBox, alignment, ...numFmt }
}
