import type { Fen } from '../../money.ts'
import type { Cell } from '../grid.ts'
import { squeeze } from '../plain-text.ts'
import { readMoneyCell } from './money-cell.ts'

/** What stands in the column of a month or quarter of dues. */
export type MonthReading =
  | { readonly kind: 'blank' | 'exempt' | 'notDue' | 'unpaid' }
  | {
      readonly kind: 'amount'
      /** 0 where the sheet says 0. */
      readonly fen: Fen
      readonly storedAsText: boolean
      /** The words of the cell, where they say more than the amount: "14.90（代缴）", 代缴. */
      readonly note: string | null
      /** Paid later than in its month, and the cell does not say when. */
      readonly paidLater: boolean
    }
  | { readonly kind: 'doubt'; readonly code: 'notMoney' | 'formulaNotStored' | 'amountUntold' }

/** Signs that people put where nothing is due: dashes and strokes, and no words (不详, 无). */
const STROKES = /^(?:[-—－–_]+|[/\\|]|一一)$/u
/** Words beside an amount, or in its stead: who handed it over, or that it came late. */
const BY_OTHERS = /代[缴交付收]|垫[付缴交]/u
const LATE = /补[缴交]/u
/** Paid, in words that name no amount. */
const PAID_MARK =
  /^(?:(?:由|已)?.{0,8}代[缴交]|.{0,6}垫[付缴交]|已?补[缴交](?:齐)?|[缴交]讫|已付|已收|[缴交]清|[vV])$/u
const UNPAID_AMOUNT = /^(?:未[缴交]|欠[缴交费]?|尚?欠)[¥￥]?\d+(?:\.\d+)?元?$/u
const AROUND_AMOUNT =
  /已[缴交付]|实[缴交]|代[缴交]|补[缴交]|垫[付缴交]|现金|微信|支付宝|转账|党费|[()]/gu
const DIGIT = /\d/u

/** The amount of a month that is only marked as paid: what is due in it, where the row tells that. */
function markedAsPaid(text: string, due: Fen | null): MonthReading {
  if (due === null) return { kind: 'doubt', code: 'amountUntold' }
  const says = BY_OTHERS.test(text) || LATE.test(text)
  const note = says ? text.trim() : null
  return { kind: 'amount', fen: due, storedAsText: false, note, paidLater: LATE.test(text) }
}

/**
 * Reads a month's cell of a dues ledger: an amount, or a mark. √ 已交 代缴 补缴 mean the amount that is
 * `due` in the month; without it nobody knows how much was paid. — and / mean that nothing is due
 * here; 无 and 不详 say as little as an empty cell.
 */
export function readMonthCell(cell: Cell | null, due: Fen | null): MonthReading {
  const text = cell?.text ?? ''
  const reading = readMoneyCell(cell)
  switch (reading.kind) {
    case 'amount':
      return amountReading(text, reading)
    case 'paid':
      return markedAsPaid(text, due)
    case 'notDue':
      return { kind: STROKES.test(squeeze(text)) ? 'notDue' : 'blank' }
    case 'unstored':
      return { kind: 'doubt', code: 'formulaNotStored' }
    case 'notMoney':
      return cell ? wordsReading(cell, due) : { kind: 'blank' }
    case 'blank':
    case 'exempt':
    case 'unpaid':
      break
  }
  return { kind: reading.kind }
}

function wordsReading(cell: Cell, due: Fen | null): MonthReading {
  const word = squeeze(cell.text)
  if (!DIGIT.test(word) && PAID_MARK.test(word)) return markedAsPaid(cell.text, due)
  if (UNPAID_AMOUNT.test(word)) return { kind: 'unpaid' }
  // 已交15元, 代缴14.90: the words around the only number are known and say nothing against it.
  const reading = readMoneyCell({ ...cell, type: 'text', text: word.replaceAll(AROUND_AMOUNT, '') })
  if (!DIGIT.test(word) || reading.kind !== 'amount') return { kind: 'doubt', code: 'notMoney' }
  return amountReading(cell.text, reading)
}

function amountReading(
  text: string,
  { fen, storedAsText }: { readonly fen: Fen; readonly storedAsText: boolean },
): MonthReading {
  const note = BY_OTHERS.test(text) || LATE.test(text) ? text.trim() : null
  return { kind: 'amount', fen, storedAsText, note, paidLater: LATE.test(text) }
}
