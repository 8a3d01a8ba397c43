import type { Fen } from '../../money.ts'
import { fenOfYuanNumber, fenOfYuanText } from '../../money.ts'
import type { Cell } from '../grid.ts'
import { isEmptyWord, squeeze, withoutBrackets } from '../plain-text.ts'

/** What stands in a cell for money. */
export type MoneyReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'amount'; readonly fen: Fen; readonly storedAsText: boolean }
  /**
   * `exempt` 免; `notDue` —; `paid` √ (the sum is the month's due); `unpaid` 未交, 欠; `unstored`: a
   * formula whose value the file does not hold (exports of servers).
   */
  | { readonly kind: 'exempt' | 'notDue' | 'paid' | 'unpaid' | 'unstored' | 'notMoney' }

const marks: readonly (readonly ['exempt' | 'paid' | 'unpaid', RegExp])[] = [
  ['exempt', /^(?:免|免[交缴收]|免[交缴]党费)$/u],
  ['paid', /^(?:[√✓✔☑]|已[交缴])$/u],
  ['unpaid', /^(?:未[交缴]|欠|欠[交缴费]|[×✗✘]|没[交缴])$/u],
]

const AMOUNT = /^(?:[¥￥]|RMB|人民币)?(\d{1,3}(?:,\d{3})+|\d+)(\.\d*)?(?:元|圆|块)?$/u

function amountOfText(text: string): Fen | null {
  const match = AMOUNT.exec(withoutBrackets(squeeze(text)))
  return match ? fenOfYuanText(`${match[1] ?? ''}${match[2] ?? ''}`) : null
}

function textReading(text: string): MoneyReading {
  if (squeeze(text) === '') return { kind: 'blank' }
  if (isEmptyWord(text)) return { kind: 'notDue' }
  const word = withoutBrackets(squeeze(text))
  const mark = marks.find(([, pattern]) => pattern.test(word))
  if (mark) return { kind: mark[0] }
  const fen = amountOfText(text)
  return fen === null ? { kind: 'notMoney' } : { kind: 'amount', fen, storedAsText: true }
}

/**
 * Reads yuan as fen: numbers, "45.20", "15.00元", "￥247.00", "1 000", "14.90（代缴）", full-width
 * digits, and the marks 免 — √ 未交. Amounts below zero are no payment and count as not money.
 */
export function readMoneyCell(cell: Cell | null): MoneyReading {
  if (!cell) return { kind: 'blank' }
  if (cell.type === 'text') return textReading(cell.text)
  if (cell.type !== 'number') return { kind: 'notMoney' }
  if (cell.number === null) return { kind: cell.formula === null ? 'blank' : 'unstored' }
  const fen = cell.number < 0 ? null : fenOfYuanNumber(cell.number)
  return fen === null ? { kind: 'notMoney' } : { kind: 'amount', fen, storedAsText: false }
}
