import type { IsoMonth } from '../calendar.ts'
import type { DuesMonth } from './ledger.ts'

/**
 * How a month of a member stands in the ledger of dues. `open` may still be paid in time, `extra`
 * is money for a month that is not owed, `unjudged` money where nobody knows how much is due.
 */
export const duesCellStates = [
  'paid',
  'short',
  'over',
  'unpaid',
  'open',
  'free',
  'extra',
  'unjudged',
] as const
export type DuesCellState = (typeof duesCellStates)[number]

type Judged = Pick<DuesMonth, 'month' | 'free' | 'dueFen' | 'paidFen' | 'toleranceFen'>

/**
 * The state of a month; `current` is the month that runs now: it can be paid until it ends. A step
 * of rounding less, or more, still counts as paid in full (rules.md §2.2).
 */
export function duesCellState(
  { month, free, dueFen, paidFen, toleranceFen }: Judged,
  current: IsoMonth,
): DuesCellState {
  if (free !== null) return paidFen > 0 ? 'extra' : 'free'
  if (paidFen === 0) return month < current ? 'unpaid' : 'open'
  if (dueFen === null) return 'unjudged'
  if (dueFen - paidFen >= toleranceFen) return 'short'
  return paidFen - dueFen >= toleranceFen ? 'over' : 'paid'
}
