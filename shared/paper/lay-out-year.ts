import type { MatrixCell } from '../rules/matrix.ts'

/** A stretch of months in a table row: a cell of the matrix, or nothing. */
export type Slot =
  | {
      readonly type: 'cell'
      readonly startMonth: number
      readonly span: number
      readonly cell: MatrixCell
    }
  | { readonly type: 'empty'; readonly startMonth: number; readonly span: number }

const monthsOfRow = 12

/** Table rows that hold the cells of a duty: one, or more where cells overlap. */
export function layOut(cells: readonly MatrixCell[]): Slot[][] {
  const lines: MatrixCell[][] = []
  for (const cell of cells) {
    const line = lines.find((taken) => endOf(taken.at(-1)) < cell.startMonth)
    if (line) line.push(cell)
    else lines.push([cell])
  }
  return lines.map(fillGaps)
}

function endOf(cell: MatrixCell | undefined): number {
  return cell ? cell.startMonth + cell.span - 1 : 0
}

function fillGaps(cells: readonly MatrixCell[]): Slot[] {
  const slots: Slot[] = []
  let next = 1
  for (const cell of cells) {
    const { startMonth, span } = cell
    if (startMonth > next) slots.push({ type: 'empty', startMonth: next, span: startMonth - next })
    slots.push({ type: 'cell', startMonth, span, cell })
    next = startMonth + span
  }
  if (next <= monthsOfRow) {
    slots.push({ type: 'empty', startMonth: next, span: monthsOfRow + 1 - next })
  }
  return slots
}
