import {
  addMonthsToMonth,
  isCertainlyBefore,
  type IsoMonth,
  type PartialDate,
} from '../calendar.ts'
import { fen, type Fen } from '../money.ts'
import type { AssessmentFact, BranchFacts, MemberFact, PaymentFact } from '../rules/facts.ts'
import type { ParameterValues } from '../rules/rule-data.ts'
import { amountDue, isFixed } from './amount-due.ts'
import { progressiveFen } from './assessment.ts'
import { roundingOf } from './parameters.ts'
import { reliefFor, type Relief } from './relief.ts'

/** As much of a branch as dues need. */
export type DuesFacts = Pick<BranchFacts, 'members' | 'assessments' | 'payments'> & {
  readonly entries: Pick<BranchFacts['entries'], 'duesRelief'>
}

/** Why a member owes nothing for a month; also the last part of the key of its sentence. */
export const duesFreeReasons = [
  'notYetMember',
  'notYetEntered',
  'left',
  'leftUnknown',
  'notAssessed',
  'exempt',
  'nothingDue',
] as const
export type DuesFreeReason = (typeof duesFreeReasons)[number]

/** One month of one member: what is owed, what came in. */
export interface DuesMonth {
  readonly month: IsoMonth
  /** Null: the month is owed. */
  readonly free: DuesFreeReason | null
  /** The date that explains `free`, where there is one. */
  readonly freeDate: PartialDate | null
  readonly assessment: AssessmentFact | null
  /** The approved relief of the month: its amount is due instead of the assessed one (F-07). */
  readonly relief: Relief | null
  /** Amount due in fen; null where neither base nor monthly amount is known. */
  readonly dueFen: Fen | null
  /** How much less still counts as paid in full: one step of the rounding (rules.md §2.2). */
  readonly toleranceFen: number
  readonly payments: readonly PaymentFact[]
  readonly paidFen: Fen
}

export interface MemberDuesLedger {
  readonly member: MemberFact
  /** Months asked for, in order. */
  readonly months: readonly DuesMonth[]
  /** Every payment of the member in the facts; lump sums are seen across years. */
  readonly payments: readonly PaymentFact[]
}

const NO_PAYMENTS: readonly PaymentFact[] = []
const NO_ASSESSMENTS: readonly AssessmentFact[] = []
const NO_RELIEFS: readonly Relief[] = []

/**
 * Dues by member and month, both ends inclusive, of everybody on the roster and of whoever has an
 * assessment or a relief that touches those months. Pure bookkeeping: what it means is for F-01,
 * F-02, F-05 and the list of arrears.
 */
export function duesLedgers(
  facts: DuesFacts,
  from: IsoMonth,
  to: IsoMonth,
  parameters: ParameterValues,
): MemberDuesLedger[] {
  const assessments = Map.groupBy(facts.assessments, ({ memberId }) => memberId)
  const reliefs = Map.groupBy(facts.entries.duesRelief, ({ memberId }) => memberId)
  const payments = Map.groupBy(
    facts.payments.filter(({ amountFen }) => amountFen !== 0),
    ({ memberId }) => memberId,
  )
  const months = monthsBetween(from, to)
  const places = new Map(months.map((month, place) => [month, place]))
  const unitFen = roundingOf(parameters).unitFen
  const ledgers: MemberDuesLedger[] = []
  for (const member of facts.members) {
    const terms: MemberTerms = {
      member,
      assessments: assessments.get(member.id) ?? NO_ASSESSMENTS,
      reliefs: reliefs.get(member.id) ?? NO_RELIEFS,
    }
    const touches = [...terms.assessments, ...terms.reliefs].some(
      ({ fromMonth, toMonth }) => fromMonth <= to && toMonth >= from,
    )
    if (!touches && member.type === null) continue
    const paid = payments.get(member.id) ?? NO_PAYMENTS
    const byPlace = paymentsByPlace(paid, places)
    const duesOf = (month: IsoMonth, place: number) =>
      duesMonth(terms, byPlace[place] ?? NO_PAYMENTS, { month, parameters, unitFen })
    ledgers.push({ member, months: months.map(duesOf), payments: paid })
  }
  return ledgers
}

/** The payments of one member by the place of their month among those asked for. */
function paymentsByPlace(
  payments: readonly PaymentFact[],
  places: ReadonlyMap<IsoMonth, number>,
): readonly (readonly PaymentFact[] | undefined)[] {
  const byPlace: PaymentFact[][] = Array.from({ length: places.size })
  for (const payment of payments) {
    const place = places.get(payment.month)
    if (place === undefined) continue
    const there = byPlace[place]
    if (there) there.push(payment)
    else byPlace[place] = [payment]
  }
  return byPlace
}

/** What decides how much a member owes. */
interface MemberTerms {
  readonly member: MemberFact
  readonly assessments: readonly AssessmentFact[]
  readonly reliefs: readonly Relief[]
}

interface MonthScope {
  readonly month: IsoMonth
  readonly parameters: ParameterValues
  readonly unitFen: number
}

function duesMonth(
  { member, assessments, reliefs }: MemberTerms,
  payments: readonly PaymentFact[],
  { month, parameters, unitFen }: MonthScope,
): DuesMonth {
  const assessment = assessmentFor(assessments, month)
  const relief = reliefFor(reliefs, month)
  const assessedFen = assessment === null ? null : amountDue(assessment, month, parameters)
  const dueFen = relief?.monthlyFen ?? assessedFen
  const [free, freeDate] =
    absence(member, month, payments.length > 0) ?? freedom(assessment, relief, dueFen) ?? OWED
  return {
    month,
    free,
    freeDate,
    assessment,
    relief,
    dueFen,
    toleranceFen: relief !== null || isFixed(assessment) ? 1 : unitFen,
    payments,
    paidFen: totalOf(payments),
  }
}

const OWED: readonly [null, null] = [null, null]

/** The assessment of a month; where two overlap, the later one was made to replace the earlier. */
function assessmentFor(
  assessments: readonly AssessmentFact[],
  month: IsoMonth,
): AssessmentFact | null {
  let found: AssessmentFact | null = null
  for (const assessment of assessments) {
    const covers = assessment.fromMonth <= month && month <= assessment.toMonth
    if (covers && (found === null || assessment.fromMonth >= found.fromMonth)) found = assessment
  }
  return found
}

/** Dues begin in the month of joining or entering and end with the month of leaving (F-06, F-20). */
function absence(
  { joinDate, enteredOn, leftOn, status }: MemberFact,
  month: IsoMonth,
  hasPaid: boolean,
): readonly [DuesFreeReason, PartialDate | null] | null {
  if (joinDate !== null && isCertainlyBefore(month, joinDate)) return ['notYetMember', joinDate]
  if (enteredOn !== null && isCertainlyBefore(month, enteredOn)) return ['notYetEntered', enteredOn]
  if (leftOn !== null) return isCertainlyBefore(leftOn, month) ? ['left', leftOn] : null
  return status !== 'active' && !hasPaid ? ['leftUnknown', null] : null
}

function freedom(
  assessment: AssessmentFact | null,
  relief: Relief | null,
  dueFen: Fen | null,
): readonly [DuesFreeReason, null] | null {
  if (relief !== null) return relief.monthlyFen === 0 ? ['exempt', null] : null
  if (assessment === null) return ['notAssessed', null]
  if (assessment.exempt) return ['exempt', null]
  return dueFen === 0 ? ['nothingDue', null] : null
}

function totalOf(payments: readonly PaymentFact[]): Fen {
  let total = 0
  for (const { amountFen } of payments) total += amountFen
  return fen(total)
}

function monthsBetween(from: IsoMonth, to: IsoMonth): IsoMonth[] {
  const months: IsoMonth[] = []
  for (let month = from; month <= to; month = addMonthsToMonth(month, 1)) months.push(month)
  return months
}

/** Whether any of the months was assessed or relieved: only then is it known what was owed. */
export function isAssessed(months: readonly DuesMonth[]): boolean {
  return months.some(({ assessment, relief }) => assessment !== null || relief !== null)
}

/** Whether a payment certainly came after the month that it is for. */
export function isPaidAfter({ paidOn, month }: PaymentFact): boolean {
  return isCertainlyBefore(month, paidOn)
}

/** Whether a payment certainly came before the month that it is for had begun. */
export function isPaidAhead({ paidOn, month }: PaymentFact): boolean {
  return isCertainlyBefore(paidOn, month)
}

/** rules.md §2.4: less than is due, and exactly what taxing band by band gives. */
export function isTaxedByBand({ assessment, dueFen, paidFen, toleranceFen }: DuesMonth): boolean {
  if (!assessment?.category || dueFen === null || paidFen + toleranceFen >= dueFen) return false
  return progressiveFen(assessment.category, assessment.baseFen) === paidFen
}
