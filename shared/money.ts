/** Money is a whole number of fen. Yuan exist only as text at the borders. */
export type Fen = number & { readonly __fen: unique symbol }

/**
 * Largest amount taken: one hundred million yuan. Far above any real ledger and far below 2^53,
 * so that sums over a county stay exact.
 */
const MAX_FEN = 10_000_000_000

/** A whole, bounded number of fen; throws RangeError otherwise. */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value) || Math.abs(value) > MAX_FEN) {
    throw new RangeError(`not an amount in fen: ${value}`)
  }
  return value as Fen
}

/**
 * Reads a decimal number of yuan written as text ("1234.5", "-3", "1,234.50").
 * More than two decimals are rounded half up on the decimal digits, never by floating point.
 * Returns null where the text is not such a number or is out of bounds.
 */
export function fenOfYuanText(text: string): Fen | null {
  const match = /^([+-]?)(\d+)(?:\.(\d*))?$/.exec(text.replaceAll(',', ''))
  if (!match) return null
  const [, sign, whole = '', decimals = ''] = match
  const roundUp = (decimals[2] ?? '0') >= '5' ? 1 : 0
  const amount = Number(whole) * 100 + Number(decimals.slice(0, 2).padEnd(2, '0')) + roundUp
  return amount <= MAX_FEN ? fen(sign === '-' && amount > 0 ? -amount : amount) : null
}

/** Reads a number of yuan from a cell; 0.1 + 0.2 style noise beyond a millionth is dropped. */
export function fenOfYuanNumber(yuan: number): Fen | null {
  return Number.isFinite(yuan) ? fenOfYuanText(yuan.toFixed(6)) : null
}

/** Yuan with two decimals, without a sign of currency or grouping: 123450 → "1234.50". */
export function yuanText(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** The sum of amounts, checked for bounds. */
export function sumFen(amounts: Iterable<Fen>): Fen {
  let total = 0
  for (const amount of amounts) total += amount
  return fen(total)
}
