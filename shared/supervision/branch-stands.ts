import type { Period } from '../calendar.ts'
import { isOpen } from '../rules/explain.ts'
import type { DutyFinding, DutyStatus, SignalFinding } from '../rules/finding.ts'

/** How a duty stands with a branch in one of its periods: of members, or of how many. */
export interface DutyStand {
  readonly rule: string
  readonly period: Period
  readonly done: number
  readonly due: number
  readonly late: number
  readonly wrong: number
  readonly notApplicable: number
}

/** What a superior has to know of a branch, a hundredth of what the checklist tells. */
export interface BranchStands {
  readonly duties: readonly DutyStand[]
  /** Signals that nobody has explained. */
  readonly suspect: number
}

export const noStands: BranchStands = { duties: [], suspect: 0 }

/** The findings of one branch, added up. */
export function standsOf(
  duties: readonly DutyFinding[],
  signals: readonly SignalFinding[],
): BranchStands {
  const stands = new Map<string, Record<DutyStatus, number>>()
  for (const { rule, period, status } of duties) {
    const key = `${rule} ${period}`
    const known = stands.get(key) ?? { done: 0, due: 0, late: 0, wrong: 0, notApplicable: 0 }
    known[status] += 1
    stands.set(key, known)
  }
  const added = [...stands].map(([key, counts]): DutyStand => {
    const [rule = '', period = ''] = key.split(' ')
    return { rule, period, ...counts }
  })
  return { duties: added, suspect: signals.filter(isOpen).length }
}
