import { cleanText } from './clean-text.ts'
import type { PaperCell, PaperRow } from './paper-document.ts'

/** A cell of one column in the middle of its width; words of people are made safe for paper. */
export function paperCell(text: string, more: Partial<PaperCell> = {}): PaperCell {
  return {
    text: cleanText(text),
    columns: 1,
    rows: 1,
    align: 'center',
    isLabel: false,
    isWord: false,
    ...more,
  }
}

/** A row of one line. */
export function paperRow(
  role: PaperRow['role'],
  cells: readonly PaperCell[],
  more: Partial<PaperRow> = {},
): PaperRow {
  return { role, cells, lines: 1, stretches: false, pageOf: null, ...more }
}
