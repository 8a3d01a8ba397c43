/** Text as a workbook may hold it: what XML forbids is left out, what it would misread is escaped. */
import { cleanText } from '../../../shared/paper/clean-text.ts'

/**
 * Text of a cell. Half characters become U+FFFD; `_x0041_` would be read back as A, so its first
 * underscore is written as `_x005F_`.
 */
export function cellSafeText(text: string): string {
  return cleanText(text).replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

/** Chinese editions take the full-width signs too, and blanks before a sign are passed over. */
const FORMULA_START = /^(?:\t|[\s\u200B-\u200D\u2060\uFEFF]*[=+\-@＝＋－＠])/u

/** Whether a spreadsheet would take the text for a formula if it were typed in. */
export function looksLikeFormula(text: string): boolean {
  return FORMULA_START.test(text)
}

const LONGEST_NAME = 31

/** A name that a sheet may have and that no other sheet of the workbook has yet. */
export function sheetName(wanted: string, taken: readonly string[]): string {
  const clean = cellSafeText(wanted)
    .replaceAll(/[[\]:*?/\\\n\t]/g, ' ')
    // Legal inside a name, but exceljs does not double it in the names of print areas.
    .replaceAll("'", '’')
    .trim()
    .slice(0, LONGEST_NAME)
  const base = clean === '' || clean.toLowerCase() === 'history' ? 'Sheet' : clean
  const isTaken = (name: string): boolean =>
    taken.some((other) => other.toLowerCase() === name.toLowerCase())
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : `(${number})`
    const name = base.slice(0, LONGEST_NAME - suffix.length) + suffix
    if (!isTaken(name)) return name
  }
}
