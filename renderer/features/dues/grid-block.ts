import type { DuesLine } from '../../../shared/contract/dues.ts'
import { yuanText, type Fen } from '../../../shared/money.ts'
import type { Block, GridPlace } from './move-in-grid.ts'
import { typedAmount } from './typed-amount.ts'

/** An amount for a cell, as the ledger takes it. */
export interface CellAmount {
  readonly memberId: number
  readonly month: string
  readonly amountFen: Fen
}

/** What a block of cells from elsewhere brings. */
export interface PastedBlock {
  readonly cells: readonly CellAmount[]
  /** Cells that hold no amount, as they were written: they are left as they stand. */
  readonly unreadable: readonly string[]
  /** Cells that would lie beyond the last month or the last line. */
  readonly outside: number
}

/** Excel puts tabs between cells and ends every line; quotes stand around cells with line breaks. */
function rowsOf(text: string): string[][] {
  const lines = text.replaceAll('\r\n', '\n').replace(/\n$/, '').split('\n')
  return lines.map((line) => line.split('\t').map((cell) => cell.trim().replaceAll(/^"|"$/g, '')))
}

/**
 * A block as it is pasted from Excel, its first cell at `at`. Empty cells of it say nothing, so
 * that what is there stays; 0 and dashes take a payment away.
 */
export function pastedBlock(text: string, at: GridPlace, lines: readonly DuesLine[]): PastedBlock {
  const cells: CellAmount[] = []
  const unreadable: string[] = []
  let outside = 0
  for (const [down, row] of rowsOf(text).entries()) {
    for (const [right, word] of row.entries()) {
      if (word === '') continue
      const line = lines[at.line + down]
      const cell = line?.months[at.month + right]
      const amountFen = cell ? typedAmount(word, cell) : null
      if (!line || !cell) outside += 1
      else if (amountFen === null) unreadable.push(word)
      else cells.push({ memberId: line.memberId, month: cell.month, amountFen })
    }
  }
  return { cells, unreadable, outside }
}

/** A block as Excel takes it: what was paid, in yuan; nothing where nothing was. */
export function copiedBlock(block: Block, lines: readonly DuesLine[]): string {
  return lines
    .slice(block.fromLine, block.toLine + 1)
    .map(({ months }) =>
      months
        .slice(block.fromMonth, block.toMonth + 1)
        .map(({ paidFen }) => (paidFen === 0 ? '' : yuanText(paidFen)))
        .join('\t'),
    )
    .join('\n')
}

/** The cells of a block, each with the same amount. */
export function filledBlock(
  block: Block,
  lines: readonly DuesLine[],
  amountFen: Fen,
): CellAmount[] {
  return lines.slice(block.fromLine, block.toLine + 1).flatMap(({ memberId, months }) =>
    months
      .slice(block.fromMonth, block.toMonth + 1)
      .filter(({ paidFen }) => paidFen !== amountFen)
      .map(({ month }) => ({ memberId, month, amountFen })),
  )
}

/** What is still owed for a month: everybody with a known amount who has paid nothing for it. */
export function owedInMonth(lines: readonly DuesLine[], month: number): CellAmount[] {
  return lines.flatMap(({ memberId, months }) => {
    const cell = months[month]
    if (!cell || cell.free !== null || cell.paidFen > 0 || !cell.dueFen) return []
    return [{ memberId, month: cell.month, amountFen: cell.dueFen }]
  })
}

/** The amounts of the month before, for everybody who owes this month and has paid nothing yet. */
export function likeMonthBefore(lines: readonly DuesLine[], month: number): CellAmount[] {
  return lines.flatMap(({ memberId, months }) => {
    const [before, cell] = [months[month - 1], months[month]]
    if (!before || !cell || cell.free !== null) return []
    if (cell.paidFen > 0 || before.paidFen === 0) return []
    return [{ memberId, month: cell.month, amountFen: before.paidFen }]
  })
}

/** What a member owes for the months of a year, in fen; null where any amount is unknown. */
export function dueInYear({ months }: DuesLine): number | null {
  const owed = months.filter(({ free }) => free === null)
  return owed.reduce<number | null>(
    (sum, { dueFen }) => (sum === null || dueFen === null ? null : sum + dueFen),
    0,
  )
}

export const paidInYear = ({ months }: DuesLine): number =>
  months.reduce((sum, { paidFen }) => sum + paidFen, 0)
