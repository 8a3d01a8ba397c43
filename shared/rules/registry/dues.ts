import { duesArrears } from '../duties/dues-arrears.ts'
import { duesCap, yearlyAssessment } from '../duties/dues-assessed.ts'
import { duesFromJoining, noDuesAfterLeaving } from '../duties/dues-membership.ts'
import { duesPlace, ownMoney } from '../duties/dues-receipts.ts'
import { duesRelief } from '../duties/dues-relief.ts'
import { duesDecision, duesPurpose } from '../duties/dues-spending.ts'
import { backPayments, prepayments } from '../duties/dues-timing.ts'
import { duesInFull, duesMonthly } from '../duties/dues.ts'
import { largeDues } from '../duties/large-dues.ts'
import { remittances } from '../duties/remittance.ts'
import type { DutyRule } from '../scope.ts'

/** F 党费 (rules.md). */
export const duesDuties: readonly (readonly [string, DutyRule])[] = [
  ['F-01', duesInFull],
  ['F-02', duesMonthly],
  ['F-03', backPayments],
  ['F-04', prepayments],
  ['F-05', duesArrears],
  ['F-06', duesFromJoining],
  ['F-07', duesRelief],
  ['F-08', duesPlace],
  ['F-09', ownMoney],
  ['F-10', largeDues],
  ['F-11', yearlyAssessment],
  ['F-12', duesCap],
  ['F-13', duesPurpose],
  ['F-14', duesDecision],
  ['F-19', remittances],
  ['F-20', noDuesAfterLeaving],
]
