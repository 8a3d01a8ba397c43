/**
 * The recovery key: the one secret of a locked ledger, as it is printed and typed. 30 symbols of five
 * bits (Crockford's base 32: without I, L, O and U, which are misread) and two that check them, in
 * eight groups of four.
 */

export const recoverySymbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** 150 bits: beyond guessing. */
export const secretLength = 30

const GROUP = 4
/** The greatest prime that two symbols hold: one wrong symbol and any two swapped always show. */
const MODULUS = 1021
const BASE = 32

const isSecret = (text: string): boolean =>
  text.length === secretLength && [...text].every((symbol) => recoverySymbols.includes(symbol))

function checkSymbols(secret: string): string {
  let sum = 0
  for (const symbol of secret) sum = (sum * BASE + recoverySymbols.indexOf(symbol)) % MODULUS
  return [Math.floor(sum / BASE), sum % BASE].map((value) => recoverySymbols[value]).join('')
}

/** `XXXX-XXXX-…`, eight groups, of a secret of {@link secretLength} symbols. */
export function printedRecoveryKey(secret: string): string {
  const all = secret + checkSymbols(secret)
  const groups = Array.from({ length: all.length / GROUP }, (_, nth) =>
    all.slice(nth * GROUP, (nth + 1) * GROUP),
  )
  return groups.join('-')
}

/**
 * The secret that a person typed from paper, however they set spaces and dashes, in small letters or
 * full width, with O for 0 and I or L for 1; null where it is none, or one symbol is wrong.
 */
export function readRecoveryKey(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Dash_Punctuation}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  const secret = plain.slice(0, secretLength)
  return isSecret(secret) && plain === secret + checkSymbols(secret) ? secret : null
}
