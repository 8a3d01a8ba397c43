import type { MemberDuesLedger } from '../../dues/ledger.ts'
import type { PaymentFact } from '../facts.ts'
import type { DutyFinding } from '../finding.ts'
import { openMember } from '../remedies.ts'
import { duty, sentence, type RuleScope } from '../scope.ts'
import { memberSubject, yearOfLedger } from './dues.ts'

/** What one member has to be told about a year; null: nothing. */
export type DuesYearJudge = (duesCase: DuesYearCase) => DutyFinding | null

/** One member in the year that is judged. */
export interface DuesYearCase {
  readonly scope: RuleScope
  readonly ledger: MemberDuesLedger
}

type DutyParts = Parameters<typeof duty>[1]

/**
 * One finding for each member of whom there is something to say; where there is nobody, one for the
 * branch that says so. Without members there is nothing at all.
 */
export function byMember(scope: RuleScope, judge: DuesYearJudge): readonly DutyFinding[] {
  const ledgers = scope.branch.dues()
  const found = ledgers.flatMap((ledger) => judge({ scope, ledger }) ?? [])
  if (found.length > 0 || ledgers.length === 0) return found
  const { year } = scope.context
  const message = sentence(`duty.${scope.rule.id}.nobody`, { year })
  return [duty(scope, { period: String(year), status: 'notApplicable', message })]
}

/** A finding about the member and the year of a case; what is not done is put right at the member. */
export function memberYear(
  { scope, ledger }: DuesYearCase,
  parts: Omit<DutyParts, 'period' | 'subject'>,
): DutyFinding {
  const remedy = parts.status === 'done' ? null : openMember(ledger.member.id)
  const base = { period: String(scope.context.year), subject: memberSubject(ledger) }
  return duty(scope, { ...base, remedy, ...parts })
}

/** Money that came in for months of the year; what was given back is none. */
export function paidForYear({ ledger }: DuesYearCase): readonly PaymentFact[] {
  return yearOfLedger(ledger).flatMap(({ payments }) =>
    payments.filter(({ amountFen }) => amountFen > 0),
  )
}
