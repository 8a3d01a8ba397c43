import { yearOf, type IsoMonth } from '../../calendar.ts'
import { arrearsStage, consecutiveUnpaid, lastEndedMonth } from '../../dues/arrears.ts'
import { isAssessed, type DuesMonth, type MemberDuesLedger } from '../../dues/ledger.ts'
import { monthsParameter } from '../../dues/parameters.ts'
import type { DutyFinding } from '../finding.ts'
import { openMember } from '../remedies.ts'
import { duty, memberEvidence, sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { duesFree, memberSubject } from './dues.ts'

/**
 * F-05 欠交: consecutive unpaid months of each member up to the last one that is over, counted back
 * to February of the year before (DF 13). A past year is looked at from its last month, with the
 * payments known today.
 */
export const duesArrears: DutyRule = (scope) => {
  const { today, year } = scope.context
  const december = `${year}-12`
  const ended = lastEndedMonth(today)
  const asOf = ended < december ? ended : december
  // Without any assessment nobody knows that money was owed: nobody is told to be expelled for it.
  const assessed = scope.branch.dues().filter(({ months }) => isAssessed(months))
  return assessed.map((ledger) => {
    const months = ledger.months.filter(({ month }) => month <= asOf)
    const isAhead = year > yearOf(today)
    return (isAhead ? null : judged(scope, ledger, months)) ?? notOwed(scope, ledger, months, asOf)
  })
}

function judged(
  scope: RuleScope,
  ledger: MemberDuesLedger,
  months: readonly DuesMonth[],
): DutyFinding | null {
  const { member } = ledger
  if (member.status !== 'active' || months.every(({ free }) => free !== null)) return null
  const base = { period: String(scope.context.year), subject: memberSubject(ledger) }
  const unpaid = consecutiveUnpaid(months)
  const [from = ''] = unpaid
  const stage = arrearsStage(
    unpaid.length,
    monthsParameter(scope.parameters, 'dues.arrearsWarnMonths'),
  )
  if (stage === 'none')
    return duty(scope, { ...base, status: 'done', message: sentence('duty.F-05.done') })
  return duty(scope, {
    ...base,
    status: 'wrong',
    severity: stage === 'expulsion' ? 'error' : 'warning',
    message: sentence(`duty.F-05.${stage}`, {
      months: unpaid.length,
      from,
      to: unpaid.at(-1) ?? from,
    }),
    remedy: openMember(member.id),
    evidence: [memberEvidence(member)],
  })
}

function notOwed(
  scope: RuleScope,
  ledger: MemberDuesLedger,
  months: readonly DuesMonth[],
  asOf: IsoMonth,
): DutyFinding {
  const { year, today } = scope.context
  const { leftOn, status } = ledger.member
  const last = months.at(-1)
  const isFree = last !== undefined && last.free !== null && status === 'active'
  const message = () => {
    if (year > yearOf(today)) return sentence('reason.yearAhead', { year })
    if (isFree) return duesFree(last)
    if (status === 'active') return sentence('reason.noMonthYet', { asOf })
    return leftOn === null
      ? sentence('reason.dues.leftUnknown')
      : sentence('reason.dues.left', { date: leftOn })
  }
  return duty(scope, {
    period: String(year),
    subject: memberSubject(ledger),
    status: 'notApplicable',
    message: message(),
  })
}
