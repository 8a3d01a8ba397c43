import { addMonthsToMonth, isFullDate, yearOf, type IsoDate } from '../../calendar.ts'
import type { ActivityKind } from '../../domain/kinds.ts'
import type { Text } from '../../text.ts'
import type { ActivityFact, LifeMeetingFact } from '../facts.ts'
import type { DutyFinding } from '../finding.ts'
import { faultless, judgePeriodDuty, type PeriodDuty } from '../period-duty.ts'
import { openActivity } from '../remedies.ts'
import { activityEvidence, sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { notStanding } from '../standing.ts'

/** Last month of the next year in which a meeting may be booked to the year before (C-01). */
const LAST_BOOKED_MONTH = 3

/** C-01 年度组织生活会: once a year (ZB 17). */
export const organizationalLife: DutyRule = (scope) => [
  yearly(scope, 'organizationalLife', faultless),
]

/** D-01 民主评议党员: once a year, held as a general meeting (JY 18). */
export const democraticAppraisal: DutyRule = (scope) => [
  yearly(scope, 'democraticAppraisal', appraisalFault),
]

/**
 * The year that a meeting counts for: its own, or the one before where it was held from January to
 * March and booked back by notice. A later booking is none: the old year stays late.
 */
export function yearCounted({
  heldOn,
  bookedYear,
}: Pick<LifeMeetingFact, 'heldOn' | 'bookedYear'>): number {
  const isEarly = Number(heldOn.slice(5, 7)) <= LAST_BOOKED_MONTH
  return bookedYear === yearOf(heldOn) - 1 && isEarly ? bookedYear : yearOf(heldOn)
}

/** Last day for the meeting and the appraisal of the year that is looked at. */
export function deadlineOf(scope: RuleScope): IsoDate {
  return deadlineIn(scope, scope.context.year)
}

/** `orgLife.deadline` is `MM-DD`: of the year itself, or of the next one for January to March. */
export function deadlineIn({ parameters }: RuleScope, year: number): IsoDate {
  const monthDay = String(parameters['orgLife.deadline'] ?? '')
  const isNext = Number(monthDay.slice(0, 2)) <= LAST_BOOKED_MONTH
  const deadline = `${year + (isNext ? 1 : 0)}-${monthDay}`
  // 29 February and the like: whoever set it meant the end of the year.
  return isFullDate(deadline) ? deadline : `${year}-12-31`
}

/** A form that is no general meeting is an error; a record that names no form is taken as one. */
function appraisalFault({ kinds, heldOn }: ActivityFact): Text | null {
  const isOther = kinds.includes('committeeMeeting') || kinds.includes('groupMeeting')
  if (!isOther || kinds.includes('generalMeeting')) return null
  return sentence('duty.D-01.wrong', { date: heldOn })
}

function yearly(scope: RuleScope, kind: ActivityKind, fault: PeriodDuty['fault']): DutyFinding {
  const period = scope.calendar.wholeYear
  const records = recordsOfYear(scope, kind)
  const finding = judgePeriodDuty(scope, {
    kind,
    period,
    deadline: deadlineOf(scope),
    records,
    subject: null,
    reason: notStanding('branch', scope.branch.facts.branch, period, records.length > 0),
    fault,
    message: (status, found) => message(scope, status, found),
  })
  return finding.status === 'late' || finding.status === 'due'
    ? withLaterMeeting(scope, kind, finding)
    : finding
}

/** Events of a kind that count for the year, by day; the first months of the next year included. */
export function recordsOfYear(scope: RuleScope, kind: ActivityKind): readonly ActivityFact[] {
  const { year } = scope.context
  return candidates(scope, kind).filter((activity) => yearCounted(activity) === year)
}

/** The year and the first months of the next one. */
function candidates(scope: RuleScope, kind: ActivityKind): readonly ActivityFact[] {
  const { months } = scope.calendar.wholeYear
  const [january = ''] = months
  const next = [12, 13, 14].map((count) => addMonthsToMonth(january, count))
  return scope.branch.heldIn(kind, [...months, ...next])
}

function message(scope: RuleScope, status: string, records: readonly ActivityFact[]): Text {
  const { year } = scope.context
  const last = records.at(-1)
  if (!last) {
    const params = { year, deadline: deadlineOf(scope) }
    return sentence(`duty.${scope.rule.id}.${status}`, params)
  }
  const isBooked = records.every(({ heldOn }) => yearOf(heldOn) > year)
  const key = isBooked ? 'doneBooked' : status
  return sentence(`duty.${scope.rule.id}.${key}`, { year, date: last.heldOn })
}

/**
 * A meeting held after the year does not fill it (rules.md §0.2 期外补开), but a person who sees
 * "late" should see it, together with how it could be booked.
 */
function withLaterMeeting(scope: RuleScope, kind: ActivityKind, finding: DutyFinding): DutyFinding {
  const { year, today } = scope.context
  const later = scope.branch.facts.activities.find(
    ({ kinds, heldOn, bookedYear }) =>
      kinds.includes(kind) &&
      yearOf(heldOn) === year + 1 &&
      heldOn <= today &&
      (bookedYear === year || (bookedYear === null && isBookable(heldOn))),
  )
  if (!later) return finding
  const params = { year, date: later.heldOn }
  const what = isBookable(later.heldOn) ? 'couldBook' : 'heldAfter'
  return {
    ...finding,
    message: sentence(`duty.${scope.rule.id}.${what}`, params),
    remedy: openActivity(later.id),
    evidence: [activityEvidence(later)],
  }
}

function isBookable(heldOn: IsoDate): boolean {
  return Number(heldOn.slice(5, 7)) <= LAST_BOOKED_MONTH
}
