import type { RuleParameter } from '../../../shared/rules/rule-data.ts'
import { toHalfWidth } from '../../../shared/sheets/plain-text.ts'

/**
 * The number that was typed, brought between the bounds of its parameter; whole where the default
 * is whole, else to two places. Null: no number.
 */
export function typedNumber(
  text: string,
  { min = -Infinity, max = Infinity, default: usual }: RuleParameter,
): number | null {
  const plain = toHalfWidth(text).trim()
  const number = plain === '' ? Number.NaN : Number(plain)
  if (!Number.isFinite(number)) return null
  const exact = Number.isInteger(usual) ? Math.round(number) : Math.round(number * 100) / 100
  return Math.min(max, Math.max(min, exact))
}
