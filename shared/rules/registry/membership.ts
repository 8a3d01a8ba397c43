import { floatingWhenAway, transferWhenAway } from '../duties/away-members.ts'
import { floatingContact } from '../duties/floating-contact.ts'
import { keptGraduates } from '../duties/graduates.ts'
import { homecoming } from '../duties/homecoming.ts'
import { lostMembers } from '../duties/lost-members.ts'
import { membersAbroad } from '../duties/members-abroad.ts'
import { transfersOut } from '../duties/transfers-out.ts'
import type { DutyRule } from '../scope.ts'

/** J 党籍、组织关系、流动与失联 (rules.md). */
export const membershipDuties: readonly (readonly [string, DutyRule])[] = [
  ['J-01', transferWhenAway],
  ['J-02', floatingWhenAway],
  ['J-03', floatingContact],
  ['J-04', homecoming],
  ['J-05', lostMembers],
  ['J-06', membersAbroad],
  ['J-07', transfersOut],
  ['J-08', keptGraduates],
]
