import { isCertainlyBefore, yearOf, type IsoMonth } from '../../calendar.ts'
import type { MemberFact, PaymentFact } from '../facts.ts'
import type { DutyFinding, Evidence } from '../finding.ts'
import { namesText } from '../names.ts'
import { openMember } from '../remedies.ts'
import { duty, memberEvidence, sentence, type DutyRule, type RuleScope } from '../scope.ts'
import type { PeriodInfo } from '../year-calendar.ts'
import { paymentEvidence } from './dues.ts'

/**
 * F-08 交纳地点: dues are paid in the branch of the member, by floating members also where they live
 * now, and not twice for one month (DF 9). Payments that do not tell where are taken as paid here.
 * One finding a year, with whoever is concerned.
 */
export const duesPlace: DutyRule = (scope) => {
  const { year } = scope.context
  const payments = scope.branch.facts.payments.filter(
    ({ month, amountFen }) => yearOf(month) === year && amountFen > 0,
  )
  const base = { period: String(year) }
  if (payments.length === 0) {
    const message = sentence('duty.F-08.none', { year })
    return [duty(scope, { ...base, status: 'notApplicable', message })]
  }
  const faults = [...Map.groupBy(payments, ({ memberId }) => memberId)].flatMap(([id, own]) => {
    const member = scope.branch.member(id)
    return member ? (placeFault(scope, member, own) ?? []) : []
  })
  const [first] = faults
  if (!first) {
    const people = new Set(payments.map(({ memberId }) => memberId)).size
    const message = sentence('duty.F-08.done', { year, people })
    return [duty(scope, { ...base, status: 'done', message })]
  }
  return [
    duty(scope, {
      ...base,
      status: 'wrong',
      severity: faults.every(({ isDoubtful }) => isDoubtful) ? 'warning' : scope.rule.severity,
      message: placeMessage(year, faults, first),
      evidence: faults.flatMap(({ member, grounds }) => [memberEvidence(member), ...grounds]),
      remedy: openMember(first.member.id),
    }),
  ]
}

interface PlaceFault {
  readonly what: 'twice' | 'away'
  readonly member: MemberFact
  readonly month: IsoMonth
  readonly grounds: readonly Evidence[]
  /** Nobody has told whether the member is a floating one. */
  readonly isDoubtful: boolean
}

function placeFault(
  scope: RuleScope,
  member: MemberFact,
  payments: readonly PaymentFact[],
): PlaceFault | null {
  const { paidElsewhere } = scope.branch.facts
  const inOther = new Set(
    paidElsewhere.flatMap(({ memberId, month }) => (memberId === member.id ? [month] : [])),
  )
  const away = payments.filter(({ place }) => place === 'destination')
  const here = new Set(payments.flatMap(({ place, month }) => (place === 'branch' ? [month] : [])))
  const isTwice = ({ month }: PaymentFact) =>
    inOther.has(month) || (here.has(month) && away.some((payment) => payment.month === month))
  const twice = payments.filter(isTwice)
  const [first] = twice
  if (first) {
    const grounds = twice.map(paymentEvidence)
    return { what: 'twice', member, month: first.month, grounds, isDoubtful: false }
  }
  const odd = away.filter(({ month }) => !isFloatingIn(scope, member, month))
  const [firstOdd] = odd
  if (!firstOdd) return null
  const isDoubtful = member.isFloating === null
  return {
    what: 'away',
    member,
    month: firstOdd.month,
    grounds: odd.map(paymentEvidence),
    isDoubtful,
  }
}

/** By the roster, or by the register of floating members at that time. */
function isFloatingIn({ branch }: RuleScope, member: MemberFact, month: IsoMonth): boolean {
  if (member.isFloating === true) return true
  return branch.facts.entries.floating.some(
    ({ direction, memberId, leftOn, returnedOn }) =>
      direction === 'out' &&
      memberId === member.id &&
      (leftOn === null || !isCertainlyBefore(month, leftOn)) &&
      (returnedOn === null || !isCertainlyBefore(returnedOn, month)),
  )
}

function placeMessage(year: number, faults: readonly PlaceFault[], first: PlaceFault) {
  const of = (what: PlaceFault['what']) => faults.filter((fault) => fault.what === what)
  const [twice, away] = [of('twice'), of('away')]
  const people = faults.length
  const named = { year, people, names: namesText(faults.map(({ member }) => member)) }
  if (twice.length > 0 && away.length > 0) {
    const counts = { twice: twice.length, away: away.length }
    return sentence('duty.F-08.wrongMixed', { ...named, ...counts })
  }
  return sentence(`duty.F-08.${first.what === 'twice' ? 'wrongTwice' : 'wrongAway'}`, {
    ...named,
    month: first.month,
  })
}

/**
 * F-09 不得垫交扣缴: members pay their own money, themselves, by a relative or by another member whom
 * they asked (DF 14). One finding for each month that dues were paid for; payments that do not tell
 * who paid with whose money say nothing.
 */
export const ownMoney: DutyRule = (scope) => {
  const payments = Map.groupBy(
    scope.branch.facts.payments.filter(({ amountFen }) => amountFen > 0),
    ({ month }) => month,
  )
  return scope.calendar.month.map((period) =>
    judgeMoney(scope, period, payments.get(period.period) ?? []),
  )
}

function judgeMoney(
  scope: RuleScope,
  period: PeriodInfo,
  payments: readonly PaymentFact[],
): DutyFinding {
  const told = payments.filter(({ payer, fund }) => payer !== null || fund !== null)
  const counts = { n: period.number, payments: payments.length, told: told.length }
  const base = { period: period.period }
  if (told.length === 0) {
    const what = payments.length === 0 ? 'none' : 'untold'
    const message = sentence(`duty.F-09.${what}`, counts)
    return duty(scope, { ...base, status: 'notApplicable', message })
  }
  const odd = told.filter((payment) => moneyFault(payment) !== null)
  const [first] = odd
  if (!first)
    return duty(scope, { ...base, status: 'done', message: sentence('duty.F-09.done', counts) })
  const kinds = new Set(odd.map(moneyFault))
  const what = kinds.size === 1 ? moneyFault(first) : 'several'
  const members = [...new Set(odd.map(({ memberId }) => memberId))].flatMap(
    (id) => scope.branch.member(id) ?? [],
  )
  return duty(scope, {
    ...base,
    status: 'wrong',
    message: sentence(`duty.F-09.${what}`, {
      ...counts,
      odd: odd.length,
      names: namesText(members),
    }),
    evidence: [...members.map(memberEvidence), ...odd.map(paymentEvidence)],
    remedy: openMember(first.memberId),
  })
}

/** What is wrong with who paid with whose money; also the key of its sentence. */
function moneyFault({ payer, fund }: PaymentFact): 'collective' | 'payroll' | 'stranger' | null {
  if (fund === 'collective' || fund === 'payroll') return fund
  return payer === 'other' ? 'stranger' : null
}
