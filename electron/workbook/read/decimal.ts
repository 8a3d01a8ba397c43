const ZERO = 0x30
const POINT = 0x2e
const MINUS = 0x2d
/** Powers of ten that a double holds exactly; a quotient of two exact numbers is rounded once. */
const POWERS = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`))
/** So many digits fit into a double without loss. */
const LONGEST = 15
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/

/**
 * A decimal number straight from its digits, the same double as `Number()` gives; NaN for what
 * needs more care ({@link decimalOfText}): an exponent, blanks, more digits than 15, no number.
 */
export function decimalOfBytes(bytes: Uint8Array, from: number, to: number): number {
  return bytes[from] === MINUS
    ? 0 - unsignedDecimal(bytes, from + 1, to)
    : unsignedDecimal(bytes, from, to)
}

function unsignedDecimal(bytes: Uint8Array, from: number, to: number): number {
  let digits = 0
  let point = to
  for (let at = from; at < to; at += 1) {
    const digit = (bytes[at] ?? 0) - ZERO
    if (digit >= 0 && digit <= 9) digits = digits * 10 + digit
    else if (digit === POINT - ZERO && point === to) point = at
    else return Number.NaN
  }
  const places = point === to ? 0 : to - point - 1
  const count = to - from - (point === to ? 0 : 1)
  if (count < 1 || count > LONGEST) return Number.NaN
  return digits / (POWERS[places] ?? Number.NaN)
}

/** A decimal number of any length, with or without an exponent; null for any other text. */
export function decimalOfText(text: string): number | null {
  const digits = text.trim()
  if (!DECIMAL.test(digits)) return null
  const number = Number(digits)
  // Minus nothing is nothing.
  return Number.isFinite(number) ? number + 0 : null
}

/** A whole number of at most nine digits, at least 0; -1 for anything else. */
export function wholeOfBytes(bytes: Uint8Array, from: number, to: number): number {
  if (to <= from || to - from > 9) return -1
  let whole = 0
  for (let at = from; at < to; at += 1) {
    const digit = (bytes[at] ?? 0) - ZERO
    if (digit < 0 || digit > 9) return -1
    whole = whole * 10 + digit
  }
  return whole
}
