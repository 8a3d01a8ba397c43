import Papa from 'papaparse'
import type { Grid } from '../../../shared/sheets/grid.ts'
import type { ReadLimits } from '../read/read-limits.ts'
import { GridMaker, gridAllowances } from './grid-maker.ts'
import { textCell, untypedCell } from './text-cell.ts'

const DELIMITERS = [',', '\t', ';', '，']

/** Somebody wrote a last zero: in this column 2000.1 is January and not a number cut short. */
const YEAR_AND_TEN = /^\d{4}\.10$/

/** The columns in which last zeros are written, so that their cells are words. */
function columnsWithZeros(rows: readonly (readonly string[])[]): ReadonlySet<number> {
  const columns = new Set<number>()
  for (const row of rows) {
    for (const [column, text] of row.entries()) {
      if (YEAR_AND_TEN.test(text.trim())) columns.add(column)
    }
  }
  return columns
}

/**
 * Text with separated columns (.csv, .tsv, .txt) → one grid of the given name. The separator
 * (comma, tab, semicolon) is told by the rows; quoted fields may hold line breaks.
 * Throws AppError WORKBOOK_TOO_LARGE.
 */
export function readDelimitedText(
  text: string,
  name: string,
  file: string,
  limits: ReadLimits,
): Grid {
  const { data } = Papa.parse<string[]>(text, { delimitersToGuess: DELIMITERS })
  const maker = new GridMaker(gridAllowances(file, limits))
  const zeros = columnsWithZeros(data)
  for (const [row, fields] of data.entries()) {
    for (const [column, field] of fields.entries()) {
      const words = field.replaceAll(/\r\n?/gu, '\n')
      const cell = zeros.has(column) ? textCell(words) : untypedCell(words)
      if (cell) maker.put(row + 1, column + 1, cell)
    }
  }
  return maker.grid(name, false)
}
