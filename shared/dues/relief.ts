import type { IsoMonth } from '../calendar.ts'
import type { Entry } from '../registers/registers.ts'

/** 少交免交 of a member as the register keeps it (F-07). */
export type Relief = Entry<'duesRelief'>

/**
 * Whether a relief holds for a month: the superior committee approved it and the month lies in its
 * term, both ends inclusive (DF 7). What the branch only decided changes nothing of what is owed.
 */
export function isInForce({ approvedOn, fromMonth, toMonth }: Relief, month: IsoMonth): boolean {
  return approvedOn !== null && fromMonth <= month && month <= toMonth
}

/** The relief of a month; where two overlap, the later one was made to replace the earlier. */
export function reliefFor(reliefs: readonly Relief[], month: IsoMonth): Relief | null {
  let found: Relief | null = null
  for (const relief of reliefs) {
    if (!isInForce(relief, month)) continue
    if (found === null || relief.fromMonth >= found.fromMonth) found = relief
  }
  return found
}
