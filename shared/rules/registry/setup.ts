import { branchSize, committeeSetup } from '../duties/branch-setup.ts'
import { oneBranchOnly } from '../duties/enrollment.ts'
import { partyGroups } from '../duties/groups.ts'
import { committeeOffices } from '../duties/offices.ts'
import type { DutyRule } from '../scope.ts'

/** A 支部设置与班子 (rules.md). */
export const setupDuties: readonly (readonly [string, DutyRule])[] = [
  ['A-02', branchSize],
  ['A-04', committeeSetup],
  ['A-05', committeeOffices],
  ['A-12', partyGroups],
  ['A-13', oneBranchOnly],
]
