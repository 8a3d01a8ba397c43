import type { IsoMonth } from '../calendar.ts'
import type { Fen } from '../money.ts'
import type { AssessmentFact } from '../rules/facts.ts'
import type { ParameterValues } from '../rules/rule-data.ts'
import { assessDues, underCap } from './assessment.ts'

/** Bounds of the farmers' monthly amount (DF article 6). */
const FARMER_MIN_FEN = 20
const FARMER_MAX_FEN = 100

/** Whether an amount in fen can be the local monthly quota of farmers (DF article 6). */
export function isFarmerQuota(amountFen: Fen): boolean {
  return amountFen >= FARMER_MIN_FEN && amountFen <= FARMER_MAX_FEN
}

/**
 * What is due by one assessment for one month, in fen; null where nothing tells. Category and base
 * decide where both are known; otherwise the amount of the ledger, of which no more than the cap is
 * due (F-12). For farmers the ledger's amount is the local quota as long as it lies within 0.20 and
 * 1.00 yuan.
 */
export function amountDue(
  assessment: AssessmentFact,
  on: IsoMonth,
  parameters: ParameterValues,
): Fen | null {
  const { category, baseFen, monthlyFen } = assessment
  const statedFen = monthlyFen === null ? null : underCap(monthlyFen, on)
  if (category === null) return statedFen
  if (category === 'farmer' && monthlyFen !== null && isFarmerQuota(monthlyFen)) return monthlyFen
  return assessDues({ category, baseFen, on, parameters })?.dueFen ?? statedFen
}

/** Fixed amounts are never rounded, so a coarse rounding must not swallow them. */
export function isFixed(assessment: AssessmentFact | null): boolean {
  const category = assessment?.category
  return category === 'farmer' || category === 'student' || category === 'unemployed'
}
