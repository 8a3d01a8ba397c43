import {
  addMonths,
  earliest,
  isCertainlyBefore,
  latest,
  periodEnd,
  type IsoDate,
  type IsoMonth,
} from '../../calendar.ts'
import { isPaidAfter, isPaidAhead, type DuesMonth } from '../../dues/ledger.ts'
import type { PaymentFact } from '../facts.ts'
import type { DutyFinding } from '../finding.ts'
import { memberEvidence, sentence, type DutyRule } from '../scope.ts'
import { paymentEvidence, yearOfLedger } from './dues.ts'
import { byMember, memberYear, paidForYear, type DuesYearCase } from './dues-of-year.ts'

/** DF 12 for back payments; local answers take the same for payments ahead. */
const MOST_MONTHS = 6

/**
 * F-03 补交: money for a month comes at most six months after the end of that month (DF 12). One
 * finding a member and year about all its months; nothing about members who paid month by month.
 * A month that nobody assessed can be paid late, but nobody knows that it was owed (F-11 says so).
 */
export const backPayments: DutyRule = (scope) => byMember(scope, judgeBack)

/**
 * F-04 预交: how far ahead a month may be paid. F-02 says how many months at a time (`dues.prepay`);
 * this one looks only at the distance between the day of payment and the month, so a lump sum that
 * F-02 finds too large is not counted here again.
 */
export const prepayments: DutyRule = (scope) => byMember(scope, judgeAhead)

/** The last day on which a month can be paid back: 31 August and six months is the end of February. */
function lastDayFor(month: IsoMonth): IsoDate {
  return addMonths(periodEnd(month), MOST_MONTHS)
}

function isTooLate({ month, paidOn }: PaymentFact): boolean {
  return isCertainlyBefore(lastDayFor(month), paidOn)
}

function isTooFarAhead({ month, paidOn }: PaymentFact): boolean {
  return addMonths(latest(paidOn), MOST_MONTHS) < earliest(month)
}

function judgeBack(duesCase: DuesYearCase): DutyFinding | null {
  const { scope, ledger } = duesCase
  const { today } = scope.context
  const months = yearOfLedger(ledger)
  const back = months.filter(mayBeOwed).flatMap(paidBack)
  // Whoever left is asked no more; what was not paid until then is said by F-01.
  const unpaid = ledger.member.status === 'active' ? months.filter(isUnpaidBy(today)) : []
  const tooLate = back.filter(isTooLate)
  const lapsed = unpaid.filter(({ month }) => lastDayFor(month) < today)
  const [first] = unpaid
  if (tooLate.length > 0 || lapsed.length > 0) return neverInTime(duesCase, tooLate, lapsed)
  if (first) {
    const from = first.month
    const params = { unpaid: unpaid.length, from, deadline: lastDayFor(from) }
    const message = sentence('duty.F-03.due', params)
    return memberYear(duesCase, {
      status: 'due',
      message,
      evidence: [memberEvidence(ledger.member)],
    })
  }
  if (back.length === 0) return null
  const message = sentence('duty.F-03.done', { paid: back.length })
  return memberYear(duesCase, { status: 'done', message, evidence: back.map(paymentEvidence) })
}

/** Payments that came after the last day, and months whose last day went by without one. */
function neverInTime(
  duesCase: DuesYearCase,
  tooLate: readonly PaymentFact[],
  lapsed: readonly DuesMonth[],
): DutyFinding {
  const [late] = tooLate
  const unpaid = { unpaid: lapsed.length, from: lapsed[0]?.month ?? '' }
  const evidence = late ? tooLate.map(paymentEvidence) : [memberEvidence(duesCase.ledger.member)]
  const message = () => {
    if (!late) return sentence('duty.F-03.wrongUnpaid', unpaid)
    const paid = { paid: tooLate.length, from: late.month, paidOn: late.paidOn }
    return lapsed.length > 0
      ? sentence('duty.F-03.wrongBoth', { ...unpaid, ...paid })
      : sentence('duty.F-03.wrongPaid', paid)
  }
  return memberYear(duesCase, { status: 'wrong', message: message(), evidence })
}

function mayBeOwed({ free }: DuesMonth): boolean {
  return free === null || free === 'notAssessed'
}

function paidBack({ payments }: DuesMonth): PaymentFact[] {
  return payments.filter((payment) => payment.amountFen > 0 && isPaidAfter(payment))
}

const isUnpaidBy =
  (today: IsoDate) =>
  ({ month, free, paidFen }: DuesMonth): boolean =>
    free === null && paidFen <= 0 && periodEnd(month) < today

function judgeAhead(duesCase: DuesYearCase): DutyFinding | null {
  const ahead = paidForYear(duesCase).filter(isPaidAhead)
  const far = ahead.filter(isTooFarAhead)
  const [firstFar] = far
  if (firstFar) {
    const { month, paidOn } = firstFar
    const message = sentence('duty.F-04.wrong', { paid: far.length, from: month, paidOn })
    return memberYear(duesCase, { status: 'wrong', message, evidence: far.map(paymentEvidence) })
  }
  if (ahead.length === 0) return null
  const message = sentence('duty.F-04.done', { paid: ahead.length })
  return memberYear(duesCase, { status: 'done', message, evidence: ahead.map(paymentEvidence) })
}
