import { lifeMeetingSeason } from '../duties/life-meeting-season.ts'
import { democraticAppraisal, organizationalLife } from '../duties/yearly.ts'
import type { DutyRule } from '../scope.ts'

/** C 组织生活会, D 民主评议, E 谈心谈话 (rules.md). */
export const lifeDuties: readonly (readonly [string, DutyRule])[] = [
  ['C-01', organizationalLife],
  ['C-02', lifeMeetingSeason],
  ['D-01', democraticAppraisal],
]
