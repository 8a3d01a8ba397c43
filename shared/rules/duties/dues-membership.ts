import {
  addMonthsToMonth,
  earliest,
  isCertainlyBefore,
  monthOf,
  periodEnd,
  yearOf,
  type IsoMonth,
  type PartialDate,
} from '../../calendar.ts'
import type { DuesMonth } from '../../dues/ledger.ts'
import type { DutyFinding } from '../finding.ts'
import { duty, memberEvidence, sentence, type DutyRule } from '../scope.ts'
import { duesFree, memberSubject, paymentEvidence, yearOfLedger } from './dues.ts'
import { byMember, memberYear, paidForYear, type DuesYearCase } from './dues-of-year.ts'

/**
 * F-06 起算: dues begin in the month of the general meeting that accepted the member (DF 8), and
 * nobody pays before. Said of whoever joined in the year and of whoever paid too early. If the day of
 * collecting was over, the first month may be paid with the next one.
 */
export const duesFromJoining: DutyRule = (scope) => byMember(scope, judgeStart)

/**
 * F-20 不应交: no money for the months after the one of leaving, transfer or death. What was paid
 * ahead before that day is nobody's fault and only a warning.
 */
export const noDuesAfterLeaving: DutyRule = (scope) => byMember(scope, judgeEnd)

function judgeStart(duesCase: DuesYearCase): DutyFinding | null {
  const { joinDate } = duesCase.ledger.member
  if (joinDate === null) return null
  const paid = paidForYear(duesCase)
  const forBefore = paid.filter(({ month }) => isCertainlyBefore(month, joinDate))
  const paidBefore = paid.filter(({ paidOn }) => isCertainlyBefore(paidOn, joinDate))
  const early = forBefore.length > 0 ? forBefore : paidBefore
  const [first] = early
  if (!first) return yearOf(joinDate) === duesCase.scope.context.year ? begun(duesCase) : null
  const message =
    forBefore.length > 0
      ? sentence('duty.F-06.wrong', { date: joinDate, paid: early.length, from: first.month })
      : sentence('duty.F-06.wrongDay', { date: joinDate, paidOn: first.paidOn })
  return memberYear(duesCase, { status: 'wrong', message, evidence: early.map(paymentEvidence) })
}

/** Whether the first month was paid, of a member who joined in the year and paid nothing before. */
function begun(duesCase: DuesYearCase): DutyFinding {
  const { scope, ledger } = duesCase
  const date = ledger.member.joinDate ?? ''
  const month = monthOf(date)
  const first = yearOfLedger(ledger).find((due) => due.month === month)
  if (month === null || !first) {
    const message = sentence('duty.F-06.monthUnknown', { date })
    return memberYear(duesCase, { status: 'notApplicable', message })
  }
  if (!isOwed(first)) {
    const message = duesFree(first)
    return memberYear(duesCase, { status: 'notApplicable', message, remedy: null })
  }
  if (first.paidFen > 0) {
    const message = sentence('duty.F-06.done', { date, month })
    const evidence = first.payments.map(paymentEvidence)
    return memberYear(duesCase, { status: 'done', message, evidence })
  }
  const deadline = periodEnd(addMonthsToMonth(month, 1))
  const status = scope.context.today > deadline ? 'late' : 'due'
  const message = sentence(`duty.F-06.${status}`, { date, month, deadline })
  return memberYear(duesCase, { status, message, evidence: [memberEvidence(ledger.member)] })
}

/** An assessment that begins after the month of joining frees nobody from that month. */
function isOwed({ free }: DuesMonth): boolean {
  return free === null || free === 'notAssessed'
}

function judgeEnd(duesCase: DuesYearCase): DutyFinding | null {
  const { scope, ledger } = duesCase
  const { leftOn, status } = ledger.member
  const paid = paidForYear(duesCase)
  if (leftOn === null) {
    if (status === 'active' || paid.length === 0) return null
    const message = sentence('reason.dues.leftUnknown')
    const evidence = paid.map(paymentEvidence)
    return memberYear(duesCase, { status: 'notApplicable', message, evidence })
  }
  const after = paid.filter(({ month }) => isAfter(month, leftOn))
  const [first] = after
  if (first) {
    const isAhead = after.every(({ paidOn }) => !isCertainlyBefore(leftOn, paidOn))
    const params = { date: leftOn, paid: after.length, from: first.month }
    return memberYear(duesCase, {
      status: 'wrong',
      severity: isAhead ? 'warning' : scope.rule.severity,
      message: sentence(`duty.F-20.${isAhead ? 'wrongAhead' : 'wrong'}`, params),
      evidence: after.map(paymentEvidence),
    })
  }
  const { year, today } = scope.context
  if (yearOf(leftOn) !== year || earliest(leftOn) > today) return null
  const base = { period: String(year), subject: memberSubject(ledger), status: 'done' } as const
  return duty(scope, { ...base, message: sentence('duty.F-20.done', { date: leftOn }) })
}

/** The month of leaving is still paid here; the next one is not. */
function isAfter(month: IsoMonth, leftOn: PartialDate): boolean {
  return isCertainlyBefore(leftOn, month)
}
