import { majorDecisions, superiorDocuments } from '../duties/committee.ts'
import type { DutyRule } from '../scope.ts'

/** N 党委自身工作; the others of the area are kept by the generic register. */
export const committeeDuties: readonly (readonly [string, DutyRule])[] = [
  ['N-02', majorDecisions],
  ['N-09', superiorDocuments],
]
