import { reviewVotes, sixSteps } from '../duties/village.ts'
import type { DutyRule } from '../scope.ts'

/** L 村级议事 (rules.md). */
export const villageDuties: readonly (readonly [string, DutyRule])[] = [
  ['L-01', sixSteps],
  ['L-02', reviewVotes],
]
