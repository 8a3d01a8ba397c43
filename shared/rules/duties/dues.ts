import { isCertainlyBefore, yearOf } from '../../calendar.ts'
import {
  isAssessed,
  isPaidAfter,
  isPaidAhead,
  isTaxedByBand,
  type DuesMonth,
  type MemberDuesLedger,
} from '../../dues/ledger.ts'
import { monthsParameter } from '../../dues/parameters.ts'
import { fen, yuanText } from '../../money.ts'
import type { Entry } from '../../registers/registers.ts'
import type { Text } from '../../text.ts'
import type { PaymentFact } from '../facts.ts'
import type { DutyFinding, Evidence, Subject } from '../finding.ts'
import { recordDues, openMember, recordEntry } from '../remedies.ts'
import { duty, sentence, type DutyRule, type RuleScope } from '../scope.ts'
import type { PeriodInfo } from '../year-calendar.ts'

/**
 * F-01 足额: what was paid for a month against what was due (DF 2–6, 11; §2.2 tolerance). Without
 * any assessment in the year nobody knows what was due, and nothing is judged.
 */
export const duesInFull: DutyRule = (scope) => {
  const assessed = scope.branch.dues().filter((ledger) => isAssessed(yearOfLedger(ledger)))
  return byMemberAndMonth(scope, assessed, judgeAmount)
}

/**
 * F-02 按月交: paid by the end of the month it is for, not too many months at once; once a quarter
 * where the branch consented, which an entry of the generic register records (DF 12). Whoever
 * has no assessment in the year owes all the same, an amount that nobody knows. A branch of which
 * no dues of the year are known at all is told so once, not for each member and month.
 */
export const duesMonthly: DutyRule = (scope) => {
  const ledgers = scope.branch.dues().map(owedWithoutAssessment)
  const owing = ledgers.filter((ledger) => yearOfLedger(ledger).some(({ free }) => free === null))
  const isKnown = ledgers.some((ledger) => yearOfLedger(ledger).some(hasRecord))
  if (!isKnown && owing.length > 0) return [nothingKnown(scope, owing.length)]
  return byMemberAndMonth(scope, ledgers, judgeDay)
}

/** The twelve months of the year that is judged; ledgers reach back into the year before. */
export const yearOfLedger = ({ months }: MemberDuesLedger): readonly DuesMonth[] =>
  months.slice(-12)

const hasRecord = ({ assessment, payments }: DuesMonth): boolean =>
  assessment !== null || payments.length > 0

const owed = (due: DuesMonth): DuesMonth =>
  due.free === 'notAssessed' ? { ...due, free: null } : due

function owedWithoutAssessment(ledger: MemberDuesLedger): MemberDuesLedger {
  if (isAssessed(yearOfLedger(ledger))) return ledger
  return { ...ledger, months: ledger.months.map(owed) }
}

function nothingKnown(scope: RuleScope, people: number): DutyFinding {
  const { year, today } = scope.context
  const status = scope.calendar.month.some(({ end }) => end < today) ? 'late' : 'due'
  const message = sentence(`duty.F-02.${status}Nothing`, { year, people })
  return duty(scope, { period: String(year), status, message, remedy: recordDues })
}

/** One member in one month that is owed. */
interface DuesCase {
  readonly scope: RuleScope
  readonly ledger: MemberDuesLedger
  readonly due: DuesMonth
  readonly period: PeriodInfo
  readonly subject: Subject
}

type DuesJudge = (duesCase: DuesCase) => DutyFinding

function byMemberAndMonth(
  scope: RuleScope,
  ledgers: readonly MemberDuesLedger[],
  judge: DuesJudge,
): DutyFinding[] {
  const findings: DutyFinding[] = []
  for (const ledger of ledgers) {
    const ofYear = yearOfLedger(ledger)
    const subject = memberSubject(ledger)
    for (const [index, period] of scope.calendar.month.entries()) {
      const due = ofYear[index]
      if (!due) continue
      findings.push(
        due.free === null
          ? judge({ scope, ledger, due, period, subject })
          : duty(scope, {
              period: period.period,
              subject,
              status: 'notApplicable',
              message: duesFree(due),
            }),
      )
    }
  }
  return findings
}

/** The member whom a finding about dues is about. */
export function memberSubject({ member }: MemberDuesLedger): Subject {
  return { type: 'member', id: member.id, name: member.name }
}

/** Why a month is not owed, in words. */
export function duesFree({ free, freeDate }: DuesMonth): Text {
  return freeDate === null
    ? sentence(`reason.dues.${free}`)
    : sentence(`reason.dues.${free}`, { date: freeDate })
}

function judgeAmount(duesCase: DuesCase): DutyFinding {
  const { scope, due, period, subject, ledger } = duesCase
  const { dueFen, paidFen, toleranceFen } = due
  if (paidFen <= 0) return unpaid(duesCase)
  const evidence = groundsOf(duesCase)
  const base = { period: period.period, subject, evidence }
  const paid = yuanText(paidFen)
  if (dueFen === null) {
    const message = sentence('reason.duesUnknown', { paid })
    const remedy = openMember(ledger.member.id)
    return duty(scope, { ...base, status: 'notApplicable', message, remedy })
  }
  const params = { n: period.number, paid, due: paidFen === dueFen ? paid : yuanText(dueFen) }
  if (paidFen > dueFen) {
    const more = yuanText(fen(paidFen - dueFen))
    const message = sentence('duty.F-01.doneMore', { ...params, more })
    return duty(scope, { ...base, status: 'done', message })
  }
  if (paidFen + toleranceFen >= dueFen)
    return duty(scope, { ...base, status: 'done', message: sentence('duty.F-01.done', params) })
  const key = isTaxedByBand(due) ? 'wrongProgressive' : 'wrong'
  const message = sentence(`duty.F-01.${key}`, { ...params, less: yuanText(fen(dueFen - paidFen)) })
  return duty(scope, { ...base, status: 'wrong', message, remedy: openMember(ledger.member.id) })
}

function judgeDay(duesCase: DuesCase): DutyFinding {
  const { scope, due, period, subject, ledger } = duesCase
  if (due.paidFen <= 0) return unpaid(duesCase)
  const evidence = groundsOf(duesCase)
  const base = { period: period.period, subject, evidence }
  const n = period.number
  const inTime = due.payments.find((payment) => payment.amountFen > 0 && !isPaidAfter(payment))
  if (!inTime) return duty(scope, { ...base, ...paidLater(duesCase) })
  const params = { n, paidOn: inTime.paidOn }
  if (!isPaidAhead(inTime))
    return duty(scope, { ...base, status: 'done', message: sentence('duty.F-02.done', params) })
  const most = monthsParameter(scope.parameters, 'dues.prepay')
  const months = monthsPaidWith(inTime, ledger)
  if (months <= most) {
    const what = months > 1 && !consentFor(duesCase) ? 'prepaidSeveral' : 'prepaid'
    return duty(scope, { ...base, status: 'done', message: sentence(`duty.F-02.${what}`, params) })
  }
  const message = sentence('duty.F-02.wrong', { ...params, months, most })
  const remedy = openMember(ledger.member.id)
  return duty(scope, { ...base, status: 'wrong', severity: 'warning', message, remedy })
}

/** A month that was paid after its end: in order where it came with its quarter, by consent. */
function paidLater(duesCase: DuesCase) {
  const { scope, due, ledger, period } = duesCase
  const [payment] = due.payments
  const paidOn = payment?.paidOn ?? ''
  const params = { n: period.number, paidOn }
  const status = 'late' as const
  const isOfQuarter =
    !isCertainlyBefore(quarterOf(duesCase).end, paidOn) && payment
      ? monthsPaidWith(payment, ledger) > 1
      : false
  if (!isOfQuarter) {
    const message = sentence('duty.F-02.latePaid', params)
    return { status, message, remedy: openMember(ledger.member.id) }
  }
  const consent = consentFor(duesCase)
  if (consent) {
    const message = sentence('duty.F-02.quarterly', { ...params, date: consent.heldOn })
    return { status: 'done' as const, message }
  }
  const message = sentence('duty.F-02.latePaidQuarter', params)
  return { status, message, remedy: recordEntry('dutyEntry', { ruleId: scope.rule.id }) }
}

function quarterOf({ scope, period }: DuesCase): PeriodInfo {
  return scope.calendar.quarter[Math.ceil(period.number / 3) - 1] ?? period
}

/** The branch's consent to paying once a quarter: an entry of the generic register, of that year. */
function consentFor(duesCase: DuesCase): Entry<'dutyEntry'> | undefined {
  const { rule, branch, context } = duesCase.scope
  const { end } = quarterOf(duesCase)
  return branch.facts.entries.dutyEntry.find(
    ({ ruleId, heldOn }) => ruleId === rule.id && yearOf(heldOn) === context.year && heldOn <= end,
  )
}

/** How many months were paid on the day of a payment. */
function monthsPaidWith({ paidOn }: PaymentFact, { payments }: MemberDuesLedger): number {
  const same = payments.filter((payment) => payment.paidOn === paidOn && payment.amountFen > 0)
  return new Set(same.map(({ month }) => month)).size
}

function unpaid({ scope, due, period, subject }: DuesCase): DutyFinding {
  const status = scope.context.today > period.end ? 'late' : 'due'
  const params = { n: period.number }
  const message =
    due.dueFen === null
      ? sentence(`duty.${scope.rule.id}.${status}Unknown`, params)
      : sentence(`duty.${scope.rule.id}.${status}`, { ...params, due: yuanText(due.dueFen) })
  return duty(scope, { period: period.period, subject, status, message, remedy: recordDues })
}

/** The payments of a month as grounds, one list for every rule: a county has a million of them. */
function groundsOf({ scope, due }: DuesCase): readonly Evidence[] {
  const { grounds } = scope.branch
  const known = grounds.get(due.payments)
  if (known) return known
  const made = due.payments.map(paymentEvidence)
  grounds.set(due.payments, made)
  return made
}

/** A payment as the ground of a finding. */
export function paymentEvidence({ id, paidOn, amountFen }: PaymentFact): Evidence {
  return { type: 'payment', id, date: paidOn, label: yuanText(amountFen) }
}
