import { textWidth } from '../sheets/forms/text-width.ts'
import { textWidthOf, type Orientation, type PaperRow } from './paper-document.ts'

/** Height of a line in parts of the size of its letters, as the styles have it. */
const LINE = 1.4
/** What a row has beside its lines, and a cell beside its text, in points: padding and lines. */
const ROW_PADDING = 6
const CELL_PADDING = 7

/** A sheet that is to be one page goes below 8 points rather than overleaf. */
const SIZES = [10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6]

/** Height of rows in points with letters of a size; `widths` in percent of the text's width. */
function heightOf(
  rows: readonly PaperRow[],
  widths: readonly number[],
  orientation: Orientation,
  size: number,
): number {
  const points = widths.map((width) => (width / 100) * textWidthOf(orientation))
  return rows.reduce((sum, row) => {
    let column = 0
    const lines = row.cells.map(({ text, columns }) => {
      const room = points.slice(column, column + columns).reduce((all, one) => all + one, 0)
      column += columns
      return Math.ceil((textWidth(text) * size) / 2 / Math.max(1, room - CELL_PADDING))
    })
    return sum + Math.max(1, ...lines) * size * LINE + ROW_PADDING
  }, 0)
}

/** The largest size of letters with which all rows stand in so many points; the smallest else. */
export function sizeForHeight(
  rows: readonly PaperRow[],
  widths: readonly number[],
  orientation: Orientation,
  height: number,
): number {
  return SIZES.find((size) => heightOf(rows, widths, orientation, size) <= height) ?? 6
}
