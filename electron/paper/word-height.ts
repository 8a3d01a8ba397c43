import {
  A4,
  MARGINS,
  textWidthOf,
  type PaperRow,
  type PaperSection,
} from '../../shared/paper/paper-document.ts'
import { lineCount } from '../../shared/sheets/forms/text-width.ts'

/** Height of a line in parts of the size of its letters. */
const LINE = 1.4
/** Padding of a row and the title of a page with what stands under it, in points. */
const PADDING = 5
const TOP = 60
/** Points of the page that are kept free: no two programs break lines alike. */
const RESERVE = 50
const POINTS_OF_MM = 72 / 25.4

/**
 * Points that a row is high at least: its own lines, or what the other rows leave of the page where it
 * takes that. Word cannot be asked, so the lines of the others are estimated.
 */
export function leastHeight(row: PaperRow, section: PaperSection): number {
  const own = row.lines * section.size * LINE
  if (!row.stretches) return own
  const side = section.orientation === 'portrait' ? A4.long : A4.short
  const room = (side - MARGINS.top - MARGINS.bottom) * POINTS_OF_MM
  const others = section.rows
    .filter((other) => other !== row)
    .reduce((sum, other) => sum + heightOf(other, section), 0)
  return Math.max(own, room - TOP - RESERVE - others)
}

function heightOf({ cells, lines }: PaperRow, section: PaperSection): number {
  const { size, widths, orientation } = section
  const letters = (textWidthOf(orientation) * 2) / size
  let first = 0
  const counts = cells.map(({ text, columns }) => {
    const share = widths.slice(first, first + columns).reduce((sum, width) => sum + width, 0)
    first += columns
    return lineCount(text, (share / 100) * letters - 2)
  })
  return Math.max(lines, ...counts) * size * LINE + PADDING
}
