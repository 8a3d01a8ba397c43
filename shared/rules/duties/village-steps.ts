import { isCertainlyBefore, type PartialDate } from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'

export type VillageDecision = Entry<'villageDecision'>

/** 四议两公开 in their order (NC): the fields of the register that hold their dates. */
export const villageSteps = [
  'proposedOn',
  'discussedOn',
  'reviewedOn',
  'resolvedOn',
  'publishedOn',
  'resultPublishedOn',
] as const
export type VillageStep = (typeof villageSteps)[number]

interface Reversal {
  readonly earlier: VillageStep
  readonly later: VillageStep
  readonly earlierOn: PartialDate
  readonly laterOn: PartialDate
}

/** The first step that took place before one that should precede it, or null. */
export function reversalOf(decision: VillageDecision): Reversal | null {
  for (const [index, later] of villageSteps.entries()) {
    const laterOn = decision[later]
    for (const earlier of villageSteps.slice(0, index)) {
      const earlierOn = decision[earlier]
      if (laterOn !== null && earlierOn !== null && isCertainlyBefore(laterOn, earlierOn))
        return { earlier, later, earlierOn, laterOn }
    }
  }
  return null
}

/** Steps without a date: those that a later one has passed over, and those that are still to come. */
export function missingSteps(decision: VillageDecision): {
  readonly skipped: readonly VillageStep[]
  readonly open: readonly VillageStep[]
} {
  const last = villageSteps.findLastIndex((step) => decision[step] !== null)
  return {
    skipped: villageSteps.slice(0, Math.max(last, 0)).filter((step) => decision[step] === null),
    open: villageSteps.slice(last + 1),
  }
}

/** When a decision began, as far as anything is known: its first step, or when it was written down. */
export function begunOn(decision: VillageDecision): PartialDate | null {
  const first = villageSteps.find((step) => decision[step] !== null)
  return (first && decision[first]) ?? decision.createdAt?.slice(0, 10) ?? null
}
