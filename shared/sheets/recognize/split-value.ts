import type { Cell } from '../grid.ts'
import type { Block, Blocks } from './blocks.ts'

/** An identity number has eighteen boxes, a date six cells. */
const LONGEST_RUN = 40
const SIGN = /^[\dXx]$/
const DATE_PIECE = /^(?:\d{1,4}|[年月日号时分])$/u

/** Whether a cell is the first of a value that is spread over cells: one digit, a year. */
export function isOneOfRun(cell: Cell | null): boolean {
  return cell !== null && /^(?:\d|(?:19|20)\d{2})$/.test(cell.text.trim())
}

function piecesFrom(blocks: Blocks, first: Block, piece: RegExp): string[] {
  const pieces: string[] = []
  let block = first
  while (pieces.length < LONGEST_RUN) {
    const text = block.cell?.text.trim() ?? ''
    if (!piece.test(text)) break
    pieces.push(text)
    block = blocks.rightOf(block)
  }
  return pieces
}

/**
 * A value that printed forms spread over a row of small boxes, as one text: an identity number digit
 * by digit, a date as 1962 | 年 | 5 | 月. Null where the cells do not go on like that.
 */
export function runFrom(blocks: Blocks, first: Block): string | null {
  const signs = piecesFrom(blocks, first, SIGN)
  if (signs.length >= 11) return signs.join('')
  const pieces = piecesFrom(blocks, first, DATE_PIECE)
  const isDate = pieces.length >= 2 && pieces[1] === '年'
  return isDate ? pieces.join('') : null
}

/** Whether a text is an entry of a list of codes: 01 汉族, 11博士研究生. */
export function isCode(text: string): boolean {
  return /^\s*\d{1,3}[ .、]?\p{Script=Han}/u.test(text)
}
