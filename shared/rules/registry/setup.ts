import { branchSize, committeeSetup } from '../duties/branch-setup.ts'
import { electionReport } from '../duties/election-papers.ts'
import { oneBranchOnly } from '../duties/enrollment.ts'
import { branchOfItsOwn, foundingApproval, jointUnits } from '../duties/founding.ts'
import { partyGroups } from '../duties/groups.ts'
import { committeeOffices } from '../duties/offices.ts'
import { secretaryYears } from '../duties/secretary-years.ts'
import { electionInTime } from '../duties/term-change.ts'
import { termLength, termReminder } from '../duties/terms.ts'
import { vacantSeats } from '../duties/vacancies.ts'
import type { DutyRule } from '../scope.ts'

/** A 支部设置与班子 (rules.md). */
export const setupDuties: readonly (readonly [string, DutyRule])[] = [
  ['A-01', branchOfItsOwn],
  ['A-02', branchSize],
  ['A-03', jointUnits],
  ['A-04', committeeSetup],
  ['A-05', committeeOffices],
  ['A-06', termLength],
  ['A-07', termReminder],
  ['A-08', electionInTime],
  ['A-09', vacantSeats],
  ['A-10', secretaryYears],
  ['A-11', electionReport],
  ['A-12', partyGroups],
  ['A-13', oneBranchOnly],
  ['A-14', foundingApproval],
]
