import type { Cell } from '../../../shared/sheets/grid.ts'

/** At most ten digits, as a spreadsheet would show a number: no identity number, no 0012. */
const PLAIN_NUMBER = /^(?=[\d.]{1,10}$)(?:0|[1-9]\d*)(?:\.\d+)?$/
/** 7,860.00 */
const GROUPED_NUMBER = /^[1-9]\d{0,2}(?:,\d{3}){1,2}(?:\.\d{1,2})?$/

/** A cell that holds words; null where it holds nothing. */
export function textCell(text: string): Cell | null {
  if (text.trim() === '') return null
  return { type: 'text', text, number: null, date: null, format: null, formula: null }
}

/**
 * A cell of a file that does not tell numbers from words (CSV, web page). Short plain numbers are
 * numbers whose digits stay as they are written; long ones (identity numbers, telephones) are words.
 */
export function untypedCell(text: string): Cell | null {
  const cell = textCell(text)
  const written = text.trim()
  const plain = GROUPED_NUMBER.test(written) ? written.replaceAll(',', '') : written
  if (!cell || !PLAIN_NUMBER.test(plain)) return cell
  return { ...cell, type: 'number', text: plain, number: Number(plain) }
}
