import { assertNever } from '../assert.ts'
import type { ColumnKind, FormCell, FormFormula } from '../sheets/forms/sheet-form.ts'
import { cleanText } from './clean-text.ts'

/** What a cell of a form shows on paper. */
export function cellWords(cell: FormCell, kind: ColumnKind): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cleanText(cell)
  if (typeof cell === 'number') return numberWords(cell, kind)
  return 'sheet' in cell ? cleanText(cell.name) : resultWords(cell, kind)
}

function resultWords(cell: FormFormula, kind: ColumnKind): string {
  switch (cell.formula) {
    case 'sumAcross':
    case 'sumDown':
      return numberWords(cell.result, kind)
    case 'countDown':
      return `${cell.count}${cell.unit}`
    case 'spelled':
      return typeof cell.result === 'number' ? numberWords(cell.result, kind) : cell.result
    default:
      return assertNever(cell)
  }
}

/** Amounts of a form are yuan, shares are parts of one. */
function numberWords(value: number, kind: ColumnKind): string {
  if (kind === 'money') return value.toFixed(2)
  if (kind === 'percent') return `${(value * 100).toFixed(1)}%`
  return String(value)
}
