import { daysInMonth, yearOf } from '../../calendar.ts'
import type { ActivityFact } from '../facts.ts'
import type { DutyFinding } from '../finding.ts'
import { numberOf } from '../parameters.ts'
import { judgePeriodDuty, periodSentence } from '../period-duty.ts'
import { sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { notStanding } from '../standing.ts'
import type { PeriodInfo } from '../year-calendar.ts'

/** Fewer theme days than this show no habit. */
const HABIT_FROM = 3

/**
 * B-07 固定日: each theme day lies within `themeDay.tolerance` days of the customary day of the month
 * (ZB 16: 每月相对固定1天). The day is the branch's own: one that keeps to another day than the ledger
 * is set to does what is asked, and is told to set it.
 */
export const fixedDay: DutyRule = (scope) => {
  const custom = customOf(scope)
  return scope.calendar.month.map((period) => monthOf(scope, period, custom))
}

interface Custom {
  /** Days of the month. */
  readonly fixed: number
  readonly tolerance: number
  /** The middle one of the days on which theme days were held this year; null: too few to tell. */
  readonly habit: number | null
}

function customOf({ branch, calendar, parameters }: RuleScope): Custom {
  const held = branch.heldIn('themeDay', calendar.wholeYear.months)
  const days = held.map(dayOf).toSorted((a, b) => a - b)
  return {
    fixed: numberOf(parameters, 'themeDay.fixed', 5),
    tolerance: numberOf(parameters, 'themeDay.tolerance', 3),
    habit: days.length >= HABIT_FROM ? (days[Math.floor((days.length - 1) / 2)] ?? null) : null,
  }
}

function monthOf(scope: RuleScope, period: PeriodInfo, custom: Custom): DutyFinding {
  const { fixed, tolerance, habit } = custom
  const records = scope.branch.heldIn('themeDay', period.months)
  const standing = notStanding('branch', scope.branch.facts.branch, period, records.length > 0)
  const isOnDay = (activity: ActivityFact) => distance(activity, fixed) <= tolerance
  const isHabit = (activity: ActivityFact) =>
    habit !== null && distance(activity, habit) <= tolerance
  const paramsOf = (activity: ActivityFact) => ({
    date: activity.heldOn,
    day: fixed,
    days: distance(activity, fixed),
    tolerance,
    habit: habit ?? 0,
  })
  return judgePeriodDuty(scope, {
    kind: 'themeDay',
    period,
    deadline: period.end,
    records,
    subject: null,
    reason: standing ?? (records.length === 0 ? sentence('reason.noThemeDay') : null),
    fault: (activity) =>
      isOnDay(activity) || isHabit(activity)
        ? null
        : periodSentence('B-07', 'wrong', period, paramsOf(activity)),
    message: (status, found) => {
      const onDay = found.find(isOnDay)
      const [shown = onDay] = onDay ? [onDay] : found
      const what = onDay ? status : 'doneHabit'
      return periodSentence('B-07', what, period, shown ? paramsOf(shown) : {})
    },
  })
}

function dayOf({ heldOn }: ActivityFact): number {
  return Number(heldOn.slice(8, 10))
}

/** Days from a day of the month; where the month is shorter, from its last day. */
function distance(activity: ActivityFact, day: number): number {
  const { heldOn } = activity
  const last = daysInMonth(yearOf(heldOn), Number(heldOn.slice(5, 7)))
  return Math.abs(dayOf(activity) - Math.min(day, last))
}
