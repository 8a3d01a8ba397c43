import { duesArrears } from '../duties/dues-arrears.ts'
import { duesCap, yearlyAssessment } from '../duties/dues-assessed.ts'
import { duesFromJoining, noDuesAfterLeaving } from '../duties/dues-membership.ts'
import { backPayments, prepayments } from '../duties/dues-timing.ts'
import { duesInFull, duesMonthly } from '../duties/dues.ts'
import type { DutyRule } from '../scope.ts'

/** F 党费 (rules.md). */
export const duesDuties: readonly (readonly [string, DutyRule])[] = [
  ['F-01', duesInFull],
  ['F-02', duesMonthly],
  ['F-03', backPayments],
  ['F-04', prepayments],
  ['F-05', duesArrears],
  ['F-06', duesFromJoining],
  ['F-11', yearlyAssessment],
  ['F-12', duesCap],
  ['F-20', noDuesAfterLeaving],
]
