import type { Cell } from '../grid.ts'
import { squeeze, toHalfWidth } from '../plain-text.ts'

/** The shares that the rules know, in thousandths. */
const KNOWN = [5, 10, 15, 20]
const PERCENT = /(\d+(?:\.\d+)?)%/gu
const PERMILLE = /(\d+(?:\.\d+)?)‰/gu

function known(permille: number): number | null {
  return KNOWN.find((one) => Math.abs(one - permille) < 1e-6) ?? null
}

/**
 * The share of dues in thousandths: 0.5%, 5‰, 0.005 (shown as 0.5% or not), 1.5 under a heading of
 * percent. Only the shares that the rules know are taken: 0.2 may be an amount. Null for others.
 */
export function permilleOf(cell: Cell | null): number | null {
  if (!cell) return null
  const text = squeeze(toHalfWidth(cell.text))
  if (cell.type === 'number' && cell.number !== null) {
    return known(cell.number * 1000) ?? known(cell.number * 10)
  }
  const told = new Set([
    ...[...text.matchAll(PERCENT)].map(([, share]) => Number(share) * 10),
    ...[...text.matchAll(PERMILLE)].map(([, share]) => Number(share)),
  ])
  const [share, other] = told
  if (share !== undefined) return other === undefined ? known(share) : null
  const number = /^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : null
  return number === null ? null : (known(number * 1000) ?? known(number * 10))
}
