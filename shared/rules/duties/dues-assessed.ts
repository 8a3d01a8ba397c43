import { latest, periodEnd, yearOf, type IsoDate } from '../../calendar.ts'
import { isFarmerQuota } from '../../dues/amount-due.ts'
import { assessDues, underCap } from '../../dues/assessment.ts'
import type { DuesFreeReason, DuesMonth } from '../../dues/ledger.ts'
import { monthsParameter } from '../../dues/parameters.ts'
import { fen, yuanText, type Fen } from '../../money.ts'
import type { MemberFact } from '../facts.ts'
import type { DutyFinding } from '../finding.ts'
import { recordDues } from '../remedies.ts'
import { duty, sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { duesFree, yearOfLedger } from './dues.ts'
import { byMember, memberYear, type DuesYearCase } from './dues-of-year.ts'

/**
 * F-11 年初核定: every member has an assessment of the year by the end of the month `dues.assessBy`
 * (DF17), whoever comes later by the end of the month of coming. A branch that has assessed nobody
 * is told so once, not for each member. A change within the year is named, not judged: its reason
 * is on paper. Farmers' amounts lie between 0.20 and 1.00 yuan (DF 6).
 */
export const yearlyAssessment: DutyRule = (scope) => {
  const ledgers = scope.branch.dues()
  const owing = ledgers.filter((ledger) => yearOfLedger(ledger).some(isMember))
  const isKnown = ledgers.some((ledger) => yearOfLedger(ledger).some(hasAssessment))
  if (!isKnown && owing.length > 0) return [nobodyAssessed(scope, owing.length)]
  return byMember(scope, judgeAssessment)
}

/**
 * F-12 上限: no more than 1,000 yuan a month is due, whatever the base (DF17). Said of whom the cap
 * touches: where the ledger itself asks more, that can only be of their own will, and the ledger
 * has no place that says so.
 */
export const duesCap: DutyRule = (scope) => byMember(scope, judgeCap)

const ABSENT: ReadonlySet<DuesFreeReason | null> = new Set<DuesFreeReason>([
  'notYetMember',
  'notYetEntered',
  'left',
  'leftUnknown',
])

function isMember({ free }: DuesMonth): boolean {
  return !ABSENT.has(free)
}

/** A relief is no assessment: what would be due without it has to be assessed all the same. */
function hasAssessment({ assessment }: DuesMonth): boolean {
  return assessment !== null
}

/** The end of the month by which the branch assesses everybody. */
function assessmentDay({ parameters, context }: RuleScope): IsoDate {
  const month = Math.min(monthsParameter(parameters, 'dues.assessBy'), 12)
  return periodEnd(`${context.year}-${String(month).padStart(2, '0')}`)
}

function deadlineFor(scope: RuleScope, { joinDate, enteredOn }: MemberFact): IsoDate {
  const arrivals = [joinDate, enteredOn].flatMap((date) =>
    date !== null && yearOf(date) === scope.context.year
      ? [periodEnd(latest(date).slice(0, 7))]
      : [],
  )
  return [assessmentDay(scope), ...arrivals].reduce((a, b) => (a > b ? a : b))
}

function nobodyAssessed(scope: RuleScope, people: number): DutyFinding {
  const { year, today } = scope.context
  const deadline = assessmentDay(scope)
  const status = today > deadline ? 'late' : 'due'
  const message = sentence(`duty.F-11.${status}Nothing`, { year, people, deadline })
  return duty(scope, { period: String(year), status, message, remedy: recordDues })
}

function judgeAssessment(duesCase: DuesYearCase): DutyFinding | null {
  const { scope, ledger } = duesCase
  const { year, today } = scope.context
  const months = yearOfLedger(ledger)
  const [first] = months
  const assessed = months.filter((due) => isMember(due) && hasAssessment(due))
  const last = assessed.at(-1)
  if (last) return judgeAssessed(duesCase, assessed, last)
  if (first && !months.some(isMember)) {
    const message = duesFree(first)
    return memberYear(duesCase, { status: 'notApplicable', message, remedy: null })
  }
  const deadline = deadlineFor(scope, ledger.member)
  const status = today > deadline ? 'late' : 'due'
  const message = sentence(`duty.F-11.${status}`, { year, deadline })
  return memberYear(duesCase, { status, message, remedy: recordDues })
}

function judgeAssessed(
  duesCase: DuesYearCase,
  assessed: readonly DuesMonth[],
  last: DuesMonth,
): DutyFinding {
  const { year } = duesCase.scope.context
  const unknown = assessed.find(({ free, dueFen }) => free === null && dueFen === null)
  if (unknown) {
    const message = sentence('duty.F-11.wrong', { year, from: unknown.month })
    return memberYear(duesCase, { status: 'wrong', message })
  }
  const odd = assessed.find(isOutsideQuota)
  if (odd) {
    const stated = yuanText(odd.assessment?.monthlyFen ?? fen(0))
    const message = sentence('duty.F-11.wrongQuota', { year, from: odd.month, stated })
    return memberYear(duesCase, { status: 'wrong', message })
  }
  const params = { year, due: yuanText(last.dueFen ?? fen(0)), to: last.month }
  const key = () => {
    if (last.free === 'exempt') return 'doneExempt'
    return new Set(assessed.map(termsOf)).size > 1 ? 'doneChanged' : 'done'
  }
  return memberYear(duesCase, { status: 'done', message: sentence(`duty.F-11.${key()}`, params) })
}

/** rules.md §2.3 no. 21: a farmer's monthly amount that is no local quota, and not by relief. */
function isOutsideQuota({ free, relief, assessment }: DuesMonth): boolean {
  if (free !== null || relief !== null || assessment?.category !== 'farmer') return false
  return assessment.monthlyFen !== null && !isFarmerQuota(assessment.monthlyFen)
}

/** What an assessment says, to tell whether it changed within the year. */
function termsOf({ assessment }: DuesMonth): string {
  const { category, baseFen, monthlyFen, exempt } = assessment ?? {}
  return [category, baseFen, monthlyFen, exempt].join(' ')
}

function judgeCap(duesCase: DuesYearCase): DutyFinding | null {
  const owed = yearOfLedger(duesCase.ledger).filter(
    ({ free, relief }) => free === null && relief === null,
  )
  const over = owed.filter((due) => isOverCap(due.assessment?.monthlyFen ?? null, due.month))
  const [first] = over
  if (first) {
    const stated = yuanText(first.assessment?.monthlyFen ?? fen(0))
    const params = { from: first.month, months: over.length, stated, due: dueText(first) }
    return memberYear(duesCase, {
      status: 'wrong',
      message: sentence('duty.F-12.wrong', params),
    })
  }
  for (const due of owed) {
    const computedFen = computed(due, duesCase.scope)
    if (computedFen === null || !isOverCap(computedFen, due.month)) continue
    const params = { computed: yuanText(computedFen), due: dueText(due) }
    return memberYear(duesCase, { status: 'done', message: sentence('duty.F-12.done', params) })
  }
  return null
}

const dueText = ({ dueFen }: DuesMonth): string => yuanText(dueFen ?? fen(0))

function isOverCap(amountFen: Fen | null, month: string): boolean {
  return amountFen !== null && underCap(amountFen, month) < amountFen
}

/** The amount before the cap. */
function computed({ assessment, month }: DuesMonth, { parameters }: RuleScope): Fen | null {
  if (!assessment?.category) return null
  const { category, baseFen } = assessment
  return assessDues({ category, baseFen, on: month, parameters })?.computedFen ?? null
}
