import type { Merge } from '../grid.ts'
import { HIGHEST, LINE } from './form-heights.ts'
import type { PlacedCell, PlacedRow } from './placed-form.ts'
import type { BoxRow, FormColumn } from './sheet-form.ts'
import { lineCount } from './text-width.ts'

/** Room above and below the lines of a row, in points. */
const PADDING = 9
/** Lines of one row where a text is too long for any: small steps leave no empty ends of pages. */
const STEP = 4

interface PlacedBoxes {
  readonly rows: readonly PlacedRow[]
  readonly merges: readonly Merge[]
}

/** Lines of a row of boxes: those of its longest text, and never less than it asks for. */
export function boxLines(columns: readonly FormColumn[], { boxes, lines }: BoxRow): number {
  let most = lines
  let left = 0
  for (const { text, columns: count } of boxes) {
    const width = columns.slice(left, left + count).reduce((sum, column) => sum + column.width, 0)
    if (typeof text === 'string') most = Math.max(most, lineCount(text, width))
    left += count
  }
  return most
}

/** Height of a row of boxes in points. */
export function boxHeight(lines: number): number {
  return lines * LINE + PADDING
}

/**
 * Places boxes side by side from a row of the sheet on. Texts that no single row could hold run over
 * several, as one merged cell, so that they are read back whole.
 */
export function placeBoxes(columns: readonly FormColumn[], row: BoxRow, top: number): PlacedBoxes {
  const merges: Merge[] = []
  const cells: PlacedCell[] = []
  let left = 1
  for (const box of row.boxes) {
    const right = left + box.columns - 1
    cells.push({ column: left, value: box.text, kind: 'text', align: box.align, box: boxOf(box) })
    merges.push({ top, left, bottom: top, right })
    left = right + 1
  }
  const heights = rowHeights(boxLines(columns, row))
  const bottom = top + heights.length - 1
  return {
    rows: heights.map((height, index) => ({
      row: top + index,
      role: 'boxes',
      height,
      cells: index === 0 ? cells : [],
    })),
    merges: merges
      .map((merge) => ({ ...merge, bottom }))
      .filter(({ left: from, right }) => right > from || bottom > top),
  }
}

function boxOf({ isLabel, align }: BoxRow['boxes'][number]): PlacedCell['box'] {
  if (isLabel) return 'label'
  // Texts begin at the top, words that answer a label stand beside it.
  return align === 'left' ? 'text' : 'word'
}

function rowHeights(lines: number): number[] {
  const whole = boxHeight(lines)
  if (whole <= HIGHEST) return [whole]
  return Array.from({ length: Math.ceil(lines / STEP) }, () => STEP * LINE)
}
