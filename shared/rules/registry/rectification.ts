import { countyStudy, patrolDeadlines, regularInspection } from '../duties/inspections.ts'
import { lifeMeetingRectified, rectified } from '../duties/rectification.ts'
import type { DutyRule } from '../scope.ts'

/** M 整改与督导 (rules.md); M-05 is kept by the generic register. */
export const rectificationDuties: readonly (readonly [string, DutyRule])[] = [
  ['M-01', rectified],
  ['M-02', patrolDeadlines],
  ['M-03', lifeMeetingRectified],
  ['M-04', regularInspection],
  ['M-06', countyStudy],
]
