import type { DuesCell } from '../../../shared/contract/dues.ts'
import { fen, fenOfYuanText, type Fen } from '../../../shared/money.ts'
import { squeeze } from '../../../shared/sheets/plain-text.ts'

const TICKS = new Set(['√', '✓', '✔', '已交', '已缴'])
const NOTHING = new Set(['', '0', '—', '-', '–', '未交', '未缴'])
/** A hundred thousand yuan a month: above it a typing error is surer than a payment. */
const MAX_FEN = 10_000_000

/**
 * An amount as people type it, in yuan: 20, ￥20.5, 20元. A tick means what is due, where that is
 * known; nothing, a dash and 未交 mean that nothing was paid. Null: no amount.
 */
export function typedAmount(text: string, { dueFen }: Pick<DuesCell, 'dueFen'>): Fen | null {
  const plain = squeeze(text)
  if (NOTHING.has(plain)) return fen(0)
  if (TICKS.has(plain)) return dueFen
  const amount = fenOfYuanText(plain.replace(/^[¥￥]/u, '').replace(/元$/u, ''))
  return amount !== null && amount >= 0 && amount <= MAX_FEN ? amount : null
}
